// 课程表: every session that is held, and those that were called off with the reason, as reimbursement asks for it.
import { heldSessions } from '../../../shared/domain/classes/calendar'
import { portrait, type SheetJob } from '../page-model'
import { paginateList } from '../paginate'
import { classHead, classTitle, dayWords, empty, hourWords, teacherOf } from './class-words'
import type { ClassPaper } from './read-classes'

export function timetableJob(paper: ClassPaper): SheetJob {
  const { sessions, of } = paper
  if (sessions.length === 0) throw empty('这个班还没有排课，没有课程表可打印。请先排课。')
  const held = heldSessions(sessions)
  const hours = held.reduce((sum, row) => sum + Number(row['hours'] ?? 0), 0)
  const title = classTitle(paper, '课程表')
  return paginateList({
    title,
    paper: portrait,
    headLines: classHead(paper),
    subline: [`单位（盖章）：${paper.office}`, '', `制表日期：${paper.date}`],
    columns: [
      { label: '日期', width: 0, fixed: 34 },
      { label: '时间', width: 0, fixed: 28 },
      { label: '授课内容', width: 40, align: 'left' },
      { label: '授课教师', width: 0, fixed: 22 },
      { label: '上课地点', width: 26, align: 'left' },
      { label: '课时', width: 0, fixed: 12 },
    ],
    sections: [
      {
        rows: sessions.map((row) => [
          dayWords(String(row['date'])),
          hourWords(row),
          row['state'] === 'void' ? `停课${row['why'] ? `：${String(row['why'])}` : ''}` : String(row['topic'] ?? ''),
          row['state'] === 'void' ? '' : teacherOf(paper, row),
          String(row['venue'] ?? of['venue'] ?? ''),
          row['state'] === 'void' ? '' : String(row['hours'] ?? ''),
        ]),
      },
    ],
    sectionOnNewPage: false,
    size: 11,
    rowHeight: 9,
    pageTotal: (rows, first) => `本页 ${heldSessions(sessions.slice(first, first + rows)).length} 次课`,
    total: `共 ${held.length} 次课　${hours} 课时`,
    signers: ['制表：', '审核：', '授课教师：'],
    footNote: '',
    footRight: title,
  })
}
