// The suggestion worker's entry: one per list that is being worked out. It is blocked while it works; ending it is how one stops it.
import { expose } from 'comlink'
import loadHighs from 'highs'
import engineFile from 'highs/runtime?url'
import type { PlanRows } from '../../shared/domain/trips/suggest/rows'
import { improve } from '../features/trips/suggest/improve'
import { asked, type Told } from '../features/trips/suggest/question'

export interface SuggestDesk {
  /** Tells the first list before anything slow begins. */
  suggest(rows: PlanRows, seconds: number, tell: (told: Told) => void): Promise<Told>
}

const desk: SuggestDesk = {
  async suggest(rows, seconds, tell) {
    const { question, first, told } = asked(rows, seconds)
    tell(first)
    const highs = await loadHighs({ locateFile: () => engineFile })
    return told(improve(highs, question, (best) => tell(told(best))))
  },
}

expose(desk)
