// What a row has met is a set, however it is kept.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MetStamps } from './met-stamps'

const stamp = fc.nat(200).map((n) => String(n).padStart(28, '0'))

describe('what a row has met', () => {
  it('is exactly what it was told, in any order, for few stamps and for many', () => {
    fc.assert(
      fc.property(fc.array(stamp, { maxLength: 120 }), fc.array(stamp), (told, asked) => {
        const [met, naive] = [new MetStamps(), new Set<string>()]
        for (const each of told) {
          met.add(each)
          naive.add(each)
          for (const other of [each, ...asked]) expect(met.has(other)).toBe(naive.has(other))
        }
      }),
    )
  })
})
