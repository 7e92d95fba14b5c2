// From a plan to the list in the end, however it ended: settled, stopped, out of time, or with the first list where the worker cannot work.
import type { Suggestion } from '../../../../shared/domain/trips/suggest/kept'
import type { PlanRows } from '../../../../shared/domain/trips/suggest/rows'
import { asked, slim, type Told } from './question'
import { startSuggesting, type SuggestRun } from './suggest-client'

/** Time given to one suggestion, seconds; whoever wants to stop earlier may. */
const SECONDS = 60
/** Ms between two lists on screen: better ones come by the dozen at first, and nobody reads that fast. */
const PACE = 2000

export interface Made extends Told {
  readonly end: Suggestion['end']
}

export interface Underway {
  readonly made: Promise<Made>
  /** Ends the work; `made` is the best list so far. */
  readonly stop: () => void
  /** Ends the work without an answer: nobody waits for it any more. */
  readonly leave: () => void
}

/** `start` begins the worker; tests give another one. `show` hears of the list as it stands, at most once in `PACE` ms. */
export function workedOut(
  rows: PlanRows,
  show: (told: Told) => void,
  start: typeof startSuggesting = startSuggesting,
): Underway {
  const question = slim(rows)
  let best: Told | undefined
  const paced = inPace(show)
  const run: SuggestRun = start(question, SECONDS, (told) => paced.show((best = told)))
  // Without the worker the first list is worked out here.
  const soFar = (): Told => best ?? asked(question, SECONDS).first
  let stop = (): void => undefined
  const stopped = new Promise<Made>((resolve) => {
    stop = () => {
      run.stop()
      resolve({ ...soFar(), end: 'stopped' })
    }
  })
  const settled = run.done.then(
    (last): Made => ({ ...last, end: last.reached ? 'reached' : 'time' }),
    // Hand work and the first list go on: that it could not be bettered is said beside the list.
    (): Made => ({ ...soFar(), end: 'first' }),
  )
  const made = Promise.race([settled, stopped]).finally(paced.end)
  const leave = (): void => {
    run.stop()
    paced.end()
  }
  return { made, stop: () => stop(), leave }
}

/** The newest of what comes quickly, now and then. */
function inPace(show: (told: Told) => void): { readonly show: (told: Told) => void; readonly end: () => void } {
  let waiting: Told | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const pass = (): void => {
    timer = undefined
    if (waiting === undefined) return
    show(waiting)
    waiting = undefined
    timer = setTimeout(pass, PACE)
  }
  return {
    show(told) {
      waiting = told
      if (timer === undefined) pass()
    },
    end: () => clearTimeout(timer),
  }
}
