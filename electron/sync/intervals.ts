// Whether it is time again, on a PC whose clock may be set back or forward by days at any moment.
import type { Clock } from '../../shared/kernel/ports'

/** True once `ms` have passed since `since` (UTC ms), and also where the clock now stands before it: better too early than never. */
export function hasPassed(clock: Clock, since: number | undefined, ms: number): boolean {
  if (since === undefined) return true
  const passed = clock.now() - since
  return passed < 0 || passed >= ms
}
