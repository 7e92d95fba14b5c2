// Where a class meets at the hour of another class of the same person, or while they are away with a trip: said, never forbidden. Pure.
import type { RowId } from '../../oplog/operation'
import type { Fields } from '../field'
import { holding } from '../trips/picklists'
import { standing } from './picklists'
import { heldSessions } from './calendar'

export interface ClashRows {
  /** Sessions of the class that is looked at. */
  readonly sessions: readonly Fields[]
  /** All enrolments of the people. */
  readonly enrolments: readonly Fields[]
  /** Sessions and names of the other classes they are enrolled in. */
  readonly others: readonly Fields[]
  readonly classes: readonly Fields[]
  /** The people's places on trips, and the batches. */
  readonly candidates: readonly Fields[]
  readonly batches: readonly Fields[]
}

/** What stands against one person: 与“2026年葫芦丝班”冲突 3 次（首次 2026-09-05）. */
export function clashesOf(person: RowId, of: RowId, rows: ClashRows): readonly string[] {
  const mine = heldSessions(rows.sessions)
  const classes = new Set(
    rows.enrolments
      .filter((row) => row['person'] === person && row['class'] !== of && standing.has(row['state']))
      .map((row) => String(row['class'])),
  )
  const withClasses = [...classes].flatMap((id) => {
    if (rows.classes.some((row) => row.id === id && row['state'] === 'void')) return []
    const other = heldSessions(rows.others.filter((row) => row['class'] === id))
    const days = mine.filter((session) => other.some((each) => sameHour(session, each)))
    return days.length === 0 ? [] : [words(`“${nameOf(rows.classes, id)}”`, days)]
  })
  const trips = rows.candidates
    .filter((row) => row['person'] === person && holding.has(row['state']))
    .map((row) => String(row['batch']))
  const withTrips = [...new Set(trips)].flatMap((id) => {
    const batch = rows.batches.find((row) => row.id === id)
    const days = batch ? mine.filter((session) => away(batch, String(session['date']))) : []
    return days.length === 0 ? [] : [words(`疗休养“${nameOf(rows.batches, id)}”`, days)]
  })
  return [...withClasses, ...withTrips]
}

function sameHour(one: Fields, other: Fields): boolean {
  return (
    one['date'] === other['date'] &&
    String(one['start']) < String(other['end']) &&
    String(other['start']) < String(one['end'])
  )
}

function away(batch: Fields, day: string): boolean {
  return batch['state'] !== 'void' && String(batch['from']) <= day && day <= String(batch['to'])
}

function nameOf(rows: readonly Fields[], id: string): string {
  return String(rows.find((row) => row.id === id)?.['name'] ?? '')
}

function words(what: string, days: readonly Fields[]): string {
  return `与${what}冲突 ${days.length} 次（首次 ${String(days[0]?.['date'])}）`
}
