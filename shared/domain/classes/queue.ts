// Who has a seat in a class and who waits for one, from its enrolments: the order is that of enrolling, and seats and places in the
// queue are worked out here and nowhere else (domain.md §4.3). Pure.
import type { RowId } from '../../oplog/operation'
import type { Fields } from '../field'

/** The enrolments of one class, each list in the order of enrolling. */
export interface ClassList<T extends Fields = Fields> {
  readonly seated: readonly T[]
  readonly waiting: readonly T[]
  readonly pending: readonly T[]
  readonly left: readonly T[]
}

export function classList<T extends Fields>(enrolments: readonly T[]): ClassList<T> {
  const ordered = inEnrolmentOrder(enrolments)
  const of = (state: string): readonly T[] => ordered.filter((row) => row['state'] === state)
  return { seated: of('in'), waiting: of('waiting'), pending: of('pending'), left: of('out') }
}

/** First come first; rows without an order (补录) first, and what is equal by id, so that every PC sees one order. */
export function inEnrolmentOrder<T extends Fields>(enrolments: readonly T[]): readonly T[] {
  const key = (row: Fields): string => `${String(row['order'] ?? '')} ${row.id}`
  return [...enrolments].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** Seats left: never negative, also where more people have a seat than there are. */
export function freeSeats(capacity: number, seated: number): number {
  return Math.max(0, capacity - seated)
}

/** Who moves up now: exactly as many as are free and wait, in their order. */
export function movingUp<T extends Fields>(capacity: number, list: ClassList<T>): readonly T[] {
  return list.waiting.slice(0, freeSeats(capacity, list.seated.length))
}

/** How many are seated beyond what the class holds or was agreed to; 0 where nobody is. */
export function overFull(of: Fields, seated: number): number {
  const agreed = typeof of['seatsAgreed'] === 'number' ? of['seatsAgreed'] : 0
  return Math.max(0, seated - Math.max(capacityOf(of), agreed))
}

export function capacityOf(of: Fields): number {
  return Number(of['capacity'] ?? 0)
}

const DIGITS = 15

/** The place in the order of enrolling: when (UTC ms), then which of those entered at once. Text that sorts as it was. */
export function enrolmentOrder(now: number, nth: number): string {
  return `${String(now).padStart(DIGITS, '0')}-${String(nth).padStart(5, '0')}`
}

/** People who stand twice in a class because two records of theirs were merged; the later rows, by the survivor's id. */
export function twiceIn<T extends Fields>(
  list: ClassList<T>,
  survivorOf: (person: RowId) => RowId,
): readonly { readonly person: RowId; readonly rows: readonly T[] }[] {
  const rows = new Map<RowId, T[]>()
  for (const row of [...list.seated, ...list.waiting, ...list.pending]) {
    const person = survivorOf(String(row['person']))
    rows.set(person, [...(rows.get(person) ?? []), row])
  }
  return [...rows].flatMap(([person, own]) => (own.length > 1 ? [{ person, rows: own }] : []))
}
