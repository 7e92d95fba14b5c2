// 方案与经费预算: what the year is to cost, batch by batch, against the budget that was approved (office-practice.md 10, 23).
import { daysOf } from '../../../shared/domain/trips/batch-findings'
import { chineseMoney, formatMoney } from '../../../shared/kernel/money'
import { landscape, type SheetJob } from '../page-model'
import { paginateList } from '../paginate'
import { dateWords, wordsOf } from '../words'
import type { TripPaper } from './read-trips'
import { headingOf } from './trip-list'

export const budgetDuties = ['制表', '复核', '负责人'] as const

export function budgetJob(paper: TripPaper, signers: readonly string[]): SheetJob {
  const { office, date, plan, batches, lists, staff, routes } = paper
  const title = `${String(plan['name'] ?? '')}方案与经费预算`
  const own = wordsOf('tripPlan', lists)
  const charged = (batch: string): number =>
    staff.filter((row) => row['batch'] === batch && row['charged'] === true).length
  const lines = batches.map((batch) => {
    const heads = Number(batch['places'] ?? 0) + charged(batch.id)
    return { batch, heads, cost: heads * Number(batch['price'] ?? 0) }
  })
  const total = sum(lines.map(({ cost }) => cost))
  const places = sum(batches.map((batch) => Number(batch['places'] ?? 0)))
  const words = (word: string, some: typeof lines): string =>
    `${word}　${sum(some.map(({ heads }) => heads))} 人　${formatMoney(sum(some.map(({ cost }) => cost)))} 元`
  return paginateList({
    title,
    paper: landscape,
    headLines: [
      [`批准依据：${own.full(plan, 'basis') || '＿＿＿＿'}`, `经费来源：${own.full(plan, 'account') || '＿＿＿＿'}`],
      [
        `承办单位：${own.full(plan, 'agency') || '＿＿＿＿'}`,
        `采购方式和合同编号：${own.full(plan, 'contract') || '＿＿＿＿'}`,
      ],
      [againstBudget(plan['budget'], total), `劳模名额：${places} 个`],
    ],
    subline: [`单位（盖章）：${office}`, `制表日期：${date}`, '单位：元'],
    columns: [
      { label: '批次', width: 30 },
      { label: '线路', width: 34, align: 'left' },
      { label: '起止', width: 0, fixed: 62 },
      { label: '天数', width: 0, fixed: 12 },
      { label: '劳模名额', width: 0, fixed: 20 },
      { label: '计费工作人员', width: 0, fixed: 27 },
      { label: '每人费用', width: 0, fixed: 26, align: 'right' },
      { label: '小计', width: 0, fixed: 32, align: 'right' },
    ],
    sections: [
      {
        rows: lines.map(({ batch, cost }) => [
          String(batch['name'] ?? ''),
          String(routes.find(({ id }) => id === batch['route'])?.['name'] ?? batch['place'] ?? ''),
          headingOf({ ...batch, place: '' }),
          String(daysOf(batch)),
          String(batch['places'] ?? ''),
          String(charged(batch.id)),
          typeof batch['price'] === 'number' ? formatMoney(batch['price']) : '未填',
          formatMoney(cost),
        ]),
      },
    ],
    sectionOnNewPage: false,
    size: 11,
    rowHeight: 9,
    pageTotal: (rows, first) => words('本页小计', lines.slice(first, first + rows)),
    total: `${words('合计', lines)}　人民币（大写）：${chineseMoney(total)}`,
    signers: [...signers, '（盖章）'],
    footNote: plan['deadline'] ? `推荐截止：${dateWords(plan['deadline'])}` : '',
    footRight: title,
  })
}

/** 经费预算 90,000.00 元，结余 3,000.00 元; what is beyond it is said in the same place. */
function againstBudget(budget: unknown, total: number): string {
  if (typeof budget !== 'number') return '经费预算：＿＿＿＿'
  const rest = budget - total
  return `经费预算：${formatMoney(budget)} 元，${rest < 0 ? '超出' : '结余'} ${formatMoney(Math.abs(rest))} 元`
}

function sum(list: readonly number[]): number {
  return list.reduce((total, each) => total + each, 0)
}
