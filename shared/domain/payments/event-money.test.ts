// 动态变更 meets money: what stops, from which month, and every 分 that was paid beyond it.
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { memoryOffice, type MemoryOffice } from '../../../test/support/memory-office'
import type { Fields } from '../field'
import { oversOf, shortsOf, turnsOf, turnWords } from './event-money'
import { factsOver, monthsOf, nextMonth } from './person-facts'

const lists = { titles: [], rules: [] }
const scheme: Fields = {
  id: 's',
  name: '荣誉津贴',
  formula: 'monthly',
  cycle: 'quarter',
  start: 'after-retirement',
  stop: 'next-month',
}
const rules: readonly Fields[] = [{ id: 'r', scheme: 's', level: 'city', amount: 400_00, from: '2014', source: '某文' }]
const person: Fields = { id: 'p', name: '张三', workStatus: '退休' }
const honours: readonly Fields[] = [{ id: 'h', title: '某市劳动模范', level: 'city', treatment: 'city' }]
const quarter = (id: string, from: string, more: object = {}): Fields => ({
  id,
  scheme: 's',
  entry: 'payment',
  kind: 'normal',
  from,
  to: nextMonth(from, 2),
  amount: 1200_00,
  monthly: 400_00,
  batchNumber: `2026-津贴-${id}`,
  ...more,
})
const turns = (event: object, events: readonly Fields[] = [], who = person) =>
  turnsOf(
    { person: who, honours, lists, event: { id: '~', ...event } },
    { schemes: [scheme], rules, entries: [], events },
  )

describe('an event', () => {
  it('stops a running allowance from the month after, or from the month somebody wrote', () => {
    expect(turns({ kind: 'died', date: '2026-05-03' })).toMatchObject([
      { turn: 'stop', from: '2026-06', monthly: 400_00 },
    ])
    expect(turns({ kind: 'suspended', date: '2026-05-03', stopFrom: '2026-05' })).toMatchObject([
      { turn: 'stop', from: '2026-05' },
    ])
  })

  it('stops nothing for whom nothing runs, and nothing where the status stays', () => {
    expect(turns({ kind: 'died', date: '2026-05' }, [], { ...person, workStatus: '在岗' })).toEqual([])
    expect(turns({ kind: 'employer-change', date: '2026-05' })).toEqual([])
    expect(turns({ kind: 'died', date: '2026-05' }, [{ id: 'e', kind: 'suspended', date: '2026-01' }])).toEqual([])
  })

  it('starts it again on 恢复, and for the first time in the month after retirement', () => {
    const before = [{ id: 'e', kind: 'suspended', date: '2026-01' }]
    expect(turns({ kind: 'resumed', date: '2026-07-01' }, before)).toMatchObject([
      { turn: 'start', from: '2026-07', monthly: 400_00 },
    ])
    expect(turns({ kind: 'retired', date: '2026-07-20' }, [], { ...person, workStatus: '在岗' })).toMatchObject([
      { turn: 'start', from: '2026-08' },
    ])
  })
})

describe('what was paid beyond a stop', () => {
  const stop = [{ scheme, turn: 'stop' as const, from: '2026-06', monthly: 400_00 }]

  it('is the months from the stop on of every standing payment', () => {
    const entries = [quarter('1', '2026-01'), quarter('2', '2026-04'), quarter('3', '2026-07')]
    expect(oversOf(stop, entries).map(({ from, to, months, amount }) => [from, to, months, amount])).toEqual([
      ['2026-06', '2026-06', 1, 400_00],
      ['2026-07', '2026-09', 3, 1200_00],
    ])
    const reversal = {
      id: 'x',
      scheme: 's',
      entry: 'reversal',
      reverses: '3',
      from: '2026-07',
      to: '2026-09',
      amount: -1200_00,
    }
    expect(oversOf(stop, [...entries, reversal]).map(({ entry }) => entry.id)).toEqual(['2'])
  })

  it('is never more than was paid, nothing before the stop, and every month after it once', () => {
    const entry = fc.record({
      start: fc.integer({ min: 0, max: 18 }),
      length: fc.integer({ min: 1, max: 12 }),
      monthly: fc.integer({ min: 1, max: 999_99 }),
    })
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 5 }), fc.integer({ min: 0, max: 24 }), (given, at) => {
        const from = nextMonth('2026-01', at)
        const entries = given.map(({ start, length, monthly }, i) => {
          const first = nextMonth('2026-01', start)
          return quarter(String(i), first, { to: nextMonth(first, length - 1), monthly, amount: monthly * length })
        })
        const overs = oversOf([{ ...stop[0]!, from }], entries)
        const naive = entries.reduce(
          (sum, each) =>
            sum +
            monthsOf(String(each['from']), String(each['to'])).filter((month) => month >= from).length *
              Number(each['monthly']),
          0,
        )
        expect(overs.reduce((sum, { amount }) => sum + amount, 0)).toBe(naive)
        for (const over of overs) expect(over.from >= from).toBe(true)
      }),
    )
  })
})

