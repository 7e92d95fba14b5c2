// One class with everything its pages and papers stand on, read through whatever door there is to the office.
import type { RowId } from '../../oplog/operation'
import type { Fields } from '../field'
import { inSessionOrder } from './calendar'
import { clashesOf, type ClashRows } from './clashes'
import { inEnrolmentOrder } from './queue'

/** The part of the office's door that is asked. */
export interface ClassReader {
  row(table: string, id: RowId): Promise<Fields | undefined>
  all(table: string): Promise<readonly Fields[]>
  find(table: string, index: string, values: readonly string[]): Promise<readonly Fields[]>
  rows(table: string, ids: readonly RowId[]): Promise<readonly Fields[]>
}

export interface WholeClass {
  readonly of: Fields
  readonly course: Fields | undefined
  readonly teachers: readonly Fields[]
  /** In the order in which they are held, 停课 ones too. */
  readonly sessions: readonly Fields[]
  /** In the order of enrolling, those who left too. */
  readonly enrolments: readonly Fields[]
  readonly marks: readonly Fields[]
  /** The person's row by the id on an enrolment; of a merged record the one it became. */
  readonly people: ReadonlyMap<string, Fields>
  readonly survivorOf: (person: string) => string
  /** Id → what clashes, of those for whom something does. */
  readonly clashes: ReadonlyMap<RowId, readonly string[]>
  /** Days off by the 节假日 table, by date: 国庆节. */
  readonly daysOff: ReadonlyMap<string, string>
}

/** Undefined where the class is not there. */
export async function readClass(office: ClassReader, id: RowId): Promise<WholeClass | undefined> {
  const of = await office.row('trainingClass', id)
  if (!of) return undefined
  const [course, teachers, sessions, found, marks, holidays] = await Promise.all([
    office.row('course', String(of['course'] ?? '')),
    office.all('classTeacher'),
    office.find('classSession', 'class', [id]),
    office.find('enrolment', 'class', [id]),
    office.find('attendance', 'class', [id]),
    office.all('holiday'),
  ])
  const enrolments = inEnrolmentOrder(found)
  const people = await peopleOf(office, enrolments)
  const survivorOf = (person: string): string => people.get(person)?.id ?? person
  const clashes = await readClashes(office, id, sessions, [...new Set(enrolments.map((row) => String(row['person'])))])
  const ordered = inSessionOrder(sessions)
  const daysOff = new Map(
    holidays.flatMap((row) =>
      row['work'] === true ? [] : [[String(row['date']), String(row['name'] ?? '放假')] as const],
    ),
  )
  return { of, course, teachers, sessions: ordered, enrolments, marks, people, survivorOf, clashes, daysOff }
}

async function peopleOf(office: ClassReader, enrolments: readonly Fields[]): Promise<ReadonlyMap<string, Fields>> {
  const rows = await office.rows('person', [...new Set(enrolments.map((row) => String(row['person'])))])
  const merged = rows.flatMap((row) => (typeof row['_dSurvivor'] === 'string' ? [row['_dSurvivor']] : []))
  const survivors = new Map((merged.length > 0 ? await office.rows('person', merged) : []).map((row) => [row.id, row]))
  return new Map(rows.map((row) => [row.id, survivors.get(String(row['_dSurvivor'])) ?? row]))
}

/** What stands against one person who has not enrolled yet. */
export async function readClashesFor(
  office: ClassReader,
  of: RowId,
  sessions: readonly Fields[],
  person: RowId,
): Promise<readonly string[]> {
  return (await readClashes(office, of, sessions, [person])).get(person) ?? []
}

async function readClashes(
  office: ClassReader,
  of: RowId,
  sessions: readonly Fields[],
  people: readonly RowId[],
): Promise<ReadonlyMap<RowId, readonly string[]>> {
  const [known, candidates] = await Promise.all([
    office.find('enrolment', 'person', people),
    office.find('tripCandidate', 'person', people),
  ])
  const classIds = [...new Set(known.map((row) => String(row['class'])).filter((id) => id !== of))]
  const batchIds = [...new Set(candidates.flatMap((row) => (typeof row['batch'] === 'string' ? [row['batch']] : [])))]
  const [others, classes, batches] = await Promise.all([
    office.find('classSession', 'class', classIds),
    office.rows('trainingClass', classIds),
    office.rows('tripBatch', batchIds),
  ])
  const rows: ClashRows = { sessions, enrolments: known, others, classes, candidates, batches }
  return new Map(
    people.flatMap((person) => {
      const said = clashesOf(person, of, rows)
      return said.length > 0 ? [[person, said] as const] : []
    }),
  )
}
