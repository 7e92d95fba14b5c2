// The first rows of an order are those that sorting everything gives, however the rows lie before.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectSame, holds } from '../../../test/support/property'
import { firstOf } from './first-of'

const size = 6_000
const shapes: Readonly<Record<string, (n: number) => number>> = {
  'in order': (n) => n,
  'from the end': (n) => size - n,
  mixed: (n) => (n * 7_919) % size,
  'few values': (n) => n % 3,
  'one value': () => 1,
  'in turns of ten, twelve and twenty-eight': (n) => (n % 10) * 400 + (n % 12) * 30 + (n % 28),
  'every eleventh first': (n) => (n % 11 === 5 ? -n : n),
}

describe('the first rows', () => {
  it.each(Object.entries(shapes))('%s', (_, valueOf) => {
    let compared = 0
    const byValue = (one: number, other: number): number => (compared++, valueOf(one) - valueOf(other) || one - other)
    const members = Array.from({ length: size }, (_each, n) => n)
    const sorted = [...members].sort(byValue)
    for (const count of [0, 1, 100, 1_000, size, 2 * size])
      expect(firstOf(members, count, byValue)).toEqual(sorted.slice(0, count))
    compared = 0
    firstOf(members, 100, byValue)
    expect(compared).toBeLessThan(6 * size)
    expect(members[1]).toBe(1)
  })

  it('are the same as of a list in full order', () => {
    holds(
      [fc.array(fc.nat(20), { maxLength: 300 }), fc.nat(40), fc.nat(120)],
      (values, times, count) => {
        const members = Array.from({ length: times }, () => values)
          .flat()
          .map((value, at) => [value, at] as const)
        const compare = (one: readonly [number, number], other: readonly [number, number]) =>
          one[0] - other[0] || one[1] - other[1]
        expectSame(firstOf(members, count, compare), [...members].sort(compare).slice(0, count))
      },
      0.02,
    )
  })
})
