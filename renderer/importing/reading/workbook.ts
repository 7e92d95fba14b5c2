// .xlsx, .xls, HTML and XML tables → sheets, by SheetJS. Its dense cells are kept as they are.
import { read, type DenseWorkSheet, type ParsingOptions, type Range } from '@e965/xlsx'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import { protectedFile, WHAT_WE_READ } from './sniff'
import { isDateFormat, type Cell, type Sheet, type Span } from './sheet'

/** More rows than this in one sheet is no roster, and would only exhaust memory. */
const MOST_ROWS = 300_000

// cellStyles is what makes SheetJS report hidden rows and columns; cellNF gives number formats, so serial days are known.
const options: ParsingOptions = { dense: true, cellStyles: true, cellNF: true, cellHTML: false, cellFormula: true }

/** Reads a binary workbook. Failures: `file.protected`, `file.damaged`, `file.too-large`. */
export function readWorkbook(name: string, bytes: Uint8Array): Result<readonly Sheet[]> {
  return parse(name, () => read(bytes, { ...options, type: 'array' }))
}

/** Reads an HTML or XML table already decoded to text; `raw` keeps 18-digit numbers as text (toolchain.md). */
export function readMarkup(name: string, text: string): Result<readonly Sheet[]> {
  return parse(name, () => read(text, { ...options, type: 'string', raw: true }))
}

function parse(name: string, work: () => ReturnType<typeof read>): Result<readonly Sheet[]> {
  try {
    const book = work()
    const hidden = book.Workbook?.Sheets
    if (book.Workbook?.WBProps?.date1904) for (const title of book.SheetNames) countFrom1900(book.Sheets[title])
    const sheets = book.SheetNames.map((title, i) =>
      toSheet(title, book.Sheets[title] as DenseWorkSheet, (hidden?.[i]?.Hidden ?? 0) !== 0),
    )
    const tooLong = sheets.find((sheet) => sheet.rows.length > MOST_ROWS)
    if (tooLong)
      return fail(
        'file.too-large',
        `《${name}》的工作表“${tooLong.name}”有 ${tooLong.rows.length} 行，超过 ${MOST_ROWS} 行。请删去表格下方多余的行，另存后再导入。`,
      )
    return ok(sheets)
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    if (/password|encrypt/i.test(text)) return protectedFile(name)
    return fail('file.damaged', `《${name}》不完整或已损坏，打不开。${WHAT_WE_READ}`, { text })
  }
}

function toSheet(name: string, sheet: DenseWorkSheet | undefined, hidden: boolean): Sheet {
  const rows = (sheet?.['!data'] ?? []) as unknown as Sheet['rows']
  return {
    name,
    rows: trimEnd(rows),
    merges: (sheet?.['!merges'] ?? []).map(toSpan),
    hiddenRows: hiddenOnes(sheet?.['!rows']),
    hiddenColumns: hiddenOnes(sheet?.['!cols']),
    hidden,
  }
}

/** Workbooks begun on an old Mac count their days from 1904: 1,462 fewer than everybody else's for the same day. */
function countFrom1900(sheet: unknown): void {
  const rows = (sheet as DenseWorkSheet | undefined)?.['!data'] ?? []
  for (const row of rows)
    for (const cell of row ?? []) if (typeof cell?.v === 'number' && isDateFormat(cell.z)) cell.v += 1462
}

/** Formatted but empty rows at the end (Excel keeps thousands of them) are not rows. */
function trimEnd(rows: Sheet['rows']): Sheet['rows'] {
  let length = rows.length
  while (length > 0 && !(rows[length - 1] ?? []).some(isFilled)) length--
  return length === rows.length ? rows : rows.slice(0, length)
}

function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.t !== 'z' && cell.v !== '' && cell.v !== undefined
}

function toSpan(range: Range): Span {
  return { top: range.s.r, left: range.s.c, bottom: range.e.r, right: range.e.c }
}

function hiddenOnes(infos: readonly ({ hidden?: boolean } | undefined)[] | undefined): ReadonlySet<number> {
  const found = new Set<number>()
  infos?.forEach((info, i) => info?.hidden && found.add(i))
  return found
}
