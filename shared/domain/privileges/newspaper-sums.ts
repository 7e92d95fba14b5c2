// What newspapers cost, in 分: a row by its copies, a title by its rows, a year by its titles. Every paper and screen adds up here. Pure.
import type { Fields } from '../field'

/** Ended before its first month, a row was never ordered; ended later it was paid for, whatever the post office gives back. */
export function isOrdered(row: Fields): boolean {
  const ended = row['endedFrom']
  return typeof ended !== 'string' || ended > firstMonth(row)
}

/** YYYY-MM. */
export function firstMonth(row: Fields): string {
  return typeof row['from'] === 'string' ? row['from'] : `${String(row['year'])}-01`
}

export function lastMonth(row: Fields): string {
  return typeof row['to'] === 'string' ? row['to'] : `${String(row['year'])}-12`
}

export function copiesOf(row: Fields): number {
  return isOrdered(row) ? whole(row['copies']) : 0
}

/** 分; a row without price or copies costs nothing yet. */
export function amountOf(row: Fields): number {
  return copiesOf(row) * whole(row['price'])
}

/** 分 for a copy over these months; undefined where the price of the year, or of a month, is not entered. */
export function priceOf(price: Fields | undefined, from: string, to: string): number | undefined {
  const months = Number(to.slice(5)) - Number(from.slice(5)) + 1
  const known = months === 12 ? price?.['price'] : price?.['monthPrice']
  return typeof known === 'number' ? known * (months === 12 ? 1 : months) : undefined
}

export interface TitleSum {
  readonly periodical: string
  /** 分 a copy; titles taken for part of a year cost otherwise and stand on a line of their own. */
  readonly price: number
  readonly copies: number
  readonly amount: number
  readonly people: number
}

/** One line for each title and price, in the order of `titles` (ids); rows that were never ordered are left out. */
export function sumsByTitle(rows: readonly Fields[], titles: readonly string[] = []): readonly TitleSum[] {
  const sums = new Map<string, { readonly line: TitleSum; readonly who: Set<unknown> }>()
  for (const row of rows.filter(isOrdered)) {
    const [periodical, price] = [String(row['periodical'] ?? ''), whole(row['price'])]
    const key = `${periodical} ${price}`
    const { line, who } = sums.get(key) ?? {
      line: { periodical, price, copies: 0, amount: 0, people: 0 },
      who: new Set(),
    }
    who.add(row['person'])
    const [copies, amount] = [line.copies + copiesOf(row), line.amount + amountOf(row)]
    sums.set(key, { line: { ...line, copies, amount, people: who.size }, who })
  }
  const place = (id: string): number => (titles.includes(id) ? titles.indexOf(id) : titles.length)
  return [...sums.values()]
    .map(({ line }) => line)
    .sort(
      (a, b) => place(a.periodical) - place(b.periodical) || compare(a.periodical, b.periodical) || b.price - a.price,
    )
}

export interface WholeSum {
  readonly copies: number
  readonly amount: number
}

export function wholeSum(rows: readonly Fields[]): WholeSum {
  return rows.reduce<WholeSum>(
    (sum, row) => ({ copies: sum.copies + copiesOf(row), amount: sum.amount + amountOf(row) }),
    { copies: 0, amount: 0 },
  )
}

function whole(value: unknown): number {
  return typeof value === 'number' ? value : 0
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
