// 补差: months that were paid at less than is due for them now, since another level, another county or a new standard counts from
// earlier. Found month by month from the ledger, so that what is paid once is never short again.
import type { RowId } from '../../oplog/operation'
import type { Fields } from '../field'
import { dueOf, type DueQuestion } from './due'
import { monthsCovered } from './ledger'
import { monthsOf, nextMonth, type Beneficiary } from './person-facts'

/** A run of months that were short by the same sum. */
export interface Shortfall {
  /** YYYY-MM, both included. */
  readonly from: string
  readonly to: string
  readonly months: number
  /** 分 a month, due now and paid then. */
  readonly due: number
  readonly paid: number
  readonly rule: string
  /** The payment that is corrected. */
  readonly corrects: RowId
  readonly batchNumber: string
}

/** Consequence of a 动态变更 that was ticked: the payment with this id is to be made up for. */
const TICKED = 'short:'

export function shortConsequence(entry: RowId): string {
  return `${TICKED}${entry}`
}

/**
 * The runs that are short of one person. `paid` are the payments of the scheme and fund level that stand or go out again. Looked at are the payments
 * that a registered event says are short and, of a scheme with a monthly standard, the months from 补发自 on; nothing else is touched.
 */
export function shortfallsOf(given: Beneficiary, question: DueQuestion, paid: readonly Fields[]): readonly Shortfall[] {
  const asked = askedMonths(given, question, paid)
  if (asked.size === 0) return []
  const known = paidByMonth(paid)
  const found: Month[] = []
  for (const month of [...asked].sort()) {
    const before = known.get(month)
    const due = before && monthDue(given, question, month)
    if (before && due && due.monthly > before.sum) found.push({ month, ...due, before })
  }
  return runsOf(found)
}

interface Paid {
  /** 分, all that was paid for the month. */
  sum: number
  /** The first payment of it. */
  readonly entry: Fields
}

interface Month {
  readonly month: string
  readonly monthly: number
  readonly rule: string
  readonly before: Paid
}

function askedMonths({ events }: Beneficiary, question: DueQuestion, paid: readonly Fields[]): ReadonlySet<string> {
  const ticked = new Set(events.flatMap((event) => (event['consequences'] as readonly string[] | undefined) ?? []))
  const named = ticked.size === 0 ? [] : paid.filter((entry) => ticked.has(shortConsequence(entry.id)))
  const { backFrom, from, scheme } = question
  const late =
    backFrom === undefined || backFrom >= from || scheme['formula'] !== 'monthly'
      ? []
      : monthsOf(backFrom, nextMonth(from, -1))
  return new Set([...named.flatMap(monthsCovered), ...late])
}

/** What each month was paid by its standard; what was withheld or set by hand is no shortfall. 补录 knows no months and is left alone. */
function paidByMonth(entries: readonly Fields[]): ReadonlyMap<string, Paid> {
  const known = new Map<string, Paid>()
  const ordered = [...entries].sort((a, b) =>
    `${String(a['paidOn'])} ${a.id}` < `${String(b['paidOn'])} ${b.id}` ? -1 : 1,
  )
  for (const entry of ordered) {
    // What went out again after a return is the same money as the payment that came back, which counts already.
    if (typeof entry['monthly'] !== 'number' || entry['kind'] === 'resend') continue
    for (const month of monthsCovered(entry)) {
      const before = known.get(month)
      if (before) before.sum += entry['monthly']
      else known.set(month, { sum: entry['monthly'], entry })
    }
  }
  return known
}

function monthDue(
  given: Beneficiary,
  { scheme, rules, lists, on }: DueQuestion,
  month: string,
): { readonly monthly: number; readonly rule: string } | undefined {
  const due = dueOf(given, { scheme, rules, lists, from: month, to: month, on })
  if (due.verdict === 'out' || due.computed === undefined || due.rule === undefined) return undefined
  return { monthly: due.computed, rule: due.rule }
}

function runsOf(months: readonly Month[]): readonly Shortfall[] {
  const runs: Shortfall[] = []
  for (const { month, monthly, rule, before } of months) {
    const last = runs.at(-1)
    const goesOn =
      last?.corrects === before.entry.id &&
      nextMonth(last.to) === month &&
      last.due === monthly &&
      last.paid === before.sum &&
      last.rule === rule
    if (last && goesOn) runs[runs.length - 1] = { ...last, to: month, months: last.months + 1 }
    else
      runs.push({
        from: month,
        to: month,
        months: 1,
        due: monthly,
        paid: before.sum,
        rule,
        corrects: before.entry.id,
        batchNumber: String(before.entry['batchNumber'] ?? '（补录）'),
      })
  }
  return runs
}
