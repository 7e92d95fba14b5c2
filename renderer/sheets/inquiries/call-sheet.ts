// 《劳模来电来访登记表》 of one matter: what was said, the answer, the steps, and room for the head's opinion and the pen.
import { alignedName } from '../../../shared/domain/roster/names'
import type { Row } from '../../data/office'
import { columnsOf, formRow, listRow, type Pair } from '../form-rows'
import { flow } from '../flow'
import { portrait, type Block, type SheetJob } from '../page-model'
import { internalNote } from '../roster/roster-list'
import { dateWords, dialled, wordsOf } from '../words'
import { longText } from '../long-text'

const size = 11.5
const line = 9.5
const grid = columnsOf([28, 59, 28, 60])
const stepGrid = columnsOf([33, 22, 98, 22])

export interface CallPaper {
  readonly inquiry: Row
  /** In the order of their days. */
  readonly steps: readonly Row[]
  readonly office: string
}

export function callSheetJob({ inquiry, steps, office }: CallPaper): SheetJob {
  const title = '劳模来电来访登记表'
  const words = wordsOf('inquiry', {})
  const full = (field: string): string => words.full(inquiry, field)
  const blocks: readonly Block[] = [
    { kind: 'text', style: 'title', text: title, height: 13, align: 'center' },
    { kind: 'spread', parts: [`单位：${office}`, `登记号：${full('number')}`], height: 8 },
    {
      kind: 'table',
      columns: grid,
      header: [],
      size,
      rows: pairsOf(inquiry, full).map((pairs) => formRow(grid, pairs, size, line)),
    },
    ...longText('反映内容', full('content'), size, 30),
    ...(inquiry['petition'] === true ? longText('拟办意见', full('opinion'), size, 16) : []),
    ...longText('处理情况\n（答复）', full('reply'), size, 26),
    ...(inquiry['cited'] ? longText('引用政策', full('cited'), size, 10) : []),
    ...stepBlocks(steps),
    signing(),
  ]
  return { version: 1, title, paper: portrait, pages: flow([blocks], portrait, internalNote, title) }
}

/** The head's box and the pens under it stand on one page. */
function signing(): Block {
  const columns = columnsOf([28, 147], 'left')
  const pens = ['接待人：', '承办人：', '负责人：', '日期：'].join('　　　　　　　')
  return {
    kind: 'table',
    columns,
    header: [],
    size,
    rows: [
      { height: 20, cells: [{ text: '领导批示', role: 'label', align: 'center' }, ''] },
      { height: 12, cells: [{ text: pens, colSpan: 2, align: 'left' }] },
    ],
  }
}

function pairsOf(inquiry: Row, full: (field: string) => string): readonly (readonly Pair[])[] {
  const pair = (label: string, value: string, span?: number): Pair => ({ label, value, ...(span ? { span } : {}) })
  const when = `${dateWords(inquiry['date'])} ${full('time')}`.trim()
  const plain = [
    [pair('姓名', alignedName(full('name'))), pair('联系电话', dialled(full('phone')))],
    [pair('日期', when), pair('方式', full('channel'))],
    [pair('类别', full('category')), pair('接待人', full('receiver'))],
    [pair('处置方式', [full('disposal'), full('disposalTo')].filter(Boolean).join('：')), pair('状态', full('state'))],
  ]
  if (inquiry['petition'] !== true) return plain
  const extended = inquiry['extendDays'] ? `，延期 ${full('extendDays')} 天（${full('extendedBy')}批准）` : ''
  return [
    ...plain,
    [pair('身份证号', full('idNumber')), pair('涉及单位', full('unit'))],
    [pair('住址', full('address')), pair('来访人数', peopleWords(inquiry))],
    [
      pair('受理日期', dateWords(inquiry['acceptedOn'])),
      pair('办结期限', `${dateWords(inquiry['_dFinishBy'])}${extended}`),
    ],
    [pair('答复日期', dateWords(inquiry['answeredOn'])), pair('办结日期', dateWords(inquiry['closedOn']))],
  ]
}

function peopleWords(inquiry: Row): string {
  const people = inquiry['people']
  if (typeof people !== 'number') return ''
  return `${people} 人${inquiry['_dCollective'] === true ? '（集体访）' : ''}`
}

function stepBlocks(steps: readonly Row[]): readonly Block[] {
  if (steps.length === 0) return []
  const text = (row: Row, field: string): string => String(row[field] ?? '')
  const rows = steps.map((row) =>
    listRow(stepGrid, [dateWords(row['date']), text(row, 'kind'), text(row, 'what'), text(row, 'by')], 10.5, 8),
  )
  return [
    { kind: 'text', style: 'heading', text: '办理过程', height: 10, align: 'left' },
    {
      kind: 'table',
      columns: stepGrid,
      header: [listRow(stepGrid, ['日期', '事项', '情况', '经办人'], 10.5, 8)],
      rows,
      size: 10.5,
    },
  ]
}
