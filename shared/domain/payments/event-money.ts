// What a 动态变更 does to money (office-practice.md 6, 12): which running schemes stop or start again from which month, and what was paid
// beyond it. The amounts follow from the event itself by the rules of due.ts; only the over-payment is a row of its own.
import { formatMoney } from '../../kernel/money'
import type { Fields } from '../field'
import { honourOfLevel, type TreatmentLists } from '../roster/treatment'
import { dueOf, type DueQuestion } from './due'
import { monthsCovered, standing } from './ledger'
import { effectiveMonth, nextMonth, type Beneficiary } from './person-facts'

export interface EventMoney {
  readonly schemes: readonly Fields[]
  readonly rules: readonly Fields[]
  /** The person's 发放台账, those of people merged into them included. */
  readonly entries: readonly Fields[]
  /** Events already recorded. */
  readonly events: readonly Fields[]
}

/** A running scheme that the event ends, lets run again, or goes on with otherwise. */
export interface Turn {
  readonly scheme: Fields
  readonly turn: 'stop' | 'start' | 'change'
  /** YYYY-MM: the first month without (or again with, or with other) money. */
  readonly from: string
  /** 分 a month, before a stop or a change, after a start. */
  readonly monthly: number
  /** Of a change. */
  readonly next?: {
    /** 分 a month after it. */
    readonly monthly: number
    /** 支付单位 before and after, as the standards say; '' where none is written. */
    readonly payers: readonly [string, string]
  }
}

/** One payment that reaches beyond the stop. */
export interface Over {
  readonly scheme: Fields
  readonly entry: Fields
  /** YYYY-MM, both included. */
  readonly from: string
  readonly to: string
  readonly months: number
  /** 分. */
  readonly amount: number
}

type Given = Omit<Beneficiary, 'events'> & { readonly event: Fields; readonly lists: TreatmentLists }

/** Schemes that pay by the month and that the event turns off or on, or pays otherwise. One-off payments are judged on their own day. */
export function turnsOf(given: Given, money: EventMoney): readonly Turn[] {
  if (typeof given.event['date'] !== 'string') return []
  const [before, after] = [{ ...given, events: money.events }, afterwards(given, money.events)]
  return money.schemes.filter(runs).flatMap((scheme): readonly Turn[] => {
    const rules = money.rules.filter((rule) => rule['scheme'] === scheme.id)
    const from = turnMonth(given.event, scheme)
    const question = { scheme, rules, lists: given.lists, from, to: from, on: `${from}-01` }
    const turn = turnOf(monthOf(before, question), monthOf(after, question))
    return turn ? [{ scheme, from, ...turn }] : []
  })
}

interface Month {
  /** 分. */
  readonly monthly: number
  readonly payer: string
}

function monthOf(given: Beneficiary, question: DueQuestion): Month | undefined {
  const due = dueOf(given, question)
  if (due.verdict === 'out' || due.computed === undefined) return undefined
  const payer = question.rules.find(({ id }) => id === due.rule)?.['payer']
  return { monthly: due.computed, payer: typeof payer === 'string' ? payer : '' }
}

function turnOf(
  before: Month | undefined,
  after: Month | undefined,
): Pick<Turn, 'turn' | 'monthly' | 'next'> | undefined {
  if (before && !after) return { turn: 'stop', monthly: before.monthly }
  if (!before && after) return { turn: 'start', monthly: after.monthly }
  if (!before || !after || (before.monthly === after.monthly && before.payer === after.payer)) return undefined
  return {
    turn: 'change',
    monthly: before.monthly,
    next: { monthly: after.monthly, payers: [before.payer, after.payer] },
  }
}

/** A retirement lets an allowance begin in the month after it (due.ts); all else by the event's own month. */
function turnMonth(event: Fields, scheme: Fields): string {
  const month = effectiveMonth(event, String(scheme['stop'] ?? 'next-month'))
  return event['kind'] === 'retired' && event['stopFrom'] === undefined ? nextMonth(month) : month
}

/** The person as the event's own consequences will leave them. */
function afterwards({ person, honours, event, lists }: Given, events: readonly Fields[]): Beneficiary {
  const changed = { ...person, ...changesOf(event) }
  const honour = event['kind'] === 'level-change' ? honourOfLevel(event, honours, lists) : undefined
  return {
    person: changed,
    honours: honours.map((each) => (each === honour ? { ...each, treatment: event['level'] } : each)),
    events: [...events, event],
  }
}

