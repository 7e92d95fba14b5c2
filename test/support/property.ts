// How laws are checked: many runs, a seed that is printed, both settable, so that a failure anywhere can be replayed here.
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect } from 'vitest'

/** PROPERTY_RUNS (10,000 unless told) and PROPERTY_SEED come from the environment. */
export const PROPERTY_RUNS = Number(process.env['PROPERTY_RUNS'] ?? 10_000)
export const PROPERTY_SEED = Number(process.env['PROPERTY_SEED'] ?? Date.now() % 2 ** 31)
/** With PROPERTY_SHRINK=no the first failure is enough (must-die runs, which expect one). */
const ENOUGH = process.env['PROPERTY_SHRINK'] === 'no'

console.info(`properties: seed ${PROPERTY_SEED}, ${PROPERTY_RUNS} runs each (PROPERTY_SEED, PROPERTY_RUNS)`)

/** Asserts a law over as many runs as configured; `share` < 1 for laws whose single run is heavy. */
export function holds<T extends [unknown, ...unknown[]]>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  law: (...values: T) => void | boolean,
  share = 1,
): void {
  const numRuns = Math.max(50, Math.round(PROPERTY_RUNS * share))
  fc.assert(
    fc.property(fc.tuple(...arbitraries) as fc.Arbitrary<T>, (values) => law(...values)),
    { numRuns, seed: PROPERTY_SEED, endOnFailure: ENOUGH },
  )
}

/** `expect(actual).toEqual(expected)` for laws that ask it by the hundred thousand: what is strictly the same need not be compared at length. */
export function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected)
}
