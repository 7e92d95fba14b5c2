// The suggestion worker's entry: one per list that is being worked out. It is blocked while it works; ending it is how one stops it.
import { expose } from 'comlink'
import loadHighs from 'highs'
import engineFile from 'highs/runtime?url'
import { improve, type Best, type Question } from '../features/trips/suggest/improve'

export interface SuggestDesk {
  improve(question: Question, tell: (best: Best) => void): Promise<Best>
}

const desk: SuggestDesk = {
  async improve(question, tell) {
    const highs = await loadHighs({ locateFile: () => engineFile })
    return improve(highs, question, tell)
  },
}

expose(desk)
