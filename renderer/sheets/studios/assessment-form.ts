// 年度考核表: one page a studio, what the office knows filled in, with room for the leader's own account and for every seal (domain.md §1.8).
import { formatMoney } from '../../../shared/kernel/money'
import type { Row } from '../../data/office'
import { opinionBoxes } from '../boxes'
import { flow } from '../flow'
import { columnsOf, formRow, listRow, type Pair } from '../form-rows'
import { portrait, type Block, type Page, type SheetJob } from '../page-model'
import { dateWords, wordsOf } from '../words'
import type { StudioPaper } from './studio-sheets'

const size = 12
const line = 9.5
const grid = columnsOf([30, 62, 30, 53])
/** Lines for projects at least: what is not registered the studio writes in. */
const free = 3

export function assessmentFormsJob(paper: StudioPaper): SheetJob {
  const title = `${paper.year}年度创新工作室考核表`
  const forms = paper.studios.flatMap((studio) =>
    flow([formOf(studio, paper, title)], portrait, '', '').map(({ blocks }) => ({ blocks, studio })),
  )
  const pages = forms.map(({ blocks, studio }, at): Page => {
    const foot = `第 ${at + 1} 页　共 ${forms.length} 页`
    return { blocks, foot: [paper.office, foot, String(studio['leader'] ?? '')] }
  })
  return { version: 1, title, paper: portrait, pages }
}

function formOf(studio: Row, paper: StudioPaper, title: string): readonly Block[] {
  return [
    { kind: 'text', style: 'title', text: title, height: 13, align: 'center' },
    { kind: 'spread', parts: [`考核单位：${paper.office}`, '填表日期：　　　年　　月　　日'], height: 8 },
    { kind: 'table', columns: grid, header: [], rows: factRows(studio, paper), size },
    projectTable(
      paper.projects.filter((row) => row['studio'] === studio.id),
      paper,
    ),
    { kind: 'table', columns: grid, header: [], rows: resultRows(studio, paper), size },
    opinionBoxes(
      [
        ['工作室自评', '', signed],
        ['所在单位（工会）意见', '', stamped],
      ],
      size,
    ),
    opinionBoxes(
      [
        ['县（市、区）总工会意见', '', stamped],
        ['考核意见', String(paper.reviews.get(studio.id)?.['opinion'] ?? ''), stamped],
      ],
      size,
    ),
  ]
}

const [signed, stamped] = ['领衔人签名：\n年　　月　　日', '（盖章）\n年　　月　　日']
const pair = (label: string, value: string, span?: number): Pair => ({ label, value, ...(span ? { span } : {}) })

function factRows(studio: Row, { members, lists }: StudioPaper) {
  const words = wordsOf('studio', lists)
  const of = (label: string, field: string, span?: number): Pair => pair(label, words.full(studio, field), span)
  const count = members.get(studio.id) ?? 0
  const rows: readonly (readonly Pair[])[] = [
    [of('工作室名称', 'name', 3)],
    [of('所在单位', 'unit', 3)],
    [of('工作室级别', 'level'), of('县（市、区）', 'county')],
    [of('专业领域', 'field'), of('领衔人', 'leader')],
    [of('命名文号', 'document'), pair('命名日期', dateWords(studio['namedOn']))],
    [pair('成员人数', count === 0 ? '' : `${count} 人`), of('复核年度', 'reviewYear')],
  ]
  return rows.map((pairs) => formRow(grid, pairs, size, line))
}

function projectTable(projects: readonly Row[], { lists, year }: StudioPaper): Block {
  const columns = columnsOf([60, 20, 47, 24, 24])
  const words = wordsOf('studioProject', lists)
  const rows = projects.map((row) =>
    ['name', 'state', 'outcome', 'patents', 'trained'].map((field) => words.full(row, field)),
  )
  const blank = Array.from({ length: free }, () => columns.map(() => ''))
  return {
    kind: 'table',
    columns,
    header: [listRow(columns, [`${year} 年创新项目`, '进展', '成果', '专利（项）', '带徒（人）'], size, line)],
    rows: [...rows, ...blank.slice(Math.min(rows.length, free))].map((texts) => listRow(columns, texts, size, 12)),
    size,
  }
}

/** What of the year is registered is printed; what is not yet is for the pen. */
function resultRows(studio: Row, { reviews, grants, lists }: StudioPaper) {
  const words = wordsOf('studioReview', lists)
  const [review, granted] = [reviews.get(studio.id), grants.filter((row) => row['studio'] === studio.id)]
  const said = (label: string, field: string): Pair => pair(label, review ? words.full(review, field) : '')
  const rows: readonly (readonly Pair[])[] = [
    [
      pair(
        '本年补助',
        granted.map((row) => `${String(row['kind'] ?? '')} ${formatMoney(Number(row['amount'] ?? 0))} 元`).join('；'),
        3,
      ),
    ],
    [said('得分', 'score'), said('考核结果', 'result')],
    [said('考核人', 'by'), pair('考核日期', dateWords(review?.['on']))],
  ]
  return rows.map((pairs) => formRow(grid, pairs, size, line))
}
