// Golden cases from the documents of domain.md §1.2 and §1.3, and the laws that hold for any person and any period.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fields } from '../field'
import { gapOf, poolOf, stretchesOf, sumOf, withheldOf } from './amount'
import { dueOf, nothingPaid, type Due, type DueQuestion } from './due'
import { monthsOf, nextMonth, type Beneficiary } from './person-facts'

const lists = { titles: [], rules: [] }
const yuan = (amount: number): number => Math.round(amount * 100)

let rows = 0
const row = (values: Readonly<Record<string, unknown>>): Fields => ({ id: `r${++rows}`, ...values })

function somebody(given: {
  readonly person?: Readonly<Record<string, unknown>>
  readonly level?: string
  readonly awardedOn?: string
  readonly identityThen?: string
  readonly events?: readonly Readonly<Record<string, unknown>>[]
  readonly honour?: Readonly<Record<string, unknown>>
}): Beneficiary {
  const { person = {}, level = 'provincial', awardedOn = '1995-04', identityThen, events = [], honour = {} } = given
  return {
    person: row({ name: '张三', sex: '男', birth: '1950-01-01', workStatus: '退休', ...person }),
    honours: [
      row({
        title: '某省劳动模范',
        level,
        treatment: level,
        awardedOn,
        ...(identityThen ? { identityThen } : {}),
        ...honour,
      }),
    ],
    events: events.map(row),
  }
}

/** 杭州 2014 荣誉津贴 (钱江晚报 2014-06-20, domain.md S08). */
const hangzhou = (): readonly Fields[] => {
  const rule = (level: string, amount: number, more: Readonly<Record<string, unknown>> = {}): Fields =>
    row({ level, amount: yuan(amount), from: '2014-01', source: '杭州2014', ...more })
  const farmer = { class: 'farmer', ageMale: 60, ageFemale: 60 }
  return [
    rule('national', 500),
    rule('provincial', 400),
    rule('city', 220),
    rule('national', 600, farmer),
    rule('provincial', 500, farmer),
    rule('city', 300, farmer),
  ]
}

const allowance = row({
  name: '荣誉津贴',
  formula: 'monthly',
  cycle: 'quarter',
  start: 'after-retirement',
  stop: 'next-month',
})
const quarter = (rules: readonly Fields[], more: Partial<DueQuestion> = {}): DueQuestion => ({
  scheme: allowance,
  rules,
  lists,
  from: '2026-01',
  to: '2026-03',
  on: '2026-03-31',
  ...more,
})

function paid(due: Due): number | string {
  return due.verdict === 'in' ? (due.computed ?? 0) - due.withheld : due.code
}