describe('registering a death', () => {
  let office: MemoryOffice
  beforeEach(async () => {
    office = await memoryOffice()
  })

  it('puts what was over-paid on the 多发待追回台账 in the same change, once for each payment', async () => {
    const id = await office.person({ name: '张三', workStatus: '退休' })
    await office.did('record.create', {
      table: 'honour',
      values: { person: id, title: '温州市劳动模范', level: 'city', treatment: 'city' },
    })
    const values = {
      name: '荣誉津贴',
      nature: '津贴',
      handling: 'own',
      fundLevel: '市',
      cycle: 'quarter',
      formula: 'monthly',
      stop: 'next-month',
    }
    const { id: allowance } = await office.did('record.create', { table: 'scheme', values })
    await office.did('policy.save', {
      values: { scheme: allowance, level: 'city', amount: 400_00, from: '2014', source: '某文' },
    })
    const paid = {
      ...quarter('l1', '2026-07'),
      id: undefined,
      person: id,
      name: '张三',
      scheme: allowance,
      fundLevel: '市',
      paidOn: '2026-07-10',
    }
    const set = Object.fromEntries(Object.entries(paid).filter(([, value]) => value !== undefined))
    office.replica.apply([
      { id: '000000000001x', txn: 't', kind: 'set', table: 'ledgerEntry', row: 'e'.repeat(26), set, pred: {} } as never,
    ])
    const event = { kind: 'died', date: '2026-07-15', stopFrom: '2026-08' }
    await office.did('person.event', {
      person: id,
      event,
      consequences: [`stop:${allowance}`, `over:${'e'.repeat(26)}`, 'death-sheet'],
    })
    expect(office.rows('overpayment')).toMatchObject([
      {
        person: id,
        name: '张三',
        from: '2026-08',
        to: '2026-09',
        months: 2,
        amount: 800_00,
        state: 'open',
        cause: '去世（2026-07-15）后多发',
      },
    ])
    expect(
      (
        await office.refused('person.event', {
          person: id,
          event: { kind: 'lost', date: '2026-06', stopFrom: '2026-05' },
          consequences: [],
        })
      ).code,
    ).toBe('event.month')
  })
})

describe('a transfer or another level', () => {
  const county = (id: string, amount: number, payer: string): Fields => ({
    id: `r-${id}`,
    scheme: 's',
    level: 'city',
    county: id,
    amount,
    payer,
    from: '2014',
    source: '某文',
  })
  const byCounty = [
    county('a', 400_00, '甲县财政局'),
    county('b', 500_00, '乙县财政局'),
    county('c', 400_00, '丙县财政局'),
  ]
  const here: Fields = { ...person, county: 'a' }
  const asked = (event: object, entries: readonly Fields[] = [], rulesNow: readonly Fields[] = byCounty) => {
    const money = { schemes: [scheme], rules: rulesNow, entries, events: [] }
    return turnsOf({ person: here, honours, lists, event: { id: '~', ...event } }, money)
  }

  it('changes sum and payer from its month, and says both', () => {
    const move = { kind: 'county-transfer', date: '2026-05-10', stopFrom: '2026-06', toCounty: 'b' }
    const [turn] = asked(move)
    expect(turn).toMatchObject({ turn: 'change', from: '2026-06', monthly: 400_00, next: { monthly: 500_00 } })
    expect(turnWords(turn!)).toBe(
      '荣誉津贴自 2026-06 起每月由 400.00 元改为 500.00 元，支付单位由“甲县财政局”改为“乙县财政局”',
    )
    const [same] = asked({ ...move, toCounty: 'c' })
    expect(turnWords(same!)).toBe('荣誉津贴自 2026-06 起每月 400.00 元不变，支付单位由“甲县财政局”改为“丙县财政局”')
    expect(asked({ ...move, toCounty: 'a' })).toEqual([])
    expect(asked({ ...move, toCounty: 'd' })).toMatchObject([{ turn: 'stop' }])
  })

  it('tells what was over-paid or under-paid beyond it, month by month', () => {
    const paid = [quarter('1', '2026-04')]
    const lower = asked({ kind: 'county-transfer', date: '2026-05-10', stopFrom: '2026-05', toCounty: 'b' })
    expect(oversOf(lower, paid)).toEqual([])
    expect(shortsOf(lower, paid)).toMatchObject([{ from: '2026-05', to: '2026-06', months: 2, amount: 200_00 }])
    const level = [...rules, { ...rules[0]!, id: 'p', level: 'provincial', amount: 300_00 }]
    const less = asked({ kind: 'level-change', date: '2026-04', stopFrom: '2026-05', level: 'provincial' }, [], level)
    expect(less).toMatchObject([{ turn: 'change', monthly: 400_00, next: { monthly: 300_00 } }])
    expect(oversOf(less, paid)).toMatchObject([{ months: 2, amount: 200_00 }])
    expect(shortsOf(less, paid)).toEqual([])
  })

  it('leaves the months before it to the county of that time', () => {
    const moved: Fields = {
      id: 'e',
      kind: 'county-transfer',
      date: '2026-05-10',
      stopFrom: '2026-06',
      fromCounty: 'a',
      toCounty: 'b',
    }
    const later: Fields = { ...moved, id: 'f', date: '2026-09', stopFrom: '2026-10', fromCounty: 'b', toCounty: 'c' }
    const on = factsOver({ person: { ...person, county: 'c' }, honours, events: [later, moved] }, lists)
    expect(['2026-05-31', '2026-06-01', '2026-09-30', '2026-10-01'].map((day) => on(day).county)).toEqual([
      'a',
      'b',
      'b',
      'c',
    ])
  })
})
