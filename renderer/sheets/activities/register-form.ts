// 活动登记表: one activity on a form for the file, with every figure, what was given at it and what was written of it (office-practice.md 38).
import { cameTo } from '../../../shared/domain/activities/attended'
import { activityFigures, eventsOf } from '../../../shared/domain/activities/figures'
import { formatTenths } from '../../../shared/kernel/tenths'
import { flow } from '../flow'
import { columnsOf, formRow, type Pair } from '../form-rows'
import { longText } from '../long-text'
import { portrait, type Block, type Row, type SheetJob } from '../page-model'
import { wordsOf } from '../words'
import { whenWords } from './activity-sheets'
import type { ActivityPaper } from './read-activity'

const size = 10.5
const line = 8
const grid = columnsOf([28, 59, 28, 60])

/** As many pages as its story takes. */
export function registerFormJob(paper: ActivityPaper): SheetJob {
  const title = '活动登记表'
  const { activity, lists } = paper
  const words = wordsOf('activity', lists)
  const blocks: readonly Block[] = [
    { kind: 'text', style: 'title', text: title, height: 13, align: 'center' },
    {
      kind: 'spread',
      parts: [`单位（盖章）：${paper.office}`, '', `填表日期：${paper.date}`],
      height: 7,
    },
    rowsBlock(pairsOf(paper).map((pairs) => formRow(grid, pairs, size, line))),
    ...longText('活动内容', words.full(activity, 'content'), size, 18),
    ...longText('参加劳模', namesOf(paper), size, line),
    ...longText('捐赠', donationWords(paper), size, line),
    ...longText('媒体报道', mediaWords(paper), size, line),
    signing(words.full(activity, 'note')),
  ]
  const pages = flow(
    [blocks],
    portrait,
    '募集和捐赠只作统计，不是本会收入',
    String(activity['name'] ?? '').slice(0, 30),
  )
  return {
    version: 1,
    title: `${title}（${String(activity['name'] ?? '')}）`,
    paper: portrait,
    pages,
  }
}

function pairsOf(paper: ActivityPaper): readonly (readonly Pair[])[] {
  const { activity, lists } = paper
  const words = wordsOf('activity', lists)
  const p = (field: string, span?: number): Pair => pairOf(words.label(field), words.full(activity, field), span)
  const figures = activityFigures(
    [activity],
    paper.lines.map(({ participation }) => participation),
  )
  return [
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
      pairOf('服务时长\n（小时）', figures.hours > 0 ? formatTenths(figures.hours) : ''),
      pairOf('募集金额（元）', words.full(activity, 'raised')),
    ],
  ]
}

function rowsBlock(rows: readonly Row[]): Block {
  return { kind: 'table', columns: grid, header: [], rows, size }
}

/** 备注 and the pens stand on one page: the signers' line is never alone on a sheet. */
function signing(note: string): Block {
  const pens = ['填表人：', '审核人：', '负责人：'].join('　　　　　　　　　　')
  return rowsBlock([
    formRow(grid, [pairOf('备注', note, 3)], size, line),
    { height: 13, cells: [{ text: pens, colSpan: 4, align: 'left' }] },
  ])
}

function pairOf(label: string, value: string, span?: number): Pair {
  return span === undefined ? { label, value } : { label, value, span }
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
