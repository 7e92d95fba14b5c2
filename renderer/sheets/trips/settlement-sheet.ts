// 费用结算单: everybody with price and 增减, what is owed besides, and who pays which part; the same bill that 经费支出台账 takes its lines from.
import type { Bill, BillLine } from '../../../shared/domain/trips/after/settlement'
import { alignedName } from '../../../shared/domain/roster/names'
import { chineseMoney, formatMoney } from '../../../shared/kernel/money'
import type { Row } from '../../data/office'
import type { ExportTable } from '../../exporting/table'
import { landscape, type SheetJob } from '../page-model'
import { paginateList, type ListColumn } from '../paginate'
import { dateWords } from '../words'
import type { TripPaper } from './read-trips'
import { headingOf } from './trip-list'

export const settlementDuties = ['制表', '复核', '财务审核', '分管领导', '单位负责人'] as const

export interface SettlementPaper extends Pick<TripPaper, 'office' | 'date' | 'plan'> {
  readonly batch: Row
  readonly bill: Bill
  /** 第 n 版 as it was settled; 0 while it is reckoned before it is settled. */
  readonly version: number
}

const columns: readonly ListColumn[] = [
  { label: '姓名或项目', width: 34 },
  { label: '单位或人员', width: 52, align: 'left' },
  { label: '实到', width: 0, fixed: 34 },
  { label: '单价', width: 0, fixed: 28, align: 'right' },
  { label: '增减', width: 0, fixed: 28, align: 'right' },
  { label: '应结', width: 0, fixed: 30, align: 'right' },
  { label: '说明', width: 34, align: 'left' },
]

/** Cells of a row, and what it adds to the bill. */
interface Counted {
  readonly cells: readonly string[]
  readonly amount: number
}

export function settlementJob(paper: SettlementPaper, signers: readonly string[]): SheetJob {
  const { office, date, plan, batch, bill, version } = paper
  const title = `${String(batch['name'] ?? '')}疗休养费用结算单`
  const { people, besides, shares } = rowsOf(bill)
  const owed = [...people, ...besides]
  const sections = [
    { heading: '一、人员费用', rows: people.map(({ cells }) => cells), total: peopleWords(bill) },
    ...(besides.length > 0
      ? [
          {
            heading: '二、其他增减',
            rows: besides.map(({ cells }) => cells),
            total: `小计　${formatMoney(sumOf(besides))} 元`,
          },
        ]
      : []),
    {
      heading: besides.length > 0 ? '三、出资' : '二、出资',
      rows: shares.map(({ cells }) => cells),
      total: `出资合计　${formatMoney(sumOf(shares))} 元`,
    },
  ]
  return paginateList({
    title,
    paper: landscape,
    headLines: [
      [`方案：${String(plan['name'] ?? '')}`, `批准依据：${String(plan['basis'] ?? '＿＿＿＿')}`],
      [`承办单位：${String(plan['agency'] ?? '＿＿＿＿')}`, `合同：${String(plan['contract'] ?? '＿＿＿＿')}`],
    ],
    subline: [`单位（盖章）：${office}`, `${headingOf(batch)}　${versionWords(version, batch)}`, '单位：元'],
    columns,
    sections,
    sectionOnNewPage: false,
    size: 10.5,
    rowHeight: 9,
    pageTotal: (rows, first) => `本页小计　${formatMoney(sumOf(owed.slice(first, first + rows)))} 元`,
    total: `合计　${bill.guests + bill.staff} 人　${formatMoney(bill.total)} 元　人民币（大写）：${chineseMoney(bill.total)}`,
    signers: [...signers, '（盖章）'],
    footNote: `打印日期：${date}`,
    footRight: title,
  })
}

/** The same rows for .xlsx, amounts as numbers; only what is owed, so that its 合计 is the bill. */
export function settlementTable({ office, plan, batch, bill, version }: SettlementPaper): ExportTable {
  const money = new Set(['单价', '增减', '应结'])
  const { people, besides } = rowsOf(bill)
  const payers = bill.shares.map(({ payer, amount }) => `${payer} ${formatMoney(amount)} 元`)
  return {
    title: `${String(batch['name'] ?? '')}疗休养费用结算单`,
    subtitle: `${office}　${String(plan['name'] ?? '')}　${versionWords(version, batch)}　出资：${payers.join('，')}`,
    columns: columns.map(({ label }) => ({
      key: label,
      header: money.has(label) ? `${label}（元）` : label,
      type: money.has(label) ? 'money' : 'text',
      width: 16,
    })),
    rows: [...people, ...besides].map(({ cells }) =>
      cells.map((cell, at) => (money.has(columns[at]!.label) ? Number(cell.replaceAll(',', '')) : cell)),
    ),
    reminder: '',
  }
}

function rowsOf(bill: Bill): {
  readonly people: readonly Counted[]
  readonly besides: readonly Counted[]
  readonly shares: readonly Counted[]
} {
  const besides = bill.charges.filter(({ line }) => line === undefined)
  return {
    people: bill.lines.map(personRow),
    besides: besides.map(({ kind, who, amount, note }) => ({
      cells: [kind, who, '', '0.00', formatMoney(amount), formatMoney(amount), note],
      amount,
    })),
    shares: bill.shares.map(({ payer, account, perHead, amount }) => ({
      cells: [payer, shareWords(account, perHead, bill.guests), '', '', '', formatMoney(amount), ''],
      amount,
    })),
  }
}

function personRow({ name, employer, went, leftOn, price, changes, note }: BillLine): Counted {
  const there = went ? (leftOn === undefined ? '全程' : `${dateWords(leftOn)}离团`) : '未成行'
  const amount = price + changes
  return {
    cells: [alignedName(name), employer, there, formatMoney(price), formatMoney(changes), formatMoney(amount), note],
    amount,
  }
}

function shareWords(account: string | undefined, perHead: number | undefined, guests: number): string {
  const each = perHead === undefined ? '' : `每人 ${formatMoney(perHead)} 元 × ${guests} 人`
  return [account === undefined ? '不入本会台账' : '本会经费', each].filter(Boolean).join('，')
}

/** 合同单价 2,000.00 元 × 28 人 = 56,000.00 元 */
function peopleWords({ price, guests, staff, gross }: Bill): string {
  const heads = staff > 0 ? `（${guests} 名劳模 + ${staff} 名计费工作人员）` : `${guests} 人`
  return `合同单价 ${formatMoney(price)} 元 × ${heads} = ${formatMoney(gross)} 元`
}

function versionWords(version: number, batch: Row): string {
  if (version === 0) return '未结算，数字按现在的登记'
  return `结算日期：${dateWords(batch['settledOn'])}${version > 1 ? `　第${version}版` : ''}`
}

function sumOf(rows: readonly Counted[]): number {
  return rows.reduce((total, { amount }) => total + amount, 0)
}