function changesOf(event: Fields): Readonly<Record<string, unknown>> {
  if (event['kind'] === 'retired') return { retiredOn: event['date'], workStatus: '退休' }
  const moves = event['kind'] === 'county-transfer' || event['kind'] === 'moved-in'
  return moves && typeof event['toCounty'] === 'string' ? { county: event['toCounty'] } : {}
}

/** Payments of the stopped or lowered schemes for months from the turn on, oldest first; each entry is one row of 多发待追回台账. */
export function oversOf(turns: readonly Turn[], entries: readonly Fields[]): readonly Over[] {
  return beyond(turns, entries, ({ turn, monthly, next }) =>
    turn === 'stop' ? 'all' : turn === 'change' ? monthly - (next?.monthly ?? monthly) : 0,
  )
}

/** Payments made at the old, lower sum for months that are due more: what 补差 in the next batch makes up for (shortfall.ts). */
export function shortsOf(turns: readonly Turn[], entries: readonly Fields[]): readonly Over[] {
  return beyond(turns, entries, ({ turn, monthly, next }) =>
    turn === 'change' ? (next?.monthly ?? monthly) - monthly : 0,
  )
}

/** What payments reach beyond their turn; `each` says how many 分 a month, or all that was paid for it. */
function beyond(
  turns: readonly Turn[],
  entries: readonly Fields[],
  each: (turn: Turn) => number | 'all',
): readonly Over[] {
  return turns
    .flatMap((turn) => {
      const sum = each(turn)
      if (sum !== 'all' && sum <= 0) return []
      const own = standing(entries).filter((entry) => entry['scheme'] === turn.scheme.id)
      return own.flatMap((entry) => overOf(turn.scheme, entry, turn.from, sum))
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1))
}

function overOf(scheme: Fields, entry: Fields, from: string, sum: number | 'all'): readonly Over[] {
  const covered = monthsCovered(entry)
  const over = covered.filter((month) => month >= from)
  const [first, last] = [over[0], over.at(-1)]
  if (first === undefined || last === undefined) return []
  const amount = sum === 'all' ? allOf(entry, covered.length, over.length) : sum * over.length
  return amount > 0 ? [{ scheme, entry, from: first, to: last, months: over.length, amount }] : []
}

/** A payment that lies wholly beyond the stop is over-paid to the last 分; else the month's own standard says what a month was. */
function allOf(entry: Fields, covered: number, over: number): number {
  const whole = Number(entry['amount'] ?? 0)
  const monthly = typeof entry['monthly'] === 'number' ? entry['monthly'] : Math.floor(whole / covered)
  return over === covered ? whole : Math.min(whole, monthly * over)
}

/** 荣誉津贴自 2026-05 起停发（原每月 400.00 元） */
export function turnWords({ scheme, turn, from, monthly, next }: Turn): string {
  const name = String(scheme['name'] ?? '')
  if (turn === 'stop') return `${name}自 ${from} 起停发（原每月 ${formatMoney(monthly)} 元）`
  if (turn === 'start' || !next) return `${name}自 ${from} 起发放（每月 ${formatMoney(monthly)} 元）`
  const sum =
    next.monthly === monthly
      ? `每月 ${formatMoney(monthly)} 元不变`
      : `每月由 ${formatMoney(monthly)} 元改为 ${formatMoney(next.monthly)} 元`
  const [old, fresh] = next.payers.map((payer) => payer || '（未写明）')
  const payer = next.payers[0] === next.payers[1] ? '' : `，支付单位由“${old}”改为“${fresh}”`
  return `${name}自 ${from} 起${sum}${payer}`
}

/** 荣誉津贴 2026-05 至 2026-06 多发 2 个月 800.00 元（批次 2026-津贴-02），列入多发待追回台账 */
export function overWords(over: Over): string {
  return `${beyondWords(over, '多发')}，列入多发待追回台账`
}

/** 荣誉津贴 2026-05 少发 1 个月 100.00 元（批次 2026-津贴-02），在下一批补差 */
export function shortWords(over: Over): string {
  return `${beyondWords(over, '少发')}，在下一批补差`
}

function beyondWords({ scheme, entry, from, to, months, amount }: Over, word: string): string {
  const batch = typeof entry['batchNumber'] === 'string' ? `（批次 ${entry['batchNumber']}）` : '（补录）'
  return `${String(scheme['name'] ?? '')} ${from}${to === from ? '' : ` 至 ${to}`} ${word} ${months} 个月 ${formatMoney(amount)} 元${batch}`
}

function runs(scheme: Fields): boolean {
  return scheme['ended'] !== true && (scheme['formula'] === 'monthly' || scheme['formula'] === 'gap')
}
