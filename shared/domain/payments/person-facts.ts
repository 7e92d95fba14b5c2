// What rules of payment ask about a person: level, year of award, class, county, age, and whether they stood on the roster in a month.
// Read from the same rows as the roster's own derivations, but at a given day, since a batch looks back and ahead.
import type { Fields } from '../field'
import { byDate, standingOf, type RosterStatus } from '../roster/status'
import { highestHonour, levelLabel, type TreatmentLists } from '../roster/treatment'

export type PersonClass = 'working' | 'retired' | 'farmer'

/** A person with the rows that decide what they are due. `events` and `honours` include those of people merged into this one. */
export interface Beneficiary {
  readonly person: Fields
  readonly honours: readonly Fields[]
  readonly events: readonly Fields[]
}

export interface PersonFacts {
  readonly level: string | undefined
  /** Year of the honour that decides the level. */
  readonly titled: number | undefined
  readonly class: PersonClass
  readonly county: string | undefined
  /** Full years; undefined without a birth. */
  readonly age: number | undefined
  readonly sex: string | undefined
}

const retiredWords = new Set(['退休', '离休', '病退'])

/**
 * Facts day by day (YYYY-MM-DD); a revocation dated later has not happened yet. The level, which costs most, is worked out again only where a dated rule or a dated revocation may have turned
 * it. A batch asks for every month of its period. `ageDay` is the day on which the age is taken, where it is another.
 */
export function factsOver(given: Beneficiary, lists: TreatmentLists): FactsOn {
  const facts = factsNow(given, lists)
  const moves = movesOf(given.events)
  if (moves === undefined) return facts
  return (on, ageDay = on) => {
    const now = facts(on, ageDay)
    const [county, level] = [before(moves, 'fromCounty', on), before(moves, 'fromLevel', on)]
    return { ...now, county: county ?? now.county, level: level ?? now.level }
  }
}

type FactsOn = (on: string, ageDay?: string) => PersonFacts

/** The facts by the county and the level that the rows say now. */
function factsNow({ person, honours }: Beneficiary, lists: TreatmentLists): FactsOn {
  const turns = honours.some((honour) => honour['revokedOn'] !== undefined) || hasDatedRules(lists.rules)
  const county = text(person['county'])
  const sex = text(person['sex'])
  const birth = text(person['birth'])
  let known: ReturnType<typeof highestHonour> | undefined
  let last: PersonFacts | undefined
  return (on, ageDay = on) => {
    const before = known
    if (known === undefined || turns) known = highestHonour(honoursOn(honours, on), lists, on)
    const working = classOn(person, known.honour, on)
    const age = ageOn(birth, ageDay)
    // The very same facts where nothing turned, so that what was judged by them need not be judged again.
    if (last && last.class === working && last.age === age && (known === before || last.level === known.level))
      if (last.titled === yearOf(known.honour)) return last
    last = { level: known.level, titled: yearOf(known.honour), class: working, county, age, sex }
    return last
  }
}

function yearOf(honour: Fields | undefined): number | undefined {
  const awarded = honour?.['awardedOn']
  return typeof awarded === 'string' ? Number(awarded.slice(0, 4)) : undefined
}

interface Move {
  readonly event: Fields
  /** YYYY-MM. */
  readonly from: string
}

/** Events that moved somebody between counties or levels and say from where; undefined for nearly everybody. */
function movesOf(events: readonly Fields[]): readonly Move[] | undefined {
  if (!events.some(saysFromWhere)) return undefined
  const moves = events.filter(saysFromWhere)
  return moves.sort(byDate).map((event) => ({ event, from: effectiveMonth(event, 'same-month') }))
}

function saysFromWhere(event: Fields): boolean {
  return event['fromCounty'] !== undefined || event['fromLevel'] !== undefined
}

/** What the first move still to come on a day says was so before it. */
function before(moves: readonly Move[], field: 'fromCounty' | 'fromLevel', on: string): string | undefined {
  return text(moves.find(({ event, from }) => event[field] !== undefined && from > on.slice(0, 7))?.event[field])
}

const dated = new WeakMap<readonly Fields[], boolean>()

/** Most offices write treatment rules without dates: then no day differs from another. */
function hasDatedRules(rules: readonly Fields[]): boolean {
  let answer = dated.get(rules)
  if (answer === undefined)
    dated.set(rules, (answer = rules.some((rule) => rule['from'] !== undefined || rule['to'] !== undefined)))
  return answer
}

