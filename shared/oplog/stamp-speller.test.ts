// A speller writes exactly the stamps the clock writes.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deviceId, writeStamp } from './stamp'
import { StampSpeller } from './stamp-speller'

const device = fc.uint8Array({ minLength: 5, maxLength: 5 }).map(deviceId)
const moment = fc.record({
  time: fc.oneof(
    fc.nat(2 ** 30),
    fc.maxSafeNat().map((time) => time % 2 ** 48),
    fc.constant(2 ** 48 - 1),
  ),
  counter: fc.nat(0xffff),
})

describe('a speller of stamps', () => {
  it('writes the stamps of one source as writeStamp does, whatever it wrote before', () => {
    fc.assert(
      fc.property(device, fc.nat(2 ** 31 - 1), fc.array(moment), (name, half, moments) => {
        const source = { device: name, incarnation: half * 2 + 1 }
        const speller = new StampSpeller(source)
        for (const { time, counter } of moments)
          expect(speller.spell(time, counter)).toBe(writeStamp({ ...source, time, counter }))
      }),
      { numRuns: 2000 },
    )
  })
})
