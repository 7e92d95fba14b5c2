// What one person is due from one scheme for one period, with the rule behind it, or why nothing is (product.md §3). Pure: the same
// rows give the same verdict on every PC. Months already paid are never paid again; the ledger says which they are.
import { formatMoney } from '../../kernel/money'
import type { Fields } from '../field'
import type { TreatmentLists } from '../roster/treatment'
import { gapOf, stretchesOf, sumOf, withheldOf, type Stretch } from './amount'
import {
  factsOver,
  factWords,
  monthsOf,
  nextMonth,
  obstaclesOver,
  type Beneficiary,
  type PersonFacts,
} from './person-facts'
import { ageGate, ruleOf, rulesOn, ruleWords } from './policy'

/** One question for everybody in a batch. */
export interface DueQuestion {
  readonly scheme: Fields
  /** Policy rows of the scheme. */
  readonly rules: readonly Fields[]
  readonly lists: TreatmentLists
  /** Period in months, YYYY-MM, both included. */
  readonly from: string
  readonly to: string
  /** The day on which a flat amount judges standing, level and age, YYYY-MM-DD. */
  readonly on: string
  /** Months before the period that may be paid late, from YYYY-MM; absent = none. */
  readonly backFrom?: string
}

/** What is known of a person's money besides their rows. */
export interface PaidBefore {
  /** Months (YYYY-MM) already covered by unreversed 正常 or 补发 entries of this scheme and fund level → the batch number. */
  readonly months: ReadonlyMap<string, string>
  /** Open overpayments of this scheme, 分. */
  readonly owed: number
}

export const nothingPaid: PaidBefore = { months: new Map(), owed: 0 }

export type LeftOutCode =
  | 'status'
  | 'level'
  | 'no-rule'
  | 'age'
  | 'age-unknown'
  | 'not-retired'
  | 'income'
  | 'above-line'
  | 'paid'
  | 'offset'
  | 'zero'

export type Due =
  | {
      readonly verdict: 'out'
      readonly code: LeftOutCode
      readonly reason: string
      readonly facts: PersonFacts
      readonly withheld: number
    }
  | {
      readonly verdict: 'in'
      readonly reason: string
      readonly facts: PersonFacts
      readonly stretches: readonly Stretch[]
      /** Late months, paid as 补发. */
      readonly back: readonly Stretch[]
      /** 分; undefined where a person fills the amount in (逐人核定). */
      readonly computed: number | undefined
      readonly withheld: number
      readonly rule: string | undefined
    }

/** What is asked about one person month by month. */
interface Timeline {
  readonly facts: ReturnType<typeof factsOver>
  readonly obstacle: (month: string) => ReturnType<ReturnType<typeof obstaclesOver>>
  readonly judged: (facts: PersonFacts, on: string) => Judged
}

/** The verdict on one person. */
export function dueOf(given: Beneficiary, question: DueQuestion, before: PaidBefore = nothingPaid): Due {
  const { scheme, lists, on } = question
  const at: Timeline = {
    facts: factsOver(given, lists),
    obstacle: obstaclesOver(given, stopOf(scheme)),
    judged: judgeOf(question.rules),
  }
  const facts = at.facts(on)
  if (scheme['formula'] === 'manual') return manual(at, question, facts)
  if (scheme['formula'] === 'flat') return flat(at, question, before, facts)
  return byMonths(given.person, at, question, before, facts)
}

function out(facts: PersonFacts, code: LeftOutCode, reason: string, withheld = 0): Due {
  return { verdict: 'out', code, reason, facts, withheld }
}

/** An amount that people decide case by case: the rules only say who may not be paid. */
function manual(at: Timeline, { on }: DueQuestion, facts: PersonFacts): Due {
  const obstacle = at.obstacle(on.slice(0, 7))
  if (obstacle) return out(facts, 'status', obstacle.sentence)
  return {
    verdict: 'in',
    reason: '逐人核定，请填写金额和原因',
    facts,
    stretches: [],
    back: [],
    computed: undefined,
    withheld: 0,
    rule: undefined,
  }
}

function flat(at: Timeline, question: DueQuestion, before: PaidBefore, facts: PersonFacts): Due {
  const { scheme, rules, on, from, to } = question
  const obstacle = at.obstacle(on.slice(0, 7))
  if (obstacle) return out(facts, 'status', obstacle.sentence)
  const paid = scheme['cycle'] === 'each' ? undefined : monthsOf(from, to).find((month) => before.months.has(month))
  if (paid !== undefined) return out(facts, 'paid', `已在批次 ${before.months.get(paid) ?? ''} 发放，不重复发放`)
  const judged = judge(rules, facts, on)
  if ('code' in judged) return out(facts, judged.code, judged.reason)
  const amount = typeof judged.rule['amount'] === 'number' ? judged.rule['amount'] : 0
  if (amount <= 0) return out(facts, 'zero', `标准为零或未填（${ruleWords(judged.rule)}）`)
  const stretch: Stretch = { from, to, months: 1, monthly: amount, rule: judged.rule.id }
  return settled([stretch], [], facts, before, sourceOf(judged.rule, '元/次'))
}

