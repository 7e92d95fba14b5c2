// An ExportTable as CSV with BOM, for systems that take nothing else.
import Papa from 'papaparse'
import { guardCell } from '../../shared/domain/plain-cell'
import type { ExportTable } from './table'

/**
 * UTF-8 with BOM (Excel and WPS then read Chinese), CRLF, header first, no title and no totals. Texts that begin with = + - @
 * get a leading apostrophe, or a spreadsheet would run them; our own import takes it off again.
 */
export function writeCsv(table: ExportTable): Uint8Array {
  const text = Papa.unparse(
    { fields: table.columns.map((column) => column.header), data: table.rows.map((row) => row.map(guard)) },
    { newline: '\r\n' },
  )
  return new TextEncoder().encode(`\ufeff${text}`)
}

function guard(cell: string | number | null): string | number {
  if (cell === null) return ''
  return typeof cell === 'string' ? guardCell(cell) : cell
}
