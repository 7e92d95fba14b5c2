import { describe, expect, it } from 'vitest'
import { samplePlan } from '../../../../test/support/sample-trip-plan'
import { firstList } from '../../../../shared/domain/trips/suggest/first-list'
import { halfRooms } from '../../../../shared/domain/trips/suggest/half-rooms'
import { problemOf, type Placing } from '../../../../shared/domain/trips/suggest/problem'
import { arriving, leaving } from './crossing'
import type { Best } from './improve'
import { asked, lookAt } from './question'

const rows = samplePlan({ people: 40, batches: 3, seed: 5 })
const problem = problemOf(rows)
const best = (placing: Placing, left: number): Best => ({ placing, step: 'where', left, reached: false })

describe('lists on their way to the window', () => {
  it('arrive whole, each with its rooms, and cross once for as long as they are the best', () => {
    const { told } = asked(rows, 1)
    const [one, other] = [firstList(problem), problem.parties.map(() => -1)]
    const sent = [best(one, 0.5), best(one, 0.4), best(other, 0.4), best(other, 0.3), best(one, 0.2)].map(told)
    const [leave, arrive] = [leaving(), arriving()]
    // As between threads: nothing keeps its identity on the way.
    const crossed = sent.map((each) => structuredClone(leave(each)))
    expect(crossed.map((each) => 'list' in each)).toEqual([true, false, true, false, true])
    const heard = crossed.map(arrive)
    expect(heard).toEqual(sent)
    expect(heard[1]?.list).toBe(heard[0]?.list)
    expect(heard[3]?.halves).toBe(heard[2]?.halves)
    for (const { list, halves } of heard) expect(halves).toEqual(halfRooms(problem, new Map(list)))
  })

  it('are looked at later by the same reckoning, and against another plan have another print', () => {
    const { first } = asked(rows, 1)
    const { print, halves } = first
    expect(lookAt(rows, new Map(first.list))).toEqual({ print, halves })
    const [batch, ...others] = rows.batches
    const wider = { ...rows, batches: [{ ...batch!, places: Number(batch?.['places'] ?? 0) + 1 }, ...others] }
    expect(lookAt(wider, new Map(first.list)).print).not.toBe(print)
  })
})
