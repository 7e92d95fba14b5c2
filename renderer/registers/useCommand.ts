// Running one command from a dialog: busy while it runs, its failure to show, closing when it is done.
import { useCallback, useState } from 'react'
import { asFailure, type Failure } from '../../shared/kernel/result'
import type { Outcome } from '../data/office'
import { useOffice } from './source'

export interface CommandState {
  readonly busy: boolean
  /** Operations done of all, for a count while a large change is written. */
  readonly progress: { readonly done: number; readonly total: number } | undefined
  readonly failure: Failure | undefined
  readonly run: (command: string, input: unknown) => Promise<Outcome | undefined>
  readonly cancel: () => void
}

export function useCommand(): CommandState {
  const office = useOffice()
  const [busy, setBusy] = useState(false)
  const [progress, setProgress] = useState<{ done: number; total: number }>()
  const [failure, setFailure] = useState<Failure>()
  const run = useCallback(
    async (command: string, input: unknown): Promise<Outcome | undefined> => {
      setBusy(true)
      setFailure(undefined)
      try {
        const outcome = await office.run(command, input, (done, total) => setProgress({ done, total }))
        if (!outcome.ok) setFailure(outcome.failure)
        return outcome.ok ? outcome : undefined
      } catch (error) {
        setFailure(asFailure(error))
        return undefined
      } finally {
        setBusy(false)
        setProgress(undefined)
      }
    },
    [office],
  )
  const cancel = useCallback(() => void office.cancelRunning(), [office])
  return { busy, progress, failure, run, cancel }
}
