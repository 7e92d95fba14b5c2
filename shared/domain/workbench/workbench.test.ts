import { describe, expect, it } from 'vitest'
import { MemoryOffice, memoryOffice } from '../../../test/support/memory-office'
import { catalogue } from '../catalogue'
import type { Fields } from '../field'
import { begunIn, traceChoices, traceTables } from './begun'
import { excerpts } from './excerpts'
import { comingLines, linesOfMonth, newLines, seedOfficeYear } from './office-year'
import { areasOf, sectionsOf, type WorkLine } from './order'
import { places } from './places'
import type { Desk } from './source'
import { workSources } from './sources'
import { periodOf, periodWords } from './sources/periods'
import { dueWords, groupOf } from './when'

const today = '2026-11-26'

describe('the group of a day', () => {
  it('is 今天到期 until the day is over, 本周 for six days more, a month counts from its last day', () => {
    expect(['2026-11-20', today, '2026-10', '2026-11'].map((day) => groupOf(day, today))).toEqual([
      'due',
      'due',
      'due',
      'week',
    ])
    expect(['2026-11-27', '2026-12-02', '2026-12-03', '2026'].map((day) => groupOf(day, today))).toEqual([
      'week',
      'week',
      'remind',
      'remind',
    ])
    expect([dueWords('2026-11-20', today), dueWords(today, today), dueWords('2026-12-01', today)]).toEqual([
      '已超 6 天',
      '今天到期',
      '还有 5 天',
    ])
  })
})

describe('the order of the lines', () => {
  const line = (id: string, group: WorkLine['group'], date?: string): WorkLine => ({
    id,
    group,
    words: id,
    label: '',
    path: '/',
    ...(date === undefined ? {} : { date }),
  })
  const lines = [
    line('a', 'remind'),
    line('b', 'due'),
    line('c', 'due', '2026-11-20'),
    line('d', 'review'),
    line('e', 'due', '2026-10'),
  ]

  it('is that of the day inside a group, undated last; a reviewer sees first what waits for review', () => {
    expect(sectionsOf(lines, 'clerk').map(({ group, lines: own }) => [group, own.map(({ id }) => id)])).toEqual([
      ['due', ['e', 'c', 'b']],
      ['review', ['d']],
      ['remind', ['a']],
    ])
    expect(sectionsOf(lines, 'reviewer')[0]?.group).toBe('review')
  })
})

describe('a group that is too long for one list', () => {
  it('stands by area, the area whose line comes first before the others, nothing lost', () => {
    const line = (label: string, id: number): WorkLine => ({ id: `${id}`, label, group: 'due', words: '', path: '/' })
    const lines = ['诉求', '信访', '诉求', '发放', '信访', '诉求'].map(line)
    expect(areasOf(lines).map(({ label, lines: own }) => `${label} ${own.map(({ id }) => id).join('')}`)).toEqual([
      '诉求 025',
      '信访 14',
      '发放 3',
    ])
  })
})

describe('the period of a cycle', () => {
  it('is the month, quarter or half a day lies in', () => {
    const of = (cycle: string, day: string) => {
      const period = periodOf(cycle, day)
      return period && `${period.from} ${period.to} ${periodWords(period)}`
    }
    expect(of('month', '2026-02-28')).toBe('2026-02 2026-02 2026年2月')
    expect(of('quarter', '2026-12-31')).toBe('2026-10 2026-12 2026年第四季度')
    expect(of('quarter', '2026-01-01')).toBe('2026-01 2026-03 2026年第一季度')
    expect(of('half', '2026-07-01')).toBe('2026-07 2026-12 2026年下半年')
    expect(of('year', '2026-07-01')).toBeUndefined()
  })
})

