// Half rooms that a list leaves in each batch, by the same reckoning that the list is made with. Pure.
import type { RowId } from '../../../oplog/operation'
import { placingOf, problemOf } from './problem'
import type { PlanRows, TripList } from './rows'
import { tallyOf } from './tally'

/** By batch. */
export function halfRooms(rows: PlanRows, list: TripList): ReadonlyMap<RowId, number> {
  const problem = problemOf(rows)
  const tally = tallyOf(problem, placingOf(problem, list))
  return new Map(problem.batches.map(({ id }, batch) => [id, tally.halves(batch)]))
}
