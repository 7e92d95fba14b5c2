import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareLists, nextEdition, type EditionLine } from './edition'
import { contentWords, surveyOf } from './survey'

const columns = ['姓名', '车次']
const line = (id: string, ...cells: readonly string[]): EditionLine => ({
  id,
  cells,
})
const drawn = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    cells: fc.tuple(fc.constantFrom('甲', '乙'), fc.constantFrom('D1', 'D2')),
  }),
  { selector: ({ id }) => id },
)

describe('two versions of a list', () => {
  it('name what is new, changed (and in which column) and gone', () => {
    const before = {
      columns,
      lines: [line('a', '甲', 'D1'), line('b', '乙', 'D1')],
    }
    const now = {
      columns,
      lines: [line('a', '甲', 'D3'), line('c', '丙', 'D1')],
    }
    const { lines, gone, places } = compareLists(before, now)
    expect(lines.map(({ mark, changed }) => [mark, ...changed])).toEqual([['changed', '车次'], ['new']])
    expect(gone.map(({ id }) => id)).toEqual(['b'])
    expect(places).toBe(3)
  })

  it('a column that moved or came new is no change', () => {
    const before = { columns, lines: [line('a', '甲', 'D1')] }
    const now = {
      columns: ['车次', '席别', '姓名'],
      lines: [line('a', 'D1', '二等座', '甲')],
    }
    expect(compareLists(before, now).places).toBe(0)
  })

  it('differ in as many places as a plain look at every row finds, and not at all from themselves', () => {
    fc.assert(
      fc.property(drawn, drawn, (one, other) => {
        const all = new Set([...one, ...other].map(({ id }) => id))
        const said = (list: typeof one, id: string) =>
          JSON.stringify(list.find((each) => each.id === id)?.cells ?? null)
        const naive = [...all].filter((id) => said(one, id) !== said(other, id)).length
        expect(compareLists({ columns, lines: one }, { columns, lines: other }).places).toBe(naive)
        const kept = [{ version: 1, columns, lines: one }]
        const next = nextEdition(kept, { columns, lines: other })
        expect(next.version).toBe(naive === 0 ? 1 : 2)
        expect(next.since?.places ?? 0).toBe(naive)
      }),
    )
  })

  it('printed again without change, the second says again what it said against the first', () => {
    const first = { version: 1, columns, lines: [line('a', '甲', 'D1')] }
    const second = { version: 2, columns, lines: [line('a', '甲', 'D2')] }
    expect(nextEdition([second, first], second)).toMatchObject({
      version: 2,
      again: true,
      since: { places: 1 },
    })
  })
})

describe('满意度', () => {
  it('counts marks as they were given, blanks not among those who answered', () => {
    const rows = [
      { id: '1', q1: 5, q2: 1 },
      { id: '2', q1: 4, opinion: '很好' },
      { id: '3', q1: 3 },
    ]
    const { replies, questions, opinions } = surveyOf(rows)
    expect(replies).toBe(3)
    expect(questions[0]).toMatchObject({
      counts: [0, 0, 1, 1, 1],
      answered: 3,
      content: 667,
    })
    expect(questions[1]).toMatchObject({
      counts: [1, 0, 0, 0, 0],
      answered: 1,
      content: 0,
    })
    expect(contentWords(questions[0]?.content)).toBe('66.7%')
    expect(contentWords(questions[2]?.content)).toBe('—')
    expect(opinions).toEqual(['很好'])
  })
})
