// The itinerary of a batch as days with their real dates, and the items of a day in their order. Pure.
import { stepDate } from '../../../kernel/plain-date'
import type { Fields } from '../../field'
import { daysOf } from '../batch-findings'

export interface TravelDay {
  /** From 1. */
  readonly day: number
  /** YYYY-MM-DD; '' for a day after the batch's last. */
  readonly date: string
  readonly items: readonly Fields[]
}

/**
 * Every day of a batch, also one without items, then days after its end that still hold items (its dates were changed). No day at all
 * where the batch's dates are not whole days in order.
 */
export function travelDays(batch: Fields, items: readonly Fields[]): readonly TravelDay[] {
  const count = daysOf(batch)
  const beyond = [...new Set(items.map(dayOf))].filter((day) => day > count).sort((a, b) => a - b)
  const dates = datesFrom(String(batch['from'] ?? ''), count)
  const days = [...dates.map((date, i) => ({ day: i + 1, date })), ...beyond.map((day) => ({ day, date: '' }))]
  return days.map((each) => ({ ...each, items: inDayOrder(items.filter((item) => dayOf(item) === each.day)) }))
}

function datesFrom(first: string, count: number): readonly string[] {
  const dates: string[] = []
  for (let date = first; dates.length < count; date = stepDate(date, 1)) dates.push(date)
  return dates
}

/** As arranged by hand; rows without a key, or with the same one from two PCs, by id. */
export function inDayOrder<T extends Fields>(items: readonly T[]): readonly T[] {
  const key = (item: T): string => `${String(item['order'] ?? '~')} ${item.id}`
  return [...items].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

export function dayOf(item: Fields): number {
  return Number(item['day'])
}
