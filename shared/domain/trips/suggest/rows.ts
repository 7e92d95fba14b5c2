// What 建议名单 is made from: the rows of one plan as they are, and who of them is in play, stays where they are, or stands outside. Pure.
import type { RowId } from '../../../oplog/operation'
import type { Fields } from '../../field'
import { holding } from '../picklists'

export interface PlanRows {
  readonly plan: Fields
  readonly batches: readonly Fields[]
  readonly quotas: readonly Fields[]
  readonly candidates: readonly Fields[]
  /** Name and sex of candidates, by the person id that stands on their row. */
  readonly people: ReadonlyMap<RowId, Fields>
  readonly routes: readonly Fields[]
  readonly rules: readonly Fields[]
}

/** Who goes with which batch, by candidate; who is not in it goes with none. */
export type TripList = ReadonlyMap<RowId, RowId>

/**
 * `fixed`: decided by a person, or gone already. `open`: the suggestion may place them. `out`: it may not, and why-not says why: decided
 * against, withdrawn, not fit, or a 替补 that follows only into a place given up.
 */
export function partOf(candidate: Fields): 'fixed' | 'open' | 'out' {
  const state = candidate['state']
  if (holding.has(state) && (state !== 'placed' || candidate['hand'] === 'in')) return 'fixed'
  if (candidate['hand'] === 'out' || candidate['verdict'] === 'block') return 'out'
  if (state === 'placed') return 'open'
  return state === 'waiting' && candidate['role'] !== 'reserve' ? 'open' : 'out'
}

/** The list that stands. */
export function standingList(candidates: readonly Fields[]): TripList {
  return new Map(
    candidates.flatMap((row): [RowId, RowId][] =>
      holding.has(row['state']) && typeof row['batch'] === 'string' ? [[row.id, row['batch']]] : [],
    ),
  )
}

/** 意向批次 in their order; empty = any. */
export function wishesOf(candidate: Fields): readonly RowId[] {
  return ['wish1', 'wish2', 'wish3'].flatMap((field) => {
    const wish = candidate[field]
    return typeof wish === 'string' ? [wish] : []
  })
}

export function nameOf(candidate: Fields, people: ReadonlyMap<RowId, Fields>): string {
  return String(people.get(String(candidate['person']))?.['name'] ?? '')
}
