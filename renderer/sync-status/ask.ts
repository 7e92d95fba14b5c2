// One question to sync or backups from a screen: busy while it runs, its refusal in words where the person is looking.
import { useCallback, useState } from 'react'
import type { Channel, Input, Output } from '../../shared/ipc/contract'
import { asFailure, type Failure } from '../../shared/kernel/result'
import { house } from '../ui/house'

/** Channels of 数据同步 and 备份 that answer a Result. */
type Asking = {
  [C in Channel]: C extends `${'sync' | 'backup'}:${string}` ? (Output<C> extends { ok: boolean } ? C : never) : never
}[Channel]
type Answer<C extends Asking> = Extract<Output<C>, { ok: true }>['value']

export interface Ask {
  readonly busy: boolean
  readonly failure: Failure | undefined
  readonly forget: () => void
  /** The answer, or undefined where it was refused; then `failure` says why. */
  readonly ask: <C extends Asking>(channel: C, input: Input<C>) => Promise<{ readonly value: Answer<C> } | undefined>
}

export function useAsk(): Ask {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const ask = useCallback(async <C extends Asking>(channel: C, input: Input<C>) => {
    const main = house()
    if (!main) return undefined
    setBusy(true)
    setFailure(undefined)
    try {
      const answer = (await main.call(channel, input)) as
        { ok: true; value: Answer<C> } | { ok: false; failure: Failure }
      if (answer.ok) return { value: answer.value }
      setFailure(answer.failure)
    } catch (error) {
      setFailure(asFailure(error))
    } finally {
      setBusy(false)
    }
    return undefined
  }, [])
  const forget = useCallback(() => setFailure(undefined), [])
  return { busy, failure, forget, ask }
}