describe('荣誉津贴 by the Hangzhou table of 2014', () => {
  it.each([
    ['national', '职工', 1500],
    ['provincial', '职工', 1200],
    ['city', '职工', 660],
    ['national', '农民', 1800],
    ['provincial', '农民', 1500],
    ['city', '农民', 900],
  ])('pays %s %s for a quarter', (level, identityThen, expected) => {
    expect(paid(dueOf(somebody({ level, identityThen }), quarter(hangzhou())))).toBe(yuan(expected))
  })

  it('follows the highest honour and never adds a second one', () => {
    const given = somebody({ level: 'national' })
    const two = {
      ...given,
      honours: [...given.honours, row({ title: '某市劳动模范', level: 'city', treatment: 'city' })],
    }
    expect(paid(dueOf(two, quarter(hangzhou())))).toBe(yuan(1500))
  })

  it('begins in the month after retirement', () => {
    const given = somebody({ person: { retiredOn: '2026-01-20', workStatus: '退休' } })
    expect(dueOf(given, quarter(hangzhou()))).toMatchObject({
      computed: yuan(800),
      stretches: [{ from: '2026-02', months: 2 }],
    })
    const later = somebody({ person: { retiredOn: '2026-05', workStatus: '在岗' } })
    expect(paid(dueOf(later, quarter(hangzhou())))).toBe('not-retired')
  })

  it('pays the month of death and stops in the next', () => {
    const events = [{ kind: 'died', date: '2026-02-11' }]
    expect(dueOf(somebody({ events }), quarter(hangzhou()))).toMatchObject({
      computed: yuan(800),
      stretches: [{ to: '2026-02' }],
    })
    expect(paid(dueOf(somebody({ events: [{ kind: 'died', date: '2025-12-31' }] }), quarter(hangzhou())))).toBe(
      'status',
    )
    const scheme = { ...allowance, stop: 'same-month' }
    expect(paid(dueOf(somebody({ events }), quarter(hangzhou(), { scheme })))).toBe(yuan(400))
  })

  it('pays up to the month of a revocation though the honour is marked revoked today', () => {
    const honour = { state: 'revoked', revokedOn: '2026-02-15' }
    const given = somebody({ honour, events: [{ kind: 'revoked', date: '2026-02-15' }] })
    expect(paid(dueOf(given, quarter(hangzhou())))).toBe(yuan(800))
  })

  it('resumes after a suspension from the month that says so', () => {
    const events = [
      { kind: 'suspended', date: '2025-11-05' },
      { kind: 'resumed', date: '2026-03-01' },
    ]
    expect(dueOf(somebody({ events }), quarter(hangzhou()))).toMatchObject({
      stretches: [{ from: '2026-03', months: 1 }],
    })
  })

  it('holds a farmer back until the age of the rule', () => {
    const young = somebody({ person: { birth: '1966-02-10', workStatus: '务农' }, identityThen: '农民' })
    expect(dueOf(young, quarter(hangzhou()))).toMatchObject({ stretches: [{ from: '2026-02', months: 2 }] })
    const unknown = somebody({ person: { birth: undefined }, identityThen: '农民' })
    expect(paid(dueOf(unknown, quarter(hangzhou())))).toBe('age-unknown')
  })

  it('parts the sum where the amount changes inside the period', () => {
    const [first] = hangzhou().slice(1)
    const rules = [
      { ...first!, to: '2026-01' },
      row({ level: 'provincial', amount: yuan(450), from: '2026-02', source: '新' }),
    ]
    expect(dueOf(somebody({}), quarter(rules))).toMatchObject({
      computed: yuan(400 + 900),
      stretches: [
        { from: '2026-01', to: '2026-01', monthly: yuan(400) },
        { from: '2026-02', to: '2026-03', monthly: yuan(450) },
      ],
    })
  })

  it('says so where no rule is written, and never reads an example', () => {
    const examples = hangzhou().map((rule) => ({ ...rule, example: true }))
    expect(paid(dueOf(somebody({}), quarter(examples)))).toBe('no-rule')
  })

  it('pays no month twice, and late months only when asked', () => {
    const months = new Map([['2026-01', '2026-津贴-01']])
    expect(dueOf(somebody({}), quarter(hangzhou()), { months, owed: 0 })).toMatchObject({ computed: yuan(800) })
    const all = new Map(monthsOf('2026-01', '2026-03').map((month) => [month, '2026-津贴-01']))
    expect(paid(dueOf(somebody({}), quarter(hangzhou()), { months: all, owed: 0 }))).toBe('paid')
    const late = dueOf(somebody({}), quarter(hangzhou(), { backFrom: '2025-12' }), { months, owed: 0 })
    expect(late).toMatchObject({ computed: yuan(1200), back: [{ from: '2025-12', months: 1 }] })
  })
})

describe('allowances of other tables (domain.md §1.2)', () => {
  const rule = (level: string, amount: number, more: Readonly<Record<string, unknown>> = {}): Fields =>
    row({ level, amount: yuan(amount), from: '1990', source: '旧标准', ...more })
  const monthly = (rules: readonly Fields[], given: Parameters<typeof somebody>[0]): number | string =>
    paid(dueOf(somebody(given), quarter(rules, { to: '2026-01' })))

  /** Hangzhou before 2014 (S13): more for whoever was named early. */
  const older = [
    rule('national', 150),
    rule('national', 200, { titledTo: 1989 }),
    rule('provincial', 120),
    rule('provincial', 150, { titledTo: 1989 }),
    rule('city', 80),
    rule('city', 100, { titledTo: 1990 }),
  ]
  it.each([
    ['national', '1989-09', 200],
    ['national', '1990', 150],
    ['provincial', '1985', 150],
    ['provincial', '1995-04', 120],
    ['city', '1990-12', 100],
    ['city', '1991', 80],
  ])('of Hangzhou before 2014 give %s named %s %d', (level, awardedOn, expected) => {
    expect(monthly(older, { level, awardedOn })).toBe(yuan(expected))
  })

  /** 先进 of the fifties and sixties beside the table of 2014 (S08). */
  const early = [
    ...hangzhou(),
    rule('provincial', 250, { titledFrom: 1956, titledTo: 1964 }),
    rule('city', 150, { titledFrom: 1955, titledTo: 1965 }),
  ]
  it.each([
    ['provincial', '1956', 250],
    ['provincial', '1964-12', 250],
    ['provincial', '1965', 400],
    ['city', '1955', 150],
    ['city', '1966', 220],
  ])('of Hangzhou 2014 give %s 先进 named %s %d', (level, awardedOn, expected) => {
    expect(monthly(early, { level, awardedOn })).toBe(yuan(expected))
  })

  /** Jiangsu 2014 (S09): farmers the same sums, men from 60, women from 55. */
  const jiangsu = [rule('national', 300), rule('provincial', 200)].flatMap((each) => [
    each,
    row({ ...each, id: `f${String(each['amount'])}`, class: 'farmer', ageMale: 60, ageFemale: 55 }),
  ])
  it.each([
    ['男', '1966-01-01', 200],
    ['男', '1966-02-01', 'age'],
    ['女', '1971-01-31', 200],
    ['女', '1971-02-01', 'age'],
  ])('of Jiangsu 2014 give a farmer (%s, born %s) %s', (sex, birth, expected) => {
    const given = { identityThen: '农民', person: { sex, birth, workStatus: '务农' } }
    expect(monthly(jiangsu, given)).toBe(typeof expected === 'number' ? yuan(expected) : expected)
  })

  it.each([
    ['扬州', 'city', 120],
    ['2009', 'national', 100],
    ['2009', 'provincial', 80],
    ['2009', 'city', 60],
  ])('of %s give %s %d', (_place, level, amount) => {
    expect(monthly([rule(level, amount)], { level })).toBe(yuan(amount))
  })
})

