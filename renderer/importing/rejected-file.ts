// 导出未导入的行: exactly the rows that were not imported, with their original cells and the reason (peers.md §8, frappe #23295).
// It has the header of the file it came from, so that it can be mended and imported again.
import ExcelJS from 'exceljs'
import { cellText, shownText, type Sheet } from './reading/sheet'
import type { SheetLayout } from './rows/read-sheet'
import type { VerdictKind } from './matching/verdicts'
import type { Finding } from './rows/findings'

/** What the file needs to know of a verdict, whatever the list is of. */
export interface JudgedRow {
  readonly kind: VerdictKind
  readonly row: { readonly sheet: string; readonly row: number }
  readonly findings: readonly Finding[]
}

const reasonHeader = '未导入原因'

/** Rejected rows and unanswered conflicts as .xlsx, one sheet per sheet of the file, rows in file order. All cells are text. */
export async function writeRejected(
  layouts: readonly SheetLayout[],
  verdicts: readonly JudgedRow[],
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  for (const layout of layouts) {
    const failed = verdicts.filter((each) => each.row.sheet === layout.sheet.name && isLeftOut(each))
    if (failed.length > 0) writeSheet(book, layout, failed)
  }
  if (book.worksheets.length === 0) book.addWorksheet('没有未导入的行')
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function isLeftOut(verdict: JudgedRow): boolean {
  return verdict.kind === 'rejected' || verdict.kind === 'conflict'
}

function writeSheet(book: ExcelJS.Workbook, layout: SheetLayout, failed: readonly JudgedRow[]): void {
  const width = layout.columns.reduce((most, column) => Math.max(most, column.column.index + 1), 0)
  const sheet = book.addWorksheet((layout.sheet.name || '名单').slice(0, 31), {
    views: [{ state: 'frozen', ySplit: layout.header.bottom - layout.header.top + 1 }],
  })
  for (let row = layout.header.top; row <= layout.header.bottom; row++) {
    const cells = textsOf(layout.sheet, row, width, cellText)
    sheet.addRow([...cells, row === layout.header.bottom ? reasonHeader : '']).font = { bold: true }
  }
  mergeHeader(sheet, layout)
  for (const verdict of failed) {
    const reasons = verdict.findings
      .filter((each) => each.level === 'error' || verdict.kind === 'conflict')
      .map((each) => each.message)
    const row = sheet.addRow([
      ...textsOf(layout.sheet, verdict.row.row - 1, width, shownText),
      [...new Set(reasons)].join('；'),
    ])
    row.eachCell((cell) => (cell.numFmt = '@'))
    row.getCell(width + 1).font = { color: { argb: 'FF9E1B22' } }
  }
  sheet.columns.forEach((column, i) => (column.width = i === width ? 60 : 16))
}

/** A two-row header is only read again as one if its groups are merged as before. */
function mergeHeader(sheet: ExcelJS.Worksheet, { sheet: source, header }: SheetLayout): void {
  for (const span of source.merges) {
    if (span.top < header.top || span.bottom > header.bottom) continue
    sheet.mergeCells(span.top - header.top + 1, span.left + 1, span.bottom - header.top + 1, span.right + 1)
  }
}

function textsOf(sheet: Sheet, row: number, width: number, read: typeof cellText): string[] {
  return Array.from({ length: width }, (_, column) => read(sheet.rows[row]?.[column]))
}
