import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FailureError } from '../../shared/kernel/result'
import { wrap, widthInEm, mmPerPoint } from './measure'
import { blockHeight, contentHeight, landscape, portrait, type Cell, type Row, type SheetJob } from './page-model'
import { paginateList, type ListSection, type ListSheet } from './paginate'

function sheetOf(sections: readonly ListSection[], change: Partial<ListSheet> = {}): ListSheet {
  return {
    title: '温州市劳动模范花名册',
    paper: landscape,
    subline: ['单位（盖章）：', '2026年11月23日', ''],
    columns: [
      { label: '姓名', width: 20 },
      { label: '工作单位', width: 60, align: 'left' },
      { label: '荣誉', width: 40, align: 'left' },
    ],
    sections,
    sectionOnNewPage: false,
    size: 10.5,
    rowHeight: 9,
    pageTotal: (n) => `本页小计 ${n} 人`,
    total: '合计',
    signers: ['制表：', '复核：'],
    footNote: '',
    footRight: '',
    ...change,
  }
}

const textOf = (cell: string | Cell): string => (typeof cell === 'string' ? cell : cell.text)
const tablesOf = (job: SheetJob): (readonly Row[])[] =>
  job.pages.map((page) => page.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])))
const lines = (job: SheetJob): string[][] =>
  tablesOf(job)
    .flat()
    .filter((row) => row.cells.length > 1)
    .map((row) => row.cells.map(textOf))

const word = fc.string({
  unit: fc.constantFrom('张', '温', '州', '厂', '（', '）', 'A', 'g', '7', ' ', '𠮷', '·', '，'),
  maxLength: 60,
})
const section = fc.record({
  heading: fc.constantFrom('鹿城区', '乐清市'),
  total: fc.constant('小计'),
  rows: fc.array(fc.tuple(word, word, word), { maxLength: 60 }),
})
const anySheet = fc.record({
  sections: fc.array(section, { minLength: 1, maxLength: 5 }),
  sectionOnNewPage: fc.boolean(),
  size: fc.constantFrom(9, 10.5, 12),
  rowHeight: fc.constantFrom(7, 9, 12),
  paper: fc.constantFrom(landscape, portrait),
})

