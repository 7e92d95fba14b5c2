// Copy out so that Excel and WPS keep 18-digit numbers, and reading what they put on the clipboard.
import Papa from 'papaparse'
import { bareCell, guardCell } from '../../shared/domain/plain-cell'

/** Tab-separated text in which nothing runs, as in CSV. Cells with tabs, line breaks or quotes are quoted as Excel does. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  const guarded = rows.map((row) => row.map(guardCell))
  return Papa.unparse(guarded, { delimiter: '\t', newline: '\r\n', escapeFormulae: false })
}

/** An HTML table whose every cell is text to Excel: mso-number-format "\@" keeps 330302199001011234 whole. */
export function toHtml(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string =>
    row.map((cell) => `<td style='mso-number-format:"\\@"'>${escape(cell)}</td>`).join('')
  return `<html><head><meta charset="utf-8"></head><body><table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table></body></html>`
}

/** The block of cells a clipboard text holds. A trailing empty line (Excel writes one) is not a row. */
export function fromTsv(text: string): readonly (readonly string[])[] {
  const { data } = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t', skipEmptyLines: false })
  return data.map((row) => row.map((cell) => bareCell(cell.trim())))
}

/**
 * Puts text and HTML on the clipboard from inside a key press. `execCommand` because the async clipboard needs a
 * permission, and every permission of the window is denied (architecture.md, security).
 */
export function putOnClipboard(rows: readonly (readonly string[])[]): boolean {
  const fill = (event: ClipboardEvent): void => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/plain', toTsv(rows))
    event.clipboardData?.setData('text/html', toHtml(rows))
  }
  document.addEventListener('copy', fill, { capture: true, once: true })
  const done = document.execCommand('copy')
  document.removeEventListener('copy', fill, { capture: true })
  return done
}

function escape(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r?\n/g, '<br>')
}
