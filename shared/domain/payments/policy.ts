// Which policy row is for a person on a day: of those that match, the most specific (decisions.md 13). Two that are equally specific
// for the same people at the same time are refused on saving, so there is never a tie to break.
import { formatMoney } from '../../kernel/money'
import { fail, ok, type Result } from '../../kernel/result'
import type { Fields } from '../field'
import { levelLabel } from '../roster/treatment'
import type { PersonFacts } from './person-facts'
import { classes } from './picklists'

/** The fields that narrow a row down; one more filled is one more specific. */
const selectors = ['level', 'class', 'county', 'titled'] as const

/** True where the row is in force on the day: examples never are. Bounds known to the year or month cover the whole of it. */
export function inForce(rule: Fields, on: string): boolean {
  if (rule['example'] === true) return false
  const [from, to] = [String(rule['from'] ?? ''), rule['to']]
  return from <= on && (typeof to !== 'string' || on.slice(0, to.length) <= to)
}

const inForceByDay = new WeakMap<readonly Fields[], Map<string, readonly Fields[]>>()

/** The rows in force on a day, found once a day for everybody; the very same array where nothing turned since another day asked for. */
export function rulesOn(rules: readonly Fields[], on: string): readonly Fields[] {
  const days = inForceByDay.get(rules) ?? new Map<string, readonly Fields[]>()
  inForceByDay.set(rules, days)
  const known = days.get(on)
  if (known) return known
  const found = rules.filter((rule) => inForce(rule, on))
  const same = [...days.values()].find((other) => sameRows(other, found)) ?? found
  days.set(on, same)
  return same
}

function sameRows(one: readonly Fields[], other: readonly Fields[]): boolean {
  return one.length === other.length && one.every((rule, at) => rule === other[at])
}

/** The row for these facts on a day, of the rows of one scheme; undefined where none is written for them. */
export function ruleOf(rules: readonly Fields[], facts: PersonFacts, on: string): Fields | undefined {
  let best: Fields | undefined
  for (const rule of rulesOn(rules, on)) {
    if (!matches(rule, facts)) continue
    if (best === undefined || specificity(rule) > specificity(best)) best = rule
  }
  return best
}

function matches(rule: Fields, facts: PersonFacts): boolean {
  if (rule['level'] !== undefined && rule['level'] !== facts.level) return false
  if (rule['class'] !== undefined && rule['class'] !== facts.class) return false
  if (rule['county'] !== undefined && rule['county'] !== facts.county) return false
  const [from, to] = titledRange(rule)
  return !narrowsYears(rule) || (facts.titled !== undefined && from <= facts.titled && facts.titled <= to)
}

/** How many of level, class, county and years of award a row names. */
export function specificity(rule: Fields): number {
  return selectors.filter((each) => (each === 'titled' ? narrowsYears(rule) : rule[each] !== undefined)).length
}

function narrowsYears(rule: Fields): boolean {
  return rule['titledFrom'] !== undefined || rule['titledTo'] !== undefined
}

function titledRange(rule: Fields): readonly [number, number] {
  return [Number(rule['titledFrom'] ?? 0), Number(rule['titledTo'] ?? 9999)]
}

/**
 * Refuses with `policy.overlap` a row that is as specific as another one for some of the same people on some day, naming that row.
 * `others` are the rows of the same scheme without the row itself.
 */
export function mayStand(rule: Fields, others: readonly Fields[]): Result<undefined> {
  if (rule['example'] === true) return ok(undefined)
  const clash = others.find(
    (other) =>
      other['example'] !== true &&
      specificity(other) === specificity(rule) &&
      datesMeet(rule, other) &&
      meet(rule, other),
  )
  if (!clash) return ok(undefined)
  return fail(
    'policy.overlap',
    `与已有的一条标准（${ruleWords(clash)}，${datesOf(clash)}）管的是同一些人、同一段时间，算不清按哪条。请先给旧的一条填“止”，或写明级别、类别、县（市、区）。`,
    { rule: clash.id, field: 'from' },
  )
}

/** True where somebody may fall under both rows: each selector is the same, open in one of them, or has years in common. */
function meet(one: Fields, other: Fields): boolean {
  const same = (field: string): boolean =>
    one[field] === undefined || other[field] === undefined || one[field] === other[field]
  const [a, b] = titledRange(one)
  const [c, d] = titledRange(other)
  return same('level') && same('class') && same('county') && a <= d && c <= b
}

function datesMeet(one: Fields, other: Fields): boolean {
  const starts = (rule: Fields): string => String(rule['from'] ?? '')
  const ends = (rule: Fields): string => (typeof rule['to'] === 'string' ? `${rule['to']}￿` : '￿')
  return starts(one) <= ends(other) && starts(other) <= ends(one)
}

/** 省部级、离退休：400.00 元/月 — the row in words, for reasons and refusals. `unit` is said after the amount. */
export function ruleWords(rule: Fields, unit = '元'): string {
  const who = [
    levelLabel(rule['level']),
    classes.find(({ value }) => value === rule['class'])?.label ?? '',
    narrowsYears(rule) ? `${String(rule['titledFrom'] ?? '')}—${String(rule['titledTo'] ?? '')}年授予` : '',
  ].filter((word) => word !== '')
  const sums = [
    typeof rule['amount'] === 'number' ? `${formatMoney(rule['amount'])} ${unit}` : '',
    typeof rule['line'] === 'number' ? `标准线 ${formatMoney(rule['line'])} 元/月` : '',
    typeof rule['cap'] === 'number' ? `封顶 ${formatMoney(rule['cap'])} 元/月` : '',
  ].filter((word) => word !== '')
  return `${who.length > 0 ? who.join('、') : '不分级别'}：${sums.length > 0 ? sums.join('，') : '未填金额'}`
}

function datesOf(rule: Fields): string {
  return `自 ${String(rule['from'] ?? '')}${typeof rule['to'] === 'string' ? ` 至 ${rule['to']}` : ' 起'}`
}

/** The age gate of a row, by sex (domain.md §1.2: 男满60、女满55). Undefined = no gate for that sex. */
export function ageGate(rule: Fields, sex: string | undefined): number | undefined {
  const gate = rule[sex === '女' ? 'ageFemale' : 'ageMale']
  return typeof gate === 'number' ? gate : undefined
}
