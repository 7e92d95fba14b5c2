// Choosing a policy row: the most specific of those in force, and never a tie.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fields } from '../field'
import type { PersonFacts } from './person-facts'
import { inForce, mayStand, ruleOf, specificity } from './policy'

const facts = (more: Partial<PersonFacts> = {}): PersonFacts => ({
  level: 'city',
  titled: 1990,
  class: 'retired',
  county: 'u1',
  age: 70,
  sex: '男',
  ...more,
})

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined })
const rule: fc.Arbitrary<Fields> = fc
  .record({
    id: fc.uuid(),
    level: maybe(fc.constantFrom('national', 'city')),
    class: maybe(fc.constantFrom('working', 'retired', 'farmer')),
    county: maybe(fc.constantFrom('u1', 'u2')),
    titledFrom: maybe(fc.integer({ min: 1985, max: 1990 })),
    titledTo: maybe(fc.integer({ min: 1990, max: 1995 })),
    from: fc.constantFrom('2019', '2020-05', '2021-01-01'),
    to: maybe(fc.constantFrom('2021', '2022-06', '2024-12-31')),
  })
  .map((fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields)
const person = fc.record({
  level: fc.constantFrom('national', 'city', 'provincial'),
  titled: fc.integer({ min: 1983, max: 1997 }),
  class: fc.constantFrom('working' as const, 'retired' as const, 'farmer' as const),
  county: fc.constantFrom('u1', 'u2'),
})
const day = fc.constantFrom('2018-06-01', '2020-05-01', '2021-12-31', '2022-06-30', '2022-07-01', '2025-01-01')

/** Rows an office could have saved one after another. */
function standing(rules: readonly Fields[]): readonly Fields[] {
  return rules.reduce<readonly Fields[]>((saved, next) => (mayStand(next, saved).ok ? [...saved, next] : saved), [])
}

describe('the policy row for a person', () => {
  it('never depends on the order in which rows were saved, once the contending ones are refused', () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 12 }), person, day, (rules, who, on) => {
        const saved = standing(rules)
        const found = ruleOf(saved, facts(who), on)
        expect(ruleOf([...saved].reverse(), facts(who), on)?.id).toBe(found?.id)
        // The naive model: everything that fits, by how much it says; the top must be alone.
        const fitting = saved.filter((each) => ruleOf([each], facts(who), on))
        const top = Math.max(-1, ...fitting.map(specificity))
        expect(fitting.filter((each) => specificity(each) === top).map((each) => each.id)).toEqual(
          found ? [found.id] : [],
        )
      }),
      { numRuns: 10_000 },
    )
  })

  it('prefers what names more, and knows the bounds of months and years', () => {
    const all: Fields = { id: 'all', from: '2020', amount: 1 }
    const city: Fields = { id: 'city', level: 'city', from: '2020', amount: 2 }
    const old: Fields = { id: 'old', level: 'city', titledTo: 1989, from: '2020', amount: 3 }
    expect(ruleOf([all, city, old], facts(), '2020-01-01')?.id).toBe('city')
    expect(ruleOf([all, city, old], facts({ titled: 1988 }), '2020-01-01')?.id).toBe('old')
    expect(ruleOf([all, city, old], facts({ level: 'national' }), '2020-01-01')?.id).toBe('all')
    expect(inForce({ id: 'x', from: '2022-01', to: '2022-06' }, '2022-06-30')).toBe(true)
    expect(inForce({ id: 'x', from: '2022-01', to: '2022-06' }, '2022-07-01')).toBe(false)
    expect(inForce({ id: 'x', from: '2022-01-02' }, '2022-01-01')).toBe(false)
  })

  it('refuses two equally specific rows for the same people at one time, and says which', () => {
    const first: Fields = { id: 'a', level: 'city', from: '2020', source: '旧', amount: 100 }
    const second: Fields = { id: 'b', level: 'city', from: '2022', source: '新', amount: 200 }
    const refused = mayStand(second, [first])
    expect(refused).toMatchObject({ ok: false, failure: { code: 'policy.overlap', data: { rule: 'a' } } })
    expect(!refused.ok && refused.failure.message).toContain('市级：1.00 元，自 2020 起')
    expect(mayStand(second, [{ ...first, to: '2021' }]).ok).toBe(true)
    expect(mayStand({ ...second, level: 'national' }, [first]).ok).toBe(true)
    // Equally specific in another way, yet some people are meant by both: a city 劳模 of the county.
    expect(mayStand({ id: 'c', county: 'u1', from: '2020' }, [first]).ok).toBe(false)
    expect(mayStand({ ...second, example: true }, [first]).ok).toBe(true)
  })
})
