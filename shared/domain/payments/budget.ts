// How a budget stands (office-practice.md 9): 年初, 调整, 已批, 已付, 结余, 执行率, from batches and the 经费支出台账. Integer 分; nothing is stored.
import type { Fields } from '../field'

export interface BudgetStanding {
  readonly opening: number
  /** Sum of 预算调整, negative where it was cut. */
  readonly changed: number
  /** 年初 + 调整. */
  readonly total: number
  /** Approved batches, paid ones among them, and what the 台账 has spent. */
  readonly approved: number
  readonly paid: number
  /** 结余 = total − paid. */
  readonly balance: number
  /** What may still be approved = total − approved; negative where the budget is exceeded. */
  readonly free: number
  /** 已付 of 年初 + 调整 in per cent, to one decimal; undefined for a budget of nothing. */
  readonly rate: number | undefined
}

/** Adjustments, expenses and batches; they may hold those of other budgets too. */
export interface BudgetRows {
  readonly changes: readonly Fields[]
  readonly expenses: readonly Fields[]
  readonly batches: readonly Fields[]
}

const approvedStates: ReadonlySet<unknown> = new Set(['approved', 'sent', 'paid', 'archived'])
const paidStates: ReadonlySet<unknown> = new Set(['paid', 'archived'])

export function standingOfBudget(budget: Fields, { changes, expenses, batches }: BudgetRows): BudgetStanding {
  const own = (rows: readonly Fields[]): readonly Fields[] => rows.filter((row) => row['budget'] === budget.id)
  const spent = sum(own(expenses), 'amount')
  // A claim to a superior is no money of ours.
  const payments = own(batches).filter((batch) => batch['direction'] !== 'claim')
  const inStates = (states: ReadonlySet<unknown>): number =>
    sum(
      payments.filter((batch) => states.has(batch['state'])),
      'total',
    )
  const opening = fen(budget['opening'])
  const changed = sum(own(changes), 'amount')
  const total = opening + changed
  const [approved, paid] = [inStates(approvedStates) + spent, inStates(paidStates) + spent]
  return {
    opening,
    changed,
    total,
    approved,
    paid,
    balance: total - paid,
    free: total - approved,
    rate: total > 0 ? Math.round((paid * 1000) / total) / 10 : undefined,
  }
}

function sum(rows: readonly Fields[], field: string): number {
  return rows.reduce((total, row) => total + fen(row[field]), 0)
}

function fen(value: unknown): number {
  return typeof value === 'number' ? value : 0
}
