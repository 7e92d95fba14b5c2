// 补录历史: old payments and visits are there for whoever looks and whoever pays, and are nobody's money of today.
import { describe, expect, it } from 'vitest'
import { desk, linesOf, yuan, type Desk } from '../../../test/support/pay-desk'
import { doubleIssues } from '../../issues/payment-issues'
import type { HistoryAnswer } from './history-command'

const recorded = (at: Desk, payments: readonly object[], visits: readonly object[] = []) =>
  at.office.did<HistoryAnswer>('history.record', { file: '历年发放.xlsx', payments, visits })
const old = (at: Desk, person: string, more = {}) => ({
  person,
  scheme: at.allowance,
  from: '2026-01',
  to: '2026-02',
  amount: yuan(800),
  ...more,
})

describe('a payment of the years before', () => {
  it('holds its months: they are not paid again, the others are', async () => {
    const at = await desk()
    const person = await at.person('张三')
    expect(await recorded(at, [old(at, person)])).toEqual({ created: 1, same: 0, skipped: [] })
    expect(at.office.rows('ledgerEntry')).toMatchObject([
      { recorded: true, name: '张三', fundLevel: '市', kind: 'normal', paidOn: '2026-01', amount: yuan(800) },
    ])
    expect(linesOf(at, await at.open([person]))).toMatchObject([{ verdict: 'in', from: '2026-03', months: 1 }])
  })

  it('known only to the year is the whole year', async () => {
    const at = await desk()
    const person = await at.person('张三')
    await recorded(at, [old(at, person, { from: '2026', to: '2026' })])
    expect(linesOf(at, await at.open([person]))).toMatchObject([
      { verdict: 'out', reason: expect.stringContaining('（补录）') as string },
    ])
  })

  it('takes nothing from any budget and is no batch', async () => {
    const at = await desk()
    await recorded(at, [old(at, await at.person('张三'))])
    const [entry] = at.office.rows('ledgerEntry')
    expect(entry?.['batch']).toBeUndefined()
    expect(at.office.rows('expense')).toEqual([])
  })

  it('from the same file twice changes nothing', async () => {
    const at = await desk()
    const person = await at.person('张三')
    await recorded(at, [old(at, person)], [{ person, on: '2024', amount: yuan(500) }])
    const before = [...at.office.rows('ledgerEntry'), ...at.office.rows('visit')]
    expect(await recorded(at, [old(at, person)], [{ person, on: '2024', amount: yuan(500) }])).toEqual({
      created: 0,
      same: 2,
      skipped: [],
    })
    expect([...at.office.rows('ledgerEntry'), ...at.office.rows('visit')]).toEqual(before)
  })

  it('of a month that is paid already is left out and named; the other rows go in', async () => {
    const at = await desk()
    const [one, two] = [await at.person('张三'), await at.person('李四')]
    await at.through(await at.open([one]), 'paid')
    const answer = await recorded(at, [old(at, one), old(at, two)])
    expect(answer).toMatchObject({ created: 1, skipped: [{ index: 0 }] })
    expect(answer.skipped[0]?.message).toMatch(/^张三 2026-01 的荣誉津贴已在批次 2026-津贴-/u)
    // Two rows of one file for one month are one payment too many as well.
    expect(
      await recorded(at, [old(at, two, { amount: 1 })])
        .then(() => 'recorded')
        .catch((error: Error) => error.message),
    ).toContain('history.nothing')
  })

  it('is a double like any other where another PC paid the same', async () => {
    const at = await desk()
    const person = await at.person('张三')
    await recorded(at, [old(at, person)])
    const other = { ...at.office.rows('ledgerEntry')[0]!, id: 'other-pc', recorded: undefined, batchNumber: 'B' }
    const schemes = new Map<unknown, { readonly id: string }>([[at.allowance, at.office.row('scheme', at.allowance)!]])
    expect(doubleIssues([...at.office.rows('ledgerEntry'), other], schemes)).toHaveLength(1)
  })

  it.each([
    ['a negative amount', { amount: -1 }],
    ['nothing', { amount: 0 }],
    ['an absurd amount', { amount: yuan(2_000_000) }],
    ['a date that is none', { from: '2026-13' }],
  ])('of %s is refused in words', async (_what, more) => {
    const at = await desk()
    const refused = await at.office.refused('history.record', {
      file: 'a',
      payments: [old(at, await at.person('张三'), more)],
    })
    expect(refused.code).toBe('command.input')
    expect(refused.message).toMatch(/金额|日期/u)
  })
})

describe('a visit of the years before', () => {
  it('is on the person with what is known of its day, and never on a campaign', async () => {
    const at = await desk()
    const person = await at.person('张三')
    const matter = '春节走访'
    await recorded(at, [], [{ person, on: '2023', matter, amount: yuan(1000), goods: '米1袋' }])
    expect(at.office.rows('visit')).toMatchObject([
      {
        person,
        year: 2023,
        resultOn: '2023',
        result: 'visited',
        recorded: true,
        reason: '补录：春节走访',
        amount: yuan(1000),
      },
    ])
    expect(at.office.rows('visit')[0]?.['campaign']).toBeUndefined()
  })
})
