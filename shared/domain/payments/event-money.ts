// What a 动态变更 does to money (office-practice.md 6, 12): which running schemes stop or start again from which month, and what was paid
// beyond it. The amounts follow from the event itself by the rules of due.ts; only the over-payment is a row of its own.
import { formatMoney } from '../../kernel/money'
import type { Fields } from '../field'
import type { TreatmentLists } from '../roster/treatment'
import { dueOf } from './due'
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

/** A running scheme that the event ends or lets run again. */
export interface Turn {
  readonly scheme: Fields
  readonly turn: 'stop' | 'start'
  /** YYYY-MM: the first month without (or again with) money. */
  readonly from: string
  /** 分 a month, before the stop or after the start. */
  readonly monthly: number
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

/** Schemes that pay by the month and that the event turns off or on. One-off payments are judged on their own day and have no such month. */
export function turnsOf(given: Given, money: EventMoney): readonly Turn[] {
  if (typeof given.event['date'] !== 'string') return []
  return money.schemes.filter(runs).flatMap((scheme): readonly Turn[] => {
    const rules = money.rules.filter((rule) => rule['scheme'] === scheme.id)
    const from = turnMonth(given.event, scheme)
    const monthly = (person: Fields, events: readonly Fields[]): number | undefined => {
      const due = dueOf(
        { person, honours: given.honours, events },
        { scheme, rules, lists: given.lists, from, to: from, on: `${from}-01` },
      )
      return due.verdict === 'in' ? due.computed : undefined
    }
    const before = monthly(given.person, money.events)
    const after = monthly(afterwards(given), [...money.events, given.event])
    if (before !== undefined && after === undefined) return [{ scheme, turn: 'stop', from, monthly: before }]
    return before === undefined && after !== undefined ? [{ scheme, turn: 'start', from, monthly: after }] : []
  })
}

/** A retirement lets an allowance begin in the month after it (due.ts); all else by the event's own month. */
function turnMonth(event: Fields, scheme: Fields): string {
  const month = effectiveMonth(event, String(scheme['stop'] ?? 'next-month'))
  return event['kind'] === 'retired' && event['stopFrom'] === undefined ? nextMonth(month) : month
}

/** The person as the event's own consequences will leave them. */
function afterwards({ person, event }: Given): Fields {
  return event['kind'] === 'retired' ? { ...person, retiredOn: event['date'], workStatus: '退休' } : person
}

/** Payments of the stopped schemes for months from the stop on, oldest first; each entry is one row of 多发待追回台账. */
export function oversOf(turns: readonly Turn[], entries: readonly Fields[]): readonly Over[] {
  return turns
    .filter(({ turn }) => turn === 'stop')
    .flatMap(({ scheme, from }) =>
      standing(entries)
        .filter((entry) => entry['scheme'] === scheme.id)
        .flatMap((entry) => overOf(scheme, entry, from)),
    )
    .sort((a, b) => (a.from < b.from ? -1 : 1))
}

function overOf(scheme: Fields, entry: Fields, from: string): readonly Over[] {
  const covered = monthsCovered(entry)
  const over = covered.filter((month) => month >= from)
  const [first, last] = [over[0], over.at(-1)]
  if (first === undefined || last === undefined) return []
  const whole = Number(entry['amount'] ?? 0)
  // A payment that lies wholly beyond the stop is over-paid to the last 分; else the month's own standard says what a month was.
  const monthly = typeof entry['monthly'] === 'number' ? entry['monthly'] : Math.floor(whole / covered.length)
  const amount = over.length === covered.length ? whole : Math.min(whole, monthly * over.length)
  return amount > 0 ? [{ scheme, entry, from: first, to: last, months: over.length, amount }] : []
}

/** 荣誉津贴自 2026-05 起停发（原每月 400.00 元） */
export function turnWords({ scheme, turn, from, monthly }: Turn): string {
  const name = String(scheme['name'] ?? '')
  return turn === 'stop'
    ? `${name}自 ${from} 起停发（原每月 ${formatMoney(monthly)} 元）`
    : `${name}自 ${from} 起发放（每月 ${formatMoney(monthly)} 元）`
}

/** 荣誉津贴 2026-05 至 2026-06 多发 2 个月 800.00 元（批次 2026-津贴-02），列入多发待追回台账 */
export function overWords({ scheme, entry, from, to, months, amount }: Over): string {
  const batch = typeof entry['batchNumber'] === 'string' ? `（批次 ${entry['batchNumber']}）` : '（补录）'
  return `${String(scheme['name'] ?? '')} ${from}${to === from ? '' : ` 至 ${to}`} 多发 ${months} 个月 ${formatMoney(amount)} 元${batch}，列入多发待追回台账`
}

function runs(scheme: Fields): boolean {
  return scheme['ended'] !== true && (scheme['formula'] === 'monthly' || scheme['formula'] === 'gap')
}
