import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds } from '../../../test/support/property'
import { historyOf } from './history'
import { compareStandings, rankWords, type Standing } from './rank'

const standing = (
  person: string,
  more: Partial<Omit<Standing, 'history'>> & { went?: string; history?: 'never' | 'unknown' } = {},
): Standing => ({
  person,
  frontLine: more.frontLine ?? false,
  contribution: more.contribution ?? false,
  facts: more.facts ?? { level: 'city', class: 'working', titled: 2000 },
  history:
    more.went === undefined
      ? { state: more.history ?? 'never', last: undefined, years: new Map() }
      : { state: 'went', last: more.went || undefined, years: new Map() },
})
const order = (...list: readonly Standing[]): string =>
  [...list]
    .sort(compareStandings)
    .map(({ person }) => person)
    .join('')

const anybody: fc.Arbitrary<Standing> = fc
  .record({
    person: fc.string({ minLength: 1, maxLength: 3 }),
    state: fc.constantFrom('never', 'went', 'unknown'),
    last: fc.option(fc.constantFrom('2015', '2019-05', '2019-09-01', '2024'), { nil: undefined }),
    frontLine: fc.boolean(),
    contribution: fc.boolean(),
    level: fc.constantFrom('national', 'provincial', 'city', 'other', undefined),
    work: fc.constantFrom('working', 'retired', 'farmer'),
    titled: fc.option(fc.integer({ min: 1956, max: 2025 }), { nil: undefined }),
  })
  .map(({ person, state, last, frontLine, contribution, level, work, titled }) => ({
    person,
    frontLine,
    contribution,
    facts: { level, class: work as 'working', titled },
    history: { state: state as 'never', last: state === 'went' ? last : undefined, years: new Map() },
  }))

describe('the order of the seed', () => {
  it('puts who never went first, then who went longest ago, whatever else they are', () => {
    expect(
      order(
        standing('c', {
          went: '2023',
          frontLine: true,
          contribution: true,
          facts: { level: 'national', class: 'working', titled: 1978 },
        }),
        standing('b', { went: '2016-06' }),
        standing('a', { facts: { level: 'city', class: 'retired', titled: 2020 } }),
      ),
    ).toBe('abc')
  })

  it('then the front line, special contribution, level, in service, the older title, and registration', () => {
    const at = (level: string, work: 'working' | 'retired', titled: number) => ({
      facts: { level, class: work, titled },
    })
    expect(
      order(
        standing('g'),
        standing('f'),
        standing('e', at('city', 'working', 1990)),
        standing('d', at('provincial', 'retired', 2019)),
        standing('c', at('national', 'retired', 2020)),
        standing('b', { contribution: true }),
        standing('a', { frontLine: true }),
        standing('h', at('city', 'retired', 1980)),
      ),
    ).toBe('abcdefgh')
  })

  it('never ranks 待核实 as 从未参加, but after everybody of whom it is known', () => {
    expect(
      order(
        standing('c', { history: 'unknown', frontLine: true }),
        standing('b', { went: '' }),
        standing('a', { history: 'never' }),
      ),
    ).toBe('abc')
  })

  it('does not care in which month of a year somebody went', () => {
    expect(order(standing('b', { went: '2019-05' }), standing('a', { went: '2019-09-01', frontLine: true }))).toBe('ab')
  })

  it('is total and the same from every order of input', () => {
    holds(
      [fc.array(anybody, { maxLength: 8 }), fc.infiniteStream(fc.nat())],
      (list, shuffle) => {
        const own = [...new Map(list.map((each) => [each.person, each])).values()]
        const first = [...own].sort(compareStandings)
        const second = own
          .map((each) => [shuffle.next().value, each] as const)
          .sort(([a], [b]) => a - b)
          .map(([, each]) => each)
          .sort(compareStandings)
        expect(second.map(({ person }) => person)).toEqual(first.map(({ person }) => person))
        for (const [i, one] of first.entries())
          for (const other of first.slice(i + 1)) {
            expect(compareStandings(one, other)).toBeLessThan(0)
            expect(compareStandings(other, one)).toBeGreaterThan(0)
            // What the office promised: nobody of whom it is not known goes before somebody who never went.
            if (one.history.state === 'unknown') expect(other.history.state).toBe('unknown')
          }
      },
      0.2,
    )
  })

  it('says why in one sentence', () => {
    expect(
      rankWords(standing('a', { frontLine: true, facts: { level: 'provincial', class: 'working', titled: 1995 } })),
    ).toBe('从未参加；一线或艰苦岗位；省部级；在职；1995 年授予')
    expect(rankWords(standing('a', { went: '2019-05', contribution: true }))).toMatch(
      /^上次参加 2019 年；特殊贡献；市级/u,
    )
    expect(rankWords(standing('a', { history: 'unknown' }))).toMatch(/^是否参加过待核实/u)
  })
})

describe('whether somebody has been', () => {
  const record = (kind: string, date?: string) => ({ id: `${kind}${date ?? ''}`, kind, ...(date ? { date } : {}) })

  it('is known from records, a check that they never went, or old trips entered up to last year; else it is 待核实', () => {
    expect(historyOf([], 2026, undefined).state).toBe('unknown')
    expect(historyOf([], 2026, 2024).state).toBe('unknown')
    expect(historyOf([], 2026, 2025).state).toBe('never')
    expect(historyOf([record('never')], 2026, undefined).state).toBe('never')
    expect(historyOf([record('never'), record('went', '2019')], 2026, 2025)).toMatchObject({
      state: 'went',
      last: '2019',
    })
    expect(historyOf([record('went')], 2026, undefined)).toMatchObject({ state: 'went', last: undefined })
  })
})
