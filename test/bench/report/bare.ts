// The bare baseline: one pass over the same rows that adds up the same numbers of every year by hand (decisions.md 34: not to be slowed).
// No definitions, no breakdowns by path that the report would not also need, nothing kept.
import { factsOver } from '../../../shared/domain/payments/person-facts'
import { isLiving, standingOf } from '../../../shared/domain/roster/status'
import type { Fields } from '../../../shared/domain/field'
import { groupBy } from '../../../shared/kernel/group-by'
import { YEARS, type Tables } from './office'

const first = YEARS[0] ?? 2017

/** What one group came to, by year. */
interface Line {
  readonly count: number[]
  readonly sum: number[]
  readonly people: Set<unknown>[]
}

const newLine = (): Line => ({
  count: YEARS.map(() => 0),
  sum: YEARS.map(() => 0),
  people: YEARS.map(() => new Set()),
})

/** One table's numbers: as a whole, and by each of the columns it is parted by. */
class Sheet {
  readonly all = newLine()
  private readonly parts: Map<unknown, Line>[]

  constructor(columns: number) {
    this.parts = Array.from({ length: columns }, () => new Map())
  }

  /** The lines a row belongs to: the whole, then one of each column. */
  lines(groups: readonly unknown[]): Line[] {
    const lines = [this.all]
    for (const [column, group] of groups.entries()) {
      const part = this.parts[column]!
      let line = part.get(group)
      if (!line) part.set(group, (line = newLine()))
      lines.push(line)
    }
    return lines
  }
}

const rowsOf = (tables: Tables, name: string): readonly Fields[] => tables.get(name) ?? []
const placeOf = (date: unknown): number => Number(String(date).slice(0, 4)) - first

export type Bare = Readonly<Record<'roster' | 'events' | 'visits' | 'payments' | 'trips', Line>>

export function barePass(tables: Tables): Bare {
  return {
    roster: roster(tables),
    events: events(tables),
    visits: visits(tables),
    payments: payments(tables),
    trips: trips(tables),
  }
}

function roster(tables: Tables): Line {
  const sheet = new Sheet(6)
  const lists = { titles: rowsOf(tables, 'honourTitle'), rules: rowsOf(tables, 'treatmentRule') }
  const honours = groupBy(rowsOf(tables, 'honour'), (row) => row['person'])
  const events = groupBy(rowsOf(tables, 'statusEvent'), (row) => row['person'])
  for (const person of rowsOf(tables, 'person')) {
    const given = { person, honours: honours.get(person.id) ?? [], events: events.get(person.id) ?? [] }
    const facts = factsOver(given, lists)
    for (const [at, year] of YEARS.entries()) {
      const day = `${year}-12-31`
      const { status } = standingOf(
        given.events.filter((event) => String(event['date']) <= day),
        given.honours,
      )
      if (!isLiving(status)) continue
      const { level = 'none', class: of, county, sex, age = 0 } = facts(day)
      const band = Math.floor(age / 10)
      for (const line of sheet.lines([level, sex, of, county, band, person['employerNature']])) line.count[at]! += 1
    }
  }
  return sheet.all
}

function events(tables: Tables): Line {
  const sheet = new Sheet(1)
  for (const row of rowsOf(tables, 'statusEvent')) {
    const at = placeOf(row['date'])
    if (at < 0) continue
    for (const line of sheet.lines([row['kind']])) line.people[at]?.add(row['person'])
  }
  return sheet.all
}

function visits(tables: Tables): Line {
  const sheet = new Sheet(3)
  const campaigns = new Map(rowsOf(tables, 'campaign').map((row) => [row.id, row]))
  for (const row of rowsOf(tables, 'visit')) {
    const { verdict, result, year, person, county } = row
    if (verdict !== 'in' || (result !== 'visited' && result !== 'family')) continue
    const campaign = campaigns.get(String(row['campaign']))
    const at = Number(year) - first
    for (const line of sheet.lines([campaign?.['account'], campaign?.['kind'], county])) {
      line.count[at]! += 1
      line.sum[at]! += Number(row['amount'] ?? 0)
      line.people[at]?.add(person)
    }
  }
  return sheet.all
}

function payments(tables: Tables): Line {
  const sheet = new Sheet(2)
  for (const row of rowsOf(tables, 'ledgerEntry')) {
    const at = placeOf(row['paidOn'])
    const paid = row['entry'] === 'payment'
    for (const line of sheet.lines([row['scheme'], row['source']])) {
      line.sum[at]! += Number(row['amount'])
      if (!paid) continue
      line.count[at]! += 1
      line.people[at]?.add(row['person'])
    }
  }
  return sheet.all
}

function trips(tables: Tables): Line {
  const sheet = new Sheet(4)
  const batches = new Map(rowsOf(tables, 'tripBatch').map((row) => [row.id, row]))
  for (const row of rowsOf(tables, 'tripCandidate')) {
    if (row['state'] !== 'went') continue
    const batch = batches.get(String(row['batch']))
    const at = placeOf(batch?.['from'])
    for (const line of sheet.lines([row['batch'], batch?.['area'], row['level'], row['county']])) line.count[at]! += 1
    if (row['history'] === 'never') sheet.all.people[at]?.add(row['person'])
  }
  return sheet.all
}
