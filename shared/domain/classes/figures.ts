// The figures of classes that the report prints, each defined once. 人数 counts people, 人次 counts people class by class, 到课人次
// counts people session by session; they are never added to one another. Pure.
import { groupBy } from '../../kernel/group-by'
import type { Fields } from '../field'
import { attendanceRate, attendedByPerson, attendedInAll } from './attendance'

export interface ClassFigures {
  /** 班次: classes that began (已开班, 已结业). */
  readonly classes: number
  /** 人次: seats taken, one per person and class. */
  readonly attendances: number
  /** 人数: people with a seat in at least one of the classes, each once. */
  readonly people: number
  /** 到课人次: 到 in the roll, one per person and session. */
  readonly lessons: number
  /** 结业: certificates issued. */
  readonly graduates: number
  /** 出勤率 in thousandths over all rolls called; undefined where no roll was called. */
  readonly rate: number | undefined
}

export interface ClassFigureRows {
  readonly classes: readonly Fields[]
  readonly enrolments: readonly Fields[]
  readonly sessions: readonly Fields[]
  readonly marks: readonly Fields[]
}

const begun: ReadonlySet<unknown> = new Set(['running', 'done'])

/** Figures of the given classes; rows of other classes are not counted. `survivorOf` makes merged records one person. */
export function classFigures(
  { classes, enrolments, sessions, marks }: ClassFigureRows,
  survivorOf: (person: string) => string = (person) => person,
): ClassFigures {
  const counted = new Set(classes.filter((row) => begun.has(row['state'])).map(({ id }) => id))
  const seated = enrolments.filter((row) => row['state'] === 'in' && counted.has(String(row['class'])))
  // Two records of one person that were merged hold one seat, not two.
  const seats = new Set(seated.map((row) => `${String(row['class'])} ${survivorOf(String(row['person']))}`))
  const of = (rows: readonly Fields[]): Map<string, Fields[]> => groupBy(rows, (row) => String(row['class']))
  const [bySeat, bySession, byMark] = [of(seated), of(sessions), of(marks)]
  const attended = attendedInAll(
    [...counted].flatMap((id) =>
      attendedByPerson(
        { enrolments: bySeat.get(id) ?? [], sessions: bySession.get(id) ?? [], marks: byMark.get(id) ?? [] },
        survivorOf,
      ),
    ),
  )
  return {
    classes: counted.size,
    attendances: seats.size,
    people: new Set(seated.map((row) => survivorOf(String(row['person'])))).size,
    lessons: attended.present,
    graduates: seated.filter((row) => row['result'] === 'passed').length,
    rate: attendanceRate(attended),
  }
}
