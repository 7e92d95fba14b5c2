// One step of a panel at a time: busy while it runs, then its failure or what it says for itself.
import { useState } from 'react'
import { asFailure, type Failure, type Result } from '../../shared/kernel/result'

export interface Steps {
  readonly busy: boolean
  readonly failure: Failure | undefined
  readonly said: string
  readonly run: <T>(step: () => Promise<Result<T>>, words?: (value: T) => string) => Promise<void>
}

/** A throw is said as a failure too; a new step takes the words of the last away. */
export function useStep(): Steps {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const [said, setSaid] = useState('')
  const run: Steps['run'] = async (step, words) => {
    setBusy(true)
    setFailure(undefined)
    setSaid('')
    try {
      const answer = await step()
      if (answer.ok) setSaid(words?.(answer.value) ?? '')
      else setFailure(answer.failure)
    } catch (error) {
      setFailure(asFailure(error))
    } finally {
      setBusy(false)
    }
  }
  return { busy, failure, said, run }
}
