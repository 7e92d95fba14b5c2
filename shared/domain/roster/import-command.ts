// import.apply: what the dry run showed, as one change with one undo. The writer checks every row again; a row that has
// become impossible since the preview is left out and named, and never fails the rest (peers.md §8).
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId, RowRecord, Value } from '../../oplog/operation'
import { headsOf } from '../../oplog/row'
import type { TableSpec } from '../field'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import { shownTitle } from '../masking'
import { createDraft, editDraft } from '../record/commands'
import { preload, readingFrom, type Coming } from '../record/preload'
import { sameValue, type Values } from '../record/values'
import { importInput, type ChildChange, type ImportAnswer, type PersonChange } from './import-input'

export const applyImport = defineCommand({
  name: 'import.apply',
  undo: 'inverse',
  input: importInput,
  async plan({ file, people }, context): Promise<Result<Plan>> {
    const { drafts, answer } = await planPeople(context, people)
    if (drafts.length === 0 && answer.skipped[0])
      return fail('import.nothing', `没有可以导入的行：${answer.skipped[0].message}请重新预检。`)
    return ok({
      drafts,
      label: `导入名册：${file}（新增 ${answer.created} 人，更新 ${answer.changed} 人）`,
      answer,
    })
  },
})

/** Drafts for people with their own rows; whoever became impossible since the dry run is left out and named. */
export async function planPeople(
  context: CommandContext,
  people: readonly PersonChange[],
): Promise<{ readonly drafts: readonly Draft[]; readonly answer: ImportAnswer }> {
  const reading = await preload(context, comingOf(people))
  const taken: Taken = new Map()
  const drafts: Draft[] = []
  const answer = { created: 0, changed: 0, skipped: [] as { index: number; message: string }[] }
  for (const [index, person] of people.entries()) {
    const planned = await planPerson(reading, person, taken)
    if (!planned.ok) answer.skipped.push({ index, message: planned.failure.message })
    else {
      answer.skipped.push(...planned.value.problems.map((message) => ({ index, message })))
      if (planned.value.drafts.length === 0) continue
      drafts.push(...planned.value.drafts)
      if (person.row === undefined) answer.created++
      else answer.changed++
    }
  }
  return { drafts, answer }
}

interface PlannedPerson {
  readonly drafts: readonly Draft[]
  /** Child rows and fields that were left out. */
  readonly problems: readonly string[]
}

async function planPerson(context: CommandContext, person: PersonChange, taken: Taken): Promise<Result<PlannedPerson>> {
  const own = await planRow(context, 'person', person.row, person.values, person.seen)
  if (!own.ok) return own
  const { id, draft } = own.value
  const doubled = claim(context.catalogue.table('person'), id, id, person.values, taken)
  if (doubled) return doubled
  const drafts: Draft[] = draft ? [draft] : []
  const problems = own.value.kept.map((field) => `${own.value.name}：${changedSince(field)}`)
  const knowing = person.children.length > 0 ? knowingOf(context, id) : context
  for (const child of person.children) {
    const planned =
      claim(context.catalogue.table(child.table), id, child.row, child.values, taken) ??
      (await planChild(knowing, id, child))
    const label = context.catalogue.table(child.table).label
    if (!planned.ok) problems.push(`${label}：${planned.failure.message}`)
    else {
      problems.push(...planned.value.kept.map((field) => `${own.value.name}的${label}：${changedSince(field)}`))
      if (planned.value.draft) drafts.push(planned.value.draft)
    }
  }
  return ok({ drafts, problems })
}

/** Who in this import holds a value that only one may hold. */
type Taken = Map<string, { readonly person: RowId; readonly row: RowId | undefined }>

/** Refuses a unique value that an earlier row of the same import has taken; the database cannot know of it yet. */
function claim(
  table: TableSpec,
  person: RowId,
  row: RowId | undefined,
  values: Values,
  taken: Taken,
): ReturnType<typeof fail> | undefined {
  for (const field of table.fields) {
    const value = values[field.name]
    if (!field.unique || typeof value !== 'string') continue
    const key = `${table.name}.${field.name}=${value}`
    const holder = taken.get(key)
    if (holder && (field.unique === 'row' ? holder.row !== row : holder.person !== person)) {
      return fail('value.taken', `${field.label}在本次导入中已用于另一人，请核对。`)
    }
    taken.set(key, { person, row })
  }
  return undefined
}

function planChild(context: CommandContext, person: RowId, child: ChildChange): Promise<Result<PlannedRow>> {
  const parent = context.catalogue.table(child.table).parent
  const values = child.row === undefined && parent ? { ...child.values, [parent.field]: person } : child.values
  return planRow(context, child.table, child.row, values, child.seen)
}

/** The context that knows the person who is created in this very change, and so cannot be looked up yet. */
function knowingOf(context: CommandContext, person: RowId): CommandContext {
  return readingFrom(context, {
    get: async (table, id) => (table === 'person' && id === person ? { id, _s: ['', ''] } : context.get(table, id)),
  })
}

interface PlannedRow {
  readonly id: RowId
  readonly draft: Draft | undefined
  /** Name of the stored row, for what is said about it. */
  readonly name: string
  /** Labels of fields that somebody changed since the dry run: they keep what they have now. */
  readonly kept: readonly string[]
}

function changedSince(field: string): string {
  return `${field}在预检之后有人改过，保留现在的内容，没有用文件中的覆盖。`
}

async function planRow(
  context: CommandContext,
  table: string,
  row: RowId | undefined,
  values: Values,
  seen: PersonChange['seen'],
): Promise<Result<PlannedRow>> {
  const spec = context.catalogue.table(table)
  if (row === undefined) {
    const id = context.newId()
    const draft = await createDraft(context, spec, id, values)
    return draft.ok ? ok({ id, draft: draft.value, name: '', kept: [] }) : draft
  }
  const before = await context.get(table, row)
  if (!before) return fail('record.missing', `预检之后，这条${spec.label}记录已被删除。`)
  const kept = spec.fields.filter(({ name }) => name in values && !stillSeen(before, name, seen))
  const rest = Object.fromEntries(Object.entries(values).filter(([name]) => kept.every((field) => field.name !== name)))
  const draft = await editDraft(context, spec, before, rest, seen)
  if (!draft.ok) return draft
  const missed = kept.filter(
    ({ name }) => !sameValue(values[name] ?? null, (before[name] as Value | undefined) ?? null),
  )
  return ok({ id: row, draft: draft.value, name: shownTitle(spec, before), kept: missed.map(({ label }) => label) })
}

/** Whether a field still has the heads the person compared; without heads (npm run bench) there is nothing to compare. */
function stillSeen(before: RowRecord, field: string, seen: PersonChange['seen']): boolean {
  const heads = seen?.[field]
  if (!heads) return true
  const now = headsOf(before, field)
  return heads.length === now.length && heads.every((stamp) => now.includes(stamp))
}

function comingOf(people: readonly PersonChange[]): readonly Coming[] {
  return people.flatMap((person): Coming[] => [
    { table: 'person', row: person.row, values: person.values },
    ...person.children,
  ])
}
