// A 核对表 as .xlsx: grey columns are locked, white ones are the county's to fill in, drop-downs where there is a choice, and a hidden key
// in front of each row so that the way back never goes by name.
import ExcelJS from 'exceljs'
import { sheetColumns, sheetMark, type SentPerson, type SheetColumn } from '../../shared/domain/checks/sheet-content'

export interface CheckSheetFile {
  readonly sheet: string
  readonly issue: number
  /** 鹿城区 2026 年度核查. */
  readonly name: string
  /** Who sends it. */
  readonly office: string
  readonly due: string | undefined
  readonly people: readonly SentPerson[]
}

const songti = '宋体'
const thin = { style: 'thin' as const, color: { argb: 'FF808080' } }
const border = { top: thin, bottom: thin, left: thin, right: thin }
const grey = { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { argb: 'FFECE9E2' } }
/** Title, how to fill it in, header. */
const HEAD_ROWS = 3

/** Writes the workbook; `progress(done, total)` counts people. Every cell is text: a date or a number stays as it was typed. */
export async function writeCheckSheet(
  file: CheckSheetFile,
  progress?: (done: number, total: number) => void,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('核对表', {
    views: [{ state: 'frozen', ySplit: HEAD_ROWS, xSplit: 3 }],
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
  sheet.columns = [{ width: 4, hidden: true }, ...sheetColumns.map(({ width }) => ({ width }))]
  writeHead(sheet, file)
  file.people.forEach((person, i) => {
    writePerson(sheet.addRow([person.id, ...textsOf(person, i + 1)]))
    if (i % 200 === 0) progress?.(i, file.people.length)
  })
  writeFoot(sheet)
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    autoFilter: true,
  })
  progress?.(file.people.length, file.people.length)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function textsOf(person: SentPerson, number: number): readonly string[] {
  const cells: Readonly<Record<string, string | undefined>> = { ...person.cells, number: String(number) }
  return sheetColumns.map(({ key }) => cells[key] ?? '')
}

function writeHead(sheet: ExcelJS.Worksheet, file: CheckSheetFile): void {
  const width = sheetColumns.length + 1
  const due = file.due === undefined ? '' : `请于 ${file.due} 前送回。`
  const how = `灰色列请勿改动，只填白色列；“变动情况”每人必选，没有变动选“无变动”。请勿删除行列、勿另建新表。${due}`
  for (const [row, text] of [
    [1, `${file.name}　劳模信息核对表`],
    [2, `${file.office}　${how}`],
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
  header.values = [sheetMark(file.sheet, file.issue), ...sheetColumns.map(({ label }) => label)]
  header.eachCell((cell) => {
    cell.style = {
      font: { name: songti, size: 10.5, bold: true },
      alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
      border,
      fill: grey,
    }
  })
}

function writePerson(row: ExcelJS.Row): void {
  row.getCell(1).numFmt = '@'
  sheetColumns.forEach((column, i) => {
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

function writeFoot(sheet: ExcelJS.Worksheet): void {
  const row = sheet.addRow([
    '',
    '填报单位（盖章）：　　　　　　　　　　负责人：　　　　　　　　填报日期：　　　　年　　月　　日',
  ])
  row.height = 32
  sheet.mergeCells(row.number, 2, row.number, sheetColumns.length + 1)
  row.getCell(2).style = { font: { name: songti, size: 10.5 }, alignment: { vertical: 'middle' } }
}
