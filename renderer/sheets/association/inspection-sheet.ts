// 年检数据表: what a year's 年检 asks, counted from the registers, and beside it what only the accounts tell, with last year's for comparison.
import type { InspectionFigure } from '../../../shared/domain/association/inspection'
import { formatMoney } from '../../../shared/kernel/money'
import type { Row } from '../../data/office'
import { flow } from '../flow'
import { columnsOf, listRow } from '../form-rows'
import { portrait, type Block, type SheetJob } from '../page-model'
import { dateWords } from '../words'
import type { AssociationPaper } from './read-association'

export interface InspectionPaper extends AssociationPaper {
  readonly year: number
  readonly figures: readonly InspectionFigure[]
  /** Of the year before, in the same order. */
  readonly before: readonly InspectionFigure[]
  /** What was typed of the year and of the one before; undefined where nothing was. */
  readonly typed: Row | undefined
  readonly typedBefore: Row | undefined
}

const size = 12
const columns = columnsOf([15, 66, 20, 37, 37])

export function inspectionJob(paper: InspectionPaper): SheetJob {
  const title = `${paper.year}年度社会团体年检数据表`
  const head = listRow(columns, ['序号', '项目', '单位', `${paper.year} 年`, `${paper.year - 1} 年`], size, 10)
  const rows = [...counted(paper), ...accounts(paper)]
  const blocks: readonly Block[] = [
    { kind: 'text', style: 'title', text: title, height: 14, align: 'center' },
    { kind: 'spread', parts: [`单位（盖章）：${paper.office}`, `制表日期：${paper.date}`], height: 8 },
    {
      kind: 'table',
      columns: columns.map((column, at) =>
        at >= 3 ? { ...column, align: 'right' } : at === 1 ? { ...column, align: 'left' } : column,
      ),
      header: [head],
      rows: rows.map((cells, at) => listRow(columns, [String(at + 1), ...cells], size, 10)),
      size,
    },
    ...notes(paper).map((text): Block => ({ kind: 'text', style: 'note', text, height: 6, align: 'left' })),
    { kind: 'spread', parts: paper.signers, height: 12 },
  ]
  return { version: 1, title, paper: portrait, pages: flow([blocks], portrait, '', title) }
}

function counted({ figures, before }: InspectionPaper): readonly (readonly string[])[] {
  const text = (figure: InspectionFigure | undefined): string =>
    figure === undefined ? '' : figure.unit === '元' ? formatMoney(figure.value) : String(figure.value)
  return figures.map((figure, at) => [figure.label, figure.unit, text(figure), text(before[at])])
}

const typedFields = [
  { field: 'staff', label: '专职人员', unit: '人' },
  { field: 'otherIncome', label: '会费以外收入', unit: '元' },
  { field: 'expenditure', label: '全年支出', unit: '元' },
  { field: 'assets', label: '年末净资产', unit: '元' },
] as const

/** Left free where nothing was typed: the accounts are written in by hand. */
function accounts({ typed, typedBefore }: InspectionPaper): readonly (readonly string[])[] {
  return typedFields.map(({ field, label, unit }) => {
    const text = (row: Row | undefined): string => {
      const value = row?.[field]
      return typeof value !== 'number' ? '' : unit === '元' ? formatMoney(value) : String(value)
    }
    return [label, unit, text(typed), text(typedBefore)]
  })
}

function notes({ year, typed }: InspectionPaper): readonly string[] {
  const sent = dateWords(typed?.['submittedOn'])
  const result = typeof typed?.['result'] === 'string' ? `，结论：${typed['result']}` : ''
  return [
    `会员、会费、理事会、会议、县级协会、工作室为 ${year} 年末登记数；其余按财务报表填写。`,
    ...(sent === '' ? [] : [`${sent}报送${result}。`]),
  ]
}
