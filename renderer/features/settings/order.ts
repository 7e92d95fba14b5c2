// Moving a row of an official order one place up or down: one row written, with a key between its new neighbours.
import { orderKeyBetween } from '../../../shared/kernel/order-key'
import type { Row } from '../../data/office'

/** Rows by their order key; rows without one come last, in the order they were made. */
export function inOfficialOrder(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((a, b) => compare(keyOf(a), keyOf(b)) || compare(a.id, b.id))
}

/** The key a row needs to stand one place up (-1) or down (1); undefined at the end of the list. */
export function movedKey(ordered: readonly Row[], id: string, by: -1 | 1): string | undefined {
  const at = ordered.findIndex((row) => row.id === id)
  const to = at + by
  if (at < 0 || to < 0 || to >= ordered.length) return undefined
  const [before, after] = by < 0 ? [ordered[to - 1], ordered[to]] : [ordered[to], ordered[to + 1]]
  return between(before, after)
}

/** The key of a row added at the end. */
export function lastKey(ordered: readonly Row[]): string {
  return between(ordered[ordered.length - 1], undefined)
}

/** Two rows made on two PCs may hold the same key; standing directly after both is then the nearest there is. */
function between(before: Row | undefined, after: Row | undefined): string {
  const low = orderOf(before)
  const high = orderOf(after)
  return orderKeyBetween(low, low !== undefined && high !== undefined && high <= low ? undefined : high)
}

function orderOf(row: Row | undefined): string | undefined {
  const order = row?.['order']
  return typeof order === 'string' && order !== '' ? order : undefined
}

function keyOf(row: Row): string {
  return orderOf(row) ?? '~'
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
