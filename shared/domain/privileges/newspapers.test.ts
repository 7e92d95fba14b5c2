// 报刊: last year's orders go on with their copies and never double, whoever falls out is named, and every sum is that of the rows.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memoryOffice, MemoryOffice } from '../../../test/support/memory-office'
import { holds } from '../../../test/support/property'
import type { Fields } from '../field'
import type { RowId } from '../../oplog/operation'
import { amountOf, priceOf, sumsByTitle, wholeSum } from './newspaper-sums'
import { renewalOf, type RenewalRows } from './renewal'

interface Order {
  readonly person: number
  readonly title: number
  readonly copies: number
  readonly ended: boolean
}

const order: fc.Arbitrary<Order> = fc.record({
  person: fc.nat(7),
  title: fc.nat(2),
  copies: fc.integer({ min: 1, max: 9 }),
  ended: fc.boolean(),
})
const rowsOf = (orders: readonly Order[], year: number): readonly Fields[] =>
  orders.map(({ person, title, copies, ended }, i) => ({
    id: `${year} ${i}`,
    person: `p${person}`,
    periodical: `t${title}`,
    year,
    copies,
    price: 1000 * (title + 1),
    ...(ended ? { endedFrom: `${year}-06` } : {}),
  }))

/** Person 0 has died, person 1 is gone from the roster, person 2 was merged into 3; title 2 is no longer ordered. */
function given(last: readonly Fields[], now: readonly Fields[]): RenewalRows {
  const people = new Map<string, Fields>(
    Array.from({ length: 8 }, (_, i) => [
      `p${i}`,
      { id: `p${i === 2 ? 3 : i}`, name: `第${i}人`, _dActive: i === 0 ? 0 : 1, _dStatus: i === 0 ? 'died' : 'active' },
    ]),
  )
  people.delete('p1')
  const titles = [
    { id: 't0', name: '工人日报' },
    { id: 't1', name: '浙江工人日报' },
    { id: 't2', name: '停刊', retired: true },
  ]
  const prices = [{ id: 'x', periodical: 't0', year: 2027, price: 12_345 }]
  return { year: 2027, last, now, titles, prices, personOf: (id) => people.get(id) }
}

describe('上年续订', () => {
  it('keeps every copy of who goes on, leaves out only with a reason, and asked again renews nothing', () => {
    holds(
      [fc.array(order, { maxLength: 12 }), fc.array(order, { maxLength: 6 })],
      (before, already) => {
        const [last, now] = [rowsOf(before, 2026), rowsOf(already, 2027)]
        const rows = given(last, now)
        const { lines, fallen, standing } = renewalOf(rows)
        const key = (person: string, title: string): string => `${person === 'p2' ? 'p3' : person} ${title}`
        // Naively: one row after the other.
        const goes = before.filter(({ person, title, ended }) => person > 1 && title < 2 && !ended)
        const there = new Set(already.map(({ person, title }) => key(`p${person}`, `t${title}`)))
        const fresh = goes.filter(({ person, title }) => !there.has(key(`p${person}`, `t${title}`)))
        expect(lines.reduce((sum, line) => sum + line.copies, 0)).toBe(
          fresh.reduce((sum, each) => sum + each.copies, 0),
        )
        expect(new Set(lines.map((line) => key(line.person, line.periodical))).size).toBe(lines.length)
        expect(fallen).toHaveLength(before.length - goes.length)
        expect(standing).toBe(goes.length - fresh.length)
        for (const { why } of fallen) expect(why).not.toBe('')
        const renewed = lines.map((line, i) => ({ id: `n${i}`, year: 2027, ...line }))
        expect(renewalOf(given(last, [...now, ...renewed])).lines).toEqual([])
      },
      0.04,
    )
  })

  it('takes the price of the new year, the address as it was, and says who has none', () => {
    const last = [
      { id: 'a', person: 'p4', periodical: 't0', year: 2026, copies: 2, address: '车站大道1号', office: '鹿城局' },
      { id: 'b', person: 'p5', periodical: 't1', year: 2026, copies: 1 },
    ]
    const { lines } = renewalOf(given(last, []))
    expect(lines).toMatchObject([
      { copies: 2, price: 12_345, delivery: { address: '车站大道1号', office: '鹿城局' }, homeless: false },
      { copies: 1, price: undefined, delivery: {}, homeless: true },
    ])
  })
})

