// Rows of old lists of newspapers and cards → what subscription.take and card.take take.
import { checkCard } from '../../../shared/domain/privileges/card-standing'
import type { TakenCard, TakenOrder } from '../../../shared/domain/privileges/take-commands'
import { personColumns, type ListColumn, type ListRow } from '../rows/read-list'
import { optional } from './history-rows'

const note: ListColumn = {
  name: 'note',
  label: '备注',
  kind: 'text',
  aliases: ['说明'],
}

export const newspaperColumns: readonly ListColumn[] = [
  ...personColumns,
  {
    name: 'year',
    label: '年度',
    kind: 'date',
    required: true,
    aliases: ['订阅年度', '年份', '征订年度'],
  },
  {
    name: 'title',
    label: '报刊名称',
    kind: 'text',
    max: 60,
    required: true,
    aliases: ['报刊', '报纸', '刊名', '报纸名称'],
  },
  { name: 'copies', label: '份数', kind: 'int', aliases: ['订阅份数', '数量'] },
  {
    name: 'price',
    label: '单价',
    kind: 'money',
    aliases: ['全年单价', '单价(元)'],
  },
  { name: 'recipient', label: '收件人', kind: 'text', max: 40 },
  {
    name: 'address',
    label: '收件地址',
    kind: 'text',
    max: 200,
    aliases: ['投递地址', '地址'],
  },
  {
    name: 'office',
    label: '投递局',
    kind: 'text',
    max: 40,
    aliases: ['邮局', '投递邮局'],
  },
  note,
]

export const cardColumns: readonly ListColumn[] = [
  ...personColumns,
  {
    name: 'kind',
    label: '卡种',
    kind: 'text',
    max: 30,
    required: true,
    aliases: ['证卡名称', '卡名', '证卡', '卡类别'],
  },
  {
    name: 'number',
    label: '卡号',
    kind: 'text',
    max: 40,
    aliases: ['证号', '证卡编号', '编号'],
  },
  {
    name: 'issuedOn',
    label: '办卡日期',
    kind: 'date',
    required: true,
    aliases: ['发卡日期', '办理日期', '日期', '年份', '年度'],
  },
  {
    name: 'validUntil',
    label: '有效期至',
    kind: 'date',
    aliases: ['到期日', '有效期', '到期日期'],
  },
  {
    name: 'receivedOn',
    label: '领卡日期',
    kind: 'date',
    aliases: ['领取日期', '领用日期'],
  },
  {
    name: 'stoppedOn',
    label: '停用日期',
    kind: 'date',
    aliases: ['注销日期', '退卡日期'],
  },
  {
    name: 'stopReason',
    label: '停用原因',
    kind: 'text',
    max: 120,
    aliases: ['注销原因'],
  },
  note,
]

export function orderOf({ values }: ListRow, person: string): TakenOrder | { readonly problem: string } {
  const { year, title, copies, price } = values
  if (typeof year !== 'string') return { problem: '没有年度' }
  if (typeof title !== 'string') return { problem: '没有报刊名称' }
  if (typeof copies === 'number' && (copies < 1 || copies > 1000)) return { problem: `份数是 ${copies}，请核对` }
  return {
    person,
    year: Number(year.slice(0, 4)),
    title,
    copies: typeof copies === 'number' ? copies : 1,
    ...(typeof price === 'number' && price > 0 ? { price } : {}),
    ...optional(values, 'recipient', 'address', 'office', 'note'),
  }
}

export function cardOf({ values }: ListRow, person: string): TakenCard | { readonly problem: string } {
  const { kind, issuedOn } = values
  if (typeof kind !== 'string') return { problem: '没有卡种' }
  if (typeof issuedOn !== 'string') return { problem: '没有办卡日期或年份' }
  const [wrong] = checkCard({ id: '', ...values })
  if (wrong) return { problem: wrong.message }
  return {
    person,
    kind,
    issuedOn,
    ...optional(values, 'number', 'validUntil', 'receivedOn', 'stoppedOn', 'stopReason', 'note'),
  }
}
