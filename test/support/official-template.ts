// The empty workbook another office gives us to fill, with all that makes filling it hard.
import ExcelJS from 'exceljs'

/** A template as 省总 sends one: title, merged two-row header, dropdowns, code list on another sheet, frozen pane, total and signatures below. */
export async function officialTemplate(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('采集表', { views: [{ state: 'frozen', ySplit: 3, xSplit: 2 }] })
  const codes = book.addWorksheet('代码')
  ;['全国级', '省部级', '地市级'].forEach((word) => codes.addRow([word]))
  sheet.addRow(['劳模信息采集表'])
  sheet.addRow([
    '序号',
    '姓名',
    '性别（1男2女）',
    '身份证号',
    '荣誉情况',
    '',
    '出生年月（格式：196203）',
    '党员',
    '填报类别',
    '年收入',
    '签名',
  ])
  sheet.addRow(['', '', '', '', '级别', '授予时间', '', '', '', '', ''])
  sheet.mergeCells('A1:K1')
  sheet.mergeCells('E2:F2')
  for (const letter of 'ABCDGHIJK') sheet.mergeCells(`${letter}2:${letter}3`)
  for (let row = 4; row <= 6; row++) {
    for (let column = 1; column <= 11; column++) {
      const cell = sheet.getCell(row, column)
      cell.border = { top: { style: 'thin' }, bottom: { style: 'double' } }
      cell.font = { name: '仿宋', size: 14 }
    }
    sheet.getCell(row, 5).dataValidation = { type: 'list', formulae: ['代码!$A$1:$A$3'] }
    sheet.getCell(row, 8).dataValidation = { type: 'list', formulae: ['"是,否"'] }
  }
  sheet.addRow(['合计', '', '', '', '', '', '', '', '', { formula: 'SUM(J4:J6)' }])
  sheet.addRow(['填表人：', '', '审核人：'])
  sheet.mergeCells('A8:B8')
  sheet.columns.forEach((column, i) => (column.width = 9 + i))
  return new Uint8Array(await book.xlsx.writeBuffer())
}
