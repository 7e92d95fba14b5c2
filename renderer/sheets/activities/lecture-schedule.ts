// 宣讲安排表: which lecturer goes where and when, with whom to ring up on arrival; an inner paper, since it has telephones in full.
import { eventsOf } from '../../../shared/domain/activities/figures'
import type { Row } from '../../data/office'
import { landscape, type SheetJob } from '../page-model'
import { paginateList } from '../paginate'
import { internalNote } from '../roster/roster-list'
import { dialled, wordsOf, type Lists } from '../words'
import type { ActivityLine } from './read-activity'

export interface Schedule {
  /** Activities to be held or held, in any order. */
  readonly activities: readonly Row[]
  /** Name lists of them all. */
  readonly lines: readonly ActivityLine[]
  readonly lists: Lists
  readonly office: string
  readonly date: string
  readonly signers: readonly string[]
}

export const scheduleDuties = ['制表', '审核', '负责人'] as const

/** In the order of their days; called-off ones are left out. */
export function lectureScheduleJob({ activities, lines, lists, office, date, signers }: Schedule): SheetJob {
  const words = wordsOf('activity', lists)
  const rows = activities
    .filter((row) => row['state'] !== 'void')
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : a.id < b.id ? -1 : 1))
  return paginateList({
    title: '宣讲安排表',
    paper: landscape,
    subline: [`单位：${office}`, '', `制表日期：${date}`],
    columns: [
      { label: '日期', width: 0, fixed: 24 },
      { label: '时间', width: 0, fixed: 26 },
      { label: '宣讲到的单位', width: 40, align: 'left' },
      { label: '地点', width: 34, align: 'left' },
      { label: '题目', width: 44, align: 'left' },
      { label: '宣讲人', width: 30 },
      { label: '对接人、电话', width: 0, fixed: 32 },
      { label: '场次', width: 0, fixed: 13 },
      { label: '备注', width: 18 },
    ],
    sections: [
      {
        rows: rows.map((row) => [
          words.full(row, 'date'),
          words.full(row, 'time'),
          words.full(row, 'host') || words.full(row, 'county'),
          words.full(row, 'place'),
          words.full(row, 'topic') || words.full(row, 'name'),
          lecturersOf(row, lines),
          [words.full(row, 'contact'), dialled(words.full(row, 'contactPhone'))].filter(Boolean).join('\n'),
          String(eventsOf(row)),
          words.full(row, 'note'),
        ]),
      },
    ],
    sectionOnNewPage: false,
    size: 10.5,
    rowHeight: 9,
    pageTotal: (count) => `本页 ${count} 项`,
    total: `共 ${rows.length} 项，${rows.reduce((sum, row) => sum + eventsOf(row), 0)} 场`,
    signers,
    footNote: internalNote,
    footRight: '宣讲安排表',
  })
}

function dayOf(row: Row): string {
  return `${String(row['date'] ?? '')} ${String(row['time'] ?? '')}`
}

/** Who is down as 宣讲人; where nobody is, everybody on the list. */
function lecturersOf(activity: Row, lines: readonly ActivityLine[]): string {
  const own = lines.filter(({ participation }) => participation['activity'] === activity.id)
  const lecturers = own.filter(({ participation }) => participation['role'] === '宣讲人')
  return (lecturers.length > 0 ? lecturers : own).map(({ person }) => String(person['name'] ?? '')).join('、')
}
