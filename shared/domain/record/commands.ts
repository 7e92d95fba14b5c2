// The five commands every table shares: create, edit, edit many, remove, restore. Areas add commands only where a change means more.
import { z } from 'zod'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId, RowRecord, Stamp, Value } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import type { FieldSpec, TableSpec } from '../field'
import { shownTitle } from '../masking'
import * as input from './input'
import { mayRemove } from './removal'
import { subjectOf } from './subject'
import {
  blanksOf,
  blockingMessage,
  checkReferences,
  checkUnique,
  failMessage,
  missingField,
  readValues,
  registersOf,
  rowWith,
  type Values,
} from './values'

const create = defineCommand({
  name: 'record.create',
  undo: 'inverse',
  input: z.object({ table: z.string(), id: input.rowId.optional(), values: input.values }),
  async plan({ table, id, values }, context) {
    const spec = tableOf(context, table)
    if (!spec.ok) return spec
    const one = id ?? spec.value.idOf?.(values)
    const row = one ?? context.newId()
    const draft = await createDraft(context, spec.value, row, values)
    if (!draft.ok) return draft
    const subject = await subjectOf(context, spec.value, rowWith(row, undefined, values))
    const drafts =
      id === undefined && one !== undefined ? await onlyOne(context, spec.value, draft.value) : ok([draft.value])
    if (!drafts.ok) return withSubject(drafts.failure, subject, row)
    return ok({ drafts: drafts.value, label: `新增${spec.value.label}：${subject}`, answer: { id: row } })
  },
})

const edit = defineCommand({
  name: 'record.edit',
  undo: 'inverse',
  input: z.object({ table: z.string(), row: input.rowId, values: input.values, seen: input.seen.optional() }),
  async plan({ table, row, values, seen }, context) {
    const spec = tableOf(context, table)
    if (!spec.ok) return spec
    const before = await context.get(table, row)
    if (!before) return gone(spec.value)
    const draft = await editDraft(context, spec.value, before, values, seen)
    if (!draft.ok) return draft
    const subject = await subjectOf(context, spec.value, before)
    const drafts = draft.value ? [draft.value] : []
    return ok({ drafts, label: `修改${fieldWords(spec.value, draft.value)}：${subject}` })
  },
})

const editMany = defineCommand({
  name: 'record.edit-many',
  undo: 'inverse',
  input: z.object({
    table: z.string(),
    label: z.string().min(1).max(200),
    edits: z.array(z.object({ row: input.rowId, values: input.values, seen: input.seen.optional() })),
    /** New rows of the same change: a paste that edits and adds is one undo (peers.md §8, Baserow #1899). */
    creates: z.array(z.object({ values: input.values })).optional(),
  }),
  async plan({ table, edits, creates, label }, context): Promise<Result<Plan>> {
    const spec = tableOf(context, table)
    if (!spec.ok) return spec
    const rows = await context.getMany(
      table,
      edits.map((each) => each.row),
    )
    const drafts: Draft[] = []
    for (const each of edits) {
      const before = rows.get(each.row)
      if (!before) return gone(spec.value)
      const draft = await editDraft(context, spec.value, before, each.values, each.seen)
      if (!draft.ok) return withSubject(draft.failure, await subjectOf(context, spec.value, before), each.row)
      if (draft.value) drafts.push(draft.value)
    }
    const changed = drafts.length
    for (const each of creates ?? []) {
      const draft = await createDraft(context, spec.value, context.newId(), each.values)
      if (!draft.ok) return withSubject(draft.failure, shownTitle(spec.value, each.values) || '新增行')
      drafts.push(draft.value)
    }
    return ok({ drafts, label, answer: { changed, created: drafts.length - changed } })
  },
})

const remove = defineCommand({
  name: 'record.remove',
  undo: 'inverse',
  input: z.object({ table: z.string(), rows: z.array(input.rowId).min(1) }),
  async plan({ table, rows }, context): Promise<Result<Plan>> {
    const spec = tableOf(context, table)
    if (!spec.ok) return spec
    const found = await context.getMany(table, rows)
    const first = found.values().next().value
    if (!first) return gone(spec.value)
    const subject = await subjectOf(context, spec.value, first)
    const free = await mayRemove(context, spec.value, [...found.values()])
    if (!free.ok) return free
    const drafts: Draft[] = [...found.keys()].map((row) => ({ kind: 'remove', table, row }))
    return ok({
      drafts,
      label: `删除${spec.value.label}：${subject}${drafts.length > 1 ? ` 等 ${drafts.length} 条` : ''}`,
    })
  },
})

