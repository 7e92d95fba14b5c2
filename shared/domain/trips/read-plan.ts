// Everything a plan's list is looked at with, read through whatever door there is to the office: the candidates with their names, places,
// quotas, routes and rules.
import type { RowId } from '../../oplog/operation'
import type { Fields } from '../field'
import { inOrder } from './quota-commands'
import type { PlanRows } from './suggest/rows'
import type { PlanList } from './why-not'

/** The part of the office's door that is asked. */
export interface PlanReader {
  all(table: string): Promise<readonly Fields[]>
  children(table: string, parent: RowId): Promise<readonly Fields[]>
  find(table: string, index: string, values: readonly string[]): Promise<readonly Fields[]>
  rows(table: string, ids: readonly RowId[]): Promise<readonly Fields[]>
}

export type WholePlan = PlanRows & PlanList

/** Batches in the order in which they leave. */
export async function readPlan(office: PlanReader, plan: Fields): Promise<WholePlan> {
  const [children, candidates, units, routes, rules] = await Promise.all([
    office.children('tripBatch', plan.id),
    office.find('tripCandidate', 'plan', [plan.id]),
    office.all('unit'),
    office.all('tripRoute'),
    office.all('tripRule'),
  ])
  const batches = inOrder(children)
  const [quotas, people] = await Promise.all([
    office.find(
      'tripQuota',
      'batch',
      batches.map(({ id }) => id),
    ),
    office.rows('person', [...new Set(candidates.map((row) => String(row['person'])))]),
  ])
  const names = new Map(units.map((unit) => [unit.id, String(unit['name'] ?? '')]))
  return {
    plan,
    batches,
    quotas,
    candidates,
    people: new Map(people.map((person) => [person.id, person])),
    routes,
    rules,
    countyName: (county) => names.get(String(county)) ?? '',
  }
}
