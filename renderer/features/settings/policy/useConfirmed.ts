// Puts a question between a form and its saving: the form waits until the person confirms the effect or goes back.
import { useCallback, useRef, useState } from 'react'
import type { Outcome } from '../../../data/office'
import type { Deliver, Saving } from '../../../registers/useRecordForm'
import type { WantedChange } from './usePolicyEffect'

interface Pending {
  readonly change: WantedChange
  readonly answer: (outcome: Outcome | undefined) => void
}

export interface Confirmed {
  /** The change that waits for the person, if any. */
  readonly change: WantedChange | undefined
  readonly deliver: Deliver
  /** Ends the waiting: the outcome of saving, or undefined for going back to the form. */
  readonly settle: (outcome: Outcome | undefined) => void
}

/** `changeOf` says what would be run for what the form holds. */
export function useConfirmed(changeOf: (saving: Saving) => WantedChange): Confirmed {
  const [pending, setPending] = useState<Pending>()
  const waiting = useRef<Pending>(undefined)
  const settle = useCallback((outcome: Outcome | undefined) => {
    waiting.current?.answer(outcome)
    waiting.current = undefined
    setPending(undefined)
  }, [])
  const deliver = useCallback<Deliver>(
    (saving) =>
      new Promise((answer) => {
        waiting.current = { change: changeOf(saving), answer }
        setPending(waiting.current)
      }),
    [changeOf],
  )
  return { change: pending?.change, deliver, settle }
}
