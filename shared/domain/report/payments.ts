// Figures of 待遇发放, from the ledger of what was really paid: a reversal takes its money back, and the payment it reverses counts for nobody.
import { levels } from '../roster/picklists'
import type { Area, Condition, Figure } from './figure'

const paid: readonly Condition[] = [{ field: 'entry', is: 'in', values: ['payment'] }]

const figure = (
  key: string,
  label: string,
  unit: Figure['unit'],
  definition: string,
  more: Partial<Figure> = {},
): Figure => ({ key: `payments.${key}`, label, unit, definition, table: 'ledgerEntry', year: 'paidOn', ...more })

const people = figure('people', '发放人数', '人', '发放台账里有发放记录的人，一人一年只计一次；按支付日期。', {
  where: paid,
  count: { distinct: 'person' },
})
const times = figure('times', '发放人次', '人次', '发放台账里的发放记录，一条计一人次；按支付日期。', {
  where: paid,
  about: '多',
})
const amount = figure('amount', '发放金额', '元', '发放台账的金额合计，冲销和退票为负数，已经减去；按支付日期。', {
  count: { sum: 'amount' },
})
const reversed = figure('reversed', '冲销和退票', '人次', '发放台账里的冲销（含银行退票）记录；按支付日期。', {
  where: [{ field: 'entry', is: 'in', values: ['reversal'] }],
})

const columns = [
  { label: '人数', figure: people },
  { label: '人次', figure: times },
  { label: '金额（元）', figure: amount },
]

export const paymentArea: Area = {
  key: 'payments',
  label: '待遇发放',
  topics: [{ label: '待遇发放', figures: [people, times, amount, reversed] }],
  breakdowns: [
    { key: 'payments.byScheme', title: '待遇发放：按发放项目', head: '发放项目', by: 'scheme', columns },
    { key: 'payments.bySource', title: '待遇发放：按资金来源', head: '资金来源', by: 'source', columns },
    {
      key: 'payments.byLevel',
      title: '待遇发放：按待遇级别',
      head: '待遇级别（现在）',
      by: 'person._dLevel',
      columns,
      groups: levels,
    },
  ],
}
