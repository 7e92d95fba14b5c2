// The hybrid clock under any wall clock: stamps always grow, and one broken PC drags nobody along (sync-design.md §8.4).
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CLOCK_ORIGIN,
  deviceId,
  isStamp,
  MAX_AHEAD_MS,
  nextStamp,
  observeStamp,
  readStamp,
  writeStamp,
} from '../../shared/oplog/stamp'
import { holds } from '../support/property'

const wall = fc.oneof(
  fc.nat(),
  fc.integer(),
  fc.double(),
  fc.constantFrom(Number.NaN, Infinity, -1, 2 ** 53, 1_790_000_000_000),
)
const device = fc.uint8Array({ minLength: 5, maxLength: 5 }).map(deviceId)
const parts = fc.record({
  time: fc.nat(2 ** 48 - 1),
  counter: fc.nat(0xffff),
  device,
  incarnation: fc.nat(2 ** 32 - 1),
})

describe('the hybrid clock', () => {
  it('I4 mints growing stamps under any sequence of wall clocks and of stamps heard from others', () => {
    holds([fc.array(fc.tuple(wall, fc.option(parts)), { minLength: 1, maxLength: 20 })], (steps) => {
      let state = CLOCK_ORIGIN
      let last = ''
      for (const [now, heard] of steps) {
        if (heard) state = observeStamp(state, writeStamp(heard), now).state
        const [next, stamp] = nextStamp(state, now, 'abcdefgh', 7)
        expect(stamp > last && isStamp(stamp)).toBe(true)
        state = next
        last = stamp
      }
    })
  })

  it('I4 mints above every stamp it has adopted', () => {
    holds([parts, wall], (heard, now) => {
      const { state, aheadMs } = observeStamp(CLOCK_ORIGIN, writeStamp(heard), now)
      const [, mine] = nextStamp(state, now, '00000000', 0)
      expect(aheadMs > MAX_AHEAD_MS || mine > writeStamp(heard)).toBe(true)
    })
  })

  it('does not adopt stamps more than 24 h ahead but says how far ahead they are', () => {
    holds([fc.integer({ min: -30, max: 30 }), parts], (days, heard) => {
      const now = 1_790_000_000_000
      const stamp = writeStamp({ ...heard, time: now + days * 86_400_000 })
      const { state, aheadMs } = observeStamp(CLOCK_ORIGIN, stamp, now)
      expect(aheadMs).toBe(Math.max(0, days) * 86_400_000)
      expect(state.time).toBe(days > 1 ? 0 : now + days * 86_400_000)
    })
  })

  it('reads back every stamp it can write, and stamps sort like their parts', () => {
    holds([parts, parts], (a, b) => {
      expect(readStamp(writeStamp(a))).toEqual({ ok: true, value: a })
      const order = a.time - b.time || a.counter - b.counter
      if (order !== 0) expect(writeStamp(a) < writeStamp(b)).toBe(order < 0)
    })
  })

  it('never throws on anything handed over as a stamp, and accepts only its own spelling', () => {
    holds([fc.oneof(fc.string(), fc.string({ minLength: 28, maxLength: 28 }), fc.anything())], (text) => {
      const read = readStamp(text as string)
      expect(read.ok ? writeStamp(read.value) : text).toBe(text)
      expect(read.ok).toBe(isStamp(text))
      observeStamp(CLOCK_ORIGIN, text as string, 0)
    })
  })

  it('moves on by one millisecond when 65,536 stamps fall into one', () => {
    const [state] = nextStamp({ time: 1000, counter: 0xffff }, 1000, '00000000', 0)
    expect(state).toEqual({ time: 1001, counter: 0 })
  })
})
