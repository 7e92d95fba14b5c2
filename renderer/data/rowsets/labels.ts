// What a stored value is called on screen: a choice's label, or the title of the row it points to.
import type { FieldSpec, TableSpec } from '../../../shared/domain/field'
import type { RowId } from '../../../shared/oplog/operation'

/** Titles of the rows of list tables (units, honour titles), by table and id. */
export type Labels = (table: string, id: RowId) => string | undefined

/** A function from stored value to its Chinese label for one field. */
export function labelOf(spec: TableSpec, field: string, labels: Labels): (value: string | number | boolean) => string {
  const found = spec.fields.find((each) => each.name === field)
  const fixed = fixedChoices(found)
  const list = listTable(found)
  return (value) => {
    if (typeof value === 'boolean') return value ? '是' : '否'
    if (list !== undefined) return labels(list, String(value)) ?? String(value)
    return fixed.get(String(value)) ?? String(value)
  }
}

/** The table whose rows are the field's choices, if any. */
export function listTable(field: FieldSpec | undefined): string | undefined {
  if (!field) return undefined
  if (field.choices && 'table' in field.choices) return field.choices.table
  return field.kind === 'ref' ? field.to : undefined
}

/** Labels of choices that the catalogue itself names, by stored value. */
export function fixedChoices(field: FieldSpec | undefined): ReadonlyMap<string, string> {
  if (!field?.choices || 'table' in field.choices) return new Map()
  return new Map(field.choices.map((choice) => [choice.value, choice.label]))
}
