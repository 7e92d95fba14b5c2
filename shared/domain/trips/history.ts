// Has a person been before? Three values, never two: without a record somebody is 从未参加 only where the office has said up to which
// year the old trips are entered (office-practice.md 3). Pure.
import type { Fields } from '../field'

export type HistoryState = 'never' | 'went' | 'unknown'

export interface TripHistory {
  readonly state: HistoryState
  /** Latest known date, as precise as it was written; undefined where they never went or nobody knows when. */
  readonly last: string | undefined
  /** Trips of each year, for 每人每年次数. */
  readonly years: ReadonlyMap<number, number>
}

/**
 * Records of one person, merged copies included. `enteredTo` is the year up to which 历年疗休养 has been entered for everybody
 * (设置 → 单位信息); the year before that of the plan must be covered, or silence says nothing.
 */
export function historyOf(records: readonly Fields[], planYear: number, enteredTo: unknown): TripHistory {
  const went = records.filter((record) => record['kind'] === 'went')
  const dates = went.flatMap((record) => (typeof record['date'] === 'string' ? [record['date']] : [])).sort()
  const years = new Map<number, number>()
  for (const date of dates) years.set(Number(date.slice(0, 4)), (years.get(Number(date.slice(0, 4))) ?? 0) + 1)
  if (went.length > 0) return { state: 'went', last: dates.at(-1), years }
  const known = records.some((record) => record['kind'] === 'never')
  const complete = typeof enteredTo === 'number' && enteredTo >= planYear - 1
  return { state: known || complete ? 'never' : 'unknown', last: undefined, years }
}
