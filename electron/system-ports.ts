// The real clock, chance and timer of a Node process; everything below takes them as ports.
import { randomBytes } from 'node:crypto'
import { clockFrom, type Clock, type Random, type Timer } from '../shared/kernel/ports'

export const systemClock: Clock = clockFrom(() => Date.now())

export const systemRandom: Random = { bytes: (n) => new Uint8Array(randomBytes(n)) }

export const systemTimer: Timer = {
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}
