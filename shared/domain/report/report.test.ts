// Every figure against a recount that knows nothing of the fold: plain loops over plain rows, one figure and one year at a time.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { worldOfRows } from '../../../test/support/report-world'
import { expectSame, holds } from '../../../test/support/property'
import type { Fields } from '../field'
import { catalogue } from '../catalogue'
import { countedFigures, reportAreas, reportBreakdowns, reportFigures } from './areas'
import { rowsBehind } from './behind'
import type { Figure } from './figure'
import { foldNow } from './fold'
import { ROSTER_YEAR } from './roster-years'

const years = [2019, 2020, 2021]
const people = ['p1', 'p2', 'p3', 'p4']
const figures = countedFigures
const stored = figures.filter(({ table }) => table !== ROSTER_YEAR)
/** Every table a figure counts or looks into. */
const tables = [...new Set(['person', ...catalogue.tables.map(({ name }) => name)])].filter((name) =>
  stored.some((figure) => figure.table === name || JSON.stringify(figure).includes(`"${name}`) || reachable(name)),
)

function reachable(table: string): boolean {
  return stored.some(({ table: own }) => catalogue.table(own).fields.some(({ to }) => to === table))
}

/** Words a condition of any figure asks for in a field, so that random rows meet them. */
function wordsFor(field: string): readonly unknown[] {
  return stored
    .flatMap(({ where }) => where ?? [])
    .filter((condition) => condition.field.split('.').at(-1) === field)
    .flatMap((condition) => ('values' in condition ? condition.values : ['某']))
}

function valueOf(table: string, name: string): fc.Arbitrary<unknown> {
  const field = catalogue.table(table).fields.find((each) => each.name === name)
  const words = wordsFor(name)
  if (words.length > 0) return fc.constantFrom(undefined, '别的', ...words)
  if (field?.to === 'person') return fc.constantFrom(...people, 'gone')
  if (field?.to !== undefined) return fc.constantFrom(undefined, `${field.to}1`, `${field.to}2`)
  switch (field?.kind) {
    case 'date':
      return fc.constantFrom(
        undefined,
        '2018-12-31',
        '2019',
        '2019-12-31',
        '2020-01',
        '2020-02-29',
        '2021-07-01',
        '2022-01-01',
      )
    case 'int':
      return /year/iu.test(name) ? fc.constantFrom(2018, 2019, 2020, 2021, 2022) : fc.integer({ min: 0, max: 9 })
    case 'money':
      return fc.integer({ min: -500, max: 5_000 })
    case 'flag':
      return fc.constantFrom(undefined, true, false)
    default:
      return fc.constantFrom(undefined, '甲', '乙')
  }
}

function rowsOf(table: string): fc.Arbitrary<readonly Fields[]> {
  const spec = catalogue.table(table)
  const shape = Object.fromEntries(spec.fields.map(({ name }) => [name, valueOf(table, name)]))
  const ids = table === 'person' ? people : [`${table}1`, `${table}2`, `${table}3`, `${table}4`, `${table}5`]
  return fc
    .tuple(...ids.map((id) => fc.record({ id: fc.constant(id), ...shape })))
    .map((rows) => rows as unknown as readonly Fields[])
}

type Office = Readonly<Record<string, readonly Fields[]>>
const office: fc.Arbitrary<Office> = fc.record(Object.fromEntries(tables.map((table) => [table, rowsOf(table)])))

/** p2 was merged into p1. */
const survivors = new Map([
  ['p2', 'p1'],
  ['p1', 'p1'],
])

/** What a clerk with a pencil would find: the value at a path, by looking the row up. */
function look(rows: Office, table: string, row: Fields, path: string): unknown {
  for (const each of path.split('|')) {
    let [at, from]: [Fields | undefined, string] = [row, table]
    const steps = each.split('.')
    for (const step of steps.slice(0, -1)) {
      const to: string = catalogue.table(from).fields.find(({ name }) => name === step)?.to ?? ''
      const named: string = String(at?.[step] ?? '')
      const id: string = to === 'person' ? (survivors.get(named) ?? named) : named
      at = rows[to]?.find((other) => other.id === id)
      from = to
    }
    const value = at?.[steps.at(-1) ?? '']
    if (value !== undefined) return value
  }
  return undefined
}

