// Rows of an old list → what history.record takes: payments with the months they were for, visits with the day as far as it is known.
import type { RecordedPayment, RecordedVisit } from '../../../shared/domain/payments/history-command'
import type { TakenClass } from '../../../shared/domain/classes/take-command'
import { recordKinds } from '../../../shared/domain/trips/picklists'
import type { RecordedTrip } from '../../../shared/domain/trips/record-commands'
import { readTypedDate } from '../../../shared/domain/roster/typed-date'
import type { ListColumn, ListRow } from '../rows/read-list'
import { personColumns } from '../rows/read-list'

const amount: ListColumn = {
  name: 'amount',
  label: '金额',
  kind: 'money',
  aliases: ['发放金额', '实发', '实发金额', '应发金额', '补助金额', '慰问金', '慰问金额', '金额(元)'],
}
const note: ListColumn = { name: 'note', label: '备注', kind: 'text', aliases: ['说明'] }

export const paymentColumns: readonly ListColumn[] = [
  ...personColumns,
  {
    name: 'scheme',
    label: '发放项目',
    kind: 'ref',
    to: 'scheme',
    choices: { table: 'scheme' },
    aliases: ['项目', '待遇项目', '项目名称'],
  },
  {
    name: 'period',
    label: '所属期',
    kind: 'text',
    aliases: ['年度', '年份', '发放年度', '所属年度', '所属月份', '月份', '发放期间'],
  },
  { name: 'from', label: '所属期起', kind: 'date', aliases: ['起', '起始月', '开始月份'] },
  { name: 'to', label: '所属期止', kind: 'date', aliases: ['止', '截止月', '结束月份'] },
  { ...amount, required: true },
  { name: 'paidOn', label: '发放日期', kind: 'date', aliases: ['支付日期', '发放时间', '日期'] },
  { name: 'source', label: '资金来源', kind: 'text', aliases: ['经费来源', '来源'] },
  note,
]

export const visitColumns: readonly ListColumn[] = [
  ...personColumns,
  {
    name: 'on',
    label: '走访日期',
    kind: 'date',
    required: true,
    aliases: ['慰问日期', '走访时间', '慰问时间', '日期', '年度', '慰问年度', '年份'],
  },
  { name: 'matter', label: '走访事由', kind: 'text', aliases: ['慰问活动', '活动名称', '事由', '慰问类型'] },
  amount,
  { name: 'goods', label: '慰问品', kind: 'text', aliases: ['慰问物品', '物品'] },
  note,
]

export const tripColumns: readonly ListColumn[] = [
  ...personColumns,
  {
    name: 'date',
    label: '参加时间',
    kind: 'date',
    required: true,
    aliases: ['疗休养时间', '参加年份', '上次参加年份', '时间', '日期', '年度', '年份'],
  },
  { name: 'kind', label: '情况', kind: 'choice', choices: recordKinds, aliases: ['是否参加过', '是否参加'] },
  { name: 'what', label: '名称', kind: 'text', max: 80, aliases: ['疗休养名称', '线路', '批次', '地点'] },
  { name: 'organiser', label: '组织单位', kind: 'text', max: 30, aliases: ['主办单位', '组织者'] },
  { name: 'days', label: '天数', kind: 'int' },
  note,
]

export const classColumns: readonly ListColumn[] = [
  ...personColumns,
  {
    name: 'course',
    label: '课程',
    kind: 'text',
    max: 40,
    required: true,
    aliases: ['课程名称', '培训课程', '培训内容', '项目'],
  },
  { name: 'class', label: '班级名称', kind: 'text', max: 60, aliases: ['班级', '培训班', '班次'] },
  {
    name: 'date',
    label: '培训时间',
    kind: 'date',
    required: true,
    aliases: ['开班日期', '时间', '日期', '年度', '年份', '参加年份'],
  },
  { name: 'certificate', label: '结业证书编号', kind: 'text', max: 60, aliases: ['证书编号'] },
  note,
]

