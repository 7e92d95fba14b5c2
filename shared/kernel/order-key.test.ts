import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderKeyBetween } from './order-key'

const seed = ['m0010', 'm0020', 'm0030', 'm0040']

describe('order keys', () => {
  it('keeps a list in order through any insertions, starting from the seeded keys', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), (places) => {
        const keys = [...seed]
        for (const place of places) {
          const at = place % (keys.length + 1)
          keys.splice(at, 0, orderKeyBetween(keys[at - 1], keys[at]))
        }
        expect([...keys].sort((a, b) => (a < b ? -1 : 1))).toEqual(keys)
        expect(new Set(keys).size).toBe(keys.length)
      }),
      { numRuns: 500 },
    )
  })

  it('goes on making room at both ends', () => {
    let first = 'm0010'
    let last = 'm0010'
    for (let step = 0; step < 200; step++) {
      const before = orderKeyBetween(undefined, first)
      const after = orderKeyBetween(last, undefined)
      expect(before < first && after > last).toBe(true)
      first = before
      last = after
    }
  })

  it('refuses neighbours that are out of order', () => {
    expect(() => orderKeyBetween('b', 'a')).toThrow()
  })
})
