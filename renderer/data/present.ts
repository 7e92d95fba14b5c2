// A stored row as screens see it: no marks, and the values that depend on today computed on reading (decisions.md 9).
import type { TableSpec } from '../../shared/domain/field'
import { withoutMarks } from '../../shared/oplog/row'
import type { RowRecord } from '../../shared/oplog/operation'
import type { Row } from './office'

/** `today` is YYYY-MM-DD. */
export function present(spec: TableSpec, row: RowRecord, today: string): Row {
  const shown: Record<string, unknown> = withoutMarks(row)
  for (const field of spec.fields) {
    if (field.secret) delete shown[field.name]
    if (field.derived !== 'today' || !field.compute) continue
    const value = field.compute(row, today)
    if (value !== undefined) shown[field.name] = value
  }
  return shown as Row
}
