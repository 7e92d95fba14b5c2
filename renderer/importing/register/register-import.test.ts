// Any register from Excel, over the shipped desk and writer: what comes in, what stays out and why, and that the same file twice changes nothing.
import 'fake-indexeddb/auto'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { catalogue } from '../../../shared/domain/catalogue'
import { inEnrolmentOrder } from '../../../shared/domain/classes/queue'
import { seedUnits } from '../../../shared/domain/office/seed'
import type { Value } from '../../../shared/oplog/operation'
import { freshOffice, type TestOffice } from '../../../test/support/office'
import { ImportDesk, type Preview } from '../desk'
import { registerWay, type RegisterWay } from './register-way'

vi.mock('../import-client', () => ({
  startImportDesk: () => {
    const desk = new ImportDesk(catalogue)
    return { desk, register: desk.register, stop: () => undefined }
  },
}))

let at: TestOffice

beforeEach(async () => {
  at = await freshOffice()
})
afterEach(() => at.close())

type Cells = readonly (string | number)[]

const sheetOf = async (...rows: readonly Cells[]): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('名单').addRows(rows.map((row) => [...row]))
  return new Uint8Array(await book.xlsx.writeBuffer())
}
const orFail = <T>(result: { ok: true; value: T } | { ok: false; failure: { message: string } }): T => {
  if (!result.ok) throw new Error(result.failure.message)
  return result.value
}

/** The file before the clerk, as far as 导入预检. */
const previewed = async (
  table: string,
  name: string,
  bytes: Uint8Array,
  defaults: Readonly<Record<string, Value>> = {},
  given: Readonly<Record<string, Value>> = {},
) => {
  const way: RegisterWay = registerWay(at.office, catalogue, catalogue.table(table), given)
  way.defaults = defaults
  const opened = orFail(await way.open(name, bytes, {}))
  orFail(
    await way.read(
      opened.sheets.map(({ sheet }) => sheet),
      () => undefined,
    ),
  )
  return { way, preview: orFail(await way.compare({}, () => undefined)) }
}
const taken = async (way: RegisterWay) => at.did(way.command, orFail(await way.input()))
const kinds = ({ verdicts }: Preview) => verdicts.map(({ kind }) => kind)
const reasons = ({ verdicts }: Preview) =>
  verdicts.flatMap(({ row, findings }) => findings.map(({ message }) => `${row} ${message}`)).join('\n')

const head: Cells = ['序号', '工作室名称', '级别', '县（市、区）', '所在单位', '领衔人', '身份证号', '命名时间', '文号']
const studios = (...rows: readonly Cells[]) => sheetOf(['2026年创新工作室名册'], head, ...rows, ['合计', '共2个'])

