// A backup is made once a day, never in the middle of work, and a failure is not repeated without end.
import { describe, expect, it } from 'vitest'
import { isDue, QUIET_MS, RETRY_MS } from './due'

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