describe('sums of newspapers', () => {
  it('by title are those of the rows, title by title and together', () => {
    holds(
      [fc.array(order, { maxLength: 20 })],
      (orders) => {
        const rows = rowsOf(orders, 2026)
        const lines = sumsByTitle(rows, ['t2', 't0', 't1'])
        for (const title of ['t0', 't1', 't2']) {
          const own = orders.filter((each) => `t${each.title}` === title)
          const of = lines.filter((line) => line.periodical === title)
          expect(of.reduce((sum, line) => sum + line.copies, 0)).toBe(own.reduce((sum, each) => sum + each.copies, 0))
          expect(of.reduce((sum, line) => sum + line.amount, 0)).toBe(
            own.reduce((sum, each) => sum + each.copies * 1000 * (each.title + 1), 0),
          )
        }
        expect(wholeSum(rows).amount).toBe(lines.reduce((sum, line) => sum + line.amount, 0))
        expect(lines.map(({ periodical }) => periodical)).toEqual(
          ['t2', 't0', 't1'].filter((title) => orders.some((each) => `t${each.title}` === title)),
        )
      },
      0.04,
    )
  })

  it('count what was ended before it began as nothing, and what was ended later as paid', () => {
    const row = { id: 'a', person: 'p', periodical: 't', year: 2026, copies: 3, price: 500 }
    expect(amountOf({ ...row, endedFrom: '2026-01' })).toBe(0)
    expect(amountOf({ ...row, endedFrom: '2026-02' })).toBe(1500)
    expect(amountOf({ ...row, from: '2026-04', endedFrom: '2026-04' })).toBe(0)
  })

  it('know the price of a whole year and of some months, and do not guess the other', () => {
    const price = { id: 'x', price: 30_000, monthPrice: 2600 }
    expect(priceOf(price, '2026-01', '2026-12')).toBe(30_000)
    expect(priceOf(price, '2026-04', '2026-12')).toBe(9 * 2600)
    expect(priceOf({ id: 'x', price: 30_000 }, '2026-04', '2026-12')).toBeUndefined()
    expect(priceOf(undefined, '2026-01', '2026-12')).toBeUndefined()
  })
})