const restore = defineCommand({
  name: 'record.restore',
  undo: 'inverse',
  input: z.object({ table: z.string(), rows: z.array(input.rowId).min(1) }),
  async plan({ table, rows }, context): Promise<Result<Plan>> {
    const spec = tableOf(context, table)
    if (!spec.ok) return spec
    const visible = await context.getMany(table, rows)
    const drafts: Draft[] = rows.filter((row) => !visible.has(row)).map((row) => ({ kind: 'restore', table, row }))
    return ok({ drafts, label: `从回收站恢复${spec.value.label} ${drafts.length} 条` })
  },
})

/** A row of which there may be one only: refused while it is there, out of the bin with nothing but the new values where it was removed. */
async function onlyOne(context: CommandContext, table: TableSpec, draft: Draft): Promise<Result<readonly Draft[]>> {
  if (await context.get(table.name, draft.row))
    return fail('record.twin', `这一条${table.label}已经登记过了，没有再登记一条。请在原来的那条上修改。`)
  const removed = draft.kind === 'set' && (await context.known(table.name, [draft.row])).has(draft.row)
  if (!removed) return ok([draft])
  return ok([
    { ...draft, set: { ...blanksOf(table), ...draft.set } },
    { kind: 'restore', table: table.name, row: draft.row },
  ])
}

/** One checked `set` draft that creates a row. Errors: `record.field`, `value.*`. */
export async function createDraft(
  context: CommandContext,
  table: TableSpec,
  id: RowId,
  values: Values,
): Promise<Result<Draft>> {
  const read = readValues(table, values)
  if (!read.ok) return read
  const filled = withoutBlanks(read.value)
  const row = rowWith(id, undefined, filled)
  const blocked = missingField(table, row) ?? blockingMessage(table, filled, row)
  if (blocked) return failMessage(blocked)
  const sound = await checkChange(context, table, row, filled)
  if (!sound.ok) return sound
  return ok({ kind: 'set', table: table.name, row: id, set: registersOf(table, filled, undefined) })
}

function withoutBlanks(values: Values): Values {
  const filled: Record<string, Value> = {}
  for (const field in values) if (values[field] !== null) filled[field] = values[field] as Value
  return filled
}

/** One checked `set` draft with only what changes, or undefined where nothing does. */
export async function editDraft(
  context: CommandContext,
  table: TableSpec,
  before: RowRecord,
  values: Values,
  seen?: Readonly<Record<string, readonly Stamp[]>>,
): Promise<Result<Draft | undefined>> {
  const read = readValues(table, values)
  if (!read.ok) return read
  const set = registersOf(table, read.value, before)
  if (Object.keys(set).length === 0) return ok(undefined)
  const changed: Record<string, Value> = {}
  for (const register of Object.keys(set)) {
    const field = register.split(':', 1)[0] as string
    changed[field] = read.value[field] as Value
  }
  const row = rowWith(before.id, before, changed)
  const blocked = blockingMessage(table, changed, row)
  if (blocked) return failMessage(blocked)
  const sound = await checkChange(context, table, row, changed)
  if (!sound.ok) return sound
  const named = seen && Object.fromEntries(Object.entries(seen).filter(([register]) => register in set))
  return ok({ kind: 'set', table: table.name, row: before.id, set, ...(named ? { seen: named } : {}) })
}

/** What a row's new values must be against other rows: references there, numbers not taken. */
export async function checkChange(
  context: CommandContext,
  table: TableSpec,
  row: RowRecord,
  values: Values,
): Promise<Result<undefined>> {
  const references = await checkReferences(context, table, values)
  return references.ok ? checkUnique(context, table, row, values) : references
}

/** The table a command names, or `record.table`. */
export function tableOf(context: CommandContext, name: string): Result<TableSpec> {
  return context.catalogue.has(name)
    ? ok(context.catalogue.table(name))
    : fail('record.table', '找不到要修改的表，没有保存。', { table: name })
}

/** The row was removed meanwhile. */
export function gone(table: TableSpec): ReturnType<typeof fail> {
  return fail('record.missing', `这条${table.label}记录已被删除，没有保存。可到回收站恢复后再改。`)
}

function withSubject(
  failure: { code: string; message: string; data?: Readonly<Record<string, unknown>> },
  subject: string,
  row?: RowId,
): ReturnType<typeof fail> {
  return fail(failure.code, `${subject}：${failure.message}`, {
    ...failure.data,
    ...(row === undefined ? {} : { row }),
  })
}

/** 联系电话 · 联系电话、职务 · 联系电话、职务等 5 项 */
function fieldWords(table: TableSpec, draft: Draft | undefined): string {
  if (!draft || draft.kind !== 'set') return table.label
  const names = new Set(Object.keys(draft.set).map((register) => register.split(':', 1)[0]))
  const labels = table.fields.filter((field: FieldSpec) => names.has(field.name)).map((field) => field.label)
  return labels.length > 3 ? `${labels.slice(0, 2).join('、')}等 ${labels.length} 项` : labels.join('、')
}

export const recordCommands = [create, edit, editMany, remove, restore]
