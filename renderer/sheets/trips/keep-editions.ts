// What the lists of a trip said is kept once they have left, so that the next print can say what changed.
import { FailureError } from '../../../shared/kernel/result'
import { office } from '../../data/client'
import { listsOf, type Chosen } from './papers'
import type { TripPaper } from './read-trips'
import { labelsOf } from './trip-list'

/** Throws FailureError with the command's failure. */
export async function keepEditions(paper: TripPaper, chosen: Chosen): Promise<void> {
  for (const { batch, lists } of listsOf(paper, chosen)) {
    if (lists.length === 0) continue
    const said = lists.map((list) => ({ sheet: list.sheet, columns: labelsOf(list), lines: list.lines }))
    const outcome = await office().run('trip-edition.keep', { batch: batch.id, lists: said })
    if (!outcome.ok) throw new FailureError(outcome.failure)
  }
}