describe('春节慰问金 as published (domain.md §1.3)', () => {
  it.each([
    ['陕西 2022', 'national', 3000, 589],
    ['海南 2017', 'national', 2000, 254],
    ['海南 2017', 'provincial', 1000, 1346],
    ['江苏 2014', 'provincial', 1000, 1],
    ['扬州', 'city', 600, 1],
    ['西宁', 'city', 1000, 138],
  ])('of %s gives each %s %d, flat', (source, level, amount, heads) => {
    const rules = [row({ level, amount: yuan(amount), from: '2010', source })]
    const scheme = row({ name: '春节慰问金', formula: 'flat', cycle: 'year' })
    const round: DueQuestion = { scheme, rules, lists, from: '2026-01', to: '2026-12', on: '2026-01-20' }
    const sum = Array.from({ length: heads }, () => Number(paid(dueOf(somebody({ level }), round)))).reduce(
      (a, b) => a + b,
    )
    expect(sum).toBe(yuan(amount * heads))
    expect(paid(dueOf(somebody({ level: 'other' }), round))).toBe('no-rule')
  })
})

describe('生活困难补助 by the Hubei formula of 2025 (domain.md S15)', () => {
  const gap = row({ name: '生活困难补助金', formula: 'gap', cycle: 'year' })
  const rules = [
    row({ class: 'working', line: yuan(6566), cap: yuan(1000), from: '2025-01', source: '咸宁2025' }),
    row({ class: 'retired', line: yuan(3552), cap: yuan(1000), from: '2025-01', source: '咸宁2025' }),
    row({ class: 'farmer', line: yuan(1000), ageMale: 60, ageFemale: 55, from: '2025-01', source: '咸宁2025' }),
  ]
  const year: DueQuestion = { scheme: gap, rules, lists, from: '2026-01', to: '2026-12', on: '2026-01-01' }
  it.each([
    ['在岗', 6000, undefined, 566 * 12],
    ['在岗', 5000, undefined, 1000 * 12],
    ['退休', 3551.99, undefined, 0.01 * 12],
    ['退休', 3552, undefined, 'above-line'],
    ['务农', 200, '农民', 800 * 12],
    ['务农', 0, '农民', 1000 * 12],
  ])('%s with %d a month', (workStatus, income, identityThen, expected) => {
    const given = somebody({ person: { workStatus, income: yuan(income) }, ...(identityThen ? { identityThen } : {}) })
    expect(paid(dueOf(given, year))).toBe(typeof expected === 'number' ? yuan(expected) : expected)
  })

  it('asks for the income rather than guess it, and keeps farm women to 55', () => {
    expect(paid(dueOf(somebody({}), year))).toBe('income')
    const woman = { person: { sex: '女', birth: '1971-06-01', income: 0, workStatus: '务农' }, identityThen: '农民' }
    expect(dueOf(somebody(woman), year)).toMatchObject({ stretches: [{ from: '2026-06', months: 7 }] })
  })

  it('says the sum in words that can be checked', () => {
    const due = dueOf(somebody({ person: { workStatus: '退休', income: yuan(2000) } }), year)
    expect(due.reason).toBe('标准线 3,552.00 − 本人月均收入 2,000.00 = 1,552.00 元，封顶 1,000.00 元（咸宁2025）')
  })
})

