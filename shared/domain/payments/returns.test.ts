// 银行退票: what came back is 冲销, goes out again once, into another account, and is never paid a second time by any other road.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { desk, linesOf, yuan, type Desk } from '../../../test/support/pay-desk'
import { standingOfBudget } from './budget'
import { fundLines, sumOfLines } from './fund-ledger'
import { doublesOf, standing } from './ledger'

const back = (batch: string, line: string, more = {}) => ({
  batch,
  returnedOn: '2026-04-08',
  returns: [{ line, cause: '账号错误', ...more }],
})
const fundsOf = ({ office }: Desk) => ({
  changes: [],
  expenses: office.rows('expense'),
  batches: office.rows('batch'),
  campaigns: [],
  returns: office.rows('bankReturn'),
  trips: [],
})
const sum = (rows: readonly { readonly [field: string]: unknown }[]) =>
  rows.reduce((total, row) => total + Number(row['amount']), 0)

/** A paid batch with one payment that came back. */
async function returned(at: Desk, more = {}) {
  const person = await at.person('张三')
  const batch = await at.open([person, await at.person('李四')], more)
  await at.through(batch, 'paid')
  const line = linesOf(at, batch).find((each) => each['person'] === person)!
  await at.office.did('return.record', back(batch, line.id))
  return { person, batch, line, row: at.office.rows('bankReturn')[0]! }
}

/** Another account, reviewed. */
async function newAccount(at: Desk, person: string) {
  const { id } = await at.office.did('record.create', {
    table: 'account',
    values: { person, holder: '张三', number: '6222999900001111', bank: '某行新支行', from: '2026-04-09' },
  })
  await at.office.did('account.check', { rows: [id] })
}

describe('a payment the bank sent back', () => {
  it('is 冲销 in the ledger with the reason, once', async () => {
    const at = await desk()
    const { batch, line, row } = await returned(at)
    expect(row).toMatchObject({ name: '张三', amount: yuan(1200), cause: '账号错误', returnedOn: '2026-04-08' })
    expect(at.office.rows('ledgerEntry').filter((each) => each['entry'] === 'reversal')).toMatchObject([
      { amount: -yuan(1200), bounced: true, reason: '银行退票：账号错误', paidOn: '2026-04-08' },
    ])
    expect(sum(at.office.rows('ledgerEntry'))).toBe(yuan(1200))
    const refused = async (input: unknown) => (await at.office.refused('return.record', input)).code
    expect(await refused(back(batch, line.id))).toBe('return.twice')
    expect(await refused(back(batch, 'nobody'))).toBe('return.line')
    expect(await refused({ ...back(batch, line.id), returnedOn: '2026-04-01' })).toBe('return.date')
    const open = await at.open([await at.person('王五')])
    expect(await refused(back(open, line.id))).toBe('batch.state')
  })

  it('is not paid by another batch as if it had never been paid', async () => {
    const at = await desk()
    const { person } = await returned(at)
    const again = await at.open([person])
    expect(linesOf(at, again).filter((each) => each['person'] === person)).toMatchObject([
      { verdict: 'out', reason: expect.stringContaining('不重复发放') as string },
    ])
  })

  it('goes out on a 退票重发单 of the same amount and months, only into another account', async () => {
    const at = await desk()
    const { person, row, batch } = await returned(at)
    const sheet = (await at.office.did('return.resend', { returns: [row.id], on: '2026-04-09' })).id
    expect(at.office.row('batch', sheet)).toMatchObject({ direction: 'resend', from: '2026-01', to: '2026-03' })
    const [line] = linesOf(at, sheet)
    expect(line).toMatchObject({
      kind: 'resend',
      amount: yuan(1200),
      from: '2026-01',
      to: '2026-03',
      corrects: row['entry'],
    })
    const refused = async (command: string, input: unknown) => (await at.office.refused(command, input)).code
    expect(await refused('batch.adjust', { line: line!.id, amount: 1, reason: '试试' })).toBe('return.amount')
    expect(await refused('batch.submit', { batch: sheet })).toBe('return.account')
    expect(await refused('return.resend', { returns: [row.id], on: '2026-04-09' })).toBe('return.sent')
    await newAccount(at, person)
    await at.office.did('batch.compute', { batch: sheet })
    expect(linesOf(at, sheet)).toMatchObject([{ accountNumber: '6222999900001111', amount: yuan(1200) }])
    await at.through(sheet, 'paid')
    const entries = at.office.rows('ledgerEntry')
    expect(sum(entries)).toBe(yuan(2400))
    expect(entries.find((each) => each['batch'] === sheet)).toMatchObject({
      kind: 'resend',
      corrects: row['entry'],
      reason: `退票重发：批次 ${String(at.office.row('batch', batch)?.['number'])}，2026-04-08 退回，账号错误`,
    })
    expect(doublesOf(entries, new Set())).toEqual([])
  })

  it('waits again where its sheet is given up', async () => {
    const at = await desk()
    const { row } = await returned(at)
    const sheet = (await at.office.did('return.resend', { returns: [row.id], on: '2026-04-09' })).id
    await at.office.did('batch.void', { batch: sheet, reason: '开错了' })
    expect(at.office.row('bankReturn', row.id)?.['resentIn']).toBeUndefined()
    await at.office.did('return.resend', { returns: [row.id], on: '2026-04-10' })
  })

  it('leaves budget and 支出台账 as if the first payment had arrived', async () => {
    const at = await desk()
    const { id: account } = await at.office.did('record.create', {
      table: 'fundAccount',
      values: { name: '市总本级', kind: '市总工会本级' },
    })
    const values = { year: 2026, account, project: '荣誉津贴', opening: yuan(2400) }
    const { id: budget } = await at.office.did('record.create', { table: 'budget', values })
    const { person, row } = await returned(at, { values: { basis: '一号', account, budget } })
    const stand = () => standingOfBudget(at.office.row('budget', budget)!, fundsOf(at))
    expect(stand()).toMatchObject({ paid: yuan(1200), free: yuan(1200) })
    expect(fundLines(fundsOf(at)).map((line) => line.amount)).toEqual([yuan(2400), -yuan(1200)])
    const sheet = (await at.office.did('return.resend', { returns: [row.id], on: '2026-04-09' })).id
    await newAccount(at, person)
    await at.office.did('batch.compute', { batch: sheet })
    await at.through(sheet, 'paid')
    expect(stand()).toMatchObject({ paid: yuan(2400), free: 0 })
    expect(sumOfLines(fundLines(fundsOf(at)))).toBe(yuan(2400))
  })

  it('that never really came back is put right by one more entry, and then stays', async () => {
    const at = await desk()
    const { row } = await returned(at)
    await at.office.did('return.withdraw', { row: row.id, reason: '看错了行' })
    expect(sum(at.office.rows('ledgerEntry'))).toBe(yuan(2400))
    expect(sumOfLines(fundLines(fundsOf(at)))).toBe(yuan(2400))
    expect((await at.office.refused('return.resend', { returns: [row.id], on: '2026-04-09' })).code).toBe('return.sent')
    expect((await at.office.refused('return.withdraw', { row: row.id, reason: '再来' })).code).toBe('return.sent')
  })

  it('sent again by two PCs is a double for people to decide', async () => {
    const at = await desk()
    const { person, row } = await returned(at)
    const paid = (id: string) => ({
      id,
      person,
      entry: 'payment',
      kind: 'resend',
      corrects: row['entry'],
      scheme: at.allowance,
      fundLevel: '市',
      from: '2026-01',
      to: '2026-03',
      paidOn: '2026-04-10',
    })
    expect(doublesOf([...at.office.rows('ledgerEntry'), paid('x')], new Set())).toEqual([])
    expect(doublesOf([...at.office.rows('ledgerEntry'), paid('x'), paid('y')], new Set())).toMatchObject([
      { first: { id: 'x' }, second: { id: 'y' } },
    ])
  })
})

