// The window's side of the suggestion worker. Ended at any moment, the best list told so far remains.
import { proxy, wrap } from 'comlink'
import type { PlanRows } from '../../../../shared/domain/trips/suggest/rows'
import type { SuggestDesk } from '../../../workers/suggest'
import type { Told } from './question'

export interface SuggestRun {
  /** The best list when everything is settled or time is up; rejects where the worker or its engine does not start or breaks. */
  readonly done: Promise<Told>
  stop(): void
}

/** `tell` hears of better lists and bounds until `done` settles or `stop` is called. */
export function startSuggesting(rows: PlanRows, seconds: number, tell: (told: Told) => void): SuggestRun {
  const worker = new Worker(new URL('../../../workers/suggest.ts', import.meta.url), {
    type: 'module',
    name: 'suggest',
  })
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) =>
      reject(new Error(event.message || 'the suggestion worker did not start')),
    )
  })
  const done = Promise.race([wrap<SuggestDesk>(worker).suggest(rows, seconds, proxy(tell)), broken])
  return {
    done: done.finally(() => worker.terminate()),
    stop: () => worker.terminate(),
  }
}
