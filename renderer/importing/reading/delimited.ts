// .csv and tab-separated text → one sheet of text cells.
import Papa from 'papaparse'
import { bareCell } from '../../../shared/domain/plain-cell'
import type { Cell, Sheet } from './sheet'

/** Every cell stays text: 18-digit numbers and leading zeros survive. Excel's `="330…"` and `'330…` guards are taken off. */
export function readDelimited(text: string): Sheet {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  const parsed = Papa.parse<string[]>(body, { delimitersToGuess: [',', '\t', ';', '|'], skipEmptyLines: false })
  const rows = parsed.data.map((line) => line.map(toCell))
  while (rows.length > 0 && !rows[rows.length - 1]?.some((cell) => cell)) rows.pop()
  return { name: '', rows, merges: [], hiddenRows: new Set(), hiddenColumns: new Set(), hidden: false }
}

function toCell(text: string): Cell | undefined {
  const bare = /^="(.*)"$/.exec(text)?.[1] ?? /^'(\d{6,})$/.exec(text)?.[1] ?? bareCell(text)
  return bare === '' ? undefined : { t: 's', v: bare }
}
