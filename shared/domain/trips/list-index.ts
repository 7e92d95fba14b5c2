// A plan's list looked up instead of searched: who goes where, who goes together, which county has how many places. Made once where the
// answers of hundreds are worked out from one list. Pure.
import { groupBy } from '../../kernel/group-by'
import type { RowId } from '../../oplog/operation'
import type { Fields } from '../field'
import { holding } from './picklists'
import { bondsOf, partiesOf, type Bond } from './suggest/bonds'
import { partOf, type PlanRows } from './suggest/rows'

export interface ListIndex {
  readonly bonds: readonly Bond[]
  /** Everybody whom nobody has fixed, with all they are bound to, by candidate. */
  readonly party: ReadonlyMap<RowId, readonly Fields[]>
  /** Who holds a place of a batch. */
  readonly going: ReadonlyMap<RowId, readonly Fields[]>
  /** Places of a county in a batch. */
  readonly quota: (batch: RowId, county: unknown) => number
}

export function listIndex({
  candidates,
  quotas,
  people,
}: Pick<PlanRows, 'candidates' | 'quotas' | 'people'>): ListIndex {
  const bonds = bondsOf(candidates, people)
  const free = candidates.filter((row) => partOf(row) !== 'fixed')
  const places = new Map(
    [...quotas]
      .reverse()
      .map((row) => [`${String(row['batch'])} ${String(row['county'])}`, Number(row['places'] ?? 0)]),
  )
  return {
    bonds,
    party: new Map(partiesOf(free, bonds).flatMap((party) => party.map(({ id }) => [id, party] as const))),
    going: groupBy(
      candidates.filter((row) => holding.has(row['state'])),
      (row) => String(row['batch'] ?? ''),
    ),
    quota: (batch, county) => places.get(`${batch} ${String(county)}`) ?? 0,
  }
}
