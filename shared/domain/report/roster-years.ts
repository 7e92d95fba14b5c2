// 在册 year by year: one made-up row for everybody who stood on the roster at the end of a year, with what they were then. Folded from
// 动态变更 and honours as they stood on that day, so that last year's table can still be printed.
import { groupBy } from '../../kernel/group-by'
import { wholeDate } from '../../kernel/plain-date'
import type { RowId } from '../../oplog/operation'
import type { Fields } from '../field'
import { factsOver, type Beneficiary, type PersonFacts } from '../payments/person-facts'
import { isLiving, standingOf } from '../roster/status'
import type { TreatmentLists } from '../roster/treatment'
import type { Source, World } from './figure'
import { sourceOfColumns } from './source'
import { yearIn } from './reading'

/** Name of the made-up table. */
export const ROSTER_YEAR = 'rosterYear'

/** Stored tables it is made of. */
export const rosterTables: readonly string[] = ['person', 'honour', 'statusEvent']

const personFields: readonly string[] = [
  'sex',
  'birth',
  'county',
  'employerNature',
  'workStatus',
  'retiredOn',
  'identityWhenNamed',
  'hardshipType',
]
const honourFields: readonly string[] = [
  'person',
  'title',
  'level',
  'treatment',
  'awardedOn',
  'state',
  'revokedOn',
  'identityThen',
]
const eventFields: readonly string[] = ['person', 'kind', 'date', 'stopFrom', 'honour', 'fromCounty', 'fromLevel']

const columnNames = ['person', 'year', 'level', 'class', 'county', 'sex', 'band', 'nature', 'hardship'] as const

/** Age bands of the yearly table. */
export const ageBands: readonly { readonly value: string; readonly label: string; readonly from: number }[] = [
  { value: '0', label: '39 岁及以下', from: 0 },
  { value: '40', label: '40—49 岁', from: 40 },
  { value: '50', label: '50—59 岁', from: 50 },
  { value: '60', label: '60—69 岁', from: 60 },
  { value: '70', label: '70—79 岁', from: 70 },
  { value: '80', label: '80—89 岁', from: 80 },
  { value: '90', label: '90 岁及以上', from: 90 },
]

/** `today` is YYYY-MM-DD: the running year is as of today, past ones as of 31 December. */
export function rosterYears(
  world: Pick<World, 'source' | 'survivor' | 'years'>,
  lists: TreatmentLists,
  today: string,
): Source {
  const people = rowsOf(world.source('person'), personFields)
  const owner = (row: Fields): RowId => world.survivor(String(row['person'] ?? ''))
  const honours = groupBy(rowsOf(world.source('honour'), honourFields), owner)
  const events = groupBy(rowsOf(world.source('statusEvent'), eventFields), owner)
  const ids: string[] = []
  const columns = new Map<string, unknown[]>(columnNames.map((name) => [name, []]))
  const days = world.years.map((year) => [year, today.startsWith(String(year)) ? today : `${year}-12-31`] as const)
  for (const person of people) {
    const given = { person, honours: honours.get(person.id) ?? [], events: events.get(person.id) ?? [] }
    const facts = factsOver(given, lists)
    const entered = enteredIn(given)
    const stood = standingBy(given)
    for (const [year, day] of days) {
      const standing = entered <= year ? stood(day) : undefined
      if (!standing?.living) continue
      ids.push(`${person.id} ${year}`)
      const values = [person.id, year, ...factsColumns(facts(day), person), standing.hardship]
      for (const [i, name] of columnNames.entries()) columns.get(name)?.push(values[i])
    }
  }
  return sourceOfColumns(ids, columns)
}

function factsColumns(facts: PersonFacts, person: Fields): readonly unknown[] {
  return [facts.level ?? 'none', facts.class, facts.county, facts.sex, bandOf(facts.age), person['employerNature']]
}

/** Value of the age band; undefined without an age. */
export function bandOf(age: number | undefined): string | undefined {
  if (age === undefined) return undefined
  let band = ageBands[0]
  for (const each of ageBands) if (age >= each.from) band = each
  return band?.value
}

/** The year somebody came onto the roster: by 新增 or 调入, else with the first honour; somebody of whom neither is dated always stood there. */
export function enteredIn({ honours, events }: Pick<Beneficiary, 'honours' | 'events'>): number {
  const arrivals = events.filter(({ kind }) => kind === 'added' || kind === 'moved-in').map(({ date }) => yearIn(date))
  const dated = arrivals.filter((year) => !Number.isNaN(year))
  if (dated.length > 0) return Math.min(...dated)
  if (honours.length === 0) return -Infinity
  const awarded = honours.map(({ awardedOn }) => yearIn(awardedOn))
  return awarded.some((year) => Number.isNaN(year)) ? -Infinity : Math.min(...awarded)
}

/** Kinds that move somebody off the list or onto 困难; nobody else's events need be folded. */
const telling: ReadonlySet<unknown> = new Set([
  'died',
  'revoked',
  'moved-out',
  'moved-in',
  'added',
  'emigrated',
  'hardship',
  'hardship-over',
])
const always: ReadonlySet<unknown> = new Set(['added', 'moved-in'])

interface Stood {
  readonly living: boolean
  readonly hardship: boolean
}

/** How somebody stood on a day; folded again only when one more event has happened by then. */
function standingBy({ person, honours, events }: Beneficiary): (day: string) => Stood {
  const said = typeof person['hardshipType'] === 'string'
  const own = events.filter(({ kind }) => telling.has(kind))
  if (own.every(({ kind }) => always.has(kind))) return () => ({ living: true, hardship: said })
  const dated = own.map((event) => ({ event, day: dayOf(event['date']) }))
  const known = new Map<number, Stood>()
  return (day) => {
    const happened = dated.filter((each) => each.day <= day)
    const found = known.get(happened.length)
    if (found) return found
    const { status, hardship } = standingOf(
      happened.map(({ event }) => event),
      honours,
    )
    const stood = { living: isLiving(status), hardship: hardship ?? (said && status !== 'died') }
    known.set(happened.length, stood)
    return stood
  }
}

/** A date known only to the year or month counts from its first day. */
function dayOf(date: unknown): string {
  return typeof date === 'string' && date.length >= 4 ? wholeDate(date, 'first') : ''
}

function rowsOf(source: Source, fields: readonly string[]): readonly Fields[] {
  const readers = fields.map((field) => [field, source.reader(field)] as const)
  return Array.from({ length: source.size }, (_, at) => {
    const row: Record<string, unknown> = { id: source.idAt(at) }
    for (const [field, read] of readers) {
      const value = read(at)
      if (value !== undefined) row[field] = value
    }
    return row as Fields
  })
}
