// Who signs a sheet: the dated names of 设置 → 签字人 beside the duties of the sheet. They are printed in brackets before the space
// for the pen, never as a signature (office-practice.md 5).
import { wholeDate } from '../../kernel/plain-date'
import type { Fields } from '../field'

/**
 * The signers' line of a sheet: 制表（王芳）： for each duty, 制表： where nobody is named. Of the rows in force on `date`
 * (YYYY-MM-DD; a missing month or day of 起 means its first, of 止 its last day) one for the sheet wins over one for all sheets,
 * then the later 起, then the later row.
 */
export function signersLine(rows: readonly Fields[], sheet: string, duties: readonly string[], date: string): string[] {
  return duties.map((duty) => {
    const name = signerOf(rows, sheet, duty, date)
    return name === undefined ? `${duty}：` : `${duty}（${name}）：`
  })
}

function signerOf(rows: readonly Fields[], sheet: string, duty: string, date: string): string | undefined {
  const fit = rows.filter((row) => row['duty'] === duty && isFor(row, sheet) && isInForce(row, date))
  const best = fit.sort((a, b) => (rankOf(a) < rankOf(b) ? 1 : -1))[0]?.['name']
  return typeof best === 'string' ? best : undefined
}

function isFor(row: Fields, sheet: string): boolean {
  return row['sheet'] === undefined || row['sheet'] === sheet
}

function isInForce(row: Fields, date: string): boolean {
  const { from, to } = row
  if (typeof from === 'string' && wholeDate(from, 'first') > date) return false
  return typeof to !== 'string' || wholeDate(to, 'last') >= date
}

function rankOf(row: Fields): string {
  return `${row['sheet'] === undefined ? 0 : 1} ${String(row['from'] ?? '')} ${row.id}`
}
