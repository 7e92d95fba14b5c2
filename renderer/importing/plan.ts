// The dry run's plans → the input of import.apply: one change, one undo.
import type { ImportInput, PersonChange } from '../../shared/domain/roster/import-input'
import type { PersonPlan } from './matching/verdicts'

/** Heads of a stored row's fields, as compared in the dry run; absent = those at commit. */
export type HeadsOf = (table: string, row: string) => Readonly<Record<string, string[]>> | undefined

/** Leaves out people for whom nothing would change. */
export function importInputOf(
  file: string,
  plans: readonly PersonPlan[],
  heads: HeadsOf = () => undefined,
): ImportInput {
  const people = plans
    .map((plan) => personChange(plan, heads))
    .filter((change) => change.row === undefined || Object.keys(change.values).length > 0 || change.children.length > 0)
  return { file, people }
}

function personChange(plan: PersonPlan, heads: HeadsOf): PersonChange {
  const children = plan.children
    .filter((child) => Object.keys(child.values).length > 0)
    .map((child) => ({ table: child.table, values: child.values, ...rowOf(child.table, child.stored?.id, heads) }))
  return { values: plan.values, children, ...rowOf('person', plan.stored?.id, heads) }
}

function rowOf(
  table: string,
  id: string | undefined,
  heads: HeadsOf,
): { row?: string; seen?: Record<string, string[]> } {
  if (id === undefined) return {}
  const seen = heads(table, id)
  return seen ? { row: id, seen } : { row: id }
}
