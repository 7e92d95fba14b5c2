// The window's side of the suggestion worker. Ended at any moment, the best list told so far remains.
import { proxy, wrap, type Remote } from 'comlink'
import type { PlanRows, TripList } from '../../../../shared/domain/trips/suggest/rows'
import type { SuggestDesk } from '../../../workers/suggest'
import { arriving, type Crossing } from './crossing'
import { lookAt, slim, type Look, type Told } from './question'

export interface SuggestRun {
  /** The best list when everything is settled or time is up; rejects where the worker or its engine does not start or breaks. */
  readonly done: Promise<Told>
  stop(): void
}

/** `tell` hears of better lists and bounds until `done` settles or `stop` is called. */
export function startSuggesting(rows: PlanRows, seconds: number, tell: (told: Told) => void): SuggestRun {
  const arrive = arriving()
  const hear = proxy((crossing: Crossing) => tell(arrive(crossing)))
  return inWorker((desk) => desk.suggest(rows, seconds, hear))
}

/** A list beside the plan as it is; worked out here where no worker starts. */
export function startLooking(rows: PlanRows, list: TripList): { readonly done: Promise<Look>; stop(): void } {
  const question = slim(rows)
  const { done, stop } = inWorker((desk) => desk.look(question, list))
  return { done: done.catch(() => lookAt(question, list)), stop }
}

/** One worker for one piece of work. */
function inWorker<T>(ask: (desk: Remote<SuggestDesk>) => Promise<T>): { readonly done: Promise<T>; stop(): void } {
  const worker = new Worker(new URL('../../../workers/suggest.ts', import.meta.url), {
    type: 'module',
    name: 'suggest',
  })
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) =>
      reject(new Error(event.message || 'the suggestion worker did not start')),
    )
  })
  const done = Promise.race([ask(wrap<SuggestDesk>(worker)), broken])
  return { done: done.finally(() => worker.terminate()), stop: () => worker.terminate() }
}
