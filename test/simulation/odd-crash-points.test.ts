// The other half of the crash enumeration (even-crash-points.test.ts).
import { describe, expect, it } from 'vitest'
import { enumerate } from './crash-points'

describe('crash enumeration, odd cases', () => {
  it('I6 every fault at every call of a day loses nothing', { timeout: 600_000 }, async () => {
    const { text, failed, hits, cases } = await enumerate(2, 2)
    console.info(text)
    expect(failed).toEqual([])
    expect(hits).toBe(cases)
  })
})
