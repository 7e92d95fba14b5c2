// One plan's suggestion on screen: the list that is there at once, better ones as they come, and in the end the one that is kept for all PCs.
import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { readPlan } from '../../../../shared/domain/trips/read-plan'
import { suggestionId } from '../../../../shared/domain/trips/suggest/commands'
import { readSuggestion, type Suggestion } from '../../../../shared/domain/trips/suggest/kept'
import type { TripList } from '../../../../shared/domain/trips/suggest/rows'
import type { Row } from '../../../data/office'
import { useRow } from '../../../registers/rows'
import { useOffice } from '../../../registers/source'
import { useRun } from '../../../registers/useRun'
import type { Told } from './question'
import { workedOut, type Underway } from './worked-out'

export interface Working extends Pick<Told, 'step' | 'left' | 'halves'> {
  readonly list: TripList
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
  const made = useRow('tripSuggestion', suggestionId(plan.id))?.['made']
  const kept = useMemo(() => readSuggestion(made), [made])
  const [working, setWorking] = useState<Working>()
  const underway = useRef<Underway>(undefined)
  useEffect(() => () => underway.current?.leave(), [])

  const generate = useCallback(async () => {
    if (!(await run('trip.review', { plan: plan.id })).ok) return
    const rows = await readPlan(office, plan)
    underway.current = workedOut(rows, inSlices(setWorking))
    const { list, print, end, left } = await underway.current.made
    underway.current = undefined
    await run('trip-suggestion.keep', { plan: plan.id, print, list, end, ...(left === undefined ? {} : { left }) })
    setWorking(undefined)
  }, [office, plan, run])

  const stop = useCallback(() => underway.current?.stop(), [])
  return { working, kept, generate, stop }
}

/** Drawn between frames, not in one: a first list is a thousand people. A list that stays is the same one to whoever draws it. */
function inSlices(set: (working: Working) => void): (told: Told) => void {
  let shown: { readonly from: Told['list']; readonly list: TripList } | undefined
  return ({ list: from, halves, step, left }) => {
    if (shown?.from !== from) shown = { from, list: new Map(from) }
    const { list } = shown
    startTransition(() => set({ list, halves, step, left }))
  }
}
