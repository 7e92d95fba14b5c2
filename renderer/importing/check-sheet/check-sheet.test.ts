// A county's 核对表 out as a real workbook, filled in as people fill it in, and back: what is taken, and what is said by row.
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../shared/domain/catalogue'
import { sheetColumns, type SentPerson } from '../../../shared/domain/checks/sheet-content'
import { orThrow, type Result } from '../../../shared/kernel/result'
import type { RowRecord } from '../../../shared/oplog/operation'
import { checkSheetForm } from '../../exporting/check-sheet-form'
import { writeCountyForm } from '../../exporting/write-county-form'
import { ImportDesk } from '../desk'
import type { CheckJudgement } from './judge-rows'

const id = (n: number): string => `p${n}`.padStart(26, '0')
const sheet = '0'.repeat(25) + 's'
const other = '0'.repeat(25) + 't'
const expected = {
  id: sheet,
  issue: 2,
  name: '鹿城区 2026 年度核查',
  unit: '鹿城区',
  known: [{ id: other, name: '龙湾区 2026 年度核查' }],
}
const people: readonly SentPerson[] = [
  {
    id: id(1),
    cells: {
      name: '张三',
      sex: '男',
      birth: '1950-03',
      employer: '旧厂',
      phone: '13800000001',
      relative: '张小三',
      relativePhone: '13800000009',
      hardship: '否',
    },
    family: id(91),
  },
  { id: id(2), cells: { name: '李四', sex: '女', idNumber: '330302********1234', employer: '学校', hardship: '否' } },
  { id: id(3), cells: { name: '王五', hardship: '否' } },
]
const stored = (values: Record<string, unknown>): RowRecord => ({ _s: ['0', '0'], ...values }) as unknown as RowRecord
const roster = {
  people: [
    stored({ id: id(1), name: '张三', employer: '旧厂', phone: '13800000001' }),
    stored({ id: id(2), name: '李四', employer: '学校' }),
    stored({ id: id(3), name: '王五' }),
    stored({ id: id(7), name: '外县人', county: 'u2' }),
  ],
  family: [stored({ id: id(91), name: '张小三', phone: '13800000009', person: id(1) })],
  units: { u2: '龙湾区' },
}

type Fill = (at: (person: number, key: string) => ExcelJS.Cell, sheet: ExcelJS.Worksheet) => void

/** The file as the county sends it back. */
async function filled(fill: Fill, mark = { sheet, issue: 2 }): Promise<Uint8Array> {
  const bytes = await writeCountyForm(
    checkSheetForm({ ...mark, name: expected.name, office: '市劳模协会', due: '2026-12-10', people }),
  )
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.buffer as ArrayBuffer)
  const page = book.worksheets[0] as ExcelJS.Worksheet
  fill((person, key) => page.getCell(3 + person, 2 + sheetColumns.findIndex((column) => column.key === key)), page)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

async function judged(fill: Fill, more: Partial<typeof roster> = {}): Promise<Result<CheckJudgement>> {
  const desk = new ImportDesk(catalogue)
  orThrow(desk.openCheck('鹿城.xlsx', await filled(fill), expected))
  return desk.judgeCheck({ expected, sent: people, roster: { ...roster, ...more }, today: '2026-11-23' })
}

const said = ({ verdicts }: CheckJudgement) =>
  verdicts.map(({ row, kind, findings }) => [row, kind, ...findings.map(({ code }) => code)])

