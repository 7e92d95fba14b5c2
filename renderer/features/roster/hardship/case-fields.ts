// What a person types into a 困难档案; state, dates of decision and review are written by its steps.
import { isReserved } from '../../../../shared/domain/record/reserved'
import type { TableSpec } from '../../../../shared/domain/field'

/** Field names in the order of the form. */
export function caseFields(table: TableSpec): readonly string[] {
  return table.fields.map(({ name }) => name).filter((name) => name !== 'person' && !isReserved(table, name))
}