function byMonths(person: Fields, at: Timeline, question: DueQuestion, before: PaidBefore, facts: PersonFacts): Due {
  const { period, late } = monthsAsked(question)
  const [now, back] = [
    judgedMonths(period, person, question, before, at),
    judgedMonths(late, person, question, before, at),
  ]
  const first = now.due[0] ?? back.due[0]
  if (first === undefined) {
    const why = now.missing[0]
    return out(facts, why?.code ?? 'zero', why?.reason ?? '所属期内没有应发的月份')
  }
  const [gap] = now.missing
  const gaps = gap === undefined ? '' : `；${gap.month} 等 ${now.missing.length} 个月不发：${gap.reason}`
  const said = `${monthWords(person, question.scheme, first)}${gaps}`
  return settled(stretchesOf(now.due), stretchesOf(back.due), facts, before, said)
}

/** A month with the days on which it is judged. */
interface AskedMonth {
  readonly month: string
  readonly first: string
  readonly last: string
}

interface AskedMonths {
  readonly period: readonly AskedMonth[]
  readonly late: readonly AskedMonth[]
}

const asked = new WeakMap<DueQuestion, AskedMonths>()

/** The same for everybody in a batch. */
function monthsAsked(question: DueQuestion): AskedMonths {
  const known = asked.get(question)
  if (known) return known
  const { from, to, backFrom } = question
  const days = (month: string): AskedMonth => ({ month, first: `${month}-01`, last: `${month}-31` })
  const late = backFrom === undefined || backFrom >= from ? [] : monthsOf(backFrom, nextMonth(from, -1))
  const made = { period: monthsOf(from, to).map(days), late: late.map(days) }
  asked.set(question, made)
  return made
}

function judgedMonths(
  months: readonly AskedMonth[],
  person: Fields,
  question: DueQuestion,
  before: PaidBefore,
  at: Timeline,
): { readonly due: readonly MonthIn[]; readonly missing: readonly MonthOut[] } {
  const [due, missing]: [MonthIn[], MonthOut[]] = [[], []]
  for (const month of months) {
    const verdict = monthDue(person, question, before, at, month)
    if ('monthly' in verdict) due.push(verdict)
    else missing.push(verdict)
  }
  return { due, missing }
}

interface MonthIn {
  readonly month: string
  /** 分. */
  readonly monthly: number
  readonly rule: string
  /** The standard itself. */
  readonly standard: Fields
}
interface MonthOut {
  readonly month: string
  readonly code: LeftOutCode
  readonly reason: string
}
type MonthVerdict = MonthIn | MonthOut

function monthDue(
  person: Fields,
  question: DueQuestion,
  before: PaidBefore,
  at: Timeline,
  { month, first, last }: AskedMonth,
): MonthVerdict {
  const { scheme } = question
  const no = (code: LeftOutCode, reason: string): MonthOut => ({ month, code, reason })
  const paid = before.months.get(month)
  if (paid !== undefined) return no('paid', `已在批次 ${paid} 发放，不重复发放`)
  const obstacle = at.obstacle(month)
  if (obstacle) return no('status', obstacle.sentence)
  // An age counts from the month in which it is reached (domain.md §1.2), a rule from the first day of the month.
  const facts = at.facts(first, last)
  const early = scheme['start'] === 'after-retirement' ? beforeRetirement(person, facts, month) : undefined
  if (early !== undefined) return no('not-retired', early)
  const judged = at.judged(facts, first)
  if ('code' in judged) return no(judged.code, judged.reason)
  return scheme['formula'] === 'gap' ? gapDue(person, judged.rule, month) : monthlyDue(judged.rule, month)
}

function monthlyDue(rule: Fields, month: string): MonthVerdict {
  const monthly = typeof rule['amount'] === 'number' ? rule['amount'] : 0
  if (monthly <= 0) return { month, code: 'zero', reason: `月标准为零或未填（${ruleWords(rule, '元/月')}）` }
  return { month, monthly, rule: rule.id, standard: rule }
}

/** What a due month rests on, said once a person. */
function monthWords(person: Fields, scheme: Fields, { monthly, standard }: MonthIn): string {
  return scheme['formula'] === 'gap'
    ? gapWords(standard, Number(person['income']), monthly)
    : sourceOf(standard, '元/月')
}

function gapDue(person: Fields, rule: Fields, month: string): MonthVerdict {
  const income = person['income']
  if (typeof income !== 'number') return { month, code: 'income', reason: '没有填写本人月均收入，算不出差额' }
  const line = typeof rule['line'] === 'number' ? rule['line'] : 0
  const monthly = gapOf(line, income, typeof rule['cap'] === 'number' ? rule['cap'] : undefined)
  if (monthly <= 0)
    return {
      month,
      code: 'above-line',
      reason: `本人月均收入 ${formatMoney(income)} 元，已达到标准线 ${formatMoney(line)} 元`,
    }
  return { month, monthly, rule: rule.id, standard: rule }
}

