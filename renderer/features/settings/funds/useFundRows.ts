// Everything a year's money is reckoned from, kept fresh: budgets, their adjustments, the 台账, batches, campaigns, 退票 and 疗休养出资.
import { useAll } from '../../../registers/rows'
import type { Row } from '../../../data/office'

export interface FundRows {
  readonly budgets: readonly Row[]
  readonly changes: readonly Row[]
  readonly expenses: readonly Row[]
  readonly batches: readonly Row[]
  readonly campaigns: readonly Row[]
  readonly returns: readonly Row[]
  readonly trips: readonly Row[]
  readonly accountName: (id: unknown) => string
  readonly subjectName: (id: unknown) => string
}

/** Undefined while reading. */
export function useFundRows(): FundRows | undefined {
  const [budgets, changes, expenses] = [useAll('budget'), useAll('budgetChange'), useAll('expense')]
  const [batches, accounts, subjects] = [useAll('batch'), useAll('fundAccount'), useAll('expenseSubject')]
  const [campaigns, returns, trips] = [useAll('campaign'), useAll('bankReturn'), useAll('tripShare')]
  if (!campaigns || !returns || !trips) return undefined
  if (!budgets || !changes || !expenses || !batches || !accounts || !subjects) return undefined
  const nameIn = (rows: readonly Row[]) => (id: unknown) => {
    const row = rows.find((each) => each.id === id)
    return [row?.['code'], row?.['name']].filter((part) => part !== undefined).join(' ')
  }
  return {
    budgets,
    changes,
    expenses,
    batches,
    campaigns,
    returns,
    trips,
    accountName: nameIn(accounts),
    subjectName: nameIn(subjects),
  }
}
