// Fields that point at a row which is not there any more: removed here, or on another PC while this one still used it.
import type { Fields, FieldSpec, TableSpec } from '../domain/field'
import type { RowId } from '../oplog/operation'

/** Answers whether a row is there and visible. */
export type Exists = (table: string, id: RowId) => boolean

/** Fields of a row that name another row; the row's own parent is not one of them (a child goes with its parent). */
export function referenceFields(table: TableSpec): readonly FieldSpec[] {
  return table.fields.filter((field) => targetOf(field) !== undefined && field.name !== table.parent?.field)
}

/** The fields of one row whose target is gone. Values of `open` lists are words, not references, so they never dangle. */
export function dangling(table: TableSpec, row: Fields, exists: Exists): readonly FieldSpec[] {
  return referenceFields(table).filter((field) => {
    const value = row[field.name]
    const target = targetOf(field)
    return typeof value === 'string' && value !== '' && target !== undefined && !exists(target, value)
  })
}

function targetOf(field: FieldSpec): string | undefined {
  if (field.kind === 'ref' && field.to !== undefined) return field.to
  return undefined
}
