// When a backup is made by itself: once a day that the app is used, after a quiet minute. Pure.

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

export function isDue({ now, changed, failed, today, last }: Moment): boolean {
  if (last === today || Math.abs(now - changed) < QUIET_MS) return false
  return failed === undefined || Math.abs(now - failed) >= RETRY_MS
}
