// Columns of a list from the catalogue's own fields, as plain data that crosses to the import worker.
import type { TableSpec } from '../../../shared/domain/field'
import type { ListColumn } from '../rows/read-list'

/** The named fields of a table in that order; only those in `required` must stand in the file. */
export function columnsOfTable(
  table: TableSpec,
  names: readonly string[],
  required: readonly string[] = [],
): readonly ListColumn[] {
  return names.flatMap((name): ListColumn[] => {
    const field = table.fields.find((each) => each.name === name)
    if (!field) return []
    const { check: _check, compute: _compute, required: _required, ...plain } = field
    return [{ ...plain, ...(required.includes(name) ? { required: true } : {}) }]
  })
}

/** What stays out of a list, and why: for the screen that asks before it writes. */
export interface LeftOut {
  readonly sheet: string
  /** Excel row, from 1. */
  readonly row: number
  readonly message: string
}
