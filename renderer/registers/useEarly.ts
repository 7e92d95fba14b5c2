// What a screen will need first is asked for while React and the grid are still building it, not after their last effect.
import { useEffect, useState } from 'react'
import { hear, useOffice } from './source'

/**
 * Asks once, at the first drawing. The answer takes the promise once; undefined the second time, and where anything was written
 * meanwhile: then it has to be asked for anew.
 */
export function useEarly<T>(ask: () => Promise<T>): () => Promise<T> | undefined {
  const office = useOffice()
  const [early] = useState(() => {
    let current: Promise<T> | undefined = ask()
    // Told to whoever takes it.
    current.catch(() => undefined)
    const stop = hear(office, () => (current = undefined))
    const take = (): Promise<T> | undefined => {
      const taken = current
      current = undefined
      stop()
      return taken
    }
    return { take, stop }
  })
  useEffect(() => early.stop, [early])
  return early.take
}