describe('whatever is paid, returned, sent again and reversed, in any order', () => {
  it('pays nobody 正常 twice for a month, and every 冲销 sums to zero with its payment', async () => {
    const act = fc.constantFrom('pay', 'return', 'resend', 'reverse', 'next')
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 9 }), async (acts) => {
        const at = await desk()
        const person = await at.person('张三')
        let month = 1
        for (const each of acts)
          await play(
            at,
            person,
            each,
            () => month,
            () => void month++,
          )
        const entries = at.office.rows('ledgerEntry')
        expect(doublesOf(entries, new Set())).toEqual([])
        for (const reversal of entries.filter((entry) => entry['entry'] === 'reversal')) {
          const payment = entries.find((entry) => entry.id === reversal['reverses'])
          expect(Number(payment?.['amount']) + Number(reversal['amount'])).toBe(0)
        }
        expect(sum(standing(entries))).toBe(sum(entries))
        // One person is never given more than the months come to.
        expect(sum(entries)).toBeLessThanOrEqual(month * yuan(400))
      }),
      { numRuns: 25 },
    )
  })
})

/** One act of a clerk; what is refused changes nothing. */
async function play(at: Desk, person: string, act: string, month: () => number, next: () => void): Promise<void> {
  const { office } = at
  const live = standing(office.rows('ledgerEntry'))
  const last = live.at(-1)
  if (act === 'next') return next()
  if (act === 'reverse' && last)
    await office.run('ledger.reverse', { entry: last.id, on: '2026-11-20', reason: '发错' })
  if (act === 'return' && last) {
    const line = linesOf(at, String(last['batch']))[0]
    if (line) await office.run('return.record', { ...back(String(last['batch']), line.id, { cause: '其他' }) })
  }
  const open = office.rows('bankReturn').find((row) => row['resentIn'] === undefined)
  const period = { from: `2026-${String(month()).padStart(2, '0')}`, to: `2026-${String(month()).padStart(2, '0')}` }
  const batch =
    act === 'pay'
      ? await at.open([person], { ...period, on: '2026-03-31' })
      : act === 'resend' && open
        ? (await office.did('return.resend', { returns: [open.id], on: '2026-04-09' })).id
        : undefined
  if (batch === undefined) return
  const submitted = await office.run('batch.submit', { batch })
  if (!submitted.ok) return void (await office.did('batch.void', { batch, reason: '发不出去' }))
  await office.did('batch.return', { batch, reason: '重走一遍' })
  await at.through(batch, 'paid')
}
