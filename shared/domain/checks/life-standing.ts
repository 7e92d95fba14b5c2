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
  return lifeJudge(rules, on)(birth, lastChecks(checks, on))
}

/** The same for many people on one day: rules are looked through once for an age, a day is reckoned on once. */
export function lifeJudge(rules: readonly Fields[], on: string): (birth: unknown, known: LastChecks) => LifeStanding {
  const validity = remembered((age: number | undefined) => validityAt(rules, age, on))
  const dueOf = remembered((key: string) => {
    const [last = '', months] = key.split(' ')
    return addMonths(wholeDate(last, 'first'), Number(months))
  })
  return (birth, { newest, alive }) => {
    const last = alive && dateOf(alive)
    const months = validity(ageOn(typeof birth === 'string' ? birth : undefined, on))
    if (months === undefined) return { state: 'no-rule', last, due: undefined }
    if (newest && newest['result'] !== 'alive') return { state: 'unreached', last, due: undefined }
    if (last === undefined) return { state: 'never', last, due: undefined }
    const due = dueOf(`${last} ${months}`)
    return { state: due <= on ? 'overdue' : 'sound', last, due }
  }
}

function remembered<K, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    if (!known.has(key)) known.set(key, work(key))
    return known.get(key) as V
  }
}

export interface LastChecks {
  /** The newest 核实 up to the day. */
  readonly newest: Fields | undefined
  /** The newest that found the person alive. */
  readonly alive: Fields | undefined
}

/** The newest 核实 up to a day, and the newest that found the person alive. */
export function lastChecks(checks: readonly Fields[], on: string): LastChecks {
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
