// Files on the share that could not be read as what their name says: still on their way, or damaged (sync-design.md §8.6).
import type { Clock } from '../../shared/kernel/ports'
import { hasPassed } from './intervals'

/** So long an unreadable file that does not change counts as on its way. */
export const DAMAGED_AFTER_MS = 10 * 60_000
const FIRST_RETRY_MS = 5_000
const LONGEST_RETRY_MS = 5 * 60_000

/** Size and time of a file as the share says; undefined parts where only its name is known. */
export interface Look {
  readonly size?: number
  readonly modified?: number
}

interface Doubt {
  readonly look: Look
  readonly code: string
  /** UTC ms: when it was first seen like this, and when it was last looked at. */
  readonly since: number
  readonly lookedAt: number
  /** ms until it is worth looking again. */
  readonly pause: number
  readonly tries: number
  readonly damaged: boolean
}

export class Doubts {
  private readonly open = new Map<string, Doubt>()

  constructor(private readonly clock: Clock) {}

  /** Whether to look at a file now: again at once when it changed, else after a pause that doubles. */
  isDue(path: string, look: Look): boolean {
    const doubt = this.open.get(path)
    return doubt === undefined || changed(doubt.look, look) || hasPassed(this.clock, doubt.lookedAt, doubt.pause)
  }

  /** It could not be read. Answers true at the moment it begins to count as damaged. */
  note(path: string, look: Look, code: string): boolean {
    const now = this.clock.now()
    const before = this.open.get(path)
    const same = before !== undefined && !changed(before.look, look)
    // A clock set back must not make a doubt eternal.
    const since = same ? Math.min(before.since, now) : now
    const tries = same ? before.tries + 1 : 1
    const damaged = code !== 'folder.missing' && now - since >= DAMAGED_AFTER_MS
    const pause = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (tries - 1))
    this.open.set(path, { look: { ...before?.look, ...look }, code, since, lookedAt: now, pause, tries, damaged })
    return damaged && !(same && before.damaged)
  }

  clear(path: string): void {
    this.open.delete(path)
  }

  /** Paths that count as damaged, with why. */
  damaged(): readonly { readonly path: string; readonly code: string; readonly since: number }[] {
    return [...this.open].flatMap(([path, { damaged, code, since }]) => (damaged ? [{ path, code, since }] : []))
  }

  /** Every file in doubt. */
  paths(): readonly string[] {
    return [...this.open.keys()]
  }
}

function changed(before: Look, now: Look): boolean {
  const differs = (a: number | undefined, b: number | undefined): boolean =>
    a !== undefined && b !== undefined && a !== b
  return differs(before.size, now.size) || differs(before.modified, now.modified)
}
