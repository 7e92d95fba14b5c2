// What one 劳模 did between two dates, activity by activity: their own page, and the 志愿服务时长证明.
import { groupBy } from '../../kernel/group-by'
import type { Fields } from '../field'
import { cameTo, hoursOf, oneAttendance } from './attended'
import { isHeld } from './figures'

export interface Served {
  readonly activity: Fields
  readonly participation: Fields
}

/**
 * Held activities the person came to between two dates (year, month or day), both included, oldest first; one known only to the year is in
 * where its year is. Two rows of merged copies in one activity are one service: the one with more hours.
 */
export function servedBetween(
  participations: readonly Fields[],
  activities: readonly Fields[],
  from: string,
  to: string,
): readonly Served[] {
  const held = new Map(activities.filter(isHeld).map((activity) => [activity.id, activity]))
  const found: Served[] = []
  for (const [id, rows] of groupBy(participations.filter(cameTo), (row) => String(row['activity']))) {
    const activity = held.get(id)
    const on = String(activity?.['date'] ?? '')
    if (!activity || on < from.slice(0, on.length) || on.slice(0, to.length) > to) continue
    found.push({ activity, participation: oneAttendance(rows) })
  }
  return found.sort((a, b) => order(a) - order(b) || (a.activity.id < b.activity.id ? -1 : 1))
}

function order({ activity }: Served): number {
  return Number(
    String(activity['date'] ?? '')
      .replaceAll('-', '')
      .padEnd(8, '0'),
  )
}

/** 服务时长 of all of them, in tenths of an hour. */
export function servedHours(services: readonly Served[]): number {
  return services.reduce((sum, { participation }) => sum + hoursOf(participation), 0)
}

/** Those that hours were written down for: what a certificate of hours can name. */
export function withHours(services: readonly Served[]): readonly Served[] {
  return services.filter(({ participation }) => hoursOf(participation) > 0)
}
