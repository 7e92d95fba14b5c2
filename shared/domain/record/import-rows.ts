// Rows of an import, planned one by one: each is checked as if it were entered alone, and one that cannot be is said, never fails the rest.
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId, RowRecord, Stamp, Value } from '../../oplog/operation'
import { headsOf } from '../../oplog/row'
import type { CommandContext, Draft } from '../command'
import type { TableSpec } from '../field'
import { shownTitle } from '../masking'
import { createDraft, editDraft } from './commands'
import { sameValue, type Values } from './values'

export interface PlannedRow {
  readonly id: RowId
  readonly draft: Draft | undefined
  /** Name of the stored row, for what is said about it. */
  readonly name: string
  /** Labels of fields that somebody changed since the dry run: they keep what they have now. */
  readonly kept: readonly string[]
}

type Seen = Readonly<Record<string, readonly Stamp[]>> | undefined

/** A new row, or the changes of one that is there; fields that somebody changed since they were compared are left alone and named. */
export async function planRow(
  context: CommandContext,
  table: string,
  row: RowId | undefined,
  values: Values,
  seen: Seen,
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
  return ok({
    id: row,
    draft: draft.value,
    name: shownTitle(spec, before),
    kept: missed.map(({ label }) => label),
  })
}

/** Whether a field still has the heads the person compared; without heads (npm run bench) there is nothing to compare. */
function stillSeen(before: RowRecord, field: string, seen: Seen): boolean {
  const heads = seen?.[field]
  if (!heads) return true
  const now = headsOf(before, field)
  return heads.length === now.length && heads.every((stamp) => now.includes(stamp))
}

export function changedSince(field: string): string {
  return `${field}在预检之后有人改过，保留现在的内容，没有用文件中的覆盖。`
}

/** Who in this import holds a value that only one may hold. */
export type Taken = Map<string, { readonly owner: RowId; readonly row: RowId | undefined }>

/** Refuses a unique value that an earlier row of the same import has taken; the database cannot know of it yet. */
export function claim(
  table: TableSpec,
  owner: RowId,
  row: RowId | undefined,
  values: Values,
  taken: Taken,
): ReturnType<typeof fail> | undefined {
  for (const field of table.fields) {
    const value = values[field.name]
    if (!field.unique || typeof value !== 'string') continue
    const key = `${table.name}.${field.name}=${value}`
    const holder = taken.get(key)
    if (holder && (field.unique === 'row' ? holder.row !== row : holder.owner !== owner)) {
      return fail('value.taken', `${field.label}在本次导入中已用于另一条，请核对。`)
    }
    taken.set(key, { owner, row })
  }
  return undefined
}