function gapWords(rule: Fields, income: number, monthly: number): string {
  const line = Number(rule['line'] ?? 0)
  const sum = `标准线 ${formatMoney(line)} − 本人月均收入 ${formatMoney(income)} = ${formatMoney(line - income)} 元`
  const capped = line - income > monthly ? `，封顶 ${formatMoney(monthly)} 元` : ''
  return `${sum}${capped}（${String(rule['source'] ?? '')}）`
}

/** 退休次月起; a farmer has no retirement, the age gate of the rule decides. */
function beforeRetirement(person: Fields, facts: PersonFacts, month: string): string | undefined {
  if (facts.class === 'farmer') return undefined
  const retiredOn = person['retiredOn']
  if (typeof retiredOn === 'string') {
    if (month.slice(0, retiredOn.length) > retiredOn.slice(0, 7)) return undefined
    const first = retiredOn.length === 4 ? `${Number(retiredOn) + 1}-01` : nextMonth(retiredOn.slice(0, 7))
    return `${retiredOn} 退休，自 ${first} 起发`
  }
  return facts.class === 'retired' ? undefined : '尚未退休（没有离退休时间）'
}

type Judged = { readonly rule: Fields } | { readonly code: LeftOutCode; readonly reason: string }

const judges = new WeakMap<readonly Fields[], Timeline['judged']>()

/** One judge for everybody whom the same standards are asked for. */
function judgeOf(rules: readonly Fields[]): Timeline['judged'] {
  const known = judges.get(rules) ?? judging(rules)
  judges.set(rules, known)
  return known
}

/** Judges day after day; the rule of the last day stands where neither the person nor the rules have turned since. */
function judging(rules: readonly Fields[]): (facts: PersonFacts, on: string) => Judged {
  let last: { readonly facts: PersonFacts; readonly inForce: readonly Fields[]; readonly judged: Judged } | undefined
  return (facts, on) => {
    const inForce = rulesOn(rules, on)
    // A reason names its month, so what is refused is said anew.
    if (last && last.facts === facts && last.inForce === inForce && 'rule' in last.judged) return last.judged
    const judged = judge(rules, facts, on)
    last = { facts, inForce, judged }
    return judged
  }
}

function judge(rules: readonly Fields[], facts: PersonFacts, on: string): Judged {
  if (facts.level === undefined) return { code: 'level', reason: '没有享受待遇级别（未登记荣誉，或荣誉不默认享受）' }
  const rule = ruleOf(rules, facts, on)
  if (!rule) return { code: 'no-rule', reason: `${on.slice(0, 7)} 没有适用的政策标准（${factWords(facts)}）` }
  const gate = ageGate(rule, facts.sex)
  if (gate === undefined) return { rule }
  if (facts.age === undefined) return { code: 'age-unknown', reason: `标准要求满 ${gate} 周岁，但出生日期未填` }
  return facts.age >= gate
    ? { rule }
    : { code: 'age', reason: `未满 ${gate} 周岁（${on.slice(0, 7)} 时 ${facts.age} 岁）` }
}

/** Takes back what was overpaid, as far as this sheet reaches; a line that comes to nothing is left out, never printed as 0. */
function settled(
  stretches: readonly Stretch[],
  back: readonly Stretch[],
  facts: PersonFacts,
  before: PaidBefore,
  words: string,
): Due {
  const computed = sumOf(stretches) + sumOf(back)
  const { withheld, carried } = withheldOf(sumOf(stretches), before.owed)
  if (withheld > 0 && withheld === computed)
    return out(
      facts,
      'offset',
      `本期应发 ${formatMoney(computed)} 元全部抵扣多发款，尚余 ${formatMoney(carried)} 元`,
      withheld,
    )
  const kept =
    withheld > 0
      ? `；扣回多发 ${formatMoney(withheld)} 元${carried > 0 ? `，余 ${formatMoney(carried)} 元下次再扣` : ''}`
      : ''
  const rule = (stretches[0] ?? back[0])?.rule
  return { verdict: 'in', reason: `${words}${kept}`, facts, stretches, back, computed, withheld, rule }
}

const sources = new WeakMap<Fields, Map<string, string>>()

/** 省部级：400.00 元/月（杭州2014）: said once a rule, not once a person and month. */
function sourceOf(rule: Fields, unit: string): string {
  const known = sources.get(rule) ?? new Map<string, string>()
  sources.set(rule, known)
  const said = known.get(unit) ?? `${ruleWords(rule, unit)}（${String(rule['source'] ?? '')}）`
  known.set(unit, said)
  return said
}

function stopOf(scheme: Fields): string {
  return String(scheme['stop'] ?? 'next-month')
}
