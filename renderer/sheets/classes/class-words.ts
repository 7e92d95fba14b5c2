// What the papers of a class say of it and its people, in one wording for all of them.
import { timetableWords, weekdayOf, weekdayWord } from '../../../shared/domain/classes/calendar'
import { classList } from '../../../shared/domain/classes/queue'
import { alignedName } from '../../../shared/domain/roster/names'
import type { Fields } from '../../../shared/domain/field'
import { FailureError } from '../../../shared/kernel/result'
import { dateWords } from '../words'
import type { ClassPaper } from './read-classes'

export function classTitle({ of }: ClassPaper, sheet: string): string {
  return `${String(of['name'] ?? '')}${sheet}`
}

/** 课程 · 教师 · 地点 · 时间, as the head of every list. */
export function classHead(paper: ClassPaper): readonly (readonly string[])[] {
  const { of, course, sessions } = paper
  const text = (value: unknown): string => String(value ?? '')
  return [
    [`课程：${text(course?.['name'])}`, `授课教师：${teacherOf(paper)}`, `地点：${text(of['venue'])}`],
    [`上课时间：${timetableWords(sessions)}`],
  ]
}

/** Name of who teaches a session, or the class. */
export function teacherOf({ of, teachers }: ClassPaper, session?: Fields): string {
  const id = session?.['teacher'] ?? of['teacher']
  return String(teachers.find((row) => row.id === id)?.['name'] ?? '')
}

export function personOf({ people }: ClassPaper, enrolment: Fields): Fields {
  return people.get(String(enrolment['person'])) ?? { id: String(enrolment['person']) }
}

export function nameOf(paper: ClassPaper, enrolment: Fields): string {
  return alignedName(String(personOf(paper, enrolment)['name'] ?? ''))
}

/** Those with a seat, in the order of enrolling. Throws FailureError `sheet.empty` where there is nobody. */
export function seatedOf(paper: ClassPaper): readonly Fields[] {
  const { seated } = classList(paper.enrolments)
  if (seated.length === 0) throw empty('这个班还没有正式学员，没有可打印的内容。请先登记报名。')
  return seated
}

export function empty(message: string): FailureError {
  return new FailureError({ code: 'sheet.empty', message })
}

/** 9月5日　周六. */
export function dayWords(date: string): string {
  return `${dateWords(date).replace(/^\d+年/u, '')}　${weekdayWord(weekdayOf(date))}`
}

/** 18:30—20:00. */
export function hourWords(session: Fields): string {
  return `${String(session['start'])}—${String(session['end'])}`
}
