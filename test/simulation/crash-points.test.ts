// I6: whatever goes wrong, at whichever single call, after a restart nothing acknowledged is lost and nothing is half applied.
// Not by chance: every call of a day times every fault that can befall it.
import { describe, expect, it } from 'vitest'
import { callsOfDay, casesOf, liveCase, type Case } from './crash-points'

describe('crash enumeration', () => {
  it('I6 every fault at every call of a day loses nothing', { timeout: 600_000 }, async () => {
    const methods = await callsOfDay()
    const cases = casesOf(methods)
    const failed: (Case & { why: string })[] = []
    let hits = 0
    for (const one of cases) {
      try {
        if (await liveCase(one)) hits++
      } catch (error) {
        failed.push({ ...one, why: String(error) })
      }
    }
    console.info(
      `crash enumeration: ${methods.length} calls, ${cases.length} cases, ${hits} befell, ${failed.length} failed`,
    )
    expect(failed).toEqual([])
    expect(hits).toBe(cases.length)
  })
})
