// 套表: our people in somebody else's workbook, and everything else in it as it was (decisions.md 29, office-practice.md 1).
import ExcelJS from 'exceljs'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from '../../../shared/domain/catalogue'
import { orThrow } from '../../../shared/kernel/result'
import type { Row } from '../../data/office'
import { readFile } from '../../importing/reading/read-file'
import { cellText } from '../../importing/reading/sheet'
import { officialTemplate } from '../../../test/support/official-template'
import { shapeDate } from './codes'
import { describeTemplate, type TemplateSheet } from './describe'
import { fillTemplate } from './fill'
import { planFill } from './template-rows'

const people: readonly Row[] = Array.from({ length: 5 }, (_, i) => ({
  id: `p${i}`,
  name: i === 0 ? '=cmd|calc' : `劳模${i}`,
  sex: i % 2 ? '女' : '男',
  idNumber: '330300198006134229',
  birth: '1962-03-05',
}))
const honours: readonly Row[] = [
  { id: 'h1', person: 'p0', level: 'city', awardedOn: '1980' },
  { id: 'h2', person: 'p0', level: 'provincial', awardedOn: '1990' },
]

let template: Uint8Array
let sheet: TemplateSheet
let filled: Uint8Array

function fillWith(rows: readonly Row[], version: 'full' | 'masked' = 'full'): Uint8Array {
  const columns = sheet.columns.map((column) =>
    column.label === '填报类别' ? { ...column, source: { kind: 'constant' as const, text: '新增' } } : column,
  )
  const plan = planFill(
    { template: { ...sheet, columns }, version, people: rows, children: { honour: honours }, lists: {} },
    catalogue,
    (stored, column) => shapeDate(stored, column.date),
  )
  return orThrow(fillTemplate('表.xlsx', template, plan))
}

beforeAll(async () => {
  template = await officialTemplate()
  const described = orThrow(describeTemplate('表.xlsx', template, catalogue))
  sheet = described[0] as TemplateSheet
  filled = fillWith(people)
})

describe('a template', () => {
  it('is understood: header of two rows, codes from header and dropdown, date shape', () => {
    expect(sheet).toMatchObject({ sheet: '采集表', headerRows: '2-3', firstRow: 3 })
    const at = (label: string) => sheet.columns.find((column) => column.label.startsWith(label))
    expect(at('序号')?.source).toEqual({ kind: 'ordinal' })
    expect(at('性别')).toMatchObject({ source: { kind: 'field', target: 'person.sex' }, codes: { 男: '1', 女: '2' } })
    expect(at('荣誉情况/级别')).toMatchObject({
      source: { target: 'honour.level' },
      dropdown: ['全国级', '省部级', '地市级'],
      codes: { 全国: '全国级', 市级: '地市级' },
    })
    expect(at('出生年月')).toMatchObject({ date: 'YYYYMM' })
    expect(at('签名')?.source).toEqual({ kind: 'blank' })
  })

  it('leaves every other part of the file byte-equal', () => {
    const before = unzipSync(template)
    const after = unzipSync(filled)
    expect(Object.keys(after)).toEqual(Object.keys(before))
    const changed = Object.keys(before).filter(
      (name) => Buffer.compare(Buffer.from(before[name] as Uint8Array), Buffer.from(after[name] as Uint8Array)) !== 0,
    )
    expect(changed).toEqual(['xl/worksheets/sheet1.xml'])
  })

  it('holds the people in its own words, IDs whole and leading = as text', () => {
    const rows = orThrow(readFile('表.xlsx', filled)).sheets[0]?.rows ?? []
    const line = (row: number): string[] => Array.from({ length: 10 }, (_, column) => cellText(rows[row]?.[column]))
    expect(line(3)).toEqual(['1', '=cmd|calc', '1', '330300198006134229', '省部级', '1990', '196203', '', '新增', ''])
    expect(line(7).slice(0, 3)).toEqual(['5', '劳模4', '1'])
    expect(rows[3]?.[1]?.f).toBeUndefined()
    expect(rows[3]?.[3]?.t).toBe('s')
  })

  it('keeps frozen panes, widths, merges, styles and validations, and moves what stands below', async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(filled.buffer as ArrayBuffer)
    const read = book.getWorksheet('采集表') as ExcelJS.Worksheet
    expect(read.views[0]).toMatchObject({ state: 'frozen', ySplit: 3, xSplit: 2 })
    expect(read.getColumn(5).width).toBe(13)
    expect(read.getCell('E2').isMerged && read.getCell('A10').isMerged).toBe(true)
    expect(read.getCell('D8').font).toMatchObject({ name: '仿宋', size: 14 })
    expect(read.getCell('D8').border.bottom?.style).toBe('double')
    expect(read.getCell('E8').dataValidation?.formulae).toEqual(['代码!$A$1:$A$3'])
    expect(read.getCell('A9').text).toBe('合计')
    expect(read.getCell('J9').formula).toBe('SUM(J4:J8)')
    expect(read.getCell('C10').text).toBe('审核人：')
  })

  it('keeps its prepared rows where fewer people are written than it has room for', () => {
    const rows = orThrow(readFile('表.xlsx', fillWith(people.slice(0, 2)))).sheets[0]?.rows ?? []
    expect(cellText(rows[4]?.[1])).toBe('劳模1')
    expect(cellText(rows[6]?.[0])).toBe('合计')
  })

  it('masks numbers unless the full version is asked for', () => {
    const rows = orThrow(readFile('表.xlsx', fillWith(people.slice(0, 1), 'masked'))).sheets[0]?.rows ?? []
    expect(cellText(rows[3]?.[3])).toBe('330300********4229')
  })
})
