// Lists of the years before, as offices keep them, become payments and visits with the dates as far as they are known.
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { lookupOf } from '../../../shared/domain/lookup'
import { matchPeople } from '../matching/match-people'
import { readFile } from '../reading/read-file'
import { readList, type ListColumn } from '../rows/read-list'
import { paymentColumns, paymentOf, periodOf, visitColumns, visitOf } from './history-rows'

const today = '2026-11-26'
const lookup = lookupOf({ scheme: [{ id: 's1', name: '荣誉津贴' }] })

async function listOf(rows: readonly (readonly (string | number)[])[], columns: readonly ListColumn[]) {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('历年')
  for (const row of rows) sheet.addRow([...row])
  const file = readFile('历年发放.xlsx', new Uint8Array(await book.xlsx.writeBuffer()))
  if (!file.ok) throw new Error(file.failure.message)
  return readList(file.value, columns, { today, lookup })
}

describe('a list of old payments', () => {
  it('is read under its title, without its sums, with amounts to the 分', async () => {
    const read = await listOf(
      [
        ['2024年荣誉津贴发放花名册'],
        ['序号', '姓名', '身份证号码', '项目', '年度', '实发金额'],
        [1, '王建国', '330302195003120015', '荣誉津贴', '2024年', '4,800.00'],
        [2, '李秀英', '', '没有的项目', '2024年1月至3月', '12.345'],
        ['合计', '', '', '', '', '4812.35'],
      ],
      paymentColumns,
    )
    expect(read).toMatchObject({ ok: true, value: { columns: ['姓名', '身份证号', '发放项目', '所属期', '金额'] } })
    const rows = read.ok ? read.value.rows : []
    expect(rows).toHaveLength(2)
    expect(paymentOf(rows[0]!, 'p1', undefined, today)).toEqual({
      person: 'p1',
      scheme: 's1',
      from: '2024',
      to: '2024',
      amount: 480_000,
    })
    expect(rows[1]?.row).toBe(4)
    expect(rows[1]?.problems.join()).toContain('发放项目“没有的项目”')
    expect(paymentOf(rows[1]!, 'p2', undefined, today)).toEqual({ problem: '没有发放项目，请在上面选一个' })
    expect(paymentOf(rows[1]!, 'p2', 's1', today)).toMatchObject({ from: '2024-01', to: '2024-03' })
  })

  it('without the columns it needs is refused with their names', async () => {
    const read = await listOf(
      [
        ['姓名', '电话'],
        ['王建国', '0577'],
      ],
      paymentColumns,
    )
    expect(read).toMatchObject({ ok: false, failure: { code: 'list.header' } })
    expect(!read.ok && read.failure.message).toContain('“金额”')
  })

  it.each([
    ['2024', { from: '2024', to: '2024' }],
    ['2024年度', { from: '2024', to: '2024' }],
    ['2024年1月', { from: '2024-01', to: '2024-01' }],
    ['2024.1-2024.3', { from: '2024-01', to: '2024-03' }],
    ['2024年10月—12月', { from: '2024-10', to: '2024-12' }],
    ['2023年12月至2024年2月', { from: '2023-12', to: '2024-02' }],
    ['春节', undefined],
  ])('tells the months of %s', (text, span) => {
    expect(periodOf({ period: text }, today)).toEqual(span)
  })
})

describe('a list of old visits', () => {
  it('keeps a year that is all that is known', async () => {
    const read = await listOf(
      [
        ['姓名', '慰问年度', '事由', '慰问金'],
        ['王建国', 2021, '春节', 500],
      ],
      visitColumns,
    )
    const row = read.ok ? read.value.rows[0]! : undefined
    expect(row && visitOf(row, 'p1')).toEqual({ person: 'p1', on: '2021', matter: '春节', amount: 50_000 })
  })
})

describe('whom a row means', () => {
  const people = [
    { id: 'a', name: '王建国', idNumber: '330302195003120015', employer: '一厂' },
    { id: 'b', name: '王建国', employer: '二厂' },
    { id: 'c', name: '李秀英' },
  ]
  const of = (values: Record<string, string>) => matchPeople([{ sheet: 's', row: 2, values, problems: [] }], people)[0]!

  it.each([
    ['by ID', { idNumber: '330302195003120015', name: '王建国' }, 'a'],
    ['by a name that only one has', { name: '李　秀英' }, 'c'],
    ['by the unit among namesakes', { name: '王建国', employer: '二厂' }, 'b'],
    [
      'by name, for whom no ID is known, although the list has one',
      { name: '李秀英', idNumber: '330302195507010020' },
      'c',
    ],
  ])('%s', (_how, values, id) => {
    expect(of(values)).toMatchObject({ person: { id } })
  })

  it.each([
    ['two of one name', { name: '王建国' }, '2 个“王建国”'],
    ['nobody of the name', { name: '赵六' }, '没有这个人'],
    ['an ID of somebody else', { name: '赵六', idNumber: '330302195003120015' }, '姓名不同'],
    ['an ID of nobody', { name: '王建国', idNumber: '330302195003120023', employer: '一厂' }, 'found'],
  ])('is said and never guessed for %s', (_what, values, words) => {
    const match = of(values)
    if (words === 'found') expect(match).toMatchObject({ person: { id: 'b' } })
    else expect(match).toMatchObject({ problem: expect.stringContaining(words) as string })
  })
})
