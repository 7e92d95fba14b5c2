// 签到表: per session with everybody's own signature (what finance wants for reimbursement), and of the term with a box per date.
import { heldSessions } from '../../../shared/domain/classes/calendar'
import type { Fields } from '../../../shared/domain/field'
import { landscape, type SheetJob } from '../page-model'
import { paginateList } from '../paginate'
import { signInSheetJob } from '../sign-in-sheet'
import { signedRow, signedSize } from '../signed-rows'
import { classTitle, dayWords, empty, hourWords, nameOf, personOf, seatedOf, teacherOf } from './class-words'
import type { ClassPaper } from './read-classes'

/** Boxes of the term's sheet that fit beside a name at signing width. */
const DATES = 8

/** One sheet for each session chosen; all that are held where none is. */
export function sessionSignJobs(paper: ClassPaper, session?: string): readonly SheetJob[] {
  return sessionsOf(paper, session).map((row) => sessionSignJob(paper, row))
}

function sessionSignJob(paper: ClassPaper, session: Fields): SheetJob {
  const seated = seatedOf(paper)
  const title = classTitle(paper, '签到表')
  const nth = heldSessions(paper.sessions).findIndex(({ id }) => id === session.id) + 1
  return signInSheetJob({
    title,
    headLines: [
      [
        `第 ${nth} 次课　${dayWords(String(session['date']))}　${hourWords(session)}`,
        `${String(session['hours'])} 课时`,
      ],
      [`授课教师：${teacherOf(paper, session)}`, `地点：${String(session['venue'] ?? paper.of['venue'] ?? '')}`],
      [`授课内容：${String(session['topic'] ?? '')}`],
    ],
    subline: [`单位：${paper.office}`, '', String(session['date'])],
    people: seated.map((row) => personOf(paper, row)),
    signature: '本人签名',
    total: `应到 ${seated.length} 人`,
    signers: ['班长：', '授课教师：', '经办：'],
    footRight: `${title}　${String(session['date'])}`,
  })
}

/** The whole term; more dates than fit beside one another go on to a further sheet. */
export function termSignJobs(paper: ClassPaper): readonly SheetJob[] {
  const held = sessionsOf(paper)
  const parts: (readonly Fields[])[] = []
  for (let at = 0; at < held.length; at += DATES) parts.push(held.slice(at, at + DATES))
  return parts.map((sessions, i) => termSignJob(paper, sessions, i * DATES))
}

function termSignJob(paper: ClassPaper, sessions: readonly Fields[], before: number): SheetJob {
  const seated = seatedOf(paper)
  const title = classTitle(paper, '学期签到表')
  return paginateList({
    title,
    paper: landscape,
    headLines: [[`第 ${before + 1} 次至第 ${before + sessions.length} 次课`, `授课教师：${teacherOf(paper)}`]],
    subline: [`单位：${paper.office}`, '', '请本人在当日格内签名'],
    columns: [
      { label: '姓名', width: 0, fixed: 28 },
      ...sessions.map((row) => ({ label: dayWords(String(row['date'])).replace('　', '\n'), width: 10 })),
    ],
    sections: [{ rows: seated.map((row) => [nameOf(paper, row), ...sessions.map(() => '')]) }],
    sectionOnNewPage: false,
    size: signedSize,
    rowHeight: signedRow,
    pageTotal: (rows) => `本页 ${rows} 人`,
    total: `共 ${seated.length} 人`,
    signers: ['班长：', '授课教师：', '经办：'],
    footNote: '',
    footRight: title,
  })
}

function sessionsOf({ sessions }: ClassPaper, only?: string): readonly Fields[] {
  const held = heldSessions(sessions).filter(({ id }) => only === undefined || id === only)
  if (held.length === 0) throw empty('没有要上的课次，没有签到表可打印。请先排课。')
  return held
}
