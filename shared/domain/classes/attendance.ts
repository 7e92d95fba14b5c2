// What the marks of a class add up to, for one person and for all: 应到, 到, 假, 缺, 未登记 and the rate. Pure.
import type { Fields } from '../field'
import { heldSessions } from './calendar'
import { inEnrolmentOrder } from './queue'

/** The rows of one class. */
export interface ClassRows {
  readonly sessions: readonly Fields[]
  readonly enrolments: readonly Fields[]
  readonly marks: readonly Fields[]
}

export interface Attended {
  /** Cells that count: sessions with at least one mark, for those who had a seat by then. */
  readonly due: number
  readonly present: number
  readonly leave: number
  readonly absent: number
  /** Due and not marked yet. */
  readonly open: number
}

export interface PersonAttended extends Attended {
  readonly enrolment: Fields
}

const none: Attended = { due: 0, present: 0, leave: 0, absent: 0, open: 0 }

/** Key of a cell of the matrix. */
export function cellKey(person: unknown, session: unknown): string {
  return `${String(person)} ${String(session)}`
}

/** Mark by cell; cleared ones are left out. `survivorOf` names the person that two merged records have become. */
export function marksByCell(
  marks: readonly Fields[],
  survivorOf: (person: string) => string = (person) => person,
): ReadonlyMap<string, string> {
  return new Map(
    marks.flatMap((row) =>
      typeof row['mark'] === 'string'
        ? [[cellKey(survivorOf(String(row['person'])), row['session']), row['mark']] as const]
        : [],
    ),
  )
}

/** Sessions in which somebody was marked: the others were not held yet, or nobody has called the roll. */
export function calledSessions(sessions: readonly Fields[], marks: readonly Fields[]): readonly Fields[] {
  const called = new Set(marks.filter((row) => row['mark']).map((row) => row['session']))
  return heldSessions(sessions).filter(({ id }) => called.has(id))
}

/** Each person with a seat, in the order of enrolling. Who enrolled after a session is not due in it unless they were marked. */
export function attendedByPerson(
  rows: ClassRows,
  survivorOf: (person: string) => string = (person) => person,
): readonly PersonAttended[] {
  const called = calledSessions(rows.sessions, rows.marks)
  const cells = marksByCell(rows.marks, survivorOf)
  return inEnrolmentOrder(rows.enrolments.filter((row) => row['state'] === 'in')).map((enrolment) => {
    const person = survivorOf(String(enrolment['person']))
    const since = String(enrolment['enrolledOn'] ?? '')
    const sum = called.reduce((so, session) => {
      const mark = cells.get(cellKey(person, session.id))
      return mark === undefined && since > String(session['date']) ? so : added(so, mark)
    }, none)
    return { ...sum, enrolment }
  })
}

function added(sum: Attended, mark: string | undefined): Attended {
  return {
    due: sum.due + 1,
    present: sum.present + (mark === 'present' ? 1 : 0),
    leave: sum.leave + (mark === 'leave' ? 1 : 0),
    absent: sum.absent + (mark === 'absent' ? 1 : 0),
    open: sum.open + (mark === undefined ? 1 : 0),
  }
}

/** The class as a whole. */
export function attendedInAll(people: readonly Attended[]): Attended {
  return people.reduce<Attended>(
    (sum, one) => ({
      due: sum.due + one.due,
      present: sum.present + one.present,
      leave: sum.leave + one.leave,
      absent: sum.absent + one.absent,
      open: sum.open + one.open,
    }),
    none,
  )
}

/** 到 of 应到 in thousandths, rounded down so that a rate is never promised that was not reached; undefined where nothing was due. */
export function attendanceRate({ present, due }: Attended): number | undefined {
  return due === 0 ? undefined : Math.floor((present * 1000) / due)
}

/** 92.5%, or 未点名. */
export function rateWords(rate: number | undefined): string {
  return rate === undefined ? '未点名' : `${rate % 10 === 0 ? rate / 10 : (rate / 10).toFixed(1)}%`
}