describe('the office year', () => {
  it('is there in a new office, names real places and traces, and is filled again only where it is empty', async () => {
    const office = await memoryOffice()
    expect(office.rows('officeWork')).toHaveLength(seedOfficeYear.length)
    const known = (list: readonly { value: string }[]) => new Set(list.map(({ value }) => value))
    for (const { values } of seedOfficeYear) {
      expect(known(places)).toContain(values['place'])
      if (values['trace'] !== undefined) expect(known(traceChoices)).toContain(values['trace'])
    }
    for (const table of traceTables) expect(catalogue.has(table)).toBe(true)
    expect((await office.refused('office-year.fill', {})).code).toBe('office-year.there')
    await office.did('record.remove', { table: 'officeWork', rows: office.rows('officeWork').map(({ id }) => id) })
    await office.did('office-year.fill', {})
    expect(office.rows('officeWork')).toHaveLength(seedOfficeYear.length)
  })

  it('brings an older office the lines it never had, once: taken on two PCs they are one row each, refused they stay away', async () => {
    const [one, other] = [new MemoryOffice(1), new MemoryOffice(2)]
    for (const { id, values } of seedOfficeYear.slice(0, 30))
      await one.did('record.create', { table: 'officeWork', id, values })
    await one.did('record.remove', { table: 'officeWork', rows: [seedOfficeYear[4]?.id] })
    other.hear(one.ops)
    const heard = one.ops.length
    for (const pc of [one, other]) await pc.did('office-year.new', { wanted: true })
    other.hear(one.ops.slice(heard))
    one.hear(other.ops)
    for (const pc of [one, other]) {
      expect(pc.rows('officeWork')).toHaveLength(seedOfficeYear.length - 1)
      expect(
        (await pc.run('office-year.new', { wanted: true })).ok && pc.row('officeWork', seedOfficeYear[4]?.id ?? ''),
      ).toBe(undefined)
    }
    const quiet = new MemoryOffice(3)
    const { id, values } = seedOfficeYear[0] as (typeof seedOfficeYear)[number]
    await quiet.did('record.create', { table: 'officeWork', id, values })
    await quiet.did('office-year.new', { wanted: false })
    await quiet.did('office-year.new', { wanted: true })
    expect(quiet.rows('officeWork')).toHaveLength(1)
  })

  it('offers nothing to an office that writes its year in its own way', () => {
    expect(newLines(new Set(['own']))).toEqual([])
  })

  it('gives a month what it has, the shortest work first, and what begins after it', () => {
    const work = (id: string, from: number, to: number) => ({ id, from, to, name: id })
    const works = [work('every', 1, 12), work('long', 6, 11), work('short', 11, 12), work('spring', 2, 3)]
    expect(linesOfMonth(works, 11).map(({ id }) => id)).toEqual(['short', 'long', 'every'])
    expect(comingLines(works, 11, 9).map(({ id }) => id)).toEqual(['spring', 'long'])
  })

  it('tells from rows what of a line exists in a year, and leads to the only one', async () => {
    const campaigns = [
      { id: 'a', kind: '五一', visitYear: 2026, state: 'draft' },
      { id: 'b', kind: '五一', visitYear: 2025, state: 'closed' },
      { id: 'c', kind: '重阳', visitYear: 2026, state: 'void' },
    ]
    const letter = (appliedOn: string, more = {}) => ({
      id: appliedOn,
      kind: 'school',
      appliedOn,
      sentOn: 'x',
      ...more,
    })
    const letters = [
      letter('2026'),
      letter('2026-12-31'),
      letter('2027-01-01'),
      letter('2025-12-31'),
      letter('2026-05', { sentOn: undefined }),
      letter('2026-06', { kind: 'housing' }),
    ]
    const desk: Pick<Desk, 'find' | 'between'> = {
      find: async (_table, index, values) => campaigns.filter((row) => values.includes(row[index as 'visitYear'])),
      between: async (_table, index, from, to) =>
        letters.filter((row) => row[index as 'appliedOn'] >= from && row[index as 'appliedOn'] <= to),
    }
    const found = await begunIn(desk, 2026, new Set(['campaign-may', 'campaign-elders', 'schoolLetter']))
    expect([...found]).toEqual([
      ['campaign-may', { count: 1, path: '/visits/campaign/a' }],
      ['campaign-elders', { count: 0 }],
      ['schoolLetter', { count: 2 }],
    ])
  })
})

describe('every excerpt', () => {
  it('reads stored columns that lists have in memory, by the row or an index', () => {
    const names = new Set<string>()
    for (const { table, name, by, fields, reads } of excerpts) {
      const spec = catalogue.table(table)
      for (const each of [...fields, ...reads]) {
        const field = spec.fields.find((known) => known.name === each)
        expect([table, each, field?.derived === 'row' || (field && !field.offGrid && !field.derived)]).toEqual([
          table,
          each,
          true,
        ])
      }
      expect(by === 'id' || (fields.includes(by) && spec.indexes?.includes(by))).toBe(true)
      names.add(`${table} ${name}`)
    }
    expect(names.size).toBe(excerpts.length)
  })
})

describe('every source', () => {
  it('reads only tables it names, so that a commit makes its lines anew, and only by indexes there are', async () => {
    for (const source of workSources) {
      const read = new Set<string>()
      const strange: string[] = []
      const note = (table: string, index?: string): void => {
        read.add(table)
        const { indexes, parent } = catalogue.table(table)
        if (index !== undefined && !indexes?.includes(index) && parent?.field !== index)
          strange.push(`${table}.${index}`)
      }
      const one = (table: string): Fields => ({
        id: table,
        cycle: 'month',
        handling: 'own',
        _dActive: 1,
        contactDays: 9,
      })
      const desk: Desk = {
        today,
        by: 'operator',
        role: 'clerk',
        find: async (table, index) => (note(table, index), [one(table)]),
        between: async (table, index) => (note(table, index), [one(table)]),
        all: async (table) => (note(table), [one(table)]),
        row: async (table) => (note(table), one(table)),
        columns: async (table, fields) => {
          note(table)
          const known = new Set(catalogue.table(table).fields.map(({ name }) => name))
          strange.push(...fields.filter((field) => !known.has(field)).map((field) => `${table}.${field}`))
          return [one(table)]
        },
        excerpt: async (of) => (note(of.table), of.of([one(of.table)])),
        survivor: String,
        names: async () => (note('person'), new Map()),
      }
      await source.items(desk)
      expect([source.id, [...read].filter((table) => !source.reads.includes(table)), strange]).toEqual([
        source.id,
        [],
        [],
      ])
    }
  })
})
