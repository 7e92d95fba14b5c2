import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageOf, expectedRetirement, men, retirementMonth, women50, women55, type RetirementClass } from './age'

const vectors: readonly (readonly [string, RetirementClass, readonly (readonly [birth: string, month: string])[]])[] = [
  [
    'men',
    men,
    [
      ['1965-01', '2025-02'],
      ['1966-01', '2026-05'],
      ['1975-06', '2038-02'],
      ['1988-09', '2051-09'],
      ['1964-12', '2024-12'],
    ],
  ],
  [
    'women of 55',
    women55,
    [
      ['1970-01', '2025-02'],
      ['1970-06', '2025-08'],
      ['1970-09', '2025-12'],
      ['1971-06', '2026-11'],
      ['1988-09', '2046-09'],
    ],
  ],
  [
    'women of 50',
    women50,
    [
      ['1975-01', '2025-02'],
      ['1975-06', '2025-09'],
      ['1976-06', '2027-03'],
      ['1977-01', '2028-02'],
      ['1984-11', '2039-11'],
    ],
  ],
]

describe.each(vectors)('the retirement month of %s', (_who, kind, births) => {
  it.each(births)('born %s is %s', (birth, month) => {
    expect(retirementMonth(birth, kind)).toBe(month)
  })
})

describe('the retirement month', () => {
  it('reaches the full delay where the law says: men and women of 55 in September, women of 50 in November', () => {
    const delay = (birth: string, kind: RetirementClass): number => {
      const [year, month] = (retirementMonth(birth, kind) ?? '').split('-').map(Number)
      return (year ?? 0) * 12 + (month ?? 0) - (Number(birth.slice(0, 4)) + kind.years) * 12 - Number(birth.slice(5, 7))
    }
    expect([delay('1976-08', men), delay('1976-09', men), delay('1990-01', men)]).toEqual([35, 36, 36])
    expect([delay('1981-08', women55), delay('1981-09', women55)]).toEqual([35, 36])
    expect([delay('1984-10', women50), delay('1984-11', women50), delay('1999-01', women50)]).toEqual([59, 60, 60])
    expect([delay('1964-12', men), delay('1969-12', women55), delay('1974-12', women50)]).toEqual([0, 0, 0])
  })

  it('never comes earlier for somebody born later', () => {
    const birth = fc
      .tuple(fc.integer({ min: 1930, max: 2005 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`)
    fc.assert(
      fc.property(birth, birth, fc.constantFrom(men, women55, women50), (a, b, kind) => {
        const [early, late] = a < b ? [a, b] : [b, a]
        expect((retirementMonth(early, kind) ?? '') <= (retirementMonth(late, kind) ?? '')).toBe(true)
      }),
    )
  })

  it('is expected only of those still waiting for one', () => {
    const man = { id: 'p', sex: '男', birth: '1966-01-20' }
    const today = '2026-11-23'
    expect(expectedRetirement(man, today)).toBe('2026-05')
    expect(expectedRetirement({ ...man, birth: '1966' }, today)).toBeUndefined()
    for (const over of [{ workStatus: '退休' }, { workStatus: '务农' }, { retiredOn: '2026' }, { _dStatus: 'died' }]) {
      expect(expectedRetirement({ ...man, ...over }, today)).toBeUndefined()
    }
    const woman = { id: 'p', sex: '女', birth: '1975-06' }
    expect(expectedRetirement(woman, today)).toBeUndefined()
    expect(expectedRetirement({ ...woman, retirementClass: '女工人（50）' }, today)).toBe('2025-09')
    expect(expectedRetirement({ ...woman, retirementClass: '女干部（55）' }, today)).toBe('2031-11')
  })
})

describe('age', () => {
  it.each([
    ['1962-03-05', '2026-03-04', 63],
    ['1962-03-05', '2026-03-05', 64],
    ['1962-03', '2026-02-28', 63],
    ['1962-03', '2026-03-01', 64],
    ['1962', '2026-01-01', 64],
    ['1962', '2026-12-31', 64],
    ['1964-02-29', '2026-02-28', 61],
    ['1964-02-29', '2026-03-01', 62],
  ])('born %s is at %s of age %d', (birth, today, age) => {
    expect(ageOf({ id: 'p', birth }, today)).toBe(age)
  })

  it('is not told of the dead or of those without a birth', () => {
    expect(ageOf({ id: 'p', birth: '1930', _dStatus: 'died' }, '2026-01-01')).toBeUndefined()
    expect(ageOf({ id: 'p' }, '2026-01-01')).toBeUndefined()
    expect(ageOf({ id: 'p', birth: '2030' }, '2026-01-01')).toBeUndefined()
  })
})
