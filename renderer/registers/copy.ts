// Copying rows as they stand on screen (masked: decisions.md 31), or in full for a purpose that is logged.
import type { FieldSpec } from '../../shared/domain/field'
import type { RowId } from '../../shared/oplog/operation'
import type { Row } from '../data/office'
import { rowText } from './columns'
import { wordsOf, type Lists } from './lists'

/** Header and cells of a copy. `full` gives sensitive values unmasked; the caller has logged why. */
export function copyBlock(
  rows: readonly Row[],
  fields: readonly FieldSpec[],
  lists: Lists,
  full: boolean,
): readonly (readonly string[])[] {
  const text = (field: FieldSpec, row: Row): string =>
    full && field.sensitivity ? wordsOf(field, row[field.name], lists) : rowText(field, row, lists)
  return [fields.map((field) => field.label), ...rows.map((row) => fields.map((field) => text(field, row)))]
}

/** Rows in the order of the list, whatever order they were ticked or answered in. */
export function inOrder(rows: readonly Row[], order: readonly RowId[]): readonly Row[] {
  const place = new Map(order.map((id, at) => [id, at]))
  return [...rows].sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
}
