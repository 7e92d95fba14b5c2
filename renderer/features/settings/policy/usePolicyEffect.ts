// Asks the writer whom a change of policy touches, and says how far the reckoning is once it takes longer than a second.
import { useEffect, useState } from 'react'
import { asFailure, type Failure } from '../../../../shared/kernel/result'
import type { PolicyEffect } from '../../../data/questions/asked'
import { useOffice } from '../../../registers/source'

/** From then on a reckoning shows its count (product.md §0.10). */
const LONG_MS = 1000

export interface EffectState {
  readonly effect: PolicyEffect | undefined
  readonly failure: Failure | undefined
  /** People done of all; undefined while it has run for less than a second. */
  readonly progress: { readonly done: number; readonly total: number } | undefined
  readonly stop: () => void
}

export interface WantedChange {
  readonly command: string
  readonly input: unknown
}

/** Asked once per `change` object; leaving the screen gives the question up. */
export function usePolicyEffect(change: WantedChange): EffectState {
  const office = useOffice()
  const [effect, setEffect] = useState<PolicyEffect>()
  const [failure, setFailure] = useState<Failure>()
  const [progress, setProgress] = useState<{ done: number; total: number }>()
  useEffect(() => {
    let gone = false
    const began = Date.now()
    const told = (done: number, total: number): void => {
      if (!gone && Date.now() - began > LONG_MS) setProgress({ done, total })
    }
    office.answer('policy.effect', change, told).then(
      (found) => gone || setEffect(found),
      (error: unknown) => gone || setFailure(asFailure(error)),
    )
    return () => {
      gone = true
      void office.stopAnswer('policy.effect')
    }
  }, [office, change])
  return { effect, failure, progress, stop: () => void office.stopAnswer('policy.effect') }
}
