// Whom a change touches, against the plainest model there is: look at every day, ask the rules before and after.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepDate } from '../../kernel/plain-date'
import type { Fields } from '../field'
import type { Beneficiary } from './person-facts'
import { inForce } from './policy'
import { dayOfChange, effectOn } from './policy-effect'

const lists = { titles: [], rules: [] }
const flat: Fields = { id: 's', name: '春节慰问金', formula: 'flat', cycle: 'year' }
const monthly: Fields = { id: 's', name: '荣誉津贴', formula: 'monthly', cycle: 'quarter', start: 'always' }

function somebody(level: string, id = 'p'): Beneficiary {
  return {
    person: { id, name: '张三' },
    honours: [{ id: `h${id}`, title: '某市劳动模范', level, treatment: level }],
    events: [],
  }
}

const rule: fc.Arbitrary<Fields> = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    level: fc.constantFrom('city', 'national'),
    amount: fc.integer({ min: 1, max: 3 }),
    from: fc.constantFrom('2026', '2026-02', '2026-01-20', '2026-03-01'),
    to: fc.option(fc.constantFrom('2026-02', '2026-02-10', '2026-03-31'), { nil: undefined }),
    example: fc.boolean(),
  })
  .map(({ to, ...row }) => (to === undefined ? row : { ...row, to }))

/** Every day of the first half of 2026. */
const days: string[] = []
for (let day = '2026-01-01'; day < '2026-07-01'; day = stepDate(day, 1)) days.push(day)

describe('the day on which a change shows', () => {
  it('is the first day from today on with other sums in force, for schemes that pay once', () => {
    const said = (rules: readonly Fields[], day: string): string =>
      JSON.stringify(
        rules
          .filter((each) => inForce(each, day))
          .map((each) => [each['level'], each['amount']].join())
          .sort(),
      )
    fc.assert(
      fc.property(
        fc.array(rule, { maxLength: 4 }),
        fc.array(rule, { maxLength: 4 }),
        fc.constantFrom(...days),
        (old, now, today) => {
          const differing = days.filter((day) => said(old, day) !== said(now, day))
          const on = dayOfChange({ scheme: flat, rules: old }, { scheme: flat, rules: now }, today)
          const first = differing.find((day) => day >= today)
          if (first !== undefined) expect(on).toBe(first)
          else if (differing.length > 0) expect(differing).toContain(on)
          else expect(on === undefined || !days.includes(on)).toBe(true)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('is a first of the month where money runs by the month, and today where the reckoning itself changes', () => {
    const rules: readonly Fields[] = [{ id: 'a', level: 'city', amount: 100, from: '2026-03-10' }]
    expect(dayOfChange({ scheme: monthly, rules: [] }, { scheme: monthly, rules }, '2026-02-20')).toBe('2026-04-01')
    expect(
      dayOfChange({ scheme: monthly, rules }, { scheme: { ...monthly, stop: 'same-month' }, rules }, '2026-02-20'),
    ).toBe('2026-02-20')
    expect(
      dayOfChange({ scheme: monthly, rules }, { scheme: { ...monthly, note: '字' }, rules }, '2026-02-20'),
    ).toBeUndefined()
  })

  it('is no day for an example or for the words beside a standard', () => {
    const before: Fields = { id: 'a', level: 'city', amount: 100, from: '2026' }
    const states = (now: readonly Fields[]) =>
      [
        { scheme: flat, rules: [before] },
        { scheme: flat, rules: now },
      ] as const
    expect(
      dayOfChange(...states([before, { ...before, id: 'b', amount: 900, example: true }]), '2026-05-01'),
    ).toBeUndefined()
    expect(dayOfChange(...states([{ ...before, payer: '市财政' }]), '2026-05-01')).toBeUndefined()
  })
})

describe('what a change does to a person', () => {
  const old: Fields = { id: 'old', level: 'city', amount: 200_00, from: '2020', to: '2026-06', source: '旧文' }
  const next: Fields = { id: 'new', level: 'city', amount: 240_00, from: '2026-07', source: '新文' }
  const before = { scheme: monthly, rules: [{ ...old, to: undefined }] }
  const change = { before, after: { scheme: monthly, rules: [old, next] }, lists, on: '2026-07-01' }

  it('is told from the old sum to the new, with the document that says so', () => {
    expect(effectOn(somebody('city'), change)).toEqual({
      id: 'p',
      name: '张三',
      old: 200_00,
      now: 240_00,
      reason: '市级：240.00 元/月（新文）',
    })
    expect(effectOn(somebody('national'), change)).toBeUndefined()
  })

  it('is told as nothing where the last standard ends, with the reason', () => {
    const ended = { ...change, after: { scheme: monthly, rules: [old] } }
    expect(effectOn(somebody('city'), ended)).toMatchObject({ old: 200_00, now: undefined })
    expect(effectOn(somebody('city'), ended)?.reason).toContain('没有适用的政策标准')
  })
})
