// Every paper of a class in the order in which the office needs them; a new sheet joins the print panel and the pack by standing here.
import type { SheetJob } from '../page-model'
import { certificatesJob } from './certificate-sheet'
import { enrolmentListJob, rosterJob } from './class-lists'
import { empty } from './class-words'
import type { ClassPaper } from './read-classes'
import { sessionSignJobs, termSignJobs } from './sign-sheets'
import { timetableJob } from './timetable-sheet'

interface ClassSheet {
  readonly key: string
  readonly label: string
  /** Fields that stand on it in full: asks for a purpose, and is logged. */
  readonly secret?: readonly string[]
  readonly make: (paper: ClassPaper, session: string | undefined) => readonly SheetJob[]
}

export const classSheets: readonly ClassSheet[] = [
  { key: 'enrolments', label: '报名表', secret: ['联系电话'], make: (paper) => [enrolmentListJob(paper)] },
  { key: 'roster', label: '花名册', secret: ['联系电话'], make: (paper) => [rosterJob(paper)] },
  { key: 'timetable', label: '课程表', make: (paper) => [timetableJob(paper)] },
  { key: 'sessionSign', label: '签到表（每次课一张）', make: sessionSignJobs },
  { key: 'termSign', label: '签到表（全学期）', make: (paper) => termSignJobs(paper) },
  { key: 'certificates', label: '结业证书（每人一页）', make: (paper) => [certificatesJob(paper)] },
]

/** The sheets chosen, in the office's order. Throws FailureError `sheet.empty` where there is nothing to print. */
export function classJobs(paper: ClassPaper, keys: readonly string[], session?: string): readonly SheetJob[] {
  const wanted = classSheets.filter(({ key }) => keys.includes(key))
  if (wanted.length === 0) throw empty('还没有选要打印的材料。')
  return wanted.flatMap(({ make }) => make(paper, session))
}
