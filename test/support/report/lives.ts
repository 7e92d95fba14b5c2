// 在册 at the end of a year, walked through life by life as somebody with the card of each person would do it.
import type { Fields } from '../../../shared/domain/field'
import { survivors, type Rows } from './office'

const ranks = ['national', 'provincial', 'city', 'other']
const bands = [90, 80, 70, 60, 50, 40]

export const yearOf = (value: unknown): number => (value === undefined ? NaN : Number(String(value).slice(0, 4)))
export const who = (id: unknown): unknown => survivors.get(String(id)) ?? id

const whole = (date: unknown): string => `${String(date)}-01-01`.slice(0, Math.max(10, String(date).length))

/** Of everybody who stood on the roster on 31 December, what they were then. */
export function rosterOf(rows: Rows, year: number): readonly Fields[] {
  return (rows['person'] ?? []).flatMap((person) => {
    const own = (table: string) => (rows[table] ?? []).filter((row) => who(row['person']) === person.id)
    return standing(person, own('honour'), own('statusEvent'), year) ?? []
  })
}

function standing(
  person: Fields,
  honours: readonly Fields[],
  events: readonly Fields[],
  year: number,
): Fields | undefined {
  const came = events.filter(({ kind }) => kind === 'added' || kind === 'moved-in').map(({ date }) => yearOf(date))
  const awarded = honours.map(({ awardedOn }) => yearOf(awardedOn))
  const since = came.length > 0 ? came : awarded
  if (since.length > 0 && !since.some(Number.isNaN) && Math.min(...since) > year) return undefined
  const life = [...events].sort((a, b) => (whole(a['date']) + a.id < whole(b['date']) + b.id ? -1 : 1))
  const past = life.filter(({ date }) => yearOf(date) <= year)
  const flags = walk(past, honours)
  if (flags.dead || flags.revoked || flags.away || flags.abroad) return undefined
  const honour = highest(honours, year)
  // A move counts from the month that was stated for it, else from its own.
  const counts = (event: Fields): number => yearOf(event['stopFrom'] ?? event['date'])
  const later = (field: string) => life.find((event) => event[field] !== undefined && counts(event) > year)
  return {
    id: person.id,
    level: later('fromLevel')?.['fromLevel'] ?? (honour ? givenBy(honour) : 'none'),
    class: classOf(person, honour, year),
    county: later('fromCounty')?.['fromCounty'] ?? person['county'],
    sex: person['sex'],
    band: bandOf(person['birth'], year),
    nature: person['employerNature'],
    hard: flags.hard ?? person['hardshipType'] !== undefined,
  }
}

function walk(events: readonly Fields[], honours: readonly Fields[]) {
  let [dead, revoked, away, abroad] = [false, false, false, false]
  let hard: boolean | undefined
  const named = new Set(events.filter(({ kind }) => kind === 'revoked').map(({ honour }) => honour))
  const remains = honours.some(({ id, state }) => state !== 'revoked' && !named.has(id))
  for (const { kind, honour } of events) {
    if (kind === 'died') dead = true
    if (kind === 'revoked' && (honour === undefined || !remains)) revoked = true
    if (kind === 'moved-out') away = true
    if (kind === 'emigrated') abroad = true
    if (kind === 'added') [away, revoked] = [false, false]
    if (kind === 'moved-in') [away, abroad] = [false, false]
    if (kind === 'hardship') hard = true
    if (kind === 'hardship-over') hard = false
  }
  return { dead, revoked, away, abroad, hard }
}

const givenBy = (honour: Fields): unknown => honour['treatment'] ?? honour['level']

/** The honour that decides: valid at the end of the year, of the highest level, of equals the one awarded first. */
function highest(honours: readonly Fields[], year: number): Fields | undefined {
  const valid = honours.filter(({ state, revokedOn }) => state !== 'revoked' || yearOf(revokedOn) > year)
  const key = (honour: Fields) =>
    `${ranks.indexOf(String(givenBy(honour)))} ${String(honour['awardedOn'] ?? '9999')} ${honour.id}`
  return valid.filter((honour) => givenBy(honour) !== undefined).sort((a, b) => (key(a) < key(b) ? -1 : 1))[0]
}

function classOf(person: Fields, honour: Fields | undefined, year: number): string {
  if ((honour?.['identityThen'] ?? person['identityWhenNamed']) === '农民') return 'farmer'
  const { retiredOn, workStatus } = person
  if (retiredOn !== undefined) return yearOf(retiredOn) <= year ? 'retired' : 'working'
  return ['退休', '离休', '病退'].includes(String(workStatus)) ? 'retired' : 'working'
}

/** Everybody has had this year's birthday by 31 December. */
function bandOf(birth: unknown, year: number): string | undefined {
  if (birth === undefined) return undefined
  return String(bands.find((from) => year - yearOf(birth) >= from) ?? 0)
}
