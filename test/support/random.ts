// A repeatable Random port and a clock a test can move: the same seed gives the same ids, every time.
import { clockFrom, type Clock, type Random } from '../../shared/kernel/ports'

/** mulberry32: small, well spread, never for secrets. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) & 0xff
  }
  return {
    bytes: (n) => {
      const bytes = new Uint8Array(n)
      for (let at = 0; at < n; at++) bytes[at] = next()
      return bytes
    },
  }
}

/** A clock that stands still until it is set. */
export function heldClock(start = 1_790_000_000_000): Clock & { set(now: number): void } {
  let current = start
  return { ...clockFrom(() => current), set: (now) => void (current = now) }
}
