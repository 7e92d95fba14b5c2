// Whom a change of policy touches, said before it is saved: the same rules reckon one period with the rows as they are and as they would be.
import { stepDate, wholeDate } from '../../kernel/plain-date'
import type { Fields } from '../field'
import type { TreatmentLists } from '../roster/treatment'
import { dueOf, type Due } from './due'
import type { Beneficiary } from './person-facts'
import { inForce } from './policy'

/** A scheme with its rules, at one time. */
export interface PolicyState {
  readonly scheme: Fields
  readonly rules: readonly Fields[]
}

export interface PolicyChange {
  readonly before: PolicyState
  readonly after: PolicyState
  readonly lists: TreatmentLists
  /** The day whose amounts are compared, YYYY-MM-DD. */
  readonly on: string
}

export interface TouchedPerson {
  readonly id: string
  readonly name: string
  /** 分 of one month or one payment; undefined = nothing is due. */
  readonly old: number | undefined
  readonly now: number | undefined
  /** The rule behind the amount, or why nothing is due any more. */
  readonly reason: string
}

/**
 * The day on which the change first shows: the earliest from today on when other rows are in force than before, else the latest day before
 * today. Schemes that run by the month look at their rules on its first day (due.ts), so only such days count there. Undefined where no
 * day sees a difference (an example, a note). A changed way of reckoning shows today.
 */
export function dayOfChange(before: PolicyState, after: PolicyState, today: string): string | undefined {
  if (reckoning(before.scheme) !== reckoning(after.scheme)) return today
  const byMonth = after.scheme['formula'] === 'monthly' || after.scheme['formula'] === 'gap'
  const now = byMonth ? `${today.slice(0, 7)}-01` : today
  const bounds = [...before.rules, ...after.rules].flatMap(boundsOf).map((day) => (byMonth ? firstOfMonth(day) : day))
  const days = [...new Set([now, ...bounds])].sort()
  const differs = days.filter((day) => standing(before.rules, day) !== standing(after.rules, day))
  return differs.find((day) => day >= now) ?? differs.at(-1)
}

/** What the change does to one person, or undefined where the amount stays. */
export function effectOn(given: Beneficiary, { before, after, lists, on }: PolicyChange): TouchedPerson | undefined {
  const month = on.slice(0, 7)
  const due = ({ scheme, rules }: PolicyState): Due =>
    dueOf(given, { scheme, rules, lists, from: month, to: month, on })
  const [was, is] = [due(before), due(after)]
  const [old, now] = [sumOf(was), sumOf(is)]
  if (old === now) return undefined
  return { id: given.person.id, name: String(given.person['name'] ?? ''), old, now, reason: is.reason }
}

function sumOf(due: Due): number | undefined {
  return due.verdict === 'in' ? due.computed : undefined
}

const reckoned = ['formula', 'start', 'stop', 'cycle']

function reckoning(scheme: Fields): string {
  return JSON.stringify(reckoned.map((field) => scheme[field] ?? null))
}

const judged = [
  'level',
  'class',
  'county',
  'titledFrom',
  'titledTo',
  'ageMale',
  'ageFemale',
  'amount',
  'line',
  'cap',
  'source',
]

/** What is in force on a day, as text to compare; the words beside a row (payer, note) change nobody's amount. */
function standing(rules: readonly Fields[], day: string): string {
  const rows = rules.filter((rule) => inForce(rule, day)).map((rule) => judged.map((field) => rule[field] ?? null))
  return JSON.stringify(rows.map((row) => JSON.stringify(row)).sort())
}

/** First day of a row and the day after its last. */
function boundsOf(rule: Fields): readonly string[] {
  const [from, to] = [rule['from'], rule['to']]
  return [
    ...(typeof from === 'string' ? [wholeDate(from, 'first')] : []),
    ...(typeof to === 'string' ? [stepDate(wholeDate(to, 'last'), 1)] : []),
  ]
}

/** The first day of a month on or after the day. */
function firstOfMonth(day: string): string {
  return day.endsWith('-01') ? day : `${stepDate(day.slice(0, 7), 1)}-01`
}