function belongs(rows: Office, figure: Figure, row: Fields, year: number): boolean {
  for (const condition of figure.where ?? []) {
    const value = look(rows, figure.table, row, condition.field) ?? null
    if (condition.is === 'filled' && value === null) return false
    if (condition.is === 'empty' && value !== null) return false
    if (condition.is === 'in' && !condition.values.some((each) => each === value)) return false
  }
  const yearOf = (path: string): number | undefined => {
    const value = look(rows, figure.table, row, path)
    return value === undefined ? undefined : Number(String(value).slice(0, 4))
  }
  const from = yearOf(figure.year)
  if (figure.until === undefined) return from === year
  const until = yearOf(figure.until)
  return (from === undefined || from <= year) && (until === undefined || until > year)
}

function recount(rows: Office, figure: Figure, year: number, only: (row: Fields) => boolean = () => true) {
  const own = (rows[figure.table] ?? []).filter((row) => belongs(rows, figure, row, year) && only(row))
  const { count } = figure
  if (count === undefined) return { value: own.length, rows: own.length }
  if ('sum' in count)
    return {
      value: own.reduce((sum, row) => sum + Number(look(rows, figure.table, row, count.sum) ?? count.orElse ?? 0), 0),
      rows: own.length,
    }
  const ids = own.flatMap((row) => {
    const named = [count.distinct].flat().map((path) => look(rows, figure.table, row, path))
    return named.includes(undefined) ? [] : [named.map((id) => survivors.get(String(id)) ?? id).join(' ')]
  })
  return { value: new Set(ids).size, rows: own.length }
}

describe('the figures of the yearly report', () => {
  it('have one key and one label each, a definition, and a unit that says people or attendances', () => {
    const named = [...reportFigures, ...reportBreakdowns.flatMap(({ columns }) => columns.map(({ figure }) => figure))]
    for (const figure of named) expect(figure).toEqual(figures.find(({ key }) => key === figure.key))
    expect(new Set(reportFigures.map(({ key }) => key)).size).toBe(reportFigures.length)
    expect(new Set(reportFigures.map(({ label }) => label)).size).toBe(reportFigures.length)
    for (const { definition, unit, count, label } of figures) {
      expect(definition, label).toMatch(/。$/u)
      if (unit === '人次') expect(count === undefined || 'sum' in count || count.distinct.length > 1, label).toBe(true)
    }
    expect(new Set(reportAreas.map(({ key }) => key)).size).toBe(reportAreas.length)
  })

  it('are what a recount finds, over any rows, with the rows behind them', () => {
    holds(
      [office, fc.integer({ min: 1, max: 6 })],
      (rows, slice) => {
        const world = worldOfRows((table) => rows[table] ?? [], { years, survivors })
        const folded = foldNow({ figures: stored, breakdowns: [] }, world, slice)
        for (const figure of stored)
          for (const [at, year] of years.entries()) {
            const tally = folded.figures.get(figure.key)?.[at]
            expectSame([figure.key, year, tally], [figure.key, year, recount(rows, figure, year)])
            expectSame(rowsBehind(world, figure, year).length, tally?.rows)
          }
      },
      0.02,
    )
  })

  it('are parted by a breakdown without losing a row', () => {
    const breakdowns = reportBreakdowns.filter(({ columns }) => columns[0]?.figure.table !== ROSTER_YEAR)
    holds(
      [office, fc.integer({ min: 1, max: 6 })],
      (rows, slice) => {
        const world = worldOfRows((table) => rows[table] ?? [], { years, survivors })
        const folded = foldNow({ figures: [], breakdowns }, world, slice)
        for (const { key, by, columns } of breakdowns)
          for (const [column, { figure }] of columns.entries())
            for (const [at, year] of years.entries()) {
              const groups = folded.groups.get(key) ?? []
              for (const { value, columns: cells } of groups) {
                const inGroup = (row: Fields): boolean => String(look(rows, figure.table, row, by) ?? '') === value
                expectSame(cells[column]?.[at], recount(rows, figure, year, inGroup))
                expectSame(rowsBehind(world, figure, year, { by, value }).length, cells[column]?.[at]?.rows)
              }
              const all = groups.reduce((sum, group) => sum + (group.columns[column]?.[at]?.rows ?? 0), 0)
              expectSame(all, recount(rows, figure, year).rows)
            }
      },
      0.01,
    )
  })
})
