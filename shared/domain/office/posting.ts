// 公示 as a step with an end (office-practice.md 21): its days are working days by the 节假日 table, its length is the office's own rule.
import { chineseDate, stepDate } from '../../kernel/plain-date'
import type { CommandContext } from '../command'
import type { Choice, Fields } from '../field'
import { profileId } from './seed'

export const postResults: readonly Choice[] = [
  { value: 'none', label: '无异议' },
  { value: 'settled', label: '有异议，已处理' },
  { value: 'upheld', label: '异议成立' },
]

export interface PostingRule {
  /** Working days a 公示 must last, both ends counted; undefined where the office has written none. */
  readonly least: number | undefined
  /** Rows of 节假日. */
  readonly holidays: readonly Fields[]
}

export function postingRuleOf(profile: Fields | undefined, holidays: readonly Fields[]): PostingRule {
  const least = profile?.['postDays']
  return { least: typeof least === 'number' ? least : undefined, holidays }
}

export async function readPostingRule(context: CommandContext): Promise<PostingRule> {
  return postingRuleOf(await context.get('profile', profileId), await context.all('holiday'))
}

/** No 公示 is longer; a wrong year does not count for ever. */
const LONGEST = 400

/** Working days from the first to the last day (YYYY-MM-DD), both counted: weekends and days off are none, 调休 weekends are. */
export function workingDays(from: string, to: string, holidays: readonly Fields[]): number {
  const known = calendarOf(holidays)
  let [days, at] = [0, 0]
  for (let day = from; day <= to && at < LONGEST; day = stepDate(day, 1), at++) if (isWorking(day, known)) days++
  return days
}

/** The last working day that is not after `day` (YYYY-MM-DD): by then whatever ends on a day off has to be done. */
export function lastWorkingDay(day: string, holidays: readonly Fields[]): string {
  const known = calendarOf(holidays)
  let last = day
  for (let at = 0; !isWorking(last, known) && at < LONGEST; at++) last = stepDate(last, -1)
  return last
}

/** Why a 公示 of these days is too short, with the day until which it would have to last; undefined where it is long enough or no rule is written. */
export function postingFault(from: string, to: string, { least, holidays }: PostingRule): string | undefined {
  if (least === undefined) return undefined
  const days = workingDays(from, to, holidays)
  if (days >= least) return undefined
  const years = [...new Set([from.slice(0, 4), to.slice(0, 4)])]
  const blank = years.filter((year) => !holidays.some((row) => String(row['date']).startsWith(year)))
  const only = blank.length > 0 ? `（${blank.join('、')} 年的节假日还没有填，只扣了周末）` : ''
  return `公示只有 ${days} 个工作日${only}，本会规定不少于 ${least} 个，应公示到 ${chineseDate(lastDayFor(from, least, holidays))}`
}

function lastDayFor(from: string, least: number, holidays: readonly Fields[]): string {
  const known = calendarOf(holidays)
  let [day, days] = [from, isWorking(from, known) ? 1 : 0]
  for (let at = 0; days < least && at < LONGEST; at++) {
    day = stepDate(day, 1)
    if (isWorking(day, known)) days++
  }
  return day
}

/** Day → whether it is worked on, for the days that are not as their weekday says. */
function calendarOf(holidays: readonly Fields[]): ReadonlyMap<string, boolean> {
  return new Map(holidays.map((row) => [String(row['date']), row['work'] === true]))
}

function isWorking(day: string, known: ReadonlyMap<string, boolean>): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return known.get(day) ?? (weekday !== 0 && weekday !== 6)
}
