// A cell as the catalogue's readers want it: dates as text with only the precision that was typed, IDs as the raw number they
// were damaged to, formula errors by name.
import type { FieldSpec } from '../../../shared/domain/field'
import { serialDate } from '../../../shared/domain/roster/typed-date'
import { isDateFormat, type Cell } from '../reading/sheet'

/** What `parseField` takes for a cell of a field; undefined where the cell is blank. */
export function cellInput(cell: Cell | undefined, field: FieldSpec): string | number | boolean | undefined {
  if (!cell) return undefined
  if (cell.t === 'e') return errorWord(cell)
  const value = cell.v
  if (value === undefined || value === null) return cell.f === undefined ? undefined : '#VALUE!'
  if (typeof value === 'string') return value.trim() === '' ? undefined : value
  if (typeof value === 'boolean') return value
  if (typeof value !== 'number') return String(value)
  if (isDateFormat(cell.z)) return dayText(value, String(cell.z))
  // Shown as 1962.10 but stored as 1962.1: only the shown text still has the month.
  if (field.kind === 'date' && cell.w !== undefined && /^\d{2,4}\.\d{2}$/.test(cell.w)) return cell.w
  return value
}

function errorWord(cell: Cell): string {
  return cell.w?.startsWith('#') ? cell.w : '#VALUE!'
}

/** 1962年3月 typed into Excel becomes the first of the month; the format tells that no day was meant. */
function dayText(serial: number, format: string): string {
  const date = serialDate(serial)
  const bare = format.replace(/"([^"]*)"/g, '$1').replace(/\[[^\]]*\]/g, '')
  if (/d|日/i.test(bare)) return date
  return /m|月/i.test(bare) ? date.slice(0, 7) : date.slice(0, 4)
}
