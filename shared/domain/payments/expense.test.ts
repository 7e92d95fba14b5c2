// 经费: budgets stand as the rows say, and the 台账 is only ever added to.
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { memoryOffice, type MemoryOffice } from '../../../test/support/memory-office'
import { standingOfBudget } from './budget'
import { fundLines, sumOfLines } from './fund-ledger'

let office: MemoryOffice
let budget: string
beforeEach(async () => {
  office = await memoryOffice()
  const { id: account } = await office.did('record.create', {
    table: 'fundAccount',
    values: { name: '劳模协会', kind: '劳模协会' },
  })
  const values = { year: 2026, account, project: '春节走访', opening: 10_000_00 }
  budget = (await office.did('record.create', { table: 'budget', values })).id
})

const spend = (amount: number, more: object = {}) => ({
  values: { budget, date: '2026-11-20', matter: '慰问品', amount, ...more },
})
const standing = () =>
  standingOfBudget(office.row('budget', budget)!, {
    changes: office.rows('budgetChange'),
    expenses: office.rows('expense'),
    batches: office.rows('batch'),
    campaigns: [],
    returns: [],
    trips: [],
  })
const ledgerOf = (of: MemoryOffice) =>
  fundLines({ expenses: of.rows('expense'), batches: of.rows('batch'), campaigns: [], returns: [], trips: [] })

describe('a budget', () => {
  it('stands at 年初 and 调整 less what was spent, with the rate in per cent', async () => {
    const change = { budget, date: '2026-06-01', amount: -2_000_00, basis: '党组会纪要〔2026〕6号' }
    await office.did('record.create', { table: 'budgetChange', values: change })
    await office.did('expense.record', spend(3_000_00))
    expect(standing()).toMatchObject({
      opening: 10_000_00,
      changed: -2_000_00,
      total: 8_000_00,
      paid: 3_000_00,
      balance: 5_000_00,
      rate: 37.5,
    })
  })

  it('gives its account to what is spent on it, and is not spent in another year', async () => {
    const { id } = await office.did('expense.record', spend(1_00))
    expect(office.row('expense', id)?.['account']).toBe(office.row('budget', budget)?.['account'])
    expect(await office.refused('expense.record', spend(1_00, { date: '2027-01-05' }))).toMatchObject({
      code: 'expense.year',
      data: { field: 'date' },
    })
  })

  it('asks for 追加依据 when exceeded, to the 分, and then lets the office go on', async () => {
    await office.did('expense.record', spend(10_000_00 - 1))
    const refused = await office.refused('expense.record', spend(2))
    expect(refused).toMatchObject({ code: 'budget.over', data: { field: 'overBasis', over: 1 } })
    expect(refused.message).toContain('可用 0.01 元，这笔超出 0.01 元')
    await office.did('expense.record', spend(2, { overBasis: '主席办公会纪要〔2026〕21号' }))
    expect(standing().free).toBe(-1)
  })
})

describe('the 支出台账', () => {
  it('reverses to nothing, once, and neither changes nor forgets an entry', async () => {
    const { id } = await office.did('expense.record', spend(500_00))
    const back = { row: id, date: '2026-11-21', reason: '重复登记' }
    await office.did('expense.reverse', back)
    expect(sumOfLines(ledgerOf(office))).toBe(0)
    expect(ledgerOf(office).map(({ amount, reversed }) => [amount, reversed])).toEqual([
      [500_00, true],
      [-500_00, false],
    ])
    expect((await office.refused('expense.reverse', back)).code).toBe('expense.reversed')
    const [, reversal] = ledgerOf(office)
    expect((await office.refused('expense.reverse', { ...back, row: reversal!.row.id })).code).toBe('expense.reversal')
    for (const [command, input] of [
      ['record.remove', { table: 'expense', rows: [id] }],
      ['record.edit', { table: 'expense', row: id, values: { amount: 1 } }],
      [
        'record.create',
        { table: 'expense', values: { ...spend(1).values, account: office.row('budget', budget)!['account'] } },
      ],
    ] as const)
      expect((await office.refused(command, input)).code).toMatch(/^record\./u)
    await office.did('record.edit', { table: 'expense', row: id, values: { voucher: '记-0123' } })
    expect(office.row('expense', id)?.['voucher']).toBe('记-0123')
  })

  it('takes no amount of nothing or less, and no example subject', async () => {
    for (const amount of [0, -1])
      expect((await office.refused('expense.record', spend(amount))).code).toBe('expense.amount')
    await office.did('fund.usual', {})
    const example = office.rows('expenseSubject')[0]!.id
    const loose = {
      date: '2026-11-20',
      matter: '茶歇',
      amount: 100,
      account: office.rows('fundAccount')[0]!.id,
      subject: example,
    }
    expect((await office.refused('expense.record', { values: loose })).code).toBe('expense.example')
    expect(await office.did('fund.usual', {})).toEqual({ added: 0 })
  })

  it('sums to what was spent less what was reversed, for any office', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ amount: fc.integer({ min: 1, max: 900_00 }), back: fc.boolean() }), { maxLength: 8 }),
        async (entries) => {
          const fresh = await memoryOffice()
          const { id: account } = await fresh.did('record.create', {
            table: 'fundAccount',
            values: { name: '甲', kind: '捐赠' },
          })
          let expected = 0
          for (const { amount, back } of entries) {
            const { id } = await fresh.did('expense.record', {
              values: { date: '2026-11-01', matter: '事', amount, account },
            })
            if (back) await fresh.did('expense.reverse', { row: id, date: '2026-11-02', reason: '记错了' })
            else expected += amount
          }
          expect(sumOfLines(ledgerOf(fresh))).toBe(expected)
        },
      ),
      { numRuns: 60 },
    )
  })
})
