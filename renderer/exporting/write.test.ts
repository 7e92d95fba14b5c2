// Lists on their way out: what is in the file, what is not, and that nothing in it runs.
import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { catalogue, catalogueOf } from '../../shared/domain/catalogue'
import { orThrow } from '../../shared/kernel/result'
import type { Row } from '../data/office'
import { readFile } from '../importing/reading/read-file'
import { cellText } from '../importing/reading/sheet'
import { buildTable, type TableRequest } from './build-table'
import { writeCsv } from './write-csv'
import { writeXlsx } from './write-xlsx'

const row: Row = {
  id: 'p1',
  name: '=HYPERLINK("x")',
  idNumber: '330300198006134229',
  phone: '13800001234',
  income: 765050,
  employer: '-1+1',
  _dTitles: '全国劳动模范',
}
const fields = ['name', 'idNumber', 'phone', 'income', 'employer']
const request = (version: TableRequest['version'], more: Partial<TableRequest> = {}): TableRequest => ({
  table: 'person',
  title: '劳模名册',
  subtitle: '温州市',
  fields,
  version,
  rows: [row, { ...row, id: 'p2', income: 10 }],
  lists: {},
  ...more,
})

describe('an exported .xlsx', () => {
  let sheet: ExcelJS.Worksheet
  beforeAll(async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await writeXlsx(buildTable(request('full'), catalogue))).buffer as ArrayBuffer)
    sheet = book.worksheets[0] as ExcelJS.Worksheet
  })

  it('is ready to print: A4 landscape, one page wide, header on every page, reminder and page numbers below', () => {
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '3:3',
    })
    expect(sheet.headerFooter.oddFooter).toContain('内部资料　含个人信息　用后收回')
    expect(sheet.headerFooter.oddFooter).toContain('第 &P 页　共 &N 页')
  })

  it('holds IDs, phones and texts with a leading = or - as text, and totals as values', () => {
    expect(sheet.getCell('C4')).toMatchObject({ value: '330300198006134229', numFmt: '@' })
    expect(sheet.getCell('D4').value).toBe('13800001234')
    expect(sheet.getCell('B4')).toMatchObject({ value: '=HYPERLINK("x")', type: ExcelJS.ValueType.String })
    expect(sheet.getCell('F4')).toMatchObject({ value: '-1+1', type: ExcelJS.ValueType.String })
    expect(sheet.getCell('E6').value).toBe(7650.6)
    expect(sheet.getCell('A6').value).toBe('合计 2')
  })
})

it('leaves sensitive fields out of 脱敏版 and masks the others', () => {
  const table = buildTable(request('masked'), catalogue)
  expect(table.columns.map((column) => column.header)).toEqual(['序号', '姓名', '身份证号', '联系电话', '工作单位'])
  expect(table.rows[0]).toEqual([1, '=HYPERLINK("x")', '330300********4229', '138****1234', '-1+1'])
  expect(table.reminder).toBe('')
})

it('puts only 姓名, 单位 and 荣誉 into 公示版, whatever columns were on screen', () => {
  expect(buildTable(request('public'), catalogue).columns.map((column) => column.header)).toEqual([
    '序号',
    '姓名',
    '工作单位',
    '荣誉称号',
  ])
})

it('writes CSV with BOM in which nothing runs, and which our own import reads back unchanged', () => {
  const bytes = writeCsv(buildTable(request('full'), catalogue))
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(new TextDecoder().decode(bytes)).toContain(`"'=HYPERLINK(""x"")"`)
  const read = orThrow(readFile('a.csv', bytes)).sheets[0]?.rows[1] ?? []
  expect(read.map(cellText).slice(1, 4)).toEqual(['=HYPERLINK("x")', '330300198006134229', '13800001234'])
})

it('exports a field that was only added to the catalogue', () => {
  const person = catalogue.table('person')
  const wider = catalogueOf([{ ...person, fields: [...person.fields, { name: 'blood', label: '血型', kind: 'text' }] }])
  const table = buildTable(request('full', { fields: ['name', 'blood'], rows: [{ ...row, blood: 'A型' }] }), wider)
  expect(table.columns.map((column) => column.header)).toEqual(['序号', '姓名', '血型'])
  expect(table.rows[0]).toEqual([1, '=HYPERLINK("x")', 'A型'])
})
