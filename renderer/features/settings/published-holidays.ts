// The State Council's arrangement of a year as the calendar library carries it; nothing for a year not published when it was released.
import { LegalHoliday, SolarDay } from 'tyme4ts'

export interface PublishedDay {
  /** YYYY-MM-DD. */
  readonly date: string
  readonly name: string
  /** A weekend day on which people work. */
  readonly work: boolean
}

/** Days off and working weekends of the year, in order. */
export function publishedHolidays(year: number): readonly PublishedDay[] {
  const days: PublishedDay[] = []
  for (let day = SolarDay.fromYmd(year, 1, 1); day.getYear() === year; day = day.next(1)) {
    const found = LegalHoliday.fromYmd(year, day.getMonth(), day.getDay())
    if (!found) continue
    const date = [year, day.getMonth(), day.getDay()].map((part) => String(part).padStart(2, '0')).join('-')
    days.push({ date, name: found.getName(), work: found.isWork() })
  }
  return days
}
