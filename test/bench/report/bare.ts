// The bare baseline: one pass over the same rows that adds up the same numbers of every year by hand (decisions.md 34: not to be slowed).
// No definitions, no breakdowns by path that the report would not also need, nothing kept.
import { factsOver } from '../../../shared/domain/payments/person-facts'
import { isLiving, standingOf } from '../../../shared/domain/roster/status'
import type { Fields } from '../../../shared/domain/field'
import { groupBy } from '../../../shared/kernel/group-by'
import { YEARS, type Tables } from './office'

type Count = Map<string, number>

const first = YEARS[0] ?? 2017
const add = (counts: Count, key: string, by = 1): void => void counts.set(key, (counts.get(key) ?? 0) + by)

/** Every number by `figure year group`. */
export function barePass(tables: Tables): Count {
  const counts: Count = new Map()
  roster(tables, counts)
  events(tables, counts)
  visits(tables, counts)
  payments(tables, counts)
  trips(tables, counts)
  return counts
}

const rowsOf = (tables: Tables, name: string): readonly Fields[] => tables.get(name) ?? []

/** Sets of people by year, filled and counted in one go. */
class People {
  private readonly sets = new Map<string, Set<unknown>>()

  see(key: string, person: unknown): void {
    const known = this.sets.get(key)
    if (known) known.add(person)
    else this.sets.set(key, new Set([person]))
  }

  into(counts: Count): void {
    for (const [key, set] of this.sets) counts.set(key, set.size)
  }
}

function roster(tables: Tables, counts: Count): void {
  const lists = { titles: rowsOf(tables, 'honourTitle'), rules: rowsOf(tables, 'treatmentRule') }
  const honours = groupBy(rowsOf(tables, 'honour'), (row) => row['person'])
  const events = groupBy(rowsOf(tables, 'statusEvent'), (row) => row['person'])
  for (const person of rowsOf(tables, 'person')) {
    const given = { person, honours: honours.get(person.id) ?? [], events: events.get(person.id) ?? [] }
    const facts = factsOver(given, lists)
    const dated = given.events.map((event) => ({ event, day: String(event['date']) }))
    for (const year of YEARS) {
      const day = `${year}-12-31`
      const { status } = standingOf(
        dated.filter((each) => each.day <= day).map(({ event }) => event),
        given.honours,
      )
      if (!isLiving(status)) continue
      const { level = 'none', class: of, county = '', sex = '', age = 0 } = facts(day)
      for (const group of ['', sex, of, county, String(Math.floor(age / 10)), String(person['employerNature'])]) {
        add(counts, `roster ${year} ${group}`)
        add(counts, `roster ${year} ${group} ${level}`)
      }
    }
  }
}

function events(tables: Tables, counts: Count): void {
  const people = new People()
  for (const row of rowsOf(tables, 'statusEvent')) {
    const year = String(row['date']).slice(0, 4)
    people.see(`${String(row['kind'])} ${year}`, row['person'])
  }
  people.into(counts)
}

function visits(tables: Tables, counts: Count): void {
  const campaigns = new Map(rowsOf(tables, 'campaign').map((row) => [row.id, row]))
  const people = new People()
  for (const row of rowsOf(tables, 'visit')) {
    const { verdict, result, year, person, county } = row
    if (verdict !== 'in' || (result !== 'visited' && result !== 'family')) continue
    const campaign = campaigns.get(String(row['campaign']))
    const amount = Number(row['amount'] ?? 0)
    for (const group of ['', String(campaign?.['account']), String(campaign?.['kind']), String(county)]) {
      add(counts, `visits ${String(year)} ${group}`)
      add(counts, `visit money ${String(year)} ${group}`, amount)
      people.see(`visited ${String(year)} ${group}`, person)
    }
  }
  people.into(counts)
}

function payments(tables: Tables, counts: Count): void {
  const people = new People()
  for (const row of rowsOf(tables, 'ledgerEntry')) {
    const year = String(row['paidOn']).slice(0, 4)
    const paid = row['entry'] === 'payment'
    for (const group of ['', String(row['scheme']), String(row['source'])]) {
      add(counts, `money ${year} ${group}`, Number(row['amount']))
      if (!paid) continue
      add(counts, `payments ${year} ${group}`)
      people.see(`paid ${year} ${group}`, row['person'])
    }
  }
  people.into(counts)
}

function trips(tables: Tables, counts: Count): void {
  const batches = new Map(rowsOf(tables, 'tripBatch').map((row) => [row.id, row]))
  const people = new People()
  for (const row of rowsOf(tables, 'tripCandidate')) {
    if (row['state'] !== 'went') continue
    const batch = batches.get(String(row['batch']))
    const year = String(batch?.['from']).slice(0, 4)
    for (const group of [
      '',
      String(row['batch']),
      String(batch?.['area']),
      String(row['level']),
      String(row['county']),
    ])
      add(counts, `trips ${year} ${group}`)
    if (row['history'] === 'never') people.see(`first ${year}`, row['person'])
  }
  people.into(counts)
}

/** One of its numbers, to be held against the report's. */
export function bareOf(counts: Count, key: string, year: number): number {
  return year < first ? 0 : (counts.get(`${key} ${year} `) ?? 0)
}
