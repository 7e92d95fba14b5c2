import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds } from '../../../test/support/property'
import { quotaGap, spreadBatches, spreadPlaces } from './quota'

const counties = fc
  .array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 15 })
  .map((list) => list.map((heads, i) => ({ county: `c${i}`, heads })))

/** Another way to the same answer: places are handed out one by one to whoever lacks most of their exact share. */
function oneByOne(places: number, heads: readonly number[]): readonly number[] {
  const total = heads.reduce((sum, each) => sum + each, 0)
  const given = heads.map((each) => (total === 0 ? 0 : Number((BigInt(places) * BigInt(each)) / BigInt(total))))
  if (total === 0) return given
  const served = heads.map(() => false)
  for (let left = places - given.reduce((sum, each) => sum + each, 0); left > 0; left--) {
    let best = -1
    heads.forEach((each, i) => {
      if (served[i]) return
      if (best < 0 || places * each - given[i]! * total > places * heads[best]! - given[best]! * total) best = i
    })
    served[best] = true
  }
  return given.map((each, i) => each + (served[i] ? 1 : 0))
}

describe('places over counties', () => {
  it('always add up, stay within one of the exact share, and are those of a naive count', () => {
    holds([fc.integer({ min: 1, max: 200 }), counties], (places, list) => {
      const given = spreadPlaces(places, list)
      const total = list.reduce((sum, { heads }) => sum + heads, 0)
      expect(given.reduce((sum, each) => sum + each, 0)).toBe(total === 0 ? 0 : places)
      list.forEach(({ heads }, i) => {
        if (total > 0) expect(Math.abs(given[i]! - (places * heads) / total)).toBeLessThan(1)
        if (heads === 0) expect(given[i]).toBe(0)
      })
      expect(given).toEqual(
        oneByOne(
          places,
          list.map(({ heads }) => heads),
        ),
      )
    })
  })

  it('never give a county with more people fewer places', () => {
    holds(
      [fc.integer({ min: 1, max: 200 }), counties],
      (places, list) => {
        const given = spreadPlaces(places, list)
        for (const [i, one] of list.entries())
          for (const [j, other] of list.entries())
            if (one.heads > other.heads) expect(given[i]).toBeGreaterThanOrEqual(given[j]!)
      },
      0.3,
    )
  })

  it('of several batches add up both ways: each batch to its places, each county to its share of the year', () => {
    holds(
      [fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 }), counties],
      (batches, list) => {
        const given = spreadBatches(batches, list)
        const people = list.some(({ heads }) => heads > 0)
        const all = batches.reduce((sum, places) => sum + places, 0)
        expect(given.map((row) => row.reduce((sum, each) => sum + each, 0))).toEqual(
          batches.map((each) => (people ? each : 0)),
        )
        expect(list.map((_, i) => given.reduce((sum, row) => sum + row[i]!, 0))).toEqual(spreadPlaces(all, list))
        for (const row of given) for (const each of row) expect(each).toBeGreaterThanOrEqual(0)
      },
      0.1,
    )
  })

  it('say what is missing or too many', () => {
    expect(quotaGap('第一批', 20, [10, 10])).toBeUndefined()
    expect(quotaGap('第一批', 20, [10, 8])).toBe('第一批名额 20 个，各县（市、区）合计 18 个，还差 2 个。')
    expect(quotaGap('第一批', 20, [10, 12])).toContain('多出 2 个')
  })
})
