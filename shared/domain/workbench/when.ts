// In which group of the 工作台 a dated matter stands, and how its day is said.
import { addDays, chineseDate, daysBetween, wholeDate, type PlainDate } from '../../kernel/plain-date'
import type { WorkGroup } from './source'

/** Days ahead that belong to 本周: today and the six after it. */
const WEEK = 6

/** 今天到期/超期, 本周 or later. A date known to the month is due on its last day. */
export function groupOf(date: PlainDate, today: PlainDate): Exclude<WorkGroup, 'review'> {
  const day = wholeDate(date, 'last')
  return day <= today ? 'due' : day <= addDays(today, WEEK) ? 'week' : 'remind'
}

/** Whether a day (YYYY-MM-DD) is one of the next `days`, today among them. */
export function isWithin(day: PlainDate, today: PlainDate, days: number): boolean {
  return day >= today && day <= addDays(today, days)
}

/** 已超 3 天 · 今天到期 · 还有 5 天. */
export function dueWords(date: PlainDate, today: PlainDate): string {
  const days = daysBetween(today, wholeDate(date, 'last'))
  return days === 0 ? '今天到期' : days < 0 ? `已超 ${-days} 天` : `还有 ${days} 天`
}

/** 11月26日 within the year of today, 2027年1月5日 beyond it. */
export function dayWords(date: PlainDate, today: PlainDate): string {
  return date.length > 4 && date.startsWith(today.slice(0, 4)) ? chineseDate(date).slice(5) : chineseDate(date)
}

/** 张三、李四、王五 等 5 人: at most three are named. */
export function namesWords(names: readonly string[], unit = '人'): string {
  return `${names.slice(0, 3).join('、')}${names.length > 3 ? ` 等 ${names.length} ${unit}` : ''}`
}
