// 健在核实 (office-practice.md 2): when each person was last seen alive, how long that holds at their age, and who is overdue. How long is policy
// of the office and ships empty: without a rule nobody is overdue, and the list says that a rule is missing.
import { addMonths, wholeDate } from '../../kernel/plain-date'
import type { Fields } from '../field'
import { ageOn } from '../payments/person-facts'
import { inForce } from '../payments/policy'

export interface LifeStanding {
  readonly state: 'sound' | 'overdue' | 'never' | 'unreached' | 'no-rule'
  /** Day of the last 核实 that found the person alive, as precise as it is known. */
  readonly last: string | undefined
  /** First day on which a new one is due, YYYY-MM-DD. */
  readonly due: string | undefined
}

/** States in which money should not simply go on. */
export const overdueStates: ReadonlySet<LifeStanding['state']> = new Set(['overdue', 'never', 'unreached'])

/** Months for which a 核实 holds at an age: of the rules in force on the day, the one for the highest age reached; of two, the later one. */
export function validityAt(rules: readonly Fields[], age: number | undefined, on: string): number | undefined {
  const fitting = rules.filter((rule) => inForce(rule, on) && ageFrom(rule) <= (age ?? 0))
  const [best] = fitting.sort((a, b) => ageFrom(b) - ageFrom(a) || (startOf(a) < startOf(b) ? 1 : -1))
  return typeof best?.['months'] === 'number' ? best['months'] : undefined
}

/** Where a person stands on a day (YYYY-MM-DD). An unknown birth takes the rule without an age. */
export function lifeStanding(
  birth: unknown,
  checks: readonly Fields[],
  rules: readonly Fields[],
  on: string,
): LifeStanding {
  const known = lastChecks(checks, on)
  const last = known.alive && dateOf(known.alive)
  const months = validityAt(rules, ageOn(typeof birth === 'string' ? birth : undefined, on), on)
  if (months === undefined) return { state: 'no-rule', last, due: undefined }
  if (known.newest && known.newest['result'] !== 'alive') return { state: 'unreached', last, due: undefined }
  if (last === undefined) return { state: 'never', last, due: undefined }
  const due = addMonths(wholeDate(last, 'first'), months)
  return { state: due <= on ? 'overdue' : 'sound', last, due }
}

/** The newest 核实 up to a day, and the newest that found the person alive. */
export function lastChecks(
  checks: readonly Fields[],
  on: string,
): { readonly newest: Fields | undefined; readonly alive: Fields | undefined } {
  const ordered = checks.filter((each) => dayOf(each) <= on).sort(newestFirst)
  return { newest: ordered[0], alive: ordered.find((each) => each['result'] === 'alive') }
}

/** 上次核实 2025-03-01，已超期 · 从未核实 · 上次联系不上. */
export function standingWords({ state, last, due }: LifeStanding): string {
  if (state === 'never') return '从未核实'
  const seen = last === undefined ? '没有核实为健在的记录' : `上次核实 ${last}`
  if (state === 'unreached') return `最近一次没有核实到本人，${seen}`
  return state === 'overdue' ? `${seen}，${String(due)} 起超期` : seen
}

function newestFirst(a: Fields, b: Fields): number {
  const [one, other] = [`${dayOf(a)} ${a.id}`, `${dayOf(b)} ${b.id}`]
  return one < other ? 1 : one > other ? -1 : 0
}

/** A 核实 known only to the month counts from its first day: it never lasts longer than it may. */
function dayOf(check: Fields): string {
  return wholeDate(dateOf(check), 'first')
}

function dateOf(check: Fields): string {
  return String(check['date'])
}

function ageFrom(rule: Fields): number {
  return Number(rule['ageFrom'] ?? 0)
}

function startOf(rule: Fields): string {
  return `${String(rule['from'] ?? '')} ${rule.id}`
}
