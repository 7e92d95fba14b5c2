// By which word the rows of a table are counted, in the line over a register and in the one under it.
import type { TableSpec } from '../../shared/domain/field'

/** 人 for people, 条 for entries, and the table's own word where it has one. */
export function countedBy({ counted, fields, title }: TableSpec): string {
  return counted ?? (fields.some((field) => field.name === title && field.kind === 'name') ? '人' : '条')
}
