// The law of the envelope: for any team, what was taken is delivered or returned, to the 分, or the sheet says what is missing.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cashOf, handOverGap } from './hand-over'

const visit = fc.record({
  id: fc.uuid(),
  verdict: fc.constantFrom('in', 'out'),
  way: fc.constantFrom('cash', 'transfer', 'goods'),
  result: fc.constantFrom('visited', 'family', 'missed', 'declined', 'later', undefined),
  amount: fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: undefined }),
})

describe('a hand-over', () => {
  it('balances exactly when taken = delivered + returned, counted one visit after another', () => {
    fc.assert(
      fc.property(
        fc.array(visit, { maxLength: 40 }),
        fc.nat(5_000_000),
        fc.nat(5_000_000),
        (visits, taken, returned) => {
          let delivered = 0
          for (const each of visits)
            if (each.verdict === 'in' && each.way === 'cash' && ['visited', 'family'].includes(String(each.result)))
              delivered += each.amount ?? 0
          expect(cashOf(visits).delivered).toBe(delivered)
          const sheet = { id: 's', taken, returned }
          expect(handOverGap(sheet, visits) === undefined).toBe(taken === delivered + returned)
          expect(handOverGap({ id: 's', taken: delivered + returned, returned }, visits)).toBeUndefined()
        },
      ),
    )
  })

  it('is asked for only where there is cash, and names what is short', () => {
    const cash = { id: 'v', verdict: 'in', way: 'cash', amount: 1000_00, result: 'visited' }
    expect(handOverGap(undefined, [{ ...cash, way: 'transfer' }])).toBeUndefined()
    expect(handOverGap(undefined, [cash])).toContain('还没有登记领用')
    expect(handOverGap({ id: 's', taken: 1500_00, returned: 499_99 }, [cash])).toContain('少 0.01 元')
  })
})
