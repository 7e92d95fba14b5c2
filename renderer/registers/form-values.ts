// A form's entries and the stored values behind them: what was touched, what it means, and who changed it meanwhile.
import type { FieldSpec, TableSpec } from '../../shared/domain/field'
import { formatField } from '../../shared/domain/format'
import { isBlank } from '../../shared/domain/value'
import { ok, type Result } from '../../shared/kernel/result'
import type { RowRecord, Value } from '../../shared/oplog/operation'
import { isPicked } from './FieldInput'
import type { Seen } from './heads'
import { seenOf } from './heads'
import type { Lists } from './lists'
import { readText } from './reading'

export type Entries = Readonly<Record<string, unknown>>

/** Fields a form shows: typed ones, in the order of the paper form; pictures and files have their own screens. */
export function formFields(table: TableSpec, only?: readonly string[]): readonly FieldSpec[] {
  return table.fields.filter(
    (field) =>
      !field.derived &&
      !field.hidden &&
      field.kind !== 'blob' &&
      field.name !== table.parent?.field &&
      (!only || only.includes(field.name)),
  )
}

/** What the inputs show for a record. */
export function entriesOf(
  fields: readonly FieldSpec[],
  record: Readonly<Record<string, unknown>>,
  lists: Lists,
): Entries {
  return Object.fromEntries(fields.map((field) => [field.name, entryOf(field, record[field.name], lists)]))
}

export function entryOf(field: FieldSpec, value: unknown, lists: Lists): unknown {
  if (!isPicked(field)) return formatField(field, value, lists.lookup)
  return value ?? undefined
}

export function sameEntry(one: unknown, other: unknown): boolean {
  if (isBlank(one) && isBlank(other)) return true
  // An unticked box and one never touched both mean "not ticked" to the person at the form.
  if ((one === false && isBlank(other)) || (other === false && isBlank(one))) return true
  return JSON.stringify(one) === JSON.stringify(other)
}

/** Names of the fields whose entry differs from what was first shown. */
export function touched(fields: readonly FieldSpec[], first: Entries, now: Entries): readonly FieldSpec[] {
  return fields.filter((field) => !sameEntry(first[field.name], now[field.name]))
}

/** One entry → stored value. */
export function readEntry(field: FieldSpec, entry: unknown, lists: Lists, row: RowRecord): Result<Value> {
  if (!isPicked(field)) return readText(field, typeof entry === 'string' ? entry : '', lists, row)
  if (isBlank(entry)) return field.required ? readText(field, '', lists, row) : ok(null)
  return ok(entry as Value)
}

/** Fields whose heads moved since they were shown: somebody (or another window) changed them meanwhile. */
export function movedFields(fields: readonly FieldSpec[], seen: Seen, record: RowRecord): readonly FieldSpec[] {
  const now = seenOf(
    record,
    fields.map((field) => field.name),
  )
  return fields.filter((field) => JSON.stringify(now[field.name]) !== JSON.stringify(seen[field.name]))
}
