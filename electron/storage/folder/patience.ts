// Trying again while a file is held by antivirus, indexer or a sync program: on Windows a rename fails at random for that reason
// (sync-design.md §7.1).
import { numberBelow, waited, type Random, type Timer } from '../../../shared/kernel/ports'
import { systemCode } from './error-codes'

const HELD = new Set(['EPERM', 'EACCES', 'EBUSY'])
const FIRST_WAIT_MS = 20
const LONGEST_WAIT_MS = 2_000

export interface Patience {
  readonly timer: Timer
  readonly random: Random
  /** Waiting in all, in ms, before the last failure is let through. */
  readonly upToMs: number
}

/** Tries until it works, fails for another reason, or patience ends. Waits double and are jittered, so that two PCs do not march in step. */
export async function patiently<T>(attempt: () => Promise<T>, { timer, random, upToMs }: Patience): Promise<T> {
  let spent = 0
  for (let step = FIRST_WAIT_MS; ; step = Math.min(step * 2, LONGEST_WAIT_MS)) {
    try {
      return await attempt()
    } catch (error) {
      if (!HELD.has(systemCode(error)) || spent >= upToMs) throw error
    }
    const wait = Math.min(step / 2 + numberBelow(random, step), upToMs - spent)
    spent += Math.max(1, wait)
    await waited(timer, wait)
  }
}
