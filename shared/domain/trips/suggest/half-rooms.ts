// Half rooms that a list leaves in each batch, by the same reckoning that the list is made with. Pure.
import type { RowId } from '../../../oplog/operation'
import { placingOf, type Problem } from './problem'
import type { TripList } from './rows'
import { tallyOf } from './tally'

/** By batch. */
export function halfRooms(problem: Problem, list: TripList): ReadonlyMap<RowId, number> {
  const tally = tallyOf(problem, placingOf(problem, list))
  return new Map(problem.batches.map(({ id }, batch) => [id, tally.halves(batch)]))
}