/** One row in the words of the command, or why it cannot be. `scheme` stands for a list without 发放项目. */
export function paymentOf(
  { values }: ListRow,
  person: string,
  scheme: string | undefined,
  today: string,
): RecordedPayment | { readonly problem: string } {
  const of = (values['scheme'] as string | undefined) ?? scheme
  if (of === undefined) return { problem: '没有发放项目，请在上面选一个' }
  const period = periodOf(values, today)
  if (!period) return { problem: '没有所属期或发放日期，或写法看不懂' }
  return {
    person,
    scheme: of,
    ...period,
    amount: values['amount'] as number,
    ...optional(values, 'paidOn', 'source', 'note'),
  }
}

export function visitOf({ values }: ListRow, person: string): RecordedVisit | { readonly problem: string } {
  if (typeof values['on'] !== 'string') return { problem: '没有走访日期或年度' }
  return {
    person,
    on: values['on'],
    ...(typeof values['amount'] === 'number' ? { amount: values['amount'] } : {}),
    ...optional(values, 'matter', 'goods', 'note'),
  }
}

/** 从未参加 needs no time; a trip without one is known to have been, nobody knows when. */
export function tripOf({ values }: ListRow, person: string): RecordedTrip | { readonly problem: string } {
  const kind = values['kind'] === 'never' ? 'never' : 'went'
  if (values['kind'] === undefined && values['date'] === undefined) return { problem: '没有参加时间，也没有写从未参加' }
  if (kind === 'never' && values['date'] !== undefined) return { problem: '写了从未参加，又写了参加时间' }
  return {
    person,
    kind,
    ...(typeof values['days'] === 'number' ? { days: values['days'] } : {}),
    ...optional(values, 'date', 'what', 'organiser', 'note'),
  }
}

export function classOf({ values }: ListRow, person: string): TakenClass | { readonly problem: string } {
  const { course, date } = values
  if (typeof course !== 'string') return { problem: '没有课程' }
  if (typeof date !== 'string') return { problem: '没有培训时间或年度' }
  return { person, course, date, ...optional(values, 'class', 'certificate', 'note') }
}

export function optional(values: ListRow['values'], ...fields: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap((field) => (typeof values[field] === 'string' ? [[field, values[field]]] : [])),
  )
}

/** 2024 · 2024年1月 · 2024.1-2024.3 · 2024年1月至3月; else the two columns, else the day it was paid. */
export function periodOf(values: ListRow['values'], today: string): { from: string; to: string } | undefined {
  const [from, to] = [values['from'], values['to']]
  if (typeof from === 'string') return { from, to: typeof to === 'string' ? to : from }
  const text = values['period']
  if (typeof text === 'string') return spanOf(text, today)
  const paidOn = values['paidOn']
  return typeof paidOn === 'string' ? { from: paidOn.slice(0, 7), to: paidOn.slice(0, 7) } : undefined
}

function spanOf(text: string, today: string): { from: string; to: string } | undefined {
  const parts = text.split(/\s*(?:至|到|—+|–|~|～|－)\s*|(?<=月|\.\d{1,2})\s*-\s*/u).filter((part) => part !== '')
  const first = dateOf(parts[0] ?? '', today)
  if (first === undefined || parts.length > 2) return undefined
  if (parts.length === 1) return { from: first, to: first }
  const second = parts[1] ?? ''
  const short = /^(\d{1,2})月?$/u.exec(second)
  const last = short ? `${first.slice(0, 4)}-${(short[1] ?? '').padStart(2, '0')}` : dateOf(second, today)
  return last === undefined ? undefined : { from: first, to: last }
}

function dateOf(text: string, today: string): string | undefined {
  const read = readTypedDate(text.replace(/年度?$/u, ''), today)
  return typeof read.value === 'string' ? read.value : undefined
}
