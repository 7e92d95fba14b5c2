// An ExportTable as a print-ready .xlsx: A4 landscape, one page wide, header on each page, numbers that must not change as text.
import ExcelJS from 'exceljs'
import { columnName } from './template/sheet-xml'
import { totalsOf, type ExportColumn, type ExportTable } from './table'

const songti = '宋体'
const thin = { style: 'thin' as const, color: { argb: 'FF808080' } }
const border = { top: thin, bottom: thin, left: thin, right: thin }
const formats = { text: '@', number: '0', decimal: '0.0', money: '#,##0.00', general: 'General' } as const
/** Excel refuses longer texts in a cell. */
const LONGEST_CELL = 32_767

type Progress = (done: number, total: number) => void

/** Writes the workbook; `progress(done, total)` counts rows. A cell that begins with = + - @ is a string, never a formula. */
export function writeXlsx(table: ExportTable, progress?: Progress): Promise<Uint8Array> {
  return writeBook([table], progress)
}

/** The same with a sheet for each table. */
export async function writeBook(tables: readonly ExportTable[], progress?: Progress): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  for (const table of tables) addSheet(book, table, progress)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function addSheet(book: ExcelJS.Workbook, table: ExportTable, progress?: Progress): void {
  const sheet = book.addWorksheet(sheetName(table.title), {
    views: [{ state: 'frozen', ySplit: 3 }],
    pageSetup: pageSetup(),
  })
  sheet.headerFooter.oddFooter = `&L&9${escapeCodes(table.reminder)}&R&9第 &P 页　共 &N 页`
  sheet.columns = table.columns.map((column) => ({ width: column.width }))
  writeHead(sheet, table)
  table.rows.forEach((cells, i) => {
    const row = sheet.addRow(cells.map((cell) => (typeof cell === 'string' ? cell.slice(0, LONGEST_CELL) : cell)))
    styleRow(row, table.columns)
    if (i % 500 === 0) progress?.(i, table.rows.length)
  })
  const totals = totalsOf(table)
  if (totals.length > 0) {
    const total = sheet.addRow(totals)
    styleRow(total, table.columns)
    total.font = { name: songti, size: 10.5, bold: true }
  }
  progress?.(table.rows.length, table.rows.length)
}

function pageSetup(): Partial<ExcelJS.PageSetup> {
  return {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printTitlesRow: '3:3',
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  }
}

function writeHead(sheet: ExcelJS.Worksheet, table: ExportTable): void {
  const last = columnName(Math.max(table.columns.length - 1, 0))
  sheet.addRow([table.title]).height = 30
  sheet.addRow([table.subtitle]).height = 18
  if (table.columns.length > 1) {
    sheet.mergeCells(`A1:${last}1`)
    sheet.mergeCells(`A2:${last}2`)
  }
  sheet.getCell('A1').style = {
    font: { name: songti, size: 16, bold: true },
    alignment: { horizontal: 'center', vertical: 'middle' },
  }
  sheet.getCell('A2').style = {
    font: { name: songti, size: 10.5 },
    alignment: { horizontal: 'right', vertical: 'middle' },
  }
  const header = sheet.addRow(table.columns.map((column) => column.header))
  header.height = 24
  header.eachCell((cell) => {
    cell.style = {
      font: { name: songti, size: 10.5, bold: true },
      alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
      border,
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2EFE9' } },
    }
  })
}

function styleRow(row: ExcelJS.Row, columns: readonly ExportColumn[]): void {
  columns.forEach((column, i) => {
    row.getCell(i + 1).style = styles[column.type]
  })
}

const styleOf = (type: keyof typeof formats): Partial<ExcelJS.Style> => ({
  numFmt: formats[type],
  font: { name: songti, size: 10.5 },
  alignment: { vertical: 'middle', wrapText: true, horizontal: type === 'text' ? 'left' : 'right' },
  border,
})
const styles = {
  text: styleOf('text'),
  number: styleOf('number'),
  decimal: styleOf('decimal'),
  money: styleOf('money'),
  general: styleOf('general'),
}

/** Excel allows 31 characters and none of : \ / ? * [ ]. */
function sheetName(title: string): string {
  return (
    title
      .replace(/[:\\/?*[\]']/g, ' ')
      .trim()
      .slice(0, 31) || '名单'
  )
}

/** In header and footer texts `&` begins a code. */
function escapeCodes(text: string): string {
  return text.replace(/&/g, '&&')
}
