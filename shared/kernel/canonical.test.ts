import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, sameValue } from './canonical'
import { sha256Hex } from './digest'
import { FailureError } from './result'

describe('canonical JSON', () => {
  it('reads back as the same data and does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value))
        expect(JSON.parse(canonicalJson(value))).toEqual(plain)
        expect(canonicalJson(reversed(plain))).toBe(canonicalJson(plain))
      }),
    )
    expect(canonicalJson({ b: [1, -0, 'é'], a: null })).toBe('{"a":null,"b":[1,0,"é"]}')
  })

  it('refuses what JSON cannot hold instead of dropping it', () => {
    const cycle: Record<string, unknown> = {}
    cycle['self'] = cycle
    for (const wrong of [
      undefined,
      Number.NaN,
      Infinity,
      1n,
      () => 1,
      Symbol('x'),
      new Date(0),
      new Map(),
      { a: undefined },
      [undefined],
      new Array(2),
      cycle,
    ]) {
      expect(() => canonicalJson(wrong)).toThrow(FailureError)
    }
  })

  it('is how values are compared', () => {
    expect([
      sameValue({ a: 1, b: 2 }, { b: 2, a: 1 }),
      sameValue([1], ['1']),
      sameValue(null, {}),
      sameValue('甲', '甲'),
    ]).toEqual([true, false, false, true])
  })
})

it('SHA-256 is the standard one, over UTF-8', () => {
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(sha256Hex('张')).toBe(sha256Hex(new Uint8Array([0xe5, 0xbc, 0xa0])))
})

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  )
}
