// Derived values of a person and an honour, from rows only (decisions.md 9).
import type { RowRecord } from '../../oplog/operation'
import type { FieldMessage, Related } from '../field'

export function checkPerson(_row: RowRecord): readonly FieldMessage[] {
  return []
}

export function derivePerson(_row: RowRecord, _related: Related): Readonly<Record<string, unknown>> {
  return {}
}

export function deriveHonour(_row: RowRecord, _related: Related): Readonly<Record<string, unknown>> {
  return {}
}
