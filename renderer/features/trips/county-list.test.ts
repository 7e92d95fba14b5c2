// 县里推荐表: what goes out is locked but for the county's own columns, and what comes back names its people by the hidden key.
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../shared/domain/catalogue'
import { lookupOf } from '../../../shared/domain/lookup'
import { orThrow } from '../../../shared/kernel/result'
import { writeCountyForm } from '../../exporting/write-county-form'
import { KEY_LABEL, keyedColumns } from '../../importing/lists/people'
import { readFile } from '../../importing/reading/read-file'
import { readList } from '../../importing/rows/read-list'
import { countyColumns, recommendForm } from './county-list'

const person = (id: string, name: string) => ({
  id,
  name,
  employer: '一厂',
  _dTitles: '温州市劳动模范',
  _dLevel: 'city',
})
const batches = [{ id: 'b1', name: '2026年第一批' }]
const lookup = lookupOf({ tripBatch: batches })
const form = recommendForm(
  {
    plan: { id: 'p', name: '2026年劳模疗休养', deadline: '2026-06-15' },
    county: { id: 'c', name: '鹿城区' },
    people: [person('a'.repeat(26), '张三'), person('b'.repeat(26), '李四')],
    candidates: [],
    batches,
    places: new Map([['b1', 3]]),
    lookup,
    office: '温州市劳模协会',
  },
  catalogue,
)

/** The workbook as the county opens it. */
async function opened(): Promise<{ book: ExcelJS.Workbook; sheet: ExcelJS.Worksheet; heads: readonly string[] }> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await writeCountyForm(form)).buffer as ArrayBuffer)
  const sheet = book.worksheets[0]!
  return { book, sheet, heads: (sheet.getRow(3).values as readonly unknown[]).map(String) }
}

describe('县里推荐表', () => {
  it('hides the key, locks what the office says, and offers the kinds of recommendation to choose from', async () => {
    const { sheet, heads } = await opened()
    expect(sheet.getColumn(1).hidden).toBe(true)
    expect(heads[1]).toBe(KEY_LABEL)
    const cell = (head: string) => sheet.getCell(4, heads.indexOf(head))
    // A cell of a protected sheet that says nothing is locked.
    expect(sheet['sheetProtection' as keyof typeof sheet]).toBeTruthy()
    expect(cell('姓名').protection?.locked ?? true).toBe(true)
    expect(cell('推荐类别').protection?.locked).toBe(false)
    expect(cell('推荐类别').dataValidation?.formulae?.[0]).toContain('替补')
    expect(String(sheet.getCell(2, 2).value)).toContain('名额：2026年第一批 3 个')
    expect(JSON.stringify(sheet.getSheetValues())).not.toContain('身份证')
  })

  it('comes back with each row under its own key, whatever the county wrote', async () => {
    const { book, sheet, heads } = await opened()
    const write = (row: number, head: string, text: string) =>
      void (sheet.getCell(row, heads.indexOf(head)).value = text)
    write(4, '推荐类别', '推荐')
    write(4, '意向批次一', '2026年第一批')
    write(5, '推荐类别', '替补')
    const file = orThrow(readFile('推荐表.xlsx', new Uint8Array(await book.xlsx.writeBuffer())))
    const { rows } = orThrow(
      readList(file, [...keyedColumns, ...countyColumns(catalogue)], { today: '2026-06-01', lookup }),
    )
    const said = rows.filter(({ values }) => 'role' in values)
    expect(said.map(({ values, problems }) => [values['rowKey'], values['role'], values['wish1'], problems])).toEqual([
      ['a'.repeat(26), 'named', 'b1', []],
      ['b'.repeat(26), 'reserve', undefined, []],
    ])
  })
})