/** Farmers are so by identity when named, whatever today's 户口 (office-practice.md 41). */
function classOn(person: Fields, honour: Fields | undefined, on: string): PersonClass {
  const identity = text(honour?.['identityThen']) ?? text(person['identityWhenNamed'])
  if (identity === '农民') return 'farmer'
  const retiredOn = text(person['retiredOn'])
  if (retiredOn !== undefined) return retiredOn <= on.slice(0, retiredOn.length) ? 'retired' : 'working'
  return retiredWords.has(String(person['workStatus'])) ? 'retired' : 'working'
}

/** Full years on a day; a birth known only to the year or month counts from its first day. */
export function ageOn(birth: string | undefined, on: string): number | undefined {
  if (birth === undefined) return undefined
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4))
  return on.slice(5, birth.length) >= birth.slice(5) ? years : years - 1
}

/** Honours as they stood on a day: one revoked later still counted. */
function honoursOn(honours: readonly Fields[], on: string): readonly Fields[] {
  if (!honours.some((honour) => honour['revokedOn'] !== undefined)) return honours
  return honours.map((honour) => {
    const revokedOn = text(honour['revokedOn'])
    return honour['state'] === 'revoked' && revokedOn !== undefined && revokedOn > on.slice(0, revokedOn.length)
      ? { ...honour, state: 'valid' }
      : honour
  })
}

/** What stands between a person and the money of a month. */
export interface Obstacle {
  readonly code: 'died' | 'revoked' | 'moved-out' | 'emigrated' | 'lost' | 'suspended'
  readonly sentence: string
}

const words: Readonly<Record<Exclude<RosterStatus, 'active'>, string>> = {
  died: '已去世',
  revoked: '荣誉称号已撤销',
  'moved-out': '已调出',
  emigrated: '已出国（境）定居',
  lost: '失联，暂缓发放',
  suspended: '暂停待遇',
}

/**
 * Why nothing is due in a month (YYYY-MM), or undefined. An event stops money from its own 停发起始月 where one is written, else from
 * the month after it (`next-month`) or its own month (`same-month`); an event that lets money flow again counts from its own month.
 * Events are folded again only when one more of them has taken effect.
 */
export function obstaclesOver({ events, honours }: Beneficiary, stop: string): (month: string) => Obstacle | undefined {
  // Most people's events (新增, 退休, 单位变更) never stop anything.
  if (!events.some((event) => stopping.has(String(event['kind'])))) return never
  const starts = events.map((event) => effectiveMonth(event, stop))
  const known = new Map<number, Obstacle | undefined>()
  return (month) => {
    const count = starts.reduce((sum, start) => (start <= month ? sum + 1 : sum), 0)
    if (!known.has(count))
      known.set(
        count,
        obstacleOf(
          events.filter((_, at) => starts[at]! <= month),
          honours,
        ),
      )
    return known.get(count)
  }
}

function never(): undefined {
  return undefined
}

function obstacleOf(effective: readonly Fields[], honours: readonly Fields[]): Obstacle | undefined {
  if (effective.length === 0) return undefined
  const { status } = standingOf(effective, honours)
  if (status === 'active') return undefined
  const event = effective
    .filter((each) => each['kind'] === status)
    .sort(byDate)
    .at(-1)
  const when = event
    ? `（${String(event['date'])}${text(event['document']) ? `，${String(event['document'])}` : ''}）`
    : ''
  return { code: status, sentence: `${words[status]}${when}` }
}

const stopping = new Set(['died', 'revoked', 'moved-out', 'emigrated', 'lost', 'suspended'])

/** The first month (YYYY-MM) that an event changes. A date known only to the year counts from January. */
export function effectiveMonth(event: Fields, stop: string): string {
  const stated = text(event['stopFrom'])
  if (stated !== undefined) return stated.slice(0, 7)
  const date = text(event['date']) ?? '9999'
  const month = date.length === 4 ? `${date}-01` : date.slice(0, 7)
  return stopping.has(String(event['kind'])) && stop !== 'same-month' ? nextMonth(month) : month
}

/** 2026-12 → 2027-01. */
export function nextMonth(month: string, by = 1): string {
  const total = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`
}

/** Months from one to the other, both included; none where `to` is earlier. */
export function monthsOf(from: string, to: string): readonly string[] {
  const months: string[] = []
  for (let month = from; month <= to && months.length < 1200; month = nextMonth(month)) months.push(month)
  return months
}

/** 全国 · 离退休, for reasons. */
export function factWords(facts: PersonFacts): string {
  const classes: Readonly<Record<PersonClass, string>> = { working: '在职', retired: '离退休', farmer: '农民' }
  return `${levelLabel(facts.level) || '未定级别'}、${classes[facts.class]}`
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
