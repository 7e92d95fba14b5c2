// What a year leaves unfinished: asked before it is closed, so that who closes it sees what is carried over and what lapses.
import type { Fields } from '../../../shared/domain/field'
import { budgetTables, standingOfBudget, type BudgetRows } from '../../../shared/domain/payments/budget'
import { carriedOf, carryingTables, type YearEnd } from '../../../shared/domain/workbench/carry-over'
import type { Desk } from '../../../shared/domain/workbench/source'
import type { Session } from '../session'
import { deskOf } from './desk'
import type { Work } from './work'

/** Table by table from columns in memory, with a turn between. */
export async function yearEnd(
  session: Session,
  { year }: { readonly year: number },
  { lists, step }: Work,
): Promise<YearEnd> {
  const carried: YearEnd['carried'][number][] = []
  for (const [at, table] of carryingTables(session.catalogue.tables).entries()) {
    await step(at)
    const set = lists.set(table.name)
    await set.ready()
    const rows: Fields[] = [...set.columns.all()].map((slot) => set.columns.rowAt(slot))
    const found = carriedOf(table, rows, year)
    if (found) carried.push(found)
  }
  return { year, carried, left: await budgetLeft(await deskOf(session, lists), year) }
}

async function budgetLeft(desk: Desk, year: number): Promise<number | undefined> {
  const budgets = await desk.find('budget', 'year', [year])
  if (budgets.length === 0) return undefined
  const ids = budgets.map(({ id }) => id)
  const rows = await Promise.all(
    Object.entries(budgetTables).map(async ([name, table]) => [name, await desk.find(table, 'budget', ids)] as const),
  )
  const of = Object.fromEntries(rows) as unknown as BudgetRows
  return budgets.reduce((sum, budget) => sum + standingOfBudget(budget, of).balance, 0)
}
