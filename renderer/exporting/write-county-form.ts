// A form that goes out to a county as .xlsx and comes back: grey columns are locked, white ones are the county's to fill in, drop-downs where
// there is a choice, and a hidden key in front of each row so that the way back never goes by name.
import ExcelJS from 'exceljs'
import type { SheetColumn } from '../../shared/domain/checks/sheet-content'

export interface CountyForm {
  /** On the tab. */
  readonly tab: string
  readonly title: string
  /** Who sends it, and how it is to be filled in. */
  readonly office: string
  readonly how: string
  /** Stands above the hidden column of keys. */
  readonly mark: string
  readonly columns: readonly SheetColumn[]
  /** Columns that stay in sight, the key not counted. */
  readonly frozen: number
  /** One text per column. */
  readonly rows: readonly { readonly key: string; readonly texts: readonly string[] }[]
}

const songti = '宋体'
const thin = { style: 'thin' as const, color: { argb: 'FF808080' } }
const border = { top: thin, bottom: thin, left: thin, right: thin }
const grey = { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { argb: 'FFECE9E2' } }
/** Title, how to fill it in, header. */
const HEAD_ROWS = 3

/** Writes the workbook; `progress(done, total)` counts rows. Every cell is text: a date or a number stays as it was typed. */
export async function writeCountyForm(
  form: CountyForm,
  progress?: (done: number, total: number) => void,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(form.tab, {
    views: [{ state: 'frozen', ySplit: HEAD_ROWS, xSplit: form.frozen + 1 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '3:3',
    },
  })
  sheet.headerFooter.oddFooter = '&L&9内部资料　含个人信息　用后收回&R&9第 &P 页　共 &N 页'
  sheet.columns = [{ width: 4, hidden: true }, ...form.columns.map(({ width }) => ({ width }))]
  writeHead(sheet, form)
  form.rows.forEach(({ key, texts }, i) => {
    styleRow(sheet.addRow([key, ...texts]), form.columns)
    if (i % 200 === 0) progress?.(i, form.rows.length)
  })
  writeFoot(sheet, form.columns.length)
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    autoFilter: true,
  })
  progress?.(form.rows.length, form.rows.length)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function writeHead(sheet: ExcelJS.Worksheet, { title, office, how, mark, columns }: CountyForm): void {
  const width = columns.length + 1
  for (const [row, text] of [
    [1, title],
    [2, `${office}　灰色列请勿改动，只填白色列。${how}请勿删除行列、勿另建新表。`],
  ] as const) {
    sheet.getCell(row, 2).value = text
    sheet.mergeCells(row, 2, row, width)
    sheet.getCell(row, 2).style = {
      font: { name: songti, size: row === 1 ? 16 : 10.5, bold: row === 1 },
      alignment: { horizontal: row === 1 ? 'center' : 'left', vertical: 'middle', wrapText: true },
    }
  }
  sheet.getRow(1).height = 30
  sheet.getRow(2).height = 32
  const header = sheet.getRow(HEAD_ROWS)
  header.height = 26
  header.values = [mark, ...columns.map(({ label }) => label)]
  header.eachCell((cell) => {
    cell.style = {
      font: { name: songti, size: 10.5, bold: true },
      alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
      border,
      fill: grey,
    }
  })
}

function styleRow(row: ExcelJS.Row, columns: readonly SheetColumn[]): void {
  row.getCell(1).numFmt = '@'
  columns.forEach((column, i) => {
    const cell = row.getCell(i + 2)
    cell.style = styleOf(column)
    const check = validationOf(column)
    if (check) cell.dataValidation = check
  })
}

function styleOf({ open }: SheetColumn): Partial<ExcelJS.Style> {
  return {
    numFmt: '@',
    font: { name: songti, size: 10.5 },
    alignment: { vertical: 'middle', horizontal: 'left', wrapText: true },
    border,
    protection: { locked: open !== true },
    ...(open ? {} : { fill: grey }),
  }
}

/** A drop-down, or a word of advice where a date is to be typed. */
function validationOf({ label, choices, hint, open }: SheetColumn): ExcelJS.DataValidation | undefined {
  const advice = hint === undefined ? {} : { showInputMessage: true, promptTitle: label, prompt: hint }
  if (!open) return undefined
  if (!choices)
    return hint === undefined ? undefined : { type: 'custom', formulae: ['TRUE'], allowBlank: true, ...advice }
  return {
    type: 'list',
    allowBlank: true,
    formulae: [`"${choices.map((choice) => choice.label).join(',')}"`],
    showErrorMessage: true,
    errorTitle: label,
    error: '请从下拉列表中选择。',
    ...advice,
  }
}

function writeFoot(sheet: ExcelJS.Worksheet, columns: number): void {
  const row = sheet.addRow([
    '',
    '填报单位（盖章）：　　　　　　　　　　负责人：　　　　　　　　填报日期：　　　　年　　月　　日',
  ])
  row.height = 32
  sheet.mergeCells(row.number, 2, row.number, columns + 1)
  row.getCell(2).style = { font: { name: songti, size: 10.5 }, alignment: { vertical: 'middle' } }
}