describe('a list of studios', () => {
  it('comes in under its title and sums, leaders linked by ID, and again changes nothing', async () => {
    const leader = await at.person({ name: '张三', idNumber: '330300198006134229' })
    const file = await studios(
      [
        1,
        '张三劳模创新工作室',
        '省级',
        '鹿城',
        '某电机厂',
        '张三',
        '330300198006134229',
        '2019年5月',
        '温总工〔2019〕8号',
      ],
      [2, '李四技能创新工作室', '市', '瑞安市', '某药厂', '李四', '', 2020, ''],
    )
    const first = await previewed('studio', '工作室.xlsx', file)
    expect(kinds(first.preview)).toEqual(['new', 'new'])
    await taken(first.way)
    const rows = await at.office.all('studio')
    expect(rows).toMatchObject([
      { name: '张三劳模创新工作室', level: 'provincial', county: seedUnits[0]?.id, person: leader, namedOn: '2019-05' },
      { name: '李四技能创新工作室', level: 'city', leader: '李四', namedOn: '2020' },
    ])
    expect(rows[1]?.['person']).toBeUndefined()
    const second = await previewed('studio', '工作室.xlsx', file)
    expect(kinds(second.preview)).toEqual(['same', 'same'])
    expect(second.preview.writes).toBe(0)
  })

  it('keeps bad rows out by row, column and reason, and the good ones come in as one change with one undo', async () => {
    const file = await studios(
      ['', '甲工作室', '省级', '', '', '王五', '', '', ''],
      ['', '', '市级', '', '', '赵六', '', '', ''],
      ['', '丙工作室', '太空级', '', '', '钱七', '', '', ''],
      ['', '丁工作室', '市级', '不存在县', '', '孙八', '', '13月', ''],
      ['', '甲工作室', '市级', '', '', '王五', '', '', ''],
    )
    const { way, preview } = await previewed('studio', '坏.xlsx', file)
    expect(kinds(preview)).toEqual(['new', 'rejected', 'rejected', 'new', 'rejected'])
    expect(reasons(preview)).toMatch(/^4 工作室名称必须填写/mu)
    expect(reasons(preview)).toMatch(/^5 工作室级别没有“太空级”/mu)
    expect(reasons(preview)).toMatch(/^6 .*不存在县.*此项未导入/mu)
    expect(reasons(preview)).toMatch(/^7 与第 3 行是同一条，内容却不同/mu)
    await taken(way)
    expect(await at.office.all('studio')).toHaveLength(2)
    await at.office.undo()
    expect(await at.office.all('studio')).toEqual([])
  })

  it('changes what differs and leaves what only its own command may change', async () => {
    const made = await studios(['', '甲工作室', '市级', '', '甲厂', '王五', '', '', ''])
    await taken((await previewed('studio', '一.xlsx', made)).way)
    const changed = await studios(['', '甲工作室', '省级', '', '甲厂', '赵六', '', '', ''])
    const { way, preview } = await previewed('studio', '二.xlsx', changed)
    expect(preview.verdicts).toMatchObject([
      { kind: 'changed', differences: [{ label: '工作室级别', before: '市级', after: '省级' }] },
    ])
    expect(reasons(preview)).toContain('领衔人与登记的不同，没有改')
    await taken(way)
    expect(await at.office.all('studio')).toMatchObject([{ level: 'provincial', leader: '王五' }])
  })
})

describe('a list about people of the roster', () => {
  const needs = (...rows: readonly Cells[]) =>
    sheetOf(['姓名', '出生日期', '单位', '诉求', '承办人', '办理期限', '状态'], ...rows)

  it('never takes a name alone: it asks, and writes what the clerk answers', async () => {
    const sure = await at.person({ name: '张三', birth: '1960-03' })
    const alone = await at.person({ name: '李四', birth: '1961-01' })
    const file = await needs(
      ['张三', '1960年3月', '', '想装电梯', '小陈', '2026-12-01', '待办'],
      ['李四', '', '', '子女入学', '小陈', '2026-12-01', '待办'],
      ['王五', '', '', '没有的人', '小陈', '2026-12-01', '待办'],
    )
    const { way, preview } = await previewed('need', '诉求.xlsx', file, { state: 'open' })
    expect(preview.verdicts.map(({ kind, name }) => `${name} ${kind}`)).toEqual([
      '张三 new',
      '李四 conflict',
      '王五 rejected',
    ])
    const asked = preview.verdicts[1]
    const answered = orFail(
      await way.judge({ [asked?.key ?? '']: asked?.ask?.candidates[0]?.id ?? '' }, () => undefined),
    )
    expect(kinds(answered)).toEqual(['new', 'new', 'rejected'])
    await taken(way)
    const rows = await at.office.all('need')
    expect(rows.map((row) => row['person']).sort()).toEqual([sure, alone].sort())
  })
})

