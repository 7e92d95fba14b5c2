// On which days a class meets: its weekdays within the term, around the days off of the office's 节假日 table. The table is the only
// source of 春节 and the rest: lunar dates are never computed (domain.md §5.7). Pure.
import { stepDate } from '../../kernel/plain-date'
import type { Fields } from '../field'

export interface Timetable {
  /** First and last possible day, YYYY-MM-DD, both included. */
  readonly from: string
  readonly to: string
  /** 1 = Monday … 7 = Sunday. */
  readonly weekdays: readonly number[]
  /** At most so many sessions; absent = as many as the term holds. */
  readonly count?: number
  /** Meets also on weekends that are worked (调休上班); otherwise those are left out, since people are at work. */
  readonly onWorkedWeekends?: boolean
}

/** A day that is left out, and why: 2027-02-06 春节. */
export interface LeftOut {
  readonly date: string
  readonly why: string
}

export interface TermDays {
  readonly days: readonly string[]
  readonly leftOut: readonly LeftOut[]
  /** Years of the term for which 节假日 is not filled in: nothing could be left out there. */
  readonly unknownYears: readonly string[]
}

/** No term is longer; a wrong year does not count for ever. */
const LONGEST = 800

/** The days of a term. `holidays` are rows of 节假日: `date`, `name`, and `work` where a weekend is worked. */
export function termDays(
  { from, to, weekdays, count, onWorkedWeekends }: Timetable,
  holidays: readonly Fields[],
): TermDays {
  const known = new Map(holidays.map((row) => [String(row['date']), row]))
  const days: string[] = []
  const leftOut: LeftOut[] = []
  for (
    let day = from, at = 0;
    day <= to && at < LONGEST && days.length < (count ?? LONGEST);
    day = stepDate(day, 1), at++
  ) {
    const weekday = weekdayOf(day)
    if (!weekdays.includes(weekday)) continue
    const row = known.get(day)
    const name = String(row?.['name'] ?? '')
    if (row && row['work'] !== true) leftOut.push({ date: day, why: name })
    else if (row && weekday > 5 && onWorkedWeekends !== true) leftOut.push({ date: day, why: `${name}调休上班` })
    else days.push(day)
  }
  const last = days.length === count ? (days[days.length - 1] ?? from) : to
  return { days, leftOut, unknownYears: yearsWithout(from, last, holidays) }
}

function yearsWithout(from: string, to: string, holidays: readonly Fields[]): readonly string[] {
  const filled = new Set(holidays.map((row) => String(row['date']).slice(0, 4)))
  const years: string[] = []
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) years.push(String(year))
  return years.filter((year) => !filled.has(year))
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

const words = ['一', '二', '三', '四', '五', '六', '日']

/** 周六. */
export function weekdayWord(weekday: number): string {
  return `周${words[weekday - 1] ?? ''}`
}

/** Sessions in the order in which they are held. */
export function inSessionOrder<T extends Fields>(sessions: readonly T[]): readonly T[] {
  const key = (row: Fields): string => `${String(row['date'])} ${String(row['start'])} ${row.id}`
  return [...sessions].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** Those that are held: 停课 ones are left out. */
export function heldSessions<T extends Fields>(sessions: readonly T[]): readonly T[] {
  return inSessionOrder(sessions.filter((row) => row['state'] !== 'void'))
}

/** 每周六 18:30—20:00（共 12 次，24 课时）, from the sessions themselves; '' where there are none. */
export function timetableWords(sessions: readonly Fields[]): string {
  const held = heldSessions(sessions)
  if (held.length === 0) return ''
  const days = [...new Set(held.map((row) => weekdayOf(String(row['date']))))].sort((a, b) => a - b)
  const times = [...new Set(held.map((row) => `${String(row['start'])}—${String(row['end'])}`))]
  const hours = held.reduce((sum, row) => sum + Number(row['hours'] ?? 0), 0)
  return `每${days.map(weekdayWord).join('、')} ${times.join('、')}（共 ${held.length} 次，${hours} 课时）`
}
