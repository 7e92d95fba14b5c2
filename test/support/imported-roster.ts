// Test support: what the roster holds after an import, without a database; and the seed lists as rows.
import { seedTitles, seedUnits, type SeedRow } from '../../shared/domain/office/seed'
import type { Row } from '../../renderer/data/office'
import type { PersonPlan } from '../../renderer/importing/matching/verdicts'
import type { RosterRows } from '../../renderer/importing/matching/roster'

const asRows = (seeds: readonly SeedRow[]): readonly Row[] => seeds.map((seed) => ({ id: seed.id, ...seed.values }))

/** Units and titles of a new office. */
export const seedLists: RosterRows['lists'] = { unit: asRows(seedUnits), honourTitle: asRows(seedTitles) }

/** The roster after the plans of a dry run were written onto an empty one. */
export function applied(run: { readonly plans: readonly PersonPlan[] }, lists: RosterRows['lists']): RosterRows {
  const people: Row[] = []
  const children: Record<'honour' | 'account' | 'family', Row[]> = { honour: [], account: [], family: [] }
  run.plans.forEach((plan, i) => {
    const id = plan.stored?.id ?? `p${i}`
    people.push({ ...plan.stored, id, ...plan.values })
    plan.children.forEach((child, k) =>
      children[child.table].push({
        ...child.stored,
        id: child.stored?.id ?? `${id}c${k}`,
        person: id,
        ...child.values,
      }),
    )
  })
  return { people, children, lists }
}