describe('a list of people for one class', () => {
  const idOf = async (table: string, values: object) =>
    ((await at.did('record.create', { table, values })).answer as { id: string }).id
  const openClass = async (capacity: number) => {
    const course = await idOf('course', { name: '摄影' })
    const values = { name: '摄影班', course, year: 2026, capacity }
    const { id } = (await at.did('class.save', { values })).answer as { id: string }
    await at.did('class.move', { class: id, to: 'open' })
    return id
  }
  const listed = (of: string, file: Uint8Array) => previewed('enrolment', '鹿城区报名.xlsx', file, {}, { class: of })
  const sheet = (...rows: readonly Cells[]) =>
    sheetOf(['鹿城区摄影班报名表'], ['序号', '姓名', '出生日期', '单位', '基础', '备注'], ...rows, ['合计', '共 5 人'])
  const place = async (of: string) =>
    inEnrolmentOrder(await at.office.find('enrolment', 'class', [of])).map((row) => [row['person'], row['state']])

  it('enrols in the order of the sheet, says who stands there already and who cannot come, and is one undo', async () => {
    const people = new Map<string, string>()
    for (const name of ['甲一', '乙二', '丙三', '丁四']) people.set(name, await at.person({ name, birth: '1960-03' }))
    await at.did('record.create', {
      table: 'statusEvent',
      values: { person: people.get('丁四'), kind: 'died', date: '2026-01-01' },
    })
    const of = await openClass(2)
    await at.did('class.enrol', { class: of, people: [{ person: people.get('丙三') }] })
    const file = await sheet(
      [1, '乙 二', '1960.3', '', '零基础', '坐前排'],
      [2, '丙三', '1960.3', '', '', ''],
      [3, '丁四', '1960.3', '', '', ''],
      [4, '甲一', '196003', '', '', ''],
      [5, '乙二', '1960.3', '', '零基础', '坐前排'],
      [6, '戊五', '1960.3', '', '', ''],
    )
    const { way, preview } = await listed(of, file)
    expect(kinds(preview)).toEqual(['new', 'same', 'rejected', 'new', 'same', 'rejected'])
    expect(reasons(preview)).toMatch(/^4 已经在名单里（正式），原来的次序不变/mu)
    expect(reasons(preview)).toMatch(/^5 丁四已去世，不能报名/mu)
    expect(reasons(preview)).toMatch(/^7 与第 3 行相同，只算一次/mu)
    expect(reasons(preview)).toMatch(/^8 名册中没有“戊五”/mu)
    const { answer } = await taken(way)
    expect(answer).toMatchObject({ created: 2, skipped: [], told: '正式 1 人，候补 1 人（按表里的次序）。' })
    expect(await place(of)).toEqual([
      [people.get('丙三'), 'in'],
      [people.get('乙二'), 'in'],
      [people.get('甲一'), 'waiting'],
    ])
    expect(await at.office.find('enrolment', 'person', [people.get('乙二')!])).toMatchObject([
      { base: '零基础', note: '坐前排', year: 2026 },
    ])
    expect((await listed(of, file)).preview.writes).toBe(0)
    await at.office.undo()
    expect(await place(of)).toEqual([[people.get('丙三'), 'in']])
  })

  it('lets whoever left come back at the end, and leaves out by name who enrolled since the dry run', async () => {
    const [one, two] = [
      await at.person({ name: '甲一', birth: '1960-03' }),
      await at.person({ name: '乙二', birth: '1961-03' }),
    ]
    const of = await openClass(5)
    await at.did('class.enrol', { class: of, people: [{ person: one }] })
    const [row] = await at.office.find('enrolment', 'class', [of])
    await at.did('class.cancel', { class: of, enrolments: [row?.id], reason: '家中有事' })
    const { way, preview } = await listed(
      of,
      await sheet(['', '乙二', '1961.3', '', '', ''], ['', '甲一', '1960.3', '', '', '']),
    )
    expect(kinds(preview)).toEqual(['new', 'new'])
    await at.did('class.enrol', { class: of, people: [{ person: two }] })
    const { answer } = await taken(way)
    expect(answer).toMatchObject({ created: 1, skipped: [{ index: 0, message: '乙二已经报过名，原来的次序不变。' }] })
    expect(await place(of)).toEqual([
      [two, 'in'],
      [one, 'in'],
    ])
  })
})

describe('a text file of an old program', () => {
  it('in GB18030 is read, and a year that no column has is asked once', async () => {
    const { answer } = await at.did('record.create', { table: 'member', values: { name: '某电机厂', kind: 'unit' } })
    const { id } = answer as { id: string }
    // 会员,应缴金额 / 某电机厂,500 in GB18030.
    const bytes = Uint8Array.from([
      0xbb, 0xe1, 0xd4, 0xb1, 0x2c, 0xd3, 0xa6, 0xbd, 0xc9, 0xbd, 0xf0, 0xb6, 0xee, 0x0a, 0xc4, 0xb3, 0xb5, 0xe7, 0xbb,
      0xfa, 0xb3, 0xa7, 0x2c, 0x35, 0x30, 0x30, 0x0a,
    ])
    const without = await previewed('due', '会费.csv', bytes)
    expect(reasons(without.preview)).toContain('会费年度必须填写')
    const { way } = await previewed('due', '会费.csv', bytes, { year: 2026 })
    await taken(way)
    expect(await at.office.all('due')).toMatchObject([{ member: id, year: 2026, amount: 500_00 }])
  })
})
