// Layouts nobody planned for: shuffled columns, title rows, merged groups, notes, totals, repeated headers (fast-check builds them).
import { utils, write, type Range, type WorkSheet } from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue, catalogueOf } from '../../shared/domain/catalogue'
import { orThrow } from '../../shared/kernel/result'
import { seedLists } from '../../test/support/imported-roster'
import { ImportDesk } from './desk'
import { dryRun, layOut, readPeople, type DryRun } from './dry-run'
import { emptyRoster } from './matching/roster'
import { readFile } from './reading/read-file'

const today = '2026-11-23'

function bookOf(sheets: Readonly<Record<string, WorkSheet>>): Uint8Array {
  return new Uint8Array(
    write({ SheetNames: Object.keys(sheets), Sheets: sheets }, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer,
  )
}

function run(bytes: Uint8Array, name = '名册.xlsx', of = catalogue): DryRun {
  const laid = orThrow(layOut(orThrow(readFile(name, bytes)), of, () => undefined))
  return dryRun(readPeople(laid, undefined, of, seedLists, today), { ...emptyRoster, lists: seedLists }, of)
}

const sheetOf = (rows: unknown[][], merges: Range[] = []): WorkSheet =>
  Object.assign(utils.aoa_to_sheet(rows), { '!merges': merges })

/** One way to write a column: header spellings, the group above it if any, and the cell of a person. */
interface Column {
  readonly names: readonly string[]
  readonly group?: string
  readonly cell: (i: number) => unknown
}

const columns: readonly Column[] = [
  {
    names: ['姓名', '姓  名', '名字', '＊姓名', '劳模姓名（必填）'],
    cell: (i) => `劳模${'甲乙丙丁戊'[i % 5]}${'子丑寅卯'[i % 4]}`,
  },
  { names: ['身份证号', '公民身份号码', '身份证号码\n（必填）', '证件号码'], cell: () => '' },
  { names: ['联系电话', '手机', '手 机 号', '联系方式：'], cell: (i) => `1380000${1000 + i}` },
  { names: ['工作单位', '所在单位', '工作单位（全称）'], cell: (i) => `第${i}机械厂` },
  { names: ['级别', '劳模级别'], group: '荣誉情况', cell: () => '市级劳模' },
  { names: ['授予时间', '获奖年份'], group: '荣誉情况', cell: (i) => 1980 + i },
  { names: ['姓名'], group: '家属联系人', cell: (i) => `家属${'甲乙丙丁戊'[i % 5]}` },
  { names: ['电话'], group: '家属联系人', cell: (i) => `1390000${1000 + i}` },
  { names: ['关系'], group: '家属联系人', cell: () => '配偶' },
  { names: ['备注', '说明'], cell: (i) => `备注${i}` },
]

/** Groups stay together, as merged headings need; their order and that of the others is free. */
const layout = fc.record({
  blocks: fc.shuffledSubarray([[0], [1], [2], [3], [4, 5], [6, 7, 8], [9]], { minLength: 7, maxLength: 7 }),
  spellings: fc.array(fc.nat(20), { minLength: 10, maxLength: 10 }),
  titles: fc.nat(3),
  people: fc.integer({ min: 1, max: 12 }),
  repeatAfter: fc.nat(12),
  total: fc.boolean(),
  merged: fc.boolean(),
})

function build(shape: typeof layout extends fc.Arbitrary<infer T> ? T : never): Uint8Array {
  const order = shape.blocks.flat()
  const top = order.map((at, i) =>
    columns[at]?.group !== undefined && columns[order[i - 1] ?? -1]?.group === columns[at]?.group
      ? ''
      : (columns[at]?.group ?? spelling(at)),
  )
  const leaf = order.map((at) => (columns[at]?.group === undefined ? '' : spelling(at)))
  function spelling(at: number): string {
    const names = (columns[at] as Column).names
    return names[(shape.spellings[at] ?? 0) % names.length] as string
  }
  const header = [top, leaf]
  const rows: unknown[][] = Array.from({ length: shape.titles }, (_, i) => [
    i === 0 ? '市级以上劳模基本情况一览表' : '填报单位（盖章）：',
    '',
    '',
    i === 2 ? '填报日期：2026年10月' : '',
  ])
  const start = rows.length
  rows.push(...header)
  for (let i = 0; i < shape.people; i++) {
    rows.push(order.map((at) => (columns[at] as Column).cell(i)))
    if (i === shape.repeatAfter) rows.push(...header)
  }
  if (shape.total) rows.push(['合  计', '', `共 ${shape.people} 人`], ['注：一式两份。'])
  return bookOf({ 鹿城区: sheetOf(rows, shape.merged ? mergesOf(top, leaf, start) : []) })
}

function mergesOf(top: readonly string[], leaf: readonly string[], start: number): Range[] {
  return top.flatMap((text, column): Range[] => {
    if (leaf[column] === '') return [{ s: { r: start, c: column }, e: { r: start + 1, c: column } }]
    if (text === '') return []
    let end = column
    while (leaf[end + 1] !== undefined && leaf[end + 1] !== '' && top[end + 1] === '') end++
    return end > column ? [{ s: { r: start, c: column }, e: { r: start, c: end } }] : []
  })
}

describe('any layout', () => {
  it('gives every person with their honour and relative, whatever the order, spelling, titles and merges', () => {
    fc.assert(
      fc.property(layout, (shape) => {
        const done = run(build(shape))
        expect(done.verdicts.map((verdict) => verdict.kind)).toEqual(Array.from({ length: shape.people }, () => 'new'))
        done.plans.forEach((plan, i) => {
          expect(plan.values).toMatchObject({
            name: columns[0]?.cell(i),
            phone: columns[2]?.cell(i),
            employer: columns[3]?.cell(i),
            note: columns[9]?.cell(i),
            county: seedLists['unit']?.[0]?.id,
          })
          expect(plan.children).toMatchObject(
            expect.arrayContaining([
              expect.objectContaining({ table: 'honour', values: { level: 'city', awardedOn: String(1980 + i) } }),
              expect.objectContaining({
                table: 'family',
                values: { name: columns[6]?.cell(i), phone: columns[7]?.cell(i), relation: '配偶' },
              }),
            ]),
          )
        })
      }),
      { numRuns: 150 },
    )
  })
})

it('reads several honours of one person from repeated columns and from merged rows', () => {
  const wide = run(
    bookOf({
      甲: sheetOf([
        ['姓名', '荣誉称号', '授予时间', '荣誉称号', '授予时间'],
        ['张三', '全国劳动模范', '1995', '浙江省劳动模范', '1990'],
      ]),
    }),
  )
  const tall = run(
    bookOf({
      甲: sheetOf(
        [
          ['姓名', '身份证号', '荣誉称号', '授予时间'],
          ['张三', '330300198006134229', '全国劳动模范', '1995'],
          ['', '', '浙江省劳动模范', '1990'],
        ],
        [
          { s: { r: 1, c: 0 }, e: { r: 2, c: 0 } },
          { s: { r: 1, c: 1 }, e: { r: 2, c: 1 } },
        ],
      ),
    }),
  )
  for (const done of [wide, tall]) {
    expect(done.plans).toHaveLength(1)
    expect(done.plans[0]?.children.map((child) => child.values['awardedOn'])).toEqual(['1995', '1990'])
  }
})

it('keeps the precision of dates, fills 同上, and says what it could not read without refusing the row', () => {
  const serial = { t: 'n', v: 22706, z: 'yyyy"年"m"月"' } as const
  const sheet = sheetOf([
    ['姓名', '出生年月', '工作单位', '性别', '本人月均收入（元）'],
    ['张三', '62.3', '电机厂', '男', '1.2万'],
    ['李四', '', '同上', '雄', { t: 'e', v: 42 }],
  ])
  sheet['B3'] = serial
  const done = run(bookOf({ 甲: sheet }))
  expect(done.plans.map((plan) => plan.values)).toMatchObject([
    { birth: '1962-03', income: 1_200_000 },
    { birth: '1962-03', employer: '电机厂' },
  ])
  expect(done.verdicts[1]?.findings.map((each) => [each.row, each.column, each.value, each.code, each.level])).toEqual([
    [3, '性别', '雄', 'value.choice', 'warning'],
    [3, '本人月均收入（元）', '#N/A', 'value.formula', 'warning'],
  ])
})

it('lists a row without a name as an error, and counts in are counts accounted for', () => {
  const done = run(
    bookOf({
      甲: sheetOf([
        ['序号', '姓名', '工作单位'],
        [1, '张三', '厂'],
        [2, '', '另一个厂'],
        [3, '', ''],
      ]),
    }),
  )
  expect(done.verdicts.map((verdict) => verdict.kind)).toEqual(['new', 'rejected'])
  expect(done.verdicts[1]?.findings).toMatchObject([{ row: 3, code: 'name.missing' }])
})

it('says that a sheet has no header, and reads one of 200 columns', () => {
  const none = layOut(
    orThrow(readFile('a.xlsx', bookOf({ 填表说明: sheetOf([['请如实填写'], ['一式两份']]) }))),
    catalogue,
    () => undefined,
  )
  expect(none).toMatchObject({ ok: false, failure: { code: 'header.missing' } })
  const wide = Array.from({ length: 200 }, (_, i) => (i === 120 ? '姓名' : i === 150 ? '工作单位' : `指标${i}`))
  expect(
    run(bookOf({ 甲: sheetOf([wide, wide.map((name, i) => (name === '姓名' ? '张三' : `值${i}`))]) })).plans,
  ).toMatchObject([{ values: { name: '张三', employer: '值150' } }])
})

it('imports a field that was only added to the catalogue', () => {
  const person = catalogue.table('person')
  const wider = catalogueOf([
    ...catalogue.tables.filter((table) => table.name !== 'person'),
    { ...person, fields: [...person.fields, { name: 'blood', label: '血型', kind: 'text' }] },
  ])
  expect(
    run(
      bookOf({
        甲: sheetOf([
          ['姓名', '血型'],
          ['张三', 'A型'],
        ]),
      }),
      'a.xlsx',
      wider,
    ).plans,
  ).toMatchObject([{ values: { name: '张三', blood: 'A型' } }])
})

it('exports exactly the failed rows, with their original cells and the reason, and reads them again', async () => {
  const rows = [
    ['县区表', '', ''],
    ['姓名', '身份证号', '备注'],
    ['张三', '330300198006134229', '甲'],
    ['李四', '330300198006134220', '1,000.00元'],
    ['', '330300194405083977', '乙'],
  ]
  const desk = new ImportDesk(catalogue)
  orThrow(desk.open('a.xlsx', bookOf({ 甲: sheetOf(rows) }), {}))
  orThrow(desk.readPeople(['甲'], seedLists, today))
  const preview = orThrow(desk.judge({ ...emptyRoster, lists: seedLists }, {}))
  expect(preview.counts).toMatchObject({ new: 1, rejected: 2 })
  const file = orThrow(readFile('未导入.xlsx', orThrow(await desk.rejected())))
  const texts = file.sheets[0]?.rows.map((row) => row?.map((cell) => cell?.v ?? ''))
  expect(texts?.map((row) => row?.slice(0, 3))).toEqual([rows[1], rows[3], rows[4]])
  expect(texts?.[1]?.[3]).toMatch(/校验/)
  expect(texts?.[2]?.[3]).toMatch(/没有姓名/)
  expect(layOut(file, catalogue, () => undefined).ok).toBe(true)
})

it('counts the rows while it reads and while it compares, up to the last', () => {
  const rows = Array.from({ length: 450 }, (_, i) => [`劳模${i}`, `1380000${1000 + i}`])
  const bytes = bookOf({
    甲: sheetOf([['姓名', '联系电话'], ...rows]),
    乙: sheetOf([['姓名'], ['张三'], ['合计', '1']]),
  })
  const desk = new ImportDesk(catalogue)
  orThrow(desk.open('名册.xlsx', bytes, {}))
  const told: (readonly [number, number])[] = []
  const count = (done: number, total: number): void => void told.push([done, total])
  const { people } = orThrow(desk.readPeople(['甲', '乙'], seedLists, today, count))
  expect(told).toEqual([
    [200, 452],
    [400, 452],
    [452, 452],
  ])
  told.length = 0
  orThrow(desk.judge({ ...emptyRoster, lists: seedLists }, {}, count))
  expect(told.at(-1)).toEqual([people, people])
})
