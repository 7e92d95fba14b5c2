// Two rows of one 劳模 in one activity, left when copies of them were merged: counted once everywhere (attended.ts), and named here until a
// person takes one off the list, never by the program (decisions.md 8).
import { formatTenths } from '../kernel/tenths'
import { groupBy } from '../kernel/group-by'
import { hoursOf } from '../domain/activities/attended'
import type { Fields } from '../domain/field'
import { issueId, type Issue } from './issue'

export interface AttendanceRows {
  /** Of merged people at least; others are passed over. */
  readonly participations: readonly Fields[]
  readonly activities: ReadonlyMap<string, Fields>
  /** Who a person became, where they were merged. */
  readonly survivor: (person: string) => string
  readonly nameOf: (person: string) => string
}

/** One issue per activity and person, in the order of their first rows. */
export function attendanceIssues({ participations, activities, survivor, nameOf }: AttendanceRows): readonly Issue[] {
  const pairs = groupBy(participations, (row) => `${String(row['activity'])} ${survivor(String(row['person']))}`)
  return [...pairs.values()].flatMap((same): readonly Issue[] => {
    const activity = activities.get(String(same[0]?.['activity']))
    if (same.length < 2 || !activity) return []
    const person = survivor(String(same[0]?.['person']))
    const hours = same.map((row) => `${formatTenths(hoursOf(row))} 小时`).join('、')
    const sentence = `“${String(activity['name'] ?? '')}”的名单上有 ${same.length} 条（${hours}），是合并档案前各登记了一次。人数和时长只算了一次，按较长的；请移出多余的。`
    return [
      {
        id: issueId('held', [activity.id, person], 'attendance'),
        rule: 'held',
        table: 'participation',
        subjects: [activity.id],
        person,
        title: nameOf(person),
        code: 'attendance',
        sentence,
      },
    ]
  })
}