describe('a long list on explicit pages', () => {
  it('prints every row exactly once, in order, with running numbers', () => {
    fc.assert(
      fc.property(anySheet, ({ sections, ...change }) => {
        const printed = lines(paginateList(sheetOf(sections, change)))
        const given = sections.flatMap((part) => part.rows)
        expect(printed.map((cells) => cells[0])).toEqual(given.map((_, i) => String(i + 1)))
        const bare = (text: string): string => text.replace(/[\s]/g, '')
        expect(printed.map((cells) => cells.slice(1).map(bare))).toEqual(given.map((row) => row.map(bare)))
      }),
      { numRuns: 200 },
    )
  })

  it('prints 2,000 people once each, with the header on every page', () => {
    const rows = Array.from({ length: 2_000 }, (_, i) => [`人${i}`, '温州市第一纺织机械厂', '市劳动模范'])
    const job = paginateList(sheetOf([{ rows }]))
    expect(lines(job).map((cells) => cells[1])).toEqual(rows.map((row) => row[0]))
    for (const page of job.pages)
      expect(page.blocks.some((block) => block.kind === 'table' && block.header[0]?.cells[1] === '姓名')).toBe(true)
  })

  it('repeats the header on every page and never fills a page beyond its height', () => {
    fc.assert(
      fc.property(anySheet, ({ sections, ...change }) => {
        const job = paginateList(sheetOf(sections, change))
        for (const page of job.pages) {
          const table = page.blocks.find((block) => block.kind === 'table')
          expect(table?.kind === 'table' && table.header[0]?.cells[0]).toBe('序号')
          expect(page.blocks.reduce((sum, block) => sum + blockHeight(block), 0)).toBeLessThanOrEqual(
            contentHeight(job.paper) + 1e-6,
          )
        }
      }),
      { numRuns: 200 },
    )
  })

  it('counts each page in 本页小计, and the counts add up to all rows', () => {
    fc.assert(
      fc.property(anySheet, ({ sections, ...change }) => {
        const job = paginateList(sheetOf(sections, change))
        const counts = tablesOf(job).map((rows) => {
          const total = rows.map((row) => textOf(row.cells[0]!)).filter((text) => text.startsWith('本页小计'))
          expect(total).toHaveLength(1)
          return [Number(/\d+/.exec(total[0]!)![0]), rows.filter((row) => row.cells.length > 1).length]
        })
        for (const [said, there] of counts) expect(said).toBe(there)
      }),
      { numRuns: 100 },
    )
  })

  it('never leaves a county heading without its first row, nor a total without its last row', () => {
    fc.assert(
      fc.property(anySheet, ({ sections, ...change }) => {
        for (const rows of tablesOf(paginateList(sheetOf(sections, change)))) {
          const marks = rows.map((row) => (row.cells.length > 1 ? 'row' : textOf(row.cells[0]!)))
          marks.forEach((mark, i) => {
            if (mark.startsWith('鹿城区') || mark.startsWith('乐清市'))
              expect(['row', '（本表无记录）']).toContain(marks[i + 1])
            if (mark === '小计') expect(['row', '（本表无记录）']).toContain(marks[i - 1])
          })
        }
      }),
      { numRuns: 100 },
    )
  })

  it('says 第 x 页 共 y 页, ends with 合计 and （以下空白）, and has the signers on every page', () => {
    const rows = Array.from({ length: 100 }, (_, i) => [`人${i}`, '单位', '荣誉'])
    const job = paginateList(sheetOf([{ rows }]))
    expect(job.pages.map((page) => page.foot[1])).toEqual(
      job.pages.map((_, i) => `第 ${i + 1} 页　共 ${job.pages.length} 页`),
    )
    expect(
      tablesOf(job)
        .at(-1)!
        .slice(-3)
        .map((row) => textOf(row.cells[0]!)),
    ).toEqual(['本页小计 3 人', '合计', '（以下空白）'])
    for (const page of job.pages)
      expect(page.blocks.at(-1)).toMatchObject({ kind: 'spread', parts: ['制表：', '复核：'] })
  })

  it('starts each county on a new page when asked', () => {
    const three = ['鹿城区', '龙湾区', '瓯海区'].map((heading) => ({ heading, rows: [['甲', '乙', '丙']] }))
    expect(paginateList(sheetOf(three)).pages).toHaveLength(1)
    expect(paginateList(sheetOf(three, { sectionOnNewPage: true })).pages).toHaveLength(3)
  })

  it('refuses in words a row that no page can hold, instead of cutting it', () => {
    expect(() => paginateList(sheetOf([{ rows: [['张三', '很长'.repeat(2000), '']] }]))).toThrow(FailureError)
  })
})

describe('breaking lines', () => {
  it('loses no character and keeps every line within the width', () => {
    fc.assert(
      fc.property(word, fc.integer({ min: 8, max: 80 }), fc.constantFrom(9, 10.5, 14), (text, width, size) => {
        const broken = wrap(text, width, size)
        expect(broken.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''))
        for (const line of broken)
          expect([...line].length < 2 || widthInEm(line) * size * mmPerPoint <= width + 1e-9).toBe(true)
      }),
    )
  })

  it('starts no line with punctuation and keeps numbers whole', () => {
    expect(wrap('温州市第一纺织机械厂，二车间', 10 * 10.5 * mmPerPoint + 0.1, 10.5)).toEqual([
      '温州市第一纺织机械',
      '厂，二车间',
    ])
    expect(wrap('电话13800000000', 7 * 10.5 * mmPerPoint, 10.5)).toEqual(['电话', '13800000000'])
  })
})
