import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatTenths, readTenths } from './tenths'

describe('a number of one decimal', () => {
  it('reads what it writes, whatever the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (tenths) => {
        expect(readTenths(formatTenths(tenths))).toBe(tenths === 0 ? 0 : tenths)
      }),
    )
  })

  it.each([
    ['2.5', 25],
    ['2', 20],
    ['2.50', 25],
    ['1,200.5', 12_005],
    ['2.55', undefined],
    ['两小时', undefined],
    ['', undefined],
  ])('%s → %s', (text, tenths) => expect(readTenths(text)).toBe(tenths))
})
