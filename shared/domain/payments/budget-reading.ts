// How a budget stands, read in the writer's transaction, for everything that wants to take from it: batches, expenses, campaigns.
import { formatMoney } from '../../kernel/money'
import type { RowRecord } from '../../oplog/operation'
import type { CommandContext } from '../command'
import type { Fields } from '../field'
import { budgetTables, standingOfBudget, type BudgetRows, type BudgetStanding } from './budget'

/** `without` is the batch or campaign that asks: what it took before is not held against it. */
export async function readStanding(context: CommandContext, budget: Fields, without?: string): Promise<BudgetStanding> {
  const read = await Promise.all(
    Object.entries(budgetTables).map(
      async ([name, table]) =>
        [name, (await context.where(table, 'budget', budget.id)).filter(({ id }) => id !== without)] as const,
    ),
  )
  return standingOfBudget(budget, Object.fromEntries(read) as unknown as BudgetRows)
}

/** By how much a batch or campaign of `total` 分 exceeds the budget it names; undefined where it does not, or names none. */
export async function beyondBudget(
  context: CommandContext,
  asking: RowRecord,
  total: number,
): Promise<{ readonly over: number; readonly words: string } | undefined> {
  const budget = typeof asking['budget'] === 'string' ? await context.get('budget', asking['budget']) : undefined
  if (!budget) return undefined
  const { free } = await readStanding(context, budget, asking.id)
  if (total <= free) return undefined
  const over = total - free
  return {
    over,
    words: `“${String(budget['project'])}”预算只余 ${formatMoney(free)} 元，超出 ${formatMoney(over)} 元`,
  }
}
