// A backup is made once a day, never in the middle of work, and a failure is not repeated without end.
import { describe, expect, it } from 'vitest'
import { isDue, isRehearsalDue, QUIET_MS, REHEARSE_MS, RETRY_MS } from './due'

const base = { now: 10 * RETRY_MS, changed: 0, failed: undefined, today: '2026-11-25', last: '2026-11-24' }

describe('a backup by itself', () => {
  it('is due on a day that has none, once a minute is quiet', () => {
    expect(isDue(base)).toBe(true)
    expect(isDue({ ...base, last: undefined })).toBe(true)
    expect(isDue({ ...base, last: '2026-11-25' })).toBe(false)
    expect(isDue({ ...base, changed: base.now - QUIET_MS + 1 })).toBe(false)
    expect(isDue({ ...base, changed: base.now - QUIET_MS })).toBe(true)
  })

  it('is tried again half an hour after it failed, also where the clock was set back', () => {
    expect(isDue({ ...base, failed: base.now - RETRY_MS + 1 })).toBe(false)
    expect(isDue({ ...base, failed: base.now - RETRY_MS })).toBe(true)
    expect(isDue({ ...base, failed: base.now + 2 * RETRY_MS })).toBe(true)
  })
})

describe('a rehearsal by itself', () => {
  const now = 3 * REHEARSE_MS
  const moment = { now, changed: 0, made: now - 1000, rehearsed: undefined }

  it('is due after the first backup and then each month, once a minute is quiet', () => {
    expect(isRehearsalDue(moment)).toBe(true)
    expect(isRehearsalDue({ ...moment, changed: now - QUIET_MS + 1 })).toBe(false)
    expect(isRehearsalDue({ ...moment, rehearsed: { at: now - REHEARSE_MS + 1, isSound: true } })).toBe(false)
    expect(isRehearsalDue({ ...moment, rehearsed: { at: now - REHEARSE_MS, isSound: true } })).toBe(true)
  })

  it('that failed waits for the next backup', () => {
    expect(isRehearsalDue({ ...moment, rehearsed: { at: now - 500, isSound: false } })).toBe(false)
    expect(isRehearsalDue({ ...moment, rehearsed: { at: now - 2000, isSound: false } })).toBe(true)
  })
})
