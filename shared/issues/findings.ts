// Every finding about one row: its fields' own checks and the table's checks over the whole row, each once.
import type { FieldMessage, Fields, TableSpec } from '../domain/field'
import { isBlank } from '../domain/value'

/** Findings in the order of the form; a code about a field is named once even where two checks see it. */
export function findingsOf(table: TableSpec, row: Fields): readonly FieldMessage[] {
  const found: FieldMessage[] = []
  for (const field of table.fields) {
    const value = row[field.name]
    if (isBlank(value)) continue
    const message = field.check?.(value, row)
    if (message) found.push({ field: field.name, ...message })
  }
  found.push(...(table.check?.(row) ?? []))
  return found.filter((message, at) => found.findIndex((other) => keyOf(other) === keyOf(message)) === at)
}

function keyOf(message: FieldMessage): string {
  return `${message.code} ${message.field ?? ''}`
}
