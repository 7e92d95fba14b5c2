// Who was there. Rows of copies merged after both were put on a list are one attendance, on pages, on paper and in every sum.
import { groupBy } from '../../kernel/group-by'
import type { RowId } from '../../oplog/operation'
import type { Fields } from '../field'

/** Somebody who was there; who only had their name put down (未到) counts nowhere. */
export function cameTo(participation: Fields): boolean {
  return participation['absent'] !== true
}

/** Tenths of an hour, 0 where none were written down. */
export function hoursOf(participation: Fields): number {
  return typeof participation['hours'] === 'number' ? participation['hours'] : 0
}

/** Of one person's rows in one activity the one that counts: they came before they did not, then the one with more hours, then the first. */
export function oneAttendance<T extends Fields>(rows: readonly T[]): T {
  const [first, ...others] = rows
  const better = (a: T, b: T): boolean => (cameTo(a) === cameTo(b) ? hoursOf(a) > hoursOf(b) : cameTo(a))
  return others.reduce((best, row) => (better(row, best) ? row : best), first as T)
}

/** Rows of one activity, one per person; `personOf` says who a merged copy is now. */
export function attendances<T extends Fields>(rows: readonly T[], personOf: (person: RowId) => RowId): readonly T[] {
  return [...groupBy(rows, (row) => personOf(String(row['person']))).values()].map((own) => oneAttendance(own))
}
