// 行程 as an .ics file for a telephone's calendar: items with hours as appointments, a day's others as one entry for the whole day. Pure.
import type { Fields } from '../../../../shared/domain/field'
import type { TravelDay } from '../../../../shared/domain/trips/travel/days'
import { stepDate } from '../../../../shared/kernel/plain-date'

const encoder = new TextEncoder()

/**
 * A calendar by RFC 5545 in floating local time: the trip's hours are those of the place, whatever the telephone's zone. `stamp` =
 * when it was made, 20260901T080000Z.
 */
export function calendarOf(name: string, days: readonly TravelDay[], stamp: string): string {
  const events = days.filter(({ date }) => date !== '').flatMap((day) => eventsOf(name, day, stamp))
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Model Workers Home//Trips//ZH',
    ...events,
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

function eventsOf(name: string, { day, date, items }: TravelDay, stamp: string): readonly string[] {
  const timed = items.filter((item) => typeof item['start'] === 'string' && item['start'] !== '')
  const others = items.filter((item) => !timed.includes(item))
  return [
    ...timed.flatMap((item) => event(item.id, stamp, hours(item, date), String(item['title'] ?? ''), item)),
    ...(others.length === 0
      ? []
      : event(
          `${String(others[0]!['batch'] ?? '')}-${day}`,
          stamp,
          [`DTSTART;VALUE=DATE:${digits(date)}`, `DTEND;VALUE=DATE:${digits(stepDate(date, 1))}`],
          `${name} 第 ${day} 天：${others.map((item) => String(item['title'] ?? '')).join('、')}`,
          undefined,
        )),
  ]
}

/** A hotel's hours run into the next morning; an item without an end lasts no time in the calendar. */
function hours(item: Fields, date: string): readonly string[] {
  const [start, end] = [String(item['start']), String(item['end'] ?? '')]
  const at = (day: string, time: string): string => `${digits(day)}T${time.replace(':', '')}00`
  const until = end === '' ? [] : [`DTEND:${at(end <= start ? stepDate(date, 1) : date, end)}`]
  return [`DTSTART:${at(date, start)}`, ...until]
}

function event(
  uid: string,
  stamp: string,
  when: readonly string[],
  title: string,
  item: Fields | undefined,
): readonly string[] {
  const place = item?.['place'] ? [`LOCATION:${escaped(String(item['place']))}`] : []
  const note = item?.['note'] ? [`DESCRIPTION:${escaped(String(item['note']))}`] : []
  return [
    'BEGIN:VEVENT',
    `UID:${uid}@model-workers-home`,
    `DTSTAMP:${stamp}`,
    ...when,
    `SUMMARY:${escaped(title)}`,
    ...place,
    ...note,
    'END:VEVENT',
  ]
}

function digits(date: string): string {
  return date.replace(/-/gu, '')
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/gu, (mark) => `\\${mark}`).replace(/\r?\n/gu, '\\n')
}

/** No line longer than 75 bytes; what goes on starts with a blank, and no character is parted. */
function folded(line: string): string {
  let out = ''
  let bytes = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (bytes + size > 75) {
      out += '\r\n '
      bytes = 1
    }
    out += character
    bytes += size
  }
  return out
}
