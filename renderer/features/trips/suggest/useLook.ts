// A kept list beside the plan as it is now, looked at outside the window: the question of a large plan takes longer than a frame may.
import { useEffect, useState } from 'react'
import type { WholePlan } from '../../../../shared/domain/trips/read-plan'
import type { TripList } from '../../../../shared/domain/trips/suggest/rows'
import type { Look } from './question'
import { startLooking } from './suggest-client'

interface Seen {
  readonly whole: WholePlan
  readonly list: TripList
  readonly look: Look
}

/** Undefined while it is looked at, and without a list. */
export function useLook(whole: WholePlan | undefined, list: TripList | undefined): Look | undefined {
  const [seen, setSeen] = useState<Seen>()
  useEffect(() => {
    if (!whole || !list) return undefined
    let gone = false
    const { done, stop } = startLooking(whole, list)
    void done.then((look) => void (gone || setSeen({ whole, list, look })))
    return () => {
      gone = true
      stop()
    }
  }, [whole, list])
  return seen?.whole === whole && seen?.list === list ? seen?.look : undefined
}
