// Chance for the sample office: a small generator seeded by numbers, so that person n of seed s is the same on every PC and
// does not depend on how many people are made or in which order.

export interface Dice {
  /** 0 ≤ x < 1. */
  next(): number
  /** Integer from low to high, both included. */
  int(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** One of the values, in proportion to its weight. */
  weigh<T>(list: readonly (readonly [T, number])[]): T
}

/** mulberry32 over a mix of the seeds. */
export function diceOf(...seeds: readonly number[]): Dice {
  let state = 0x9e3779b9
  for (const seed of seeds) state = Math.imul(state ^ seed, 0x85ebca6b) ^ (state >>> 13)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (list) => list[int(0, list.length - 1)]!,
    weigh: (list) => {
      let rest = next() * list.reduce((sum, [, weight]) => sum + weight, 0)
      return (list.find(([, weight]) => (rest -= weight) < 0) ?? list.at(-1)!)[0]
    },
  }
}