describe('a 核对表', () => {
  it('locks what is ours, opens what is the county’s, and hides the key', async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await filled(() => undefined)).buffer as ArrayBuffer)
    const page = book.worksheets[0] as ExcelJS.Worksheet
    expect(page.getColumn(1).hidden).toBe(true)
    expect((page as unknown as { sheetProtection: { sheet: boolean } }).sheetProtection.sheet).toBe(true)
    for (const [i, column] of sheetColumns.entries())
      expect([column.key, page.getCell(4, i + 2).protection?.locked ?? true]).toEqual([
        column.key,
        column.open !== true,
      ])
    const change = page.getCell(4, 2 + sheetColumns.findIndex(({ key }) => key === 'change'))
    expect(change.dataValidation?.formulae?.[0]).toContain('无变动,信息变更,退休')
    for (const each of sheetColumns)
      expect((each.choices ?? []).map(({ label }) => label).join(',').length).toBeLessThan(250)
  })

  it('comes back with what the county changed, and only that', async () => {
    const answer = orThrow(
      await judged((at) => {
        at(1, 'change').value = '信息变更'
        at(1, 'employer').value = '新厂'
        at(1, 'relativePhone').value = 13900000009
        at(1, 'date').value = '2026-10-20'
        at(1, 'way').value = '入户'
        at(1, 'by').value = '陈会计'
        at(2, 'change').value = '去世'
        at(2, 'changedOn').value = '2026年9月'
        at(2, 'hardship').value = ''
      }),
    )
    expect(answer.taken).toMatchObject([
      {
        change: {
          row: id(1),
          values: { employer: '新厂' },
          children: [{ table: 'family', row: id(91), values: { phone: '13900000009' } }],
        },
        found: { change: 'facts', result: 'alive', date: '2026-10-20', way: '入户', by: '陈会计', hardship: false },
      },
      {
        change: { row: id(2), values: {}, children: [] },
        found: { change: 'died', result: 'died', changedOn: '2026-09', date: '2026-11-23', by: '鹿城区' },
      },
    ])
    expect(said(answer)).toEqual([
      [4, 'changed'],
      [5, 'changed', 'check.seen'],
      [6, 'blank'],
    ])
    expect(answer.verdicts[0]?.differences.map(({ label, after }) => [label, after])).toEqual([
      ['现单位', '新厂'],
      ['家属电话', '139****0009'],
    ])
    expect(answer.verdicts[1]?.differences[0]?.after).toContain('不自动办理')
  })

  it('says by row what cannot be taken: another county, an unknown key, a row twice, a locked column', async () => {
    const answer = orThrow(
      await judged((at, page) => {
        for (const person of [1, 2, 3]) at(person, 'change').value = '无变动'
        at(3, 'name').value = '王武'
        page.spliceRows(7, 0, [id(7), '', '外县人'], [id(5), '', '谁'], [id(1), '', '张三'], ['', '', '新来的'])
      }),
    )
    expect(said(answer)).toEqual([
      [4, 'same', 'check.seen'],
      [5, 'same', 'check.seen'],
      [6, 'rejected', 'check.locked'],
      [7, 'rejected', 'check.other-county'],
      [8, 'rejected', 'check.key-unknown'],
      [9, 'rejected', 'check.twice'],
      [10, 'rejected', 'check.key-missing'],
    ])
    expect(answer.verdicts[2]?.findings[0]?.message).toContain('“姓名”是锁定列，下发时是“王五”')
    expect(answer.verdicts[3]?.findings[0]?.message).toContain('龙湾区的外县人')
    expect(answer.taken).toHaveLength(2)
  })

  it('never overwrites what was changed in the roster meanwhile, and clears nothing', async () => {
    const answer = orThrow(
      await judged(
        (at) => {
          at(1, 'change').value = '信息变更'
          at(1, 'employer').value = '县里说的厂'
          at(1, 'phone').value = ''
        },
        { people: [stored({ id: id(1), name: '张三', employer: '我们改的厂', phone: '13800000001' })] },
      ),
    )
    expect(answer.taken[0]?.change).toMatchObject({ values: {}, children: [] })
    expect(said(answer)[0]).toEqual([4, 'same', 'check.seen', 'check.moved'])
  })

  it('refuses a row without 变动情况, with a word that is none, or seen tomorrow', async () => {
    const answer = orThrow(
      await judged((at) => {
        at(1, 'employer').value = '新厂'
        at(2, 'change').value = '还行'
        at(3, 'change').value = '无变动'
        at(3, 'date').value = '2026-12-31'
      }),
    )
    expect(said(answer).map(([, , code]) => code)).toEqual([
      'check.change-missing',
      'check.change-unknown',
      'life.future',
    ])
    expect(answer.taken).toEqual([])
  })

  it('is refused whole where it is another table, an older one, a new file or empty', async () => {
    const code = (answer: Result<unknown>): string => (answer.ok ? 'taken' : answer.failure.code)
    const opened = async (bytes: Uint8Array) => code(new ImportDesk(catalogue).openCheck('表.xlsx', bytes, expected))
    const nothing: Fill = () => undefined
    expect(await opened(await filled(nothing, { sheet: other, issue: 1 }))).toBe('check.other')
    expect(await opened(await filled(nothing, { sheet, issue: 1 }))).toBe('check.issue')
    expect(await opened(await filled((_at, page) => void page.spliceColumns(1, 1)))).toBe('check.no-mark')
    expect(code(await judged(nothing))).toBe('check.empty')
    const asRoster = new ImportDesk(catalogue).open('表.xlsx', await filled(nothing), {})
    expect(code(asRoster)).toBe('check.not-here')
  })
})
