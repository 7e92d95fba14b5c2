// Paper of one activity: 签到表 to sign in, 参加人员名单, and 活动登记表 with every figure for the file (domain.md §2.7, office-practice.md 38, 40).
import { activityFigures, cameTo, eventsOf } from '../../../shared/domain/activities/figures'
import { alignedName } from '../../../shared/domain/roster/names'
import { formatTenths } from '../../../shared/kernel/tenths'
import { flow } from '../flow'
import { columnsOf, formRow, type Pair } from '../form-rows'
import { portrait, type Block, type SheetJob } from '../page-model'
import { paginateList } from '../paginate'
import { signedRow, signedSize } from '../signed-rows'
import { dateWords, wordsOf } from '../words'
import type { ActivityPaper } from './read-activity'

/** Everybody on the name list, with room for the old to sign. */
export function signInJob(paper: ActivityPaper): SheetJob {
  const { activity, lines, office } = paper
  const title = '活动签到表'
  return paginateList({
    title,
    paper: portrait,
    headLines: [[String(activity['name'] ?? '')]],
    subline: [`单位：${office}`, String(activity['place'] ?? ''), whenWords(paper)],
    columns: [
      { label: '姓名', width: 0, fixed: 30 },
      { label: '单位', width: 50, align: 'left' },
      { label: '签名', width: 0, fixed: 44 },
      { label: '备注', width: 0, fixed: 26 },
    ],
    sections: [
      {
        rows: lines.map(({ person }) => [
          alignedName(String(person['name'] ?? '')),
          String(person['employer'] ?? ''),
          '',
          '',
        ]),
      },
    ],
    sectionOnNewPage: false,
    size: signedSize,
    rowHeight: signedRow,
    pageTotal: (rows) => `本页 ${rows} 人　实到　　　人`,
    total: `名单共 ${lines.length} 人　实到　　　人`,
    signers: ['现场负责人：', '记录人：'],
    footNote: '',
    footRight: title,
  })
}

/** Who took part, as what, for how long; who did not come is said, and counts in no sum. */
export function peopleListJob(paper: ActivityPaper): SheetJob {
  const { activity, lines, office, lists } = paper
  const title = '参加人员名单'
  const of = wordsOf('person', lists)
  const own = wordsOf('participation', lists)
  const came = lines.filter(({ participation }) => cameTo(participation))
  return paginateList({
    title,
    paper: portrait,
    headLines: [[String(activity['name'] ?? '')]],
    subline: [`单位：${office}`, whenWords(paper), `制表日期：${paper.date}`],
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
    signers: [],
    footNote: '',
    footRight: title,
  })
}

const size = 10.5
const grid = columnsOf([28, 59, 28, 60])

/** 活动登记表: the activity on one form for the file; as many pages as its story takes. */
export function registerFormJob(paper: ActivityPaper): SheetJob {
  const title = '活动登记表'
  const { activity, lists } = paper
  const words = wordsOf('activity', lists)
  const p = (field: string, span?: number): Pair => pairOf(words.label(field), words.full(activity, field), span)
  const figures = activityFigures(
    [activity],
    paper.lines.map(({ participation }) => participation),
  )
  const rows: readonly (readonly Pair[])[] = [
    [p('name', 3)],
    [p('kind'), p('theme')],
    [pairOf('日期', whenWords(paper)), p('place')],
    [p('organiser'), p('coOrganiser')],
    [p('host'), p('team')],
    [p('topic', 3)],
    [pairOf('场次', String(eventsOf(activity))), p('mode')],
    [p('attendees'), pairOf('参加劳模人次', figures.personTimes > 0 ? String(figures.personTimes) : '')],
    [p('served'), p('covered')],
    [p('online'), p('reads')],
    [
      pairOf('服务时长（小时）', figures.hours > 0 ? formatTenths(figures.hours) : ''),
      pairOf('募集金额（元）', words.full(activity, 'raised')),
    ],
    [p('content', 3)],
    [pairOf('参加劳模', namesOf(paper), 3)],
    [pairOf('捐赠', donationWords(paper), 3)],
    [pairOf('媒体报道', mediaWords(paper), 3)],
    [p('note', 3)],
  ]
  const blocks: readonly Block[] = [
    { kind: 'text', style: 'title', text: title, height: 13, align: 'center' },
    { kind: 'spread', parts: [`单位（盖章）：${paper.office}`, '', `填表日期：${paper.date}`], height: 7 },
    { kind: 'table', columns: grid, header: [], rows: rows.map((pairs) => formRow(grid, pairs, size, 9)), size },
    { kind: 'spread', parts: ['填表人：', '审核人：', '负责人：'], height: 14 },
  ]
  const pages = flow(
    [blocks],
    portrait,
    '募集和捐赠只作统计，不是本会收入',
    String(activity['name'] ?? '').slice(0, 30),
  )
  return { version: 1, title: `${title}（${String(activity['name'] ?? '')}）`, paper: portrait, pages }
}

function pairOf(label: string, value: string, span?: number): Pair {
  return span === undefined ? { label, value } : { label, value, span }
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

/** More names than stand on a form are on the 参加人员名单. */
const namesOnForm = 60

function namesOf({ lines }: ActivityPaper): string {
  const came = lines.filter(({ participation }) => cameTo(participation))
  const names = came.slice(0, namesOnForm).map(({ person }) => String(person['name'] ?? ''))
  return `${names.join('、')}${came.length > namesOnForm ? ` 等 ${came.length} 人，见参加人员名单` : ''}`
}

function donationWords({ donations, lists }: ActivityPaper): string {
  const words = wordsOf('donation', lists)
  return donations
    .map((row) => `${words.full(row, 'donor')}${words.full(row, 'kind')} ${words.full(row, 'amount')} 元`)
    .join('；')
}

function mediaWords({ reports }: ActivityPaper): string {
  return reports.map((row) => `${String(row['outlet'] ?? '')}《${String(row['title'] ?? '')}》`).join('；')
}
