// When a backup is made by itself (once a day that the app is used) and when the newest is rehearsed (once a month), after a quiet minute. Pure.

export interface Moment {
  /** UTC ms of now, of the last own change, of the last try that failed. */
  readonly now: number
  readonly changed: number
  readonly failed: number | undefined
  /** Plain dates in Asia/Shanghai: today, and of the last backup. */
  readonly today: string
  readonly last: string | undefined
}

/** Nothing was changed for so long. */
export const QUIET_MS = 60_000
/** After a failure it is tried again only then: a full stick does not get emptier by asking. */
export const RETRY_MS = 30 * 60_000

/** Promised in the README: a backup that was never opened is a hope. */
export const REHEARSE_MS = 30 * 24 * 60 * 60_000

export interface RehearsalMoment {
  readonly now: number
  /** UTC ms of the last own change, and of the newest backup. */
  readonly changed: number
  readonly made: number
  /** The last rehearsal. */
  readonly rehearsed: { readonly at: number; readonly isSound: boolean } | undefined
}

/** One that failed is repeated for the next backup, not for the same one again. */
export function isRehearsalDue({ now, changed, made, rehearsed }: RehearsalMoment): boolean {
  if (Math.abs(now - changed) < QUIET_MS) return false
  if (!rehearsed) return true
  return rehearsed.isSound ? Math.abs(now - rehearsed.at) >= REHEARSE_MS : made > rehearsed.at
}

export function isDue({ now, changed, failed, today, last }: Moment): boolean {
  if (last === today || Math.abs(now - changed) < QUIET_MS) return false
  return failed === undefined || Math.abs(now - failed) >= RETRY_MS
}
