// The suggestion worker's entry: one per list that is being worked out. It is blocked while it works; ending it is how one stops it.
import { expose } from 'comlink'
import loadHighs from 'highs'
import engineFile from 'highs/runtime?url'
import type { PlanRows, TripList } from '../../shared/domain/trips/suggest/rows'
import { leaving, type Crossing } from '../features/trips/suggest/crossing'
import { improve } from '../features/trips/suggest/improve'
import { asked, lookAt, type Look, type Told } from '../features/trips/suggest/question'

export interface SuggestDesk {
  /** Tells the first list before anything slow begins. */
  suggest(rows: PlanRows, seconds: number, tell: (crossing: Crossing) => void): Promise<Told>
  look(rows: PlanRows, list: TripList): Look
}

const desk: SuggestDesk = {
  async suggest(rows, seconds, tell) {
    const { question, first, told } = asked(rows, seconds)
    const leave = leaving()
    tell(leave(first))
    const highs = await loadHighs({ locateFile: () => engineFile })
    // The answer comes by another port than what was told before it, so it is whole.
    return told(improve(highs, question, (best) => tell(leave(told(best)))))
  },
  look: lookAt,
}

expose(desk)
