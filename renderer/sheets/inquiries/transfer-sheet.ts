// 转办单: the sheet that goes out with a matter, and below the cut the receipt that comes back.
import { alignedName } from '../../../shared/domain/roster/names'
import type { Row } from '../../data/office'
import { columnsOf, formRow } from '../form-rows'
import { flow } from '../flow'
import { portrait, type Block, type SheetJob } from '../page-model'
import { internalNote } from '../roster/roster-list'
import { dateWords, dialled, wordsOf } from '../words'
import { longText } from '../long-text'

const size = 12
const line = 10
const grid = columnsOf([28, 59, 28, 60])

export interface TransferPaper {
  readonly inquiry: Row
  readonly transfer: Row
  readonly office: string
}

export function transferSheetJob({ inquiry, transfer, office }: TransferPaper): SheetJob {
  const title = '来信来访转办单'
  const of = wordsOf('inquiry', {})
  const own = wordsOf('inquiryTransfer', {})
  const number = own.full(transfer, 'number')
  const due = dateWords(transfer['_dDueOn']) || '请及时办理'
  const row = (pairs: Parameters<typeof formRow>[1]) => formRow(grid, pairs, size, line)
  const blocks: readonly Block[] = [
    { kind: 'text', style: 'title', text: title, height: 14, align: 'center' },
    { kind: 'spread', parts: [`编号：${number}`, dateWords(transfer['sentOn'])], height: 8 },
    {
      kind: 'table',
      columns: grid,
      header: [],
      size,
      rows: [
        row([{ label: '受转单位', value: own.full(transfer, 'to'), span: 3 }]),
        row([
          { label: '来信来访人', value: alignedName(of.full(inquiry, 'name')) },
          { label: '联系电话', value: dialled(of.full(inquiry, 'phone')) },
        ]),
        row([
          { label: '来件日期', value: dateWords(inquiry['date']) },
          { label: '登记号', value: of.full(inquiry, 'number') },
        ]),
        row([{ label: '要求办结', value: due, span: 3 }]),
      ],
    },
    ...longText('反映内容', of.full(inquiry, 'content'), size, 46),
    ...longText('转办意见', own.full(transfer, 'opinion'), size, 36),
    { kind: 'text', style: 'body', text: '请将办理结果书面反馈我单位，并答复本人。', height: 10, align: 'left' },
    { kind: 'stamp', lines: [office, dateWords(transfer['sentOn'])], height: 40 },
  ]
  const receipt: readonly Block[] = [
    { kind: 'cut', height: 8 },
    { kind: 'text', style: 'heading', text: `回执（${number}）`, height: 11, align: 'center' },
    {
      kind: 'table',
      columns: grid,
      header: [],
      size,
      rows: [
        row([
          { label: '签收人', value: own.full(transfer, 'receivedBy') },
          { label: '签收日期', value: dateWords(transfer['receivedOn']) },
        ]),
        {
          height: 34,
          cells: [
            { text: '办理结果', role: 'label' },
            { text: '', colSpan: 3, foot: '（盖章）\n年　　月　　日' },
          ],
        },
      ],
    },
  ]
  const pages = flow([[...blocks], receipt], portrait, internalNote, `${title} ${number}`)
  return { version: 1, title: `${title} ${number}`, paper: portrait, pages }
}
