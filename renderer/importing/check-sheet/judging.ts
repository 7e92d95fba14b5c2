// What every look at a row of a returned 核对表 shares: what was sent, the roster as it is, and how something is said about a cell.
import type { Catalogue } from '../../../shared/domain/catalogue'
import { sheetColumns, type SentPerson } from '../../../shared/domain/checks/sheet-content'
import type { RowRecord } from '../../../shared/oplog/operation'
import { shownText } from '../reading/sheet'
import type { Finding } from '../rows/findings'
import type { ExpectedSheet, SheetRow } from './read-sheet'

export interface CheckDifference {
  readonly label: string
  readonly before: string
  readonly after: string
}

/** The roster as it is: people by every key of the file, relatives that were sent, and the names of counties. */
export interface CheckRoster {
  readonly people: readonly RowRecord[]
  readonly family: readonly RowRecord[]
  readonly units: Readonly<Record<string, string>>
}

export interface Judging {
  readonly expected: ExpectedSheet
  readonly sent: readonly SentPerson[]
  readonly roster: CheckRoster
  readonly catalogue: Catalogue
  /** YYYY-MM-DD. */
  readonly today: string
}

/** The words of a column's header. */
export function labelOf(key: string): string {
  return sheetColumns.find((column) => column.key === key)?.label ?? key
}

/** What is said about a cell: where, what stands there, why. */
export function finding(
  row: SheetRow,
  key: string,
  code: string,
  message: string,
  level: Finding['level'] = 'error',
): Finding {
  return {
    sheet: '核对表',
    row: row.row,
    column: labelOf(key),
    value: shownText(row.cells[key]).trim(),
    code,
    level,
    message,
  }
}
