// Plans small enough to try every list there is: up to nine people of two counties, three batches, with everything that can stand in the way.
import fc from 'fast-check'
import type { Fields } from '../../shared/domain/field'
import type { PlanRows } from '../../shared/domain/trips/suggest/rows'

const batchIds = ['b1', 'b2', 'b3'] as const
const counties = ['lucheng', 'ruian'] as const

const batch = fc.record({ places: fc.integer({ min: 1, max: 5 }), least: fc.integer({ min: 0, max: 4 }) })

const person = fc.record({
  county: fc.constantFrom(...counties),
  sex: fc.constantFrom('男', '女', undefined),
  wishes: fc.subarray([...batchIds]),
  part: fc.constantFrom(
    'free',
    'free',
    'free',
    'free',
    'free',
    'standing',
    'standing',
    'in',
    'out',
    'block',
    'reserve',
  ),
  at: fc.constantFrom(...batchIds),
  companion: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined, freq: 4 }),
})

/** The rows of such a plan; ranks are a shuffle of the people. */
export const smallPlan: fc.Arbitrary<PlanRows> = fc
  .record({
    batches: fc.array(batch, { minLength: 1, maxLength: 3 }),
    quotas: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 6 }),
    people: fc.array(person, { minLength: 1, maxLength: 9 }),
    turn: fc.integer({ min: 0, max: 8 }),
    /** The first two are husband and wife. */
    couple: fc.boolean(),
  })
  .map(({ batches, quotas, people, turn, couple }) => {
    const rows = batches.map((each, at): Fields => ({
      id: `b${at + 1}`,
      name: `第${at + 1}批`,
      from: `2026-0${at + 1}`,
      ...each,
    }))
    const there = rows.map(({ id }) => id)
    return {
      plan: { id: 'plan', year: 2026 },
      batches: rows,
      quotas: there.flatMap((id, b) =>
        counties.map((county, c): Fields => ({ id: `${id} ${county}`, batch: id, county, places: quotas[b * 2 + c] })),
      ),
      candidates: people.map((each, at): Fields => {
        const [wish1, wish2, wish3] = each.wishes.filter((wish) => there.includes(wish))
        const batch = there.includes(each.at) ? each.at : 'b1'
        const decided: Readonly<Record<string, object>> = {
          standing: { state: 'placed', batch },
          in: { state: 'placed', batch, hand: 'in', handReason: '会议定' },
          out: { state: 'left', hand: 'out', handReason: '另有安排' },
          block: { verdict: 'block', findings: '不符合规定' },
          reserve: { role: 'reserve' },
        }
        return {
          id: `c${at}`,
          person: `p${at}`,
          county: each.county,
          role: 'named',
          state: 'waiting',
          verdict: 'ok',
          rank: ((at + turn) % people.length) + 1,
          wish1,
          wish2,
          wish3,
          companion: each.companion === undefined ? undefined : `人${each.companion}`,
          ...(couple && at < 2 && people.length > 1 ? { mate: `c${1 - at}` } : {}),
          ...decided[each.part],
        }
      }),
      people: new Map(people.map(({ sex }, at) => [`p${at}`, { id: `p${at}`, name: `人${at}`, sex }])),
      routes: [],
      rules: [],
    }
  })
