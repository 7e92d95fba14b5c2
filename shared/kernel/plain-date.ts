// Dates as the office knows them: a year, a month or a day, never more precise than what is on paper (decisions.md 14).

/** 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'. */
export type PlainDate = string

export interface YearRange {
  readonly from: number
  readonly to: number
}

/** What a missing month or day stands for: the first or the last day it may mean. Every comparison has to say. */
export type Missing = 'first' | 'last'

interface Parts {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

const PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u
const LIVING_MEMORY: YearRange = { from: 1900, to: 2100 }

/** True for a date that exists, in its one spelling, with a year of the range (1900 to 2100 unless told). */
export function isPlainDate(text: string, { from, to }: YearRange = LIVING_MEMORY): boolean {
  const parts = partsOf(text)
  if (!parts || parts.year < from || parts.year > to) return false
  const { year, month = 1, day = 1 } = parts
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Days of a month (1-12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** How much of the date is known. */
export function precisionOf(date: PlainDate): 'year' | 'month' | 'day' {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day'
}

/** The whole date YYYY-MM-DD that stands for a partial one. */
export function wholeDate(date: PlainDate, missing: Missing): PlainDate {
  const {
    year,
    month = missing === 'first' ? 1 : 12,
    day = missing === 'first' ? 1 : daysInMonth(year, month),
  } = demand(date)
  return written({ year, month, day })
}

/** Negative, zero or positive, as sort wants; `missing` says what unknown parts stand for, in both dates. */
export function compareDates(a: PlainDate, b: PlainDate, missing: Missing): number {
  const [left, right] = [wholeDate(a, missing), wholeDate(b, missing)]
  return left < right ? -1 : left > right ? 1 : 0
}

/** True where the two dates may be the same day as far as is known: 1962 and 1962-03 may, 1962-02 and 1962-03 may not. */
export function mayBeSame(a: PlainDate, b: PlainDate): boolean {
  return a.startsWith(b) || b.startsWith(a)
}

/** Months later (or earlier, negative). Precision stays, a year counts whole years only; the 31st becomes the month's last day. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = demand(date)
  if (month === undefined) return written({ year: year + Math.trunc(months / 12) })
  const total = year * 12 + (month - 1) + months
  const later = { year: Math.floor(total / 12), month: (((total % 12) + 12) % 12) + 1 }
  return written(day === undefined ? later : { ...later, day: Math.min(day, daysInMonth(later.year, later.month)) })
}

/** The date before (-1) or after (1), in its own precision: 2026-01-01 → 2025-12-31, 2026-01 → 2025-12, 2026 → 2025. */
export function stepDate(date: PlainDate, by: -1 | 1): PlainDate {
  const { year, month, day } = demand(date)
  if (month === undefined) return written({ year: year + by })
  if (day === undefined) return addMonths(date, by)
  const next = day + by
  if (next >= 1 && next <= daysInMonth(year, month)) return written({ year, month, day: next })
  const other = addMonths(written({ year, month }), by)
  return by > 0 ? `${other}-01` : wholeDate(other, 'last')
}

const DAY_MS = 86_400_000

/** The whole date that many calendar days later (earlier, negative) than a whole date: over month ends and leap days. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** Calendar days from one whole date to another, negative where `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}

/** Whole months from `from` to `to`, negative where `to` is earlier; both are taken at `missing`. */
export function monthsBetween(from: PlainDate, to: PlainDate, missing: Missing): number {
  if (compareDates(from, to, missing) > 0) return -monthsBetween(to, from, missing)
  const [start, end] = [demand(wholeDate(from, missing)), demand(wholeDate(to, missing))]
  const months = (end.year - start.year) * 12 + (end.month ?? 1) - (start.month ?? 1)
  const last = daysInMonth(end.year, end.month ?? 1)
  return (end.day ?? 1) >= Math.min(start.day ?? 1, last) ? months : months - 1
}

/** 1962年 · 1962年3月 · 1962年3月5日. */
export function chineseDate(date: PlainDate): string {
  const { year, month, day } = demand(date)
  return `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`
}

function partsOf(text: string): Parts | undefined {
  const match = PATTERN.exec(text)
  if (!match) return undefined
  const [, year, month, day] = match
  return {
    year: Number(year),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  }
}

/** Only stored dates come here, and those were checked on entry; anything else is a mistake of ours. */
function demand(date: PlainDate): Parts {
  const parts = partsOf(date)
  if (!parts) throw new RangeError(`not a stored date: ${date}`)
  return parts
}

function written({ year, month, day }: Parts): PlainDate {
  const two = (part: number): string => `-${String(part).padStart(2, '0')}`
  return `${String(year).padStart(4, '0')}${month === undefined ? '' : two(month)}${day === undefined ? '' : two(day)}`
}
