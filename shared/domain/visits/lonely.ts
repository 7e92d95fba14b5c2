// Who has not been heard of for N days: a call, a letter, or a visit that met the person counts; a door that stayed shut does not.
import type { RowId } from '../../oplog/operation'
import type { Fields } from '../field'
import { daysBetween, wholeDate } from '../../kernel/plain-date'

export interface Lonely {
  readonly id: RowId
  readonly name: string
  /** As written in the record; undefined where there is none. */
  readonly last: string | undefined
  /** Full days since. */
  readonly days: number | undefined
}

/** People not met for more than `days` days before `today` (YYYY-MM-DD), longest first; never met first of all. */
export function lonelyOf(
  people: readonly Fields[],
  calls: readonly Fields[],
  visits: readonly Fields[],
  days: number,
  today: string,
): readonly Lonely[] {
  const last = new Map<RowId, string>()
  const met = (person: unknown, date: unknown): void => {
    if (typeof person !== 'string' || typeof date !== 'string' || date > today) return
    if (date > (last.get(person) ?? '')) last.set(person, date)
  }
  for (const call of calls) met(call['person'], call['date'])
  for (const visit of visits) if (visit['result'] === 'visited') met(visit['person'], visit['resultOn'])
  return people
    .map((person): Lonely => {
      const date = last.get(person.id)
      return {
        id: person.id,
        name: String(person['name'] ?? ''),
        last: date,
        days: date === undefined ? undefined : daysSince(date, today),
      }
    })
    .filter((one) => one.days === undefined || one.days > days)
    .sort((a, b) => (b.days ?? Number.MAX_SAFE_INTEGER) - (a.days ?? Number.MAX_SAFE_INTEGER))
}

/** A date known to the month counts from its last day: nobody is called late who may have been met yesterday. */
function daysSince(from: string, to: string): number {
  return Math.max(0, daysBetween(wholeDate(from, 'last'), to))
}
