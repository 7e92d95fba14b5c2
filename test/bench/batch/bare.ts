// The bare baseline: one pass over the same rows with the same arithmetic, no verdict, no reason, no line (decisions.md 34: not to be slowed).
import type { Beneficiary } from '../../../shared/domain/payments/person-facts'

const monthly: Readonly<Record<string, number>> = { national: 500_00, provincial: 400_00, city: 220_00 }
const rank: Readonly<Record<string, number>> = { national: 0, provincial: 1, city: 2 }
const months = ['2026-01', '2026-02', '2026-03']
const ends = new Set(['died', 'revoked', 'moved-out', 'emigrated', 'lost', 'suspended'])

/** Sum of the allowance of everybody, 分. `levels` = treatment by title. */
export function bareSum(given: readonly Beneficiary[], levels: ReadonlyMap<unknown, unknown>): number {
  let sum = 0
  for (const { person, honours, events } of given) {
    for (const month of months) {
      let best: string | undefined
      for (const honour of honours) {
        if (honour['state'] === 'revoked') continue
        const level = String(honour['treatment'] ?? levels.get(honour['title']) ?? '')
        if (level in rank && (best === undefined || rank[level]! < rank[best]!)) best = level
      }
      if (best === undefined) continue
      const retired = person['retiredOn']
      const farmer = honours.some((each) => each['identityThen'] === '农民') || person['identityWhenNamed'] === '农民'
      if (!farmer && (typeof retired !== 'string' || retired.slice(0, 7) >= month)) continue
      let stopped = false
      for (const event of events) {
        if (ends.has(String(event['kind'])) && String(event['date']).slice(0, 7) < month) stopped = true
        if (event['kind'] === 'resumed' || event['kind'] === 'found') stopped = false
      }
      if (!stopped) sum += monthly[best]!
    }
  }
  return sum
}
