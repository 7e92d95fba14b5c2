// What nobody means to enter is refused with a sentence that says what, where and what to do; nothing is half-done.
import { describe, expect, it } from 'vitest'
import { desk, linesOf, yuan } from '../../../test/support/pay-desk'
import { readiness } from './readiness'

describe('a standard', () => {
  it.each([
    ['negative', { amount: -1 }, 'policy.amount', '不能是负数'],
    ['absurd', { amount: yuan(2_000_000) }, 'policy.amount', '请核对是否多打了几个零'],
    ['of dates that run backwards', { amount: yuan(1), from: '2030-01', to: '2029-01' }, 'policy.dates', '早于起'],
    ['that overlaps another', { level: 'provincial', amount: yuan(1) }, 'policy.overlap', '2014-01'],
  ])('%s is refused and changes no other', async (_what, more, code, words) => {
    const at = await desk()
    const before = at.office.rows('policyRule')
    const values = { scheme: at.allowance, level: 'national', from: '2014-01', source: '杭州2014', ...more }
    const refused = await at.office.refused('policy.save', { values })
    expect(refused.code).toBe(code)
    expect(refused.message).toContain(words)
    expect(at.office.rows('policyRule')).toEqual(before)
  })
})

describe('one account on two people', () => {
  it('is refused on entry, naming whose it is', async () => {
    const at = await desk()
    const one = await at.person('张三')
    const two = await at.person('李四')
    const number = at.office.rows('account').find((row) => row['person'] === one)?.['number']
    const refused = await at.office.refused('record.create', {
      table: 'account',
      values: { person: two, holder: '李四', number },
    })
    expect(refused.code).toBe('value.taken')
    expect(refused.message).toContain('张三')
  })

  it('that two PCs brought about stops the batch, naming both', async () => {
    const at = await desk()
    const batch = await at.open([await at.person('张三'), await at.person('李四')])
    const { context } = at.office
    const met: typeof context = {
      ...context,
      where: async (table, index, value) => {
        const rows = await context.where(table, index, value)
        return table === 'payLine' ? rows.map((row) => ({ ...row, accountNumber: '6222000000000000' })) : rows
      },
    }
    const refused = await readiness(met, at.office.row('batch', batch)!)
    expect(refused).toMatchObject({ ok: false, failure: { code: 'batch.account' } })
    expect(!refused.ok && refused.failure.message).toMatch(/张三、李四|李四、张三/u)
    await at.office.did('batch.submit', { batch })
  })
})

describe('a batch of nobody', () => {
  it('is neither opened nor submitted', async () => {
    const at = await desk()
    const period = { from: '2026-01', to: '2026-03', on: '2026-03-31' }
    const opening = { scheme: at.allowance, direction: 'pay', ...period, people: [], values: {} }
    expect((await at.office.refused('batch.open', opening)).code).toBe('batch.nobody')
    expect((await at.office.refused('batch.open', { ...opening, direction: 'resend' })).message).toContain('银行退票')
    const batch = await at.open([await at.person('张三')])
    await at.office.did('batch.leave-out', { lines: linesOf(at, batch).map(({ id }) => id), reason: '不发' })
    expect((await at.office.refused('batch.submit', { batch })).code).toBe('batch.empty')
    expect(at.office.row('batch', batch)?.['state']).toBe('drafting')
  })
})

describe('a batch without 出资账户', () => {
  it('is refused in words before it is a paper with nobody who pays', async () => {
    const at = await desk()
    const [account] = at.office.rows('fundAccount')
    await at.office.did('record.edit', { table: 'fundAccount', row: account!.id, values: { ended: true } })
    const batch = await at.open([await at.person('张三')])
    expect(at.office.row('batch', batch)?.['account']).toBeUndefined()
    const refused = await at.office.refused('batch.submit', { batch })
    expect(refused).toMatchObject({ code: 'batch.payer', data: { field: 'account' } })
    expect(refused.message).toContain('经费来源')
    await at.office.did('batch.describe', { batch, values: { account: account!.id } })
    expect((await at.office.refused('batch.submit', { batch })).message).toContain('“市总本级”已停用')
    await at.office.did('record.edit', { table: 'fundAccount', row: account!.id, values: { ended: false } })
    await at.office.did('batch.submit', { batch })
  })

  it('takes that of the last batch of its project, since the payer seldom changes', async () => {
    const at = await desk()
    const { id: other } = await at.office.did('record.create', {
      table: 'fundAccount',
      values: { name: '财政专项', kind: '财政专项' },
    })
    const person = await at.person('张三')
    expect(at.office.row('batch', await at.open([person]))?.['account']).toBeUndefined()
    await at.open([person], { values: { basis: '一号', account: other } })
    expect(at.office.row('batch', await at.open([person]))?.['account']).toBe(other)
  })
})
