// Findings over a whole person: fields that contradict each other. Both values stay; the file (档案年龄) may be the right one.
import type { RowRecord } from '../../oplog/operation'
import type { FieldMessage } from '../field'

export function checkPerson(_row: RowRecord): readonly FieldMessage[] {
  return []
}
