// 星期四: the day of the week of a date.
const days = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六']

/** Of YYYY-MM-DD. */
export function weekdayWords(date: string): string {
  return days[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? ''
}
