// Reading the append-only ledger: what still stands after 冲销, which months it covers, and what was paid twice (decisions.md 12).
import type { Fields } from '../field'
import { monthsOf } from './person-facts'

/** Payments that no 冲销 names. */
export function standing(entries: readonly Fields[]): readonly Fields[] {
  const reversed = new Set(entries.filter((each) => each['entry'] === 'reversal').map((each) => each['reverses']))
  return entries.filter((each) => each['entry'] === 'payment' && !reversed.has(each.id))
}

/** What stands of the payments made between two dates (year, month or day), both included, oldest first; one known only to the year is in where its year is. */
export function paidBetween(entries: readonly Fields[], from: string, to: string): readonly Fields[] {
  return standing(entries)
    .filter((entry) => {
      const on = String(entry['paidOn'] ?? '')
      return on >= from.slice(0, on.length) && on.slice(0, to.length) <= to
    })
    .sort(byPayment)
}

/** The months (YYYY-MM) an entry covers; a period known only to the year is the whole year, as 补录 may say no more. */
export function monthsCovered(entry: Fields): readonly string[] {
  const [from, to] = [String(entry['from'] ?? ''), String(entry['to'] ?? '')]
  return monthsOf(from.length === 4 ? `${from}-01` : from.slice(0, 7), to.length === 4 ? `${to}-12` : to.slice(0, 7))
}

/**
 * Months of one scheme and fund level already paid as 正常 or 补发 → the number of the batch that paid them. What the bank returned
 * counts too: it goes out again as 退票重发 only, never as a second payment (office-practice.md 6).
 */
export function monthsPaid(
  entries: readonly Fields[],
  scheme: string,
  fundLevel: unknown,
): ReadonlyMap<string, string> {
  const months = new Map<string, string>()
  for (const entry of paymentsOf(entries, scheme, fundLevel)) {
    if (entry['kind'] !== 'normal' && entry['kind'] !== 'back') continue
    for (const month of monthsCovered(entry)) months.set(month, String(entry['batchNumber'] ?? '（补录）'))
  }
  return months
}

/** Payments of one scheme and fund level that stand, or that the bank returned. */
export function paymentsOf(entries: readonly Fields[], scheme: string, fundLevel: unknown): readonly Fields[] {
  const back = new Set(entries.filter((each) => each['bounced'] === true).map((each) => each['reverses']))
  const paid = [...standing(entries), ...entries.filter((each) => each['entry'] === 'payment' && back.has(each.id))]
  return paid.filter((entry) => entry['scheme'] === scheme && entry['fundLevel'] === fundLevel)
}

/** Two payments of which only one should be. */
export interface Double {
  readonly first: Fields
  readonly second: Fields
  /** The first month both cover. */
  readonly month: string
}

/**
 * Pairs of one person's entries that pay the same: 项目 + 资金层级 + a month in common, both 正常 and unreversed (product.md §3,
 * decisions.md 12), or 退票重发 of one and the same returned payment. Amount and time of payment play no part. Schemes paid per
 * occasion (`each`) have no pairs of the first kind.
 */
export function doublesOf(entries: readonly Fields[], perOccasion: ReadonlySet<unknown>): readonly Double[] {
  const holders = new Map<string, Fields>()
  const doubles: Double[] = []
  const named = new Set<string>()
  for (const entry of [...standing(entries)].sort(byPayment)) {
    for (const { key, month } of claimsOf(entry, perOccasion)) {
      const first = holders.get(key)
      if (!first) holders.set(key, entry)
      else if (!named.has(`${first.id} ${entry.id}`)) {
        named.add(`${first.id} ${entry.id}`)
        doubles.push({ first, second: entry, month })
      }
    }
  }
  return doubles
}

/** What only one standing payment may answer for. */
function claimsOf(entry: Fields, perOccasion: ReadonlySet<unknown>): readonly { key: string; month: string }[] {
  const months = monthsCovered(entry)
  if (entry['kind'] === 'resend' && typeof entry['corrects'] === 'string')
    return [{ key: `resend ${entry['corrects']}`, month: months[0] ?? '' }]
  if (entry['kind'] !== 'normal' || perOccasion.has(entry['scheme'])) return []
  return months.map((month) => ({ key: `${String(entry['scheme'])} ${String(entry['fundLevel'])} ${month}`, month }))
}

function byPayment(a: Fields, b: Fields): number {
  const [left, right] = [`${String(a['paidOn'])} ${a.id}`, `${String(b['paidOn'])} ${b.id}`]
  return left < right ? -1 : left > right ? 1 : 0
}
