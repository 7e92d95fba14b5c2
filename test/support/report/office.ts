// Any office as far as the yearly report reads it: a few rows of every table, in which every word that a figure asks for turns up.
import fc from 'fast-check'
import { catalogue } from '../../../shared/domain/catalogue'
import type { Fields } from '../../../shared/domain/field'
import { countedFigures } from '../../../shared/domain/report/areas'
import { ROSTER_YEAR, rosterTables } from '../../../shared/domain/report/roster-years'
import { levels } from '../../../shared/domain/roster/picklists'

export type Rows = Readonly<Record<string, readonly Fields[]>>

/** p2 was merged into p1: rows still name both, the list of people shows one. */
const people = ['p1', 'p3', 'p4']
export const survivors = new Map([
  ['p2', 'p1'],
  ['p1', 'p1'],
])

const storedFigures = countedFigures.filter(({ table }) => table !== ROSTER_YEAR)

const level = fc.constantFrom(undefined, ...levels.map(({ value }) => value))
const identity = fc.constantFrom(undefined, '农民', '工人')
const events = ['added', 'moved-in', 'moved-out', 'died', 'revoked', 'emigrated', 'lost', 'hardship', 'hardship-over']

/** Fields that decide where somebody stands or that must meet one another: any word would do for the others. */
const special: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  'person.birth': fc.constantFrom(undefined, '1930', '1950-06', '1979-12-31', '1981-01-01', '1990-05-04'),
  'person.identityWhenNamed': identity,
  'person.workStatus': fc.constantFrom(undefined, '在职', '退休', '离休', '病退'),
  'honour.title': fc.constant(undefined),
  'honour.level': level,
  'honour.treatment': level,
  'honour.identityThen': identity,
  'honour.state': fc.constantFrom('valid', 'valid', 'revoked'),
  'trainingClass.state': fc.constantFrom('planned', 'running', 'done'),
  'enrolment.state': fc.constantFrom('in', 'in', 'waiting', undefined),
  'enrolment.result': fc.constantFrom('passed', 'failed', undefined),
  'statusEvent.kind': fc.constantFrom('retired', ...events),
  'statusEvent.date': fc.constantFrom('2016', '2018-12-31', '2019-03', '2020-01-01', '2020-12-31', '2021-05', '2022'),
  'statusEvent.honour': fc.constantFrom(undefined, 'honour1', 'honour2'),
  'statusEvent.fromLevel': level,
}

function valueOf(table: string, name: string): fc.Arbitrary<unknown> {
  const own = special[`${table}.${name}`]
  if (own) return own
  const field = catalogue.table(table).fields.find((each) => each.name === name)
  if (field?.kind === 'flag') return fc.constantFrom(undefined, true, false)
  const words = wordsFor(name)
  if (words.length > 0) return fc.constantFrom(undefined, '别的', ...words)
  if (field?.to === 'person') return fc.constantFrom('p1', 'p2', 'p3', 'p4', 'gone')
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
        '2022',
      )
    case 'int':
      return /year/iu.test(name)
        ? fc.constantFrom(2018, 2019, 2020, 2021, 2022)
        : optional(fc.integer({ min: 0, max: 9 }))
    case 'money':
      return optional(fc.integer({ min: -500, max: 5_000 }))
    default:
      return fc.constantFrom(undefined, '甲', '乙')
  }
}

const optional = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => fc.oneof(value, fc.constant(undefined))

/** Words a condition of any figure asks for in a field, so that random rows meet them. */
function wordsFor(field: string): readonly unknown[] {
  return storedFigures
    .flatMap(({ where }) => where ?? [])
    .filter((condition) => condition.field.split('.').at(-1) === field)
    .flatMap((condition) => ('values' in condition ? condition.values.map((value) => value ?? undefined) : []))
}

function rowsOf(table: string): fc.Arbitrary<readonly Fields[]> {
  const spec = catalogue.table(table)
  const shape = Object.fromEntries(spec.fields.map(({ name }) => [name, valueOf(table, name)]))
  const ids = table === 'person' ? people : [1, 2, 3, 4, 5].map((n) => `${table}${n}`)
  return fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), ...shape }))).map((rows) => rows.map(withoutGaps))
}

/** A field of which a row says nothing is not in it. */
function withoutGaps(row: object): Fields {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Fields
}

/** Tables a figure counts, and every table their fields name. */
const tables = catalogue.tables
  .map(({ name }) => name)
  .filter(
    (name) =>
      rosterTables.includes(name) ||
      storedFigures.some(
        ({ table }) =>
          table === name || catalogue.table(table).fields.some(({ to }) => to === name && to !== undefined),
      ),
  )

export const anyOffice: fc.Arbitrary<Rows> = fc.record(
  Object.fromEntries(tables.map((table) => [table, rowsOf(table)])),
)
