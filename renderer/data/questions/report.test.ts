// 统计报告 over the shipped writer: the numbers follow what is entered, and a figure leads to exactly the rows it counts.
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { freshOffice, type TestOffice } from '../../../test/support/office'
import type { ReportPlace } from './asked'

let at: TestOffice
afterEach(() => at.close())

const year = 2026
const tallyOf = async (figure: string, of = year) => {
  const report = await at.office.answer('report.year', { year: of })
  return report.figures[figure]?.[report.years.indexOf(of)]
}
const idsBehind = async (place: ReportPlace) => {
  const { table, filters, tally } = await at.office.answer('report.rows', place)
  return { ids: await at.office.ids({ table, filters, sort: [] }), tally }
}

async function paid(person: string, amount: number, paidOn: string): Promise<void> {
  const [scheme] = await at.office.all('scheme')
  const payment = { person, scheme: scheme?.id, from: paidOn, to: paidOn, amount, paidOn }
  await at.did('history.record', { file: '历年发放.xlsx', payments: [payment] })
}

async function office(): Promise<readonly [string, string]> {
  at = await freshOffice()
  const values = { name: '慰问金', nature: '慰问', handling: 'own', fundLevel: '市', cycle: 'each', formula: 'manual' }
  await at.did('record.create', { table: 'scheme', values })
  return [await at.person({ name: '张三' }), await at.person({ name: '李四' })]
}

describe('the report of a year', () => {
  it('counts people once and payments as often as they are, and follows the next payment', async () => {
    const [zhang, li] = await office()
    await paid(zhang, 500_00, '2026-01-10')
    await paid(zhang, 300_00, '2026-02-10')
    await paid(li, 200_00, '2025-12-31')
    expect(await tallyOf('payments.people')).toEqual({ value: 1, rows: 2 })
    expect(await tallyOf('payments.amount')).toEqual({ value: 800_00, rows: 2 })
    expect(await tallyOf('payments.times', 2025)).toEqual({ value: 1, rows: 1 })
    await paid(li, 100_00, '2026-03-01')
    expect(await tallyOf('payments.people')).toEqual({ value: 2, rows: 3 })
  })

  it('leads to the rows of a figure, also of what stood at the end of a year, and of one group', async () => {
    const [zhang, li] = await office()
    await at.did('record.create', { table: 'honour', values: { person: zhang, level: 'city', awardedOn: '2020-04' } })
    await at
      .did('event.record', { person: li, kind: 'died', date: '2025-06-01' })
      .catch(() =>
        at.did('record.create', { table: 'statusEvent', values: { person: li, kind: 'died', date: '2025-06-01' } }),
      )
    const standing = await idsBehind({ year, figure: 'roster.all' })
    expect(standing).toEqual({ ids: [zhang], tally: { value: 1, rows: 1 } })
    expect((await idsBehind({ year: 2024, figure: 'roster.all' })).ids).toEqual([zhang, li])
    expect((await idsBehind({ year: 2025, figure: 'roster.died' })).tally).toEqual({ value: 1, rows: 1 })
    const female = { year, figure: 'roster.all', breakdown: 'roster.bySex', group: '' }
    expect((await idsBehind(female)).ids).toEqual([zhang])
  })

  it('counts a merged person once', async () => {
    const [zhang, li] = await office()
    await paid(zhang, 100_00, '2026-01-01')
    await paid(li, 100_00, '2026-01-02')
    expect(await tallyOf('payments.people')).toEqual({ value: 2, rows: 2 })
    await at.did('person.merge', { survivor: zhang, others: [li], take: {} })
    expect(await tallyOf('payments.people')).toEqual({ value: 1, rows: 2 })
  })

  it('says that a year is closed, and still tells its figures', async () => {
    const [zhang] = await office()
    await paid(zhang, 100_00, '2025-05-01')
    await at.did('year.close', { year: 2025 })
    const report = await at.office.answer('report.year', { year: 2025 })
    expect([report.closed, report.asOf]).toEqual([true, '2025-12-31'])
    expect(await tallyOf('payments.amount', 2025)).toEqual({ value: 100_00, rows: 1 })
  })

  it('names what it cannot find: an address from an older version', async () => {
    await office()
    await expect(at.office.answer('report.rows', { year, figure: 'gone' })).rejects.toMatchObject({
      failure: { code: 'report.figure' },
    })
  })
})
