// Whether an attachment's file is on this PC, and if not, whether it may still come: what another PC added follows its change.
import { useEffect, useState } from 'react'
import { house } from '../ui/house'
import { useSync } from '../sync-status/status'

/** here: to be shown · coming: this PC shares with others, it is being looked for · absent: nobody else could have it. */
export type Presence = 'here' | 'coming' | 'absent'

/** Follows one attachment (its id, '' for none); undefined while asking. Asks again with each round of sync until it is here. */
export function usePresence(blob: string): Presence | undefined {
  const status = useSync()
  const [found, setFound] = useState<{ readonly blob: string; readonly here: boolean }>()
  const here = found?.blob === blob ? found.here : undefined
  useEffect(() => {
    const main = house()
    if (!main || blob === '' || here) return
    let current = true
    void main.call('blob:has', { id: blob }).then((answer) => current && setFound({ blob, here: answer }))
    return () => void (current = false)
  }, [blob, here, status])
  if (here === undefined) return undefined
  if (here) return 'here'
  return status.state === 'off' ? 'absent' : 'coming'
}
