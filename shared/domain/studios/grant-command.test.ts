// 补助 for many studios at once over the shipped commands: once each whoever enters it, to whom it went before, and never to nobody.
import { beforeEach, describe, expect, it } from 'vitest'
import { headsOf } from '../../oplog/row'
import { MemoryOffice, memoryOffice } from '../../../test/support/memory-office'

let office: MemoryOffice

beforeEach(async () => {
  office = await memoryOffice()
})

const studio = async (name: string, more: Readonly<Record<string, unknown>> = {}) =>
  (await office.did('record.create', { table: 'studio', values: { name, level: 'city', leader: '张三', ...more } })).id
const granted = { year: 2026, kind: '考核奖励', amount: 20_000_00 }

describe('补助 for the studios that were ticked', () => {
  it('goes to the unit at first, and later where it went before, with the account', async () => {
    const a = await studio('甲工作室', { unit: '一厂' })
    await office.did('studio.grant', { ...granted, studios: [a] })
    const [first] = office.rows('studioGrant')
    expect(first).toMatchObject({ studio: a, payee: '一厂', amount: 20_000_00 })
    const account = { payee: '一厂工会', bank: '示例银行', accountNumber: '6222000000000000' }
    await office.did('record.edit', { table: 'studioGrant', row: first?.id, values: account })
    await office.did('studio.grant', { ...granted, year: 2027, studios: [a] })
    expect(office.rows('studioGrant').find((row) => row['year'] === 2027)).toMatchObject(account)
  })

  it('is entered once for a studio, year and kind, and what was there stays as it was', async () => {
    const [a, b] = [await studio('甲工作室', { unit: '一厂' }), await studio('乙工作室', { unit: '二厂' })]
    await office.did('studio.grant', { ...granted, studios: [a] })
    const answer = await office.did('studio.grant', { ...granted, amount: 1_00, studios: [a, b] })
    expect(answer).toEqual({ created: 1, known: 1 })
    expect(office.rows('studioGrant').map((row) => row['amount'])).toEqual([20_000_00, 1_00])
  })

  it('of two PCs apart is one row', async () => {
    const a = await studio('甲工作室', { unit: '一厂' })
    const other = new MemoryOffice(2)
    other.hear(office.ops)
    await office.did('studio.grant', { ...granted, studios: [a] })
    await other.did('studio.grant', { ...granted, studios: [a] })
    other.hear(office.ops)
    expect(other.rows('studioGrant')).toHaveLength(1)
  })

  it('is refused whole where nobody is known to be paid, or the studio was revoked', async () => {
    const [a, b] = [await studio('甲工作室', { unit: '一厂' }), await studio('乙工作室')]
    const failure = await office.refused('studio.grant', { ...granted, studios: [a, b] })
    expect(failure.code).toBe('studio.payee')
    expect(failure.message).toContain('乙工作室')
    await office.did('studio.revoke', { studio: a, on: '2026-06', reason: '没有成果' })
    expect((await office.refused('studio.grant', { ...granted, studios: [a] })).code).toBe('studio.is-revoked')
    expect(office.rows('studioGrant')).toEqual([])
  })

  it('that was removed comes back with the new sum and nothing of the old', async () => {
    const a = await studio('甲工作室', { unit: '一厂' })
    await office.did('studio.grant', { ...granted, paidOn: '2026-05-01', studios: [a] })
    const [row] = office.rows('studioGrant')
    await office.did('record.remove', { table: 'studioGrant', rows: [row?.id] })
    await office.did('studio.grant', { ...granted, amount: 5_000_00, studios: [a] })
    expect(office.rows('studioGrant')).toMatchObject([{ amount: 5_000_00, payee: '一厂' }])
    expect(office.rows('studioGrant')[0]?.['paidOn'] ?? undefined).toBeUndefined()
  })
})

describe('a 考核 entered on two PCs apart', () => {
  it('is one row, in which both results wait to be chosen between', async () => {
    const a = await studio('甲工作室')
    const other = new MemoryOffice(2)
    other.hear(office.ops)
    const of = (result: string) => ({ year: 2026, kind: 'annual', on: '2026-12-01', lines: [{ studio: a, result }] })
    await office.did('studio.assess', of('good'))
    await other.did('studio.assess', of('failed'))
    other.hear(office.ops)
    const [row] = other.rows('studioReview')
    expect(other.rows('studioReview')).toHaveLength(1)
    expect(headsOf(row, 'result')).toHaveLength(2)
    expect(other.row('studio', a)).toMatchObject({ state: 'mending' })
    await other.did('studio.assess', of('passed'))
    expect(headsOf(other.rows('studioReview')[0], 'result')).toHaveLength(1)
    expect(other.row('studio', a)).toMatchObject({ state: 'active' })
  })
})

describe('a 考核 entered by hand', () => {
  it('is the same row as the one entered with many, and is not doubled', async () => {
    const a = await studio('甲工作室')
    const lines = [{ studio: a, result: 'passed' }]
    await office.did('studio.assess', { year: 2026, kind: 'annual', on: '2026-12-01', lines })
    const values = { studio: a, year: 2026, kind: 'annual', result: 'good' }
    expect((await office.refused('record.create', { table: 'studioReview', values })).code).toBe('record.twin')
    const other = { ...values, year: 2027 }
    await office.did('record.create', { table: 'studioReview', values: other })
    await office.did('studio.assess', { year: 2027, kind: 'annual', on: '2027-12-01', lines })
    expect(office.rows('studioReview').map((row) => [row['year'], row['result']])).toEqual([
      [2026, 'passed'],
      [2027, 'passed'],
    ])
  })
})
