// One plan's suggestion on screen: the list that is there at once, better ones as they come, and in the end the one that is kept for all PCs.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
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

export interface Working extends Pick<Told, 'step' | 'left'> {
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
    const show = ({ list, step, left }: Told): void => setWorking({ list: new Map(list), step, left })
    underway.current = workedOut(rows, show)
    const { list, print, end, left } = await underway.current.made
    underway.current = undefined
    await run('trip-suggestion.keep', { plan: plan.id, print, list, end, ...(left === undefined ? {} : { left }) })
    setWorking(undefined)
  }, [office, plan, run])

  const stop = useCallback(() => underway.current?.stop(), [])
  return { working, kept, generate, stop }
}
