// How a budget stands (office-practice.md 9): 年初, 调整, 已批, 已付, 结余, 执行率, from batches and the 经费支出台账. Integer 分; nothing is stored.
import type { Fields } from '../field'

export interface BudgetStanding {
  readonly opening: number
  /** Sum of 预算调整, negative where it was cut. */
  readonly changed: number
  /** 年初 + 调整. */
  readonly total: number
  /** Approved batches and campaigns, trips that set out, paid ones among them, and what the 台账 has spent. */
  readonly approved: number
  readonly paid: number
  /** 结余 = total − paid. */
  readonly balance: number
  /**
   * What may still be given away = total less all that is settled on: a batch from its first 定稿 on, since two that wait for
   * approval side by side must not both have the last of it. Negative where the budget is exceeded.
   */
  readonly free: number
  /** 已付 of 年初 + 调整 in per cent, to one decimal; undefined for a budget of nothing. */
  readonly rate: number | undefined
}

/** What a budget is reckoned from; the rows may hold those of other budgets too. */
export interface BudgetRows {
  readonly changes: readonly Fields[]
  readonly expenses: readonly Fields[]
  readonly batches: readonly Fields[]
  /** 慰问活动: `total` is what was approved, later what was delivered. */
  readonly campaigns: readonly Fields[]
  /** 银行退票: money that is back until its 退票重发单 goes out. */
  readonly returns: readonly Fields[]
  /** 疗休养出资: promised when a batch sets out, paid when it is settled. */
  readonly trips: readonly Fields[]
}

/** The tables of BudgetRows, each with an index `budget`. */
export const budgetTables = {
  changes: 'budgetChange',
  expenses: 'expense',
  batches: 'batch',
  campaigns: 'campaign',
  returns: 'bankReturn',
  trips: 'tripShare',
} as const

const approvedStates: ReadonlySet<unknown> = new Set(['approved', 'sent', 'paid', 'archived'])
const paidStates: ReadonlySet<unknown> = new Set(['paid', 'archived'])
const campaignStates: ReadonlySet<unknown> = new Set(['approved', 'visiting', 'closed'])

/** Account and subject that whatever is spent on a budget takes over: money of one source is never spent as another's. */
export function sourceOfBudget(budget: Fields): Readonly<Record<string, string>> {
  return Object.fromEntries(
    ['account', 'subject'].flatMap((field) =>
      typeof budget[field] === 'string' ? [[field, budget[field]] as const] : [],
    ),
  )
}

export function standingOfBudget(budget: Fields, rows: BudgetRows): BudgetStanding {
  const own = (all: readonly Fields[]): readonly Fields[] => all.filter((row) => row['budget'] === budget.id)
  const back = own(rows.returns).filter((row) => row['withdrawn'] !== true)
  const spent = sum(own(rows.expenses), 'amount') - sum(back, 'amount')
  const totals = (all: readonly Fields[], counts: (row: Fields) => boolean): number => sum(all.filter(counts), 'total')
  // A claim to a superior is no money of ours.
  const payments = own(rows.batches).filter((batch) => batch['direction'] !== 'claim')
  const campaigns = own(rows.campaigns)
  const trips = own(rows.trips)
  const visits = spent + sum(trips, 'amount') + totals(campaigns, (each) => campaignStates.has(each['state']))
  const opening = fen(budget['opening'])
  const changed = sum(own(rows.changes), 'amount')
  const total = opening + changed
  const approved = visits + totals(payments, (each) => approvedStates.has(each['state']))
  const paid =
    spent +
    sum(
      trips.filter((each) => each['stage'] === 'settled'),
      'amount',
    ) +
    totals(campaigns, (each) => each['state'] === 'closed') +
    totals(payments, (each) => paidStates.has(each['state']))
  const settled = visits + totals(payments, (each) => fen(each['version']) > 0 && each['state'] !== 'void')
  return {
    opening,
    changed,
    total,
    approved,
    paid,
    balance: total - paid,
    free: total - settled,
    rate: total > 0 ? Math.round((paid * 1000) / total) / 10 : undefined,
  }
}

function sum(rows: readonly Fields[], field: string): number {
  return rows.reduce((total, row) => total + fen(row[field]), 0)
}

function fen(value: unknown): number {
  return typeof value === 'number' ? value : 0
}