describe('newspapers of an office', () => {
  async function desk() {
    const office = await memoryOffice()
    const { id: title } = await office.did('record.create', {
      table: 'periodical',
      values: { name: '工人日报', code: '1-5' },
    })
    await office.did('record.create', {
      table: 'periodicalPrice',
      values: { periodical: title, year: 2026, price: 39_600 },
    })
    const people: RowId[] = []
    for (const name of ['张三', '李四', '王五']) people.push(await office.person({ name, address: '车站大道1号' }))
    return { office, title, people }
  }

  it('are ordered once for a person, title and year, renewed once, and ordered again after they were taken back', async () => {
    const { office, title, people } = await desk()
    const first = { year: 2026, periodical: title, people, copies: 2 }
    expect(await office.did('subscription.order', first)).toMatchObject({
      ordered: 3,
      known: 0,
      copies: 6,
    })
    expect(await office.did('subscription.order', first)).toMatchObject({
      ordered: 0,
      known: 3,
      copies: 0,
    })
    expect(office.rows('subscription').map((row) => row['price'])).toEqual([39_600, 39_600, 39_600])
    expect(await office.did('subscription.renew', { year: 2027 })).toMatchObject({ renewed: 3, copies: 6, fallen: 0 })
    expect(await office.did('subscription.renew', { year: 2027 })).toMatchObject({ renewed: 0, standing: 3 })
    const own = office.rows('subscription').filter((row) => row['year'] === 2027)
    await office.did('record.remove', { table: 'subscription', rows: own.map(({ id }) => id) })
    expect(await office.did('subscription.renew', { year: 2027 })).toMatchObject({ renewed: 3, standing: 0 })
    expect(office.rows('subscription').filter((row) => row['year'] === 2027)).toHaveLength(3)
  })

  it('renewed on two PCs that have not heard each other are one order', async () => {
    const { office, title, people } = await desk()
    await office.did('subscription.order', { year: 2026, periodical: title, people, copies: 2 })
    const other = new MemoryOffice(2)
    other.hear(office.ops)
    await office.did('subscription.renew', { year: 2027 })
    await other.did('subscription.renew', { year: 2027 })
    other.hear(office.ops)
    expect(other.rows('subscription').filter((row) => row['year'] === 2027)).toHaveLength(3)
  })

  it('are sent elsewhere or ended from a month of their year on, with a line for the post office', async () => {
    const { office, title, people } = await desk()
    await office.did('subscription.order', { year: 2026, periodical: title, people, copies: 1 })
    const [one, two] = office.rows('subscription').map(({ id }) => id) as [RowId, RowId]
    const bare = { rows: [one], kind: 'redirect', from: '2026-04', reason: '搬迁' }
    expect((await office.refused('subscription.change', bare)).code).toBe('subscription.redirect')
    const late = { rows: [one], kind: 'end', from: '2027-01', reason: '去世' }
    expect((await office.refused('subscription.change', late)).code).toBe('subscription.month')
    await office.did('subscription.change', { ...bare, address: '学院路2号' })
    await office.did('subscription.change', { rows: [two], kind: 'end', from: '2026-05', reason: '去世' })
    expect(office.row('subscription', one)?.['address']).toBe('学院路2号')
    expect(office.rows('subscriptionChange')).toMatchObject([
      { kind: 'redirect', oldAddress: '车站大道1号', newAddress: '学院路2号' },
      { kind: 'end', from: '2026-05' },
    ])
    const twice = await office.refused('subscription.change', {
      rows: [two],
      kind: 'end',
      from: '2026-06',
      reason: '去世',
    })
    expect(twice.code).toBe('subscription.ended')
    const renewed = await office.did('subscription.renew', { year: 2027 })
    expect(renewed).toMatchObject({ renewed: 2, fallen: 1 })
  })

  it('are paid as one line of the 支出台账, to the 分, once, and only when every price is known', async () => {
    const { office, title, people } = await desk()
    await office.did('subscription.order', { year: 2026, periodical: title, people, copies: 2 })
    const pay = { year: 2026, date: '2026-11-20' }
    expect((await office.refused('subscription.pay', pay)).code).toBe('subscription.account')
    const { id: account } = await office.did('record.create', {
      table: 'fundAccount',
      values: { name: '劳模协会', kind: '劳模协会' },
    })
    await office.did('subscription.year', { year: 2026, values: { office: '温州邮政局', account, invoice: 'FP001' } })
    expect(await office.did('subscription.pay', pay)).toEqual({ amount: 6 * 39_600 })
    expect(office.rows('expense')).toMatchObject([{ amount: 237_600, payee: '温州邮政局', invoice: 'FP001', account }])
    expect((await office.refused('subscription.pay', pay)).code).toBe('subscription.paid')
    await office.did('expense.reverse', { row: office.rows('expense')[0]!.id, date: '2026-11-21', reason: '发票开错' })
    expect(await office.did('subscription.pay', pay)).toEqual({ amount: 237_600 })
    await office.did('subscription.year', { year: 2027, values: { office: '温州邮政局', account } })
    await office.did('subscription.renew', { year: 2027 })
    const unpriced = await office.refused('subscription.pay', { year: 2027, date: '2026-12-01' })
    expect(unpriced.code).toBe('subscription.unpriced')
    await office.did('record.create', {
      table: 'periodicalPrice',
      values: { periodical: title, year: 2027, price: 40_000 },
    })
    expect(await office.did('subscription.price', { year: 2027 })).toEqual({ priced: 3, open: 0 })
    expect(await office.did('subscription.pay', { year: 2027, date: '2026-12-01' })).toEqual({ amount: 240_000 })
  })

  it('are paid against a budget of the account that pays, and beyond it only on a written basis', async () => {
    const { office, title, people } = await desk()
    await office.did('subscription.order', {
      year: 2026,
      periodical: title,
      people,
      copies: 1,
    })
    const account = (name: string) =>
      office.did('record.create', {
        table: 'fundAccount',
        values: { name, kind: '劳模协会' },
      })
    const [own, others] = [await account('劳模协会'), await account('市总工会本级')]
    const budget = (of: RowId, opening: number) =>
      office.did('record.create', {
        table: 'budget',
        values: { year: 2026, account: of, project: '报刊订阅', opening },
      })
    const [small, foreign] = [await budget(own.id, 100_000), await budget(others.id, 900_000)]
    await office.did('subscription.year', {
      year: 2026,
      values: { office: '温州邮政局', account: own.id },
    })
    const pay = { year: 2026, date: '2026-11-20' }
    expect((await office.refused('subscription.pay', { ...pay, budget: foreign.id })).code).toBe('subscription.budget')
    const over = await office.refused('subscription.pay', {
      ...pay,
      budget: small.id,
    })
    expect(over.code).toBe('budget.over')
    expect(over.message).toContain('超出 188.00 元')
    await office.did('subscription.pay', {
      ...pay,
      budget: small.id,
      overBasis: '主席办公会纪要〔2026〕9号',
    })
    expect(office.rows('expense')).toMatchObject([
      {
        amount: 118_800,
        budget: small.id,
        account: own.id,
        overBasis: '主席办公会纪要〔2026〕9号',
      },
    ])
  })
})
