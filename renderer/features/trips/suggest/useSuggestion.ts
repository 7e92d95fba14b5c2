// One plan's suggestion on screen: the list that is there at once, better ones as they come, and in the end the one that is kept for all PCs.
import { useCallback, useEffect, useRef, useState } from 'react'
import { readPlan } from '../../../../shared/domain/trips/read-plan'
import { suggestionId } from '../../../../shared/domain/trips/suggest/commands'
import { firstList } from '../../../../shared/domain/trips/suggest/first-list'
import { readSuggestion, type Suggestion } from '../../../../shared/domain/trips/suggest/kept'
import { listOf, placingOf, printOf, problemOf } from '../../../../shared/domain/trips/suggest/problem'
import { standingList, type PlanRows, type TripList } from '../../../../shared/domain/trips/suggest/rows'
import type { Row } from '../../../data/office'
import { useRow } from '../../../registers/rows'
import { useOffice } from '../../../registers/source'
import { useRun } from '../../../registers/useRun'
import type { Best, Question } from './improve'
import { startSuggesting, type SuggestRun } from './suggest-client'

/** Time given to one suggestion, seconds; whoever wants to stop earlier may. */
const SECONDS = 60

export interface Working {
  readonly list: TripList
  readonly best: Pick<Best, 'step' | 'left'>
}

export interface SuggestionState {
  /** While better lists are looked for. */
  readonly working: Working | undefined
  /** The one kept last, by this PC or another. */
  readonly kept: Suggestion | undefined
  readonly generate: () => Promise<void>
  readonly stop: () => void
}

export function useSuggestion(plan: Row): SuggestionState {
  const office = useOffice()
  const run = useRun()
  const kept = readSuggestion(useRow('tripSuggestion', suggestionId(plan.id))?.['made'])
  const [working, setWorking] = useState<Working>()
  const ending = useRef<{ readonly run: SuggestRun; readonly stop: () => void }>(undefined)
  useEffect(() => () => ending.current?.run.stop(), [])

  const generate = useCallback(async () => {
    if (!(await run('trip.review', { plan: plan.id })).ok) return
    const rows = await readPlan(office, plan)
    const { question, print } = questionOf(rows)
    const show = (best: Best): void => setWorking({ list: listOf(question.problem, best.placing, rows), best })
    const made = await workedOut(question, show, (now) => void (ending.current = now))
    ending.current = undefined
    const list = [...listOf(question.problem, made.placing, rows)]
    const left = made.left === undefined ? {} : { left: made.left }
    await run('trip-suggestion.keep', { plan: plan.id, print, list, end: made.end, ...left })
    setWorking(undefined)
  }, [office, plan, run])

  const stop = useCallback(() => ending.current?.stop(), [])
  return { working, kept, generate, stop }
}

function questionOf(rows: PlanRows): { readonly question: Question; readonly print: string } {
  const problem = problemOf(rows)
  const standing = placingOf(problem, standingList(rows.candidates))
  return { question: { problem, first: firstList(problem), standing, seconds: SECONDS }, print: printOf(problem) }
}

interface Made extends Best {
  readonly end: Suggestion['end']
}

/** The list in the end, however it ended: settled, stopped, out of time, or with the first list where the worker cannot work. */
async function workedOut(
  question: Question,
  show: (best: Best) => void,
  begun: (run: { readonly run: SuggestRun; readonly stop: () => void }) => void,
): Promise<Made> {
  let best: Best = { placing: question.first, step: 'who', left: undefined, reached: false }
  show(best)
  const run = startSuggesting(question, (better) => show((best = better)))
  const stopped = new Promise<Made>((resolve) =>
    begun({
      run,
      stop: () => {
        run.stop()
        resolve({ ...best, end: 'stopped' })
      },
    }),
  )
  const settled = run.done.then(
    (last): Made => ({ ...last, end: last.reached ? 'reached' : 'time' }),
    // Hand work and the first list go on: that it could not be bettered is said beside the list.
    (): Made => ({ ...best, end: 'first' }),
  )
  return Promise.race([settled, stopped])
}
