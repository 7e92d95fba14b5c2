// Age and the expected retirement month, both computed from today (never stored).
import type { RowRecord } from '../../oplog/operation'

export function ageOf(_row: RowRecord, _today: string): number | undefined {
  return undefined
}

export function expectedRetirement(_row: RowRecord, _today: string): string | undefined {
  return undefined
}
