// record.import: a list from Excel into any register, as one change with one undo. Every row goes through the checks of record.create
// or record.edit inside the writer's transaction; what has become impossible since the dry run is left out and named.
import { z } from 'zod'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import type { TableSpec } from '../field'
import { inOpenYears } from '../office/years'
import type { ImportAnswer } from '../roster/import-input'
import { tableOf } from './commands'
import { changedSince, claim, planRow, type PlannedRow, type Taken } from './import-rows'
import * as input from './input'
import { preload, readingFrom } from './preload'
import { IMPORT, mayWrite } from './reserved'
import type { Values } from './values'

const row = z.object({
  /** An existing row to change; absent = a new row. */
  row: input.rowId.optional(),
  /** Only fields that differ; an empty cell is never in here. */
  values: input.values,
  /** Heads of the fields when the dry run compared them (decisions.md 3). */
  seen: input.seen.optional(),
})

export const recordImportInput = z.object({
  table: z.string(),
  /** Name of the file, for the label: 导入创新工作室：某某.xlsx. */
  file: z.string().min(1).max(200),
  rows: z.array(row).min(1).max(100_000),
})

export type RecordImport = z.infer<typeof recordImportInput>
type ImportRow = RecordImport['rows'][number]

/** Whether lists of a table come in from Excel: whatever a person may also enter by hand. The roster has a wizard of its own. */
export function takesImports({ name, internal, reserved, fields }: TableSpec): boolean {
  if (internal === true || name === 'person') return false
  if (reserved === undefined || reserved.commands.includes('record.create')) return true
  // A new row that lacks what only the table's own command may write can never be saved (the seats of a class).
  return reserved.only !== undefined && !fields.some((field) => field.required && reserved.only?.includes(field.name))
}

const importRecords = defineCommand({
  name: IMPORT,
  undo: 'inverse',
  input: recordImportInput,
  async plan({ table, file, rows }, context): Promise<Result<Plan>> {
    const spec = tableOf(context, table)
    if (!spec.ok) return spec
    if (!takesImports(spec.value))
      return fail('import.table', `${spec.value.label}不能从 Excel 导入，请在它的页面里办理。`)
    const { drafts, answer } = await planRows(context, spec.value, rows)
    if (drafts.length === 0 && answer.skipped[0])
      return fail('import.nothing', `没有可以导入的行：${answer.skipped[0].message}请重新预检。`)
    const counts = `新增 ${answer.created} 条，更新 ${answer.changed} 条`
    return ok({
      drafts,
      label: `导入${spec.value.label}：${file}（${counts}）`,
      answer,
    })
  },
})

async function planRows(
  context: CommandContext,
  spec: TableSpec,
  rows: readonly ImportRow[],
): Promise<{
  readonly drafts: readonly Draft[]
  readonly answer: ImportAnswer
}> {
  const settled = rows.map((each) => ({
    ...each,
    values: withSurvivors(context, spec, each.values),
  }))
  const reading = await readAhead(context, spec, settled)
  const taken: Taken = new Map()
  const drafts: Draft[] = []
  const answer = {
    created: 0,
    changed: 0,
    skipped: [] as { index: number; message: string }[],
  }
  for (const [index, each] of settled.entries()) {
    const planned = await planOne(reading, spec, each, taken)
    if (!planned.ok) {
      answer.skipped.push({ index, message: planned.failure.message })
      continue
    }
    const { draft, kept, name } = planned.value
    answer.skipped.push(
      ...kept.map((field) => ({
        index,
        message: `${name}：${changedSince(field)}`,
      })),
    )
    if (!draft) continue
    drafts.push(draft)
    if (each.row === undefined) answer.created++
    else answer.changed++
  }
  return { drafts, answer }
}

async function planOne(
  context: CommandContext,
  spec: TableSpec,
  { row: id, values, seen }: ImportRow,
  taken: Taken,
): Promise<Result<PlannedRow>> {
  const owner = spec.parent ? String(values[spec.parent.field] ?? '') : ''
  const doubled = claim(spec, owner, id, values, taken)
  if (doubled) return doubled
  const planned = await planRow(context, spec.name, id, values, seen)
  if (!planned.ok || !planned.value.draft) return planned
  const own = [planned.value.draft]
  const free = await mayWrite(context, IMPORT, own)
  if (!free.ok) return free
  const open = await inOpenYears(context, own)
  return open.ok ? planned : open
}

/** Whoever was merged into another is meant as that other: an import writes to no copy. */
function withSurvivors(context: CommandContext, spec: TableSpec, values: Values): Values {
  const changed: Record<string, RowId> = {}
  for (const field of spec.fields) {
    const value = values[field.name]
    if (field.kind !== 'ref' || field.to === undefined || typeof value !== 'string') continue
    const [survivor = value] = context.group(field.to, value)
    if (survivor !== value) changed[field.name] = survivor
  }
  return Object.keys(changed).length === 0 ? values : { ...values, ...changed }
}

/** Everything the rows will ask for, read once; the small tables too, which each row would ask for again. */
async function readAhead(
  context: CommandContext,
  spec: TableSpec,
  rows: readonly ImportRow[],
): Promise<CommandContext> {
  const reading = await preload(
    context,
    rows.map(({ row: id, values }) => ({ table: spec.name, row: id, values })),
  )
  const whole = new Map<string, ReturnType<CommandContext['all']>>()
  return readingFrom(reading, {
    all: (table) => {
      const known = whole.get(table) ?? context.all(table)
      whole.set(table, known)
      return known
    },
  })
}

export const recordImportCommands = [importRecords]
