// I6: whatever goes wrong, at whichever single call, after a restart nothing acknowledged is lost and nothing is half applied.
// Not by chance: every call of a day times every fault that can befall it. One of two halves, so that both cores have work.
import { describe, expect, it } from 'vitest'
import { enumerate } from './crash-points'

describe('crash enumeration, even cases', () => {
  it('I6 every fault at every call of a day loses nothing', { timeout: 600_000 }, async () => {
    const { text, failed, hits, cases } = await enumerate(1, 2)
    console.info(text)
    expect(failed).toEqual([])
    expect(hits).toBe(cases)
  })
})