describe('生活困难补助 of Shaanxi 2022 (domain.md S01)', () => {
  const rules = [
    row({
      level: 'national',
      class: 'farmer',
      line: yuan(1500),
      cap: yuan(1500),
      ageMale: 60,
      ageFemale: 55,
      from: '2022',
      source: '陕西2022',
    }),
  ]
  const scheme = row({ name: '生活困难补助金', formula: 'gap', cycle: 'year' })
  const year: DueQuestion = { scheme, rules, lists, from: '2026-01', to: '2026-12', on: '2026-01-01' }
  it.each([
    ['a farmer of 60 without income', { birth: '1960-01-01', income: 0 }, '农民', 1500 * 12],
    ['a farmer with a little', { birth: '1960-01-01', income: yuan(300) }, '农民', 1200 * 12],
    ['a farmer who is too young', { birth: '1980-01-01', income: 0 }, '农民', 'age'],
    ['whoever was no farmer when named', { birth: '1950-01-01', income: 0 }, '职工', 'no-rule'],
  ])('pays %s', (_who, person, identityThen, expected) => {
    const given = somebody({ level: 'national', identityThen, person })
    expect(paid(dueOf(given, year))).toBe(typeof expected === 'number' ? yuan(expected) : expected)
  })
})

describe('the pools of special hardship (domain.md S09, S10)', () => {
  it('are heads × amount × rate', () => {
    expect(poolOf(138, yuan(5000), 10)).toBe(yuan(69_000))
    expect(poolOf(333, yuan(3000), 7)).toBe(yuan(69_930))
  })
})

describe('a flat amount', () => {
  const flat = row({ name: '春节慰问金', formula: 'flat', cycle: 'year' })
  const rules = [row({ level: 'national', amount: yuan(3000), from: '2022', source: '陕西2022' })]
  const round: DueQuestion = { scheme: flat, rules, lists, from: '2026-01', to: '2026-12', on: '2026-01-20' }
  it('goes to the living of the level on the day, once a year', () => {
    expect(paid(dueOf(somebody({ level: 'national' }), round))).toBe(yuan(3000))
    const months = new Map([['2026-01', '2026-春慰-01']])
    expect(dueOf(somebody({ level: 'national' }), round, { months, owed: 0 }).reason).toContain('2026-春慰-01')
    expect(paid(dueOf(somebody({ level: 'national', events: [{ kind: 'died', date: '2025-12-30' }] }), round))).toBe(
      'status',
    )
  })
})

describe('money laws', () => {
  const fen = fc.integer({ min: 0, max: 100_000_00 })
  it('keeps a gap between nothing and the cap, and never lets more income give more', () => {
    fc.assert(
      fc.property(fen, fen, fen, fen, (line, income, cap, more) => {
        const gap = gapOf(line, income, cap)
        expect(gap).toBeGreaterThanOrEqual(0)
        expect(gap).toBeLessThanOrEqual(cap)
        expect(gapOf(line, income + more, cap)).toBeLessThanOrEqual(gap)
      }),
    )
  })

  it('folds months to stretches that sum to the same', () => {
    const month = fc.record({
      monthly: fc.integer({ min: 1, max: 3 }),
      rule: fc.constantFrom('a', 'b'),
      skip: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(month, { maxLength: 30 }), (list) => {
        const months = list
          .map((each, at) => ({ ...each, month: nextMonth('2024-11', at) }))
          .filter((each) => !each.skip)
        const runs = stretchesOf(months)
        expect(sumOf(runs)).toBe(months.reduce((sum, { monthly }) => sum + monthly, 0))
        expect(runs.flatMap(({ from, to }) => monthsOf(from, to))).toEqual(months.map((each) => each.month))
      }),
    )
  })

  it('takes back no more than is due and forgets nothing of the rest', () => {
    fc.assert(
      fc.property(fen, fen, (due, owed) => {
        const { withheld, carried } = withheldOf(due, owed)
        expect(withheld + carried).toBe(owed)
        expect(due - withheld).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('never pays a line of nothing, whatever is owed', () => {
    const given = somebody({})
    fc.assert(
      fc.property(fc.integer({ min: 0, max: yuan(3000) }), (owed) => {
        const due = dueOf(given, quarter(hangzhou()), { ...nothingPaid, owed })
        if (due.verdict === 'in') expect((due.computed ?? 0) - due.withheld).toBeGreaterThan(0)
        else expect(due).toMatchObject({ code: 'offset', withheld: yuan(1200) })
      }),
    )
  })
})
