// Lists of one activity: 签到表 to sign in, and 参加人员名单 of who came as what and for how long (domain.md §2.7, office-practice.md 38, 40).
import { cameTo } from '../../../shared/domain/activities/attended'
import { activityFigures } from '../../../shared/domain/activities/figures'
import { alignedName } from '../../../shared/domain/roster/names'
import { formatTenths } from '../../../shared/kernel/tenths'
import { portrait, type SheetJob } from '../page-model'
import { paginateList } from '../paginate'
import { signInSheetJob } from '../sign-in-sheet'
import { dateWords, wordsOf } from '../words'
import type { ActivityPaper } from './read-activity'

/** Everybody on the name list, with room for the old to sign. */
export function signInJob(paper: ActivityPaper): SheetJob {
  const { lines, office } = paper
  const title = '活动签到表'
  return signInSheetJob({
    title,
    headLines: headOf(paper),
    subline: [`单位：${office}`, '', `制表日期：${paper.date}`],
    people: lines.map(({ person }) => person),
    signature: '签名',
    total: `名单共 ${lines.length} 人`,
    signers: ['现场负责人：', '记录人：'],
    footRight: title,
  })
}

/** 活动：… 时间：… 地点：… under the title of its lists; a place not known takes no line. */
function headOf({ activity }: ActivityPaper): readonly (readonly string[])[] {
  const place = activity['place'] ? [`地点：${String(activity['place'])}`] : []
  return [[`活动：${String(activity['name'] ?? '')}`], [`时间：${whenWords({ activity })}`, ...place]]
}

/** Who took part, as what, for how long; who did not come is said, and counts in no sum. */
export function peopleListJob(paper: ActivityPaper): SheetJob {
  const { lines, office, lists } = paper
  const title = '参加人员名单'
  const of = wordsOf('person', lists)
  const own = wordsOf('participation', lists)
  const came = lines.filter(({ participation }) => cameTo(participation))
  return paginateList({
    title,
    paper: portrait,
    headLines: headOf(paper),
    subline: [`单位：${office}`, '', `制表日期：${paper.date}`],
    columns: [
      { label: '姓名', width: 0, fixed: 22 },
      { label: '级别', width: 0, fixed: 17 },
      { label: '单位', width: 50, align: 'left' },
      { label: '县（市、区）', width: 0, fixed: 21 },
      { label: '身份', width: 0, fixed: 20 },
      { label: '时长（小时）', width: 0, fixed: 26, align: 'right' },
      { label: '备注', width: 0, fixed: 20 },
    ],
    sections: [
      {
        rows: lines.map(({ participation, person }) => [
          alignedName(of.full(person, 'name')),
          of.full(person, '_dLevel'),
          of.full(person, 'employer'),
          of.full(person, 'county'),
          own.full(participation, 'role'),
          cameTo(participation) ? own.full(participation, 'hours') : '',
          cameTo(participation) ? own.full(participation, 'note') : '未到',
        ]),
      },
    ],
    sectionOnNewPage: false,
    size: 10.5,
    rowHeight: 8,
    pageTotal: (rows) => `本页 ${rows} 人`,
    total: `共 ${lines.length} 人，实到 ${came.length} 人　服务时长合计 ${hoursWords(paper)} 小时`,
    signers: paper.signers,
    footNote: '',
    footRight: title,
  })
}

/** 2026年5月1日至2026年5月3日 14:00. */
export function whenWords({ activity }: Pick<ActivityPaper, 'activity'>): string {
  const to = activity['to'] && activity['to'] !== activity['date'] ? `至${dateWords(activity['to'])}` : ''
  return `${dateWords(activity['date'])}${to} ${String(activity['time'] ?? '')}`.trim()
}

function hoursWords({ activity, lines }: ActivityPaper): string {
  const rows = lines.map(({ participation }) => participation)
  return formatTenths(activityFigures([{ ...activity, state: 'held' }], rows).hours)
}
