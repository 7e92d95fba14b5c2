import { describe, expect, it } from 'vitest'
import { desk } from '../../../test/support/pay-desk'
import { accountChanges } from './account-changes'
import { unpackLines, versionId } from './final-lines'

describe('an account that changes after 定稿', () => {
  it('is named with both numbers once the new one is reviewed, and the sheet keeps the old one', async () => {
    const at = await desk()
    const [moves, stays] = [await at.person('张三'), await at.person('李四')]
    const batch = await at.open([moves, stays])
    await at.through(batch, 'final')
    const lines = () => unpackLines(at.office.row('batchVersion', versionId(batch, 1)))
    const accountsOf = (person: string) => at.office.rows('account').filter((row) => row['person'] === person)
    const changes = (on: string) => accountChanges(lines(), accountsOf, on)
    expect(changes('2026-11-23')).toEqual([])
    const old = lines().find((line) => line.person === moves)!.accountNumber!
    const values = { person: moves, holder: '张三', number: '6222999900001111', bank: '另一行', from: '2026-11-01' }
    const { id } = await at.office.did('record.create', { table: 'account', values })
    expect(changes('2026-11-23')).toEqual([])
    await at.review('account.check', { rows: [id] })
    expect(changes('2026-11-23')).toEqual([{ person: moves, name: '张三', then: old, now: '6222999900001111' }])
    // Before it is taken into use the old one stands.
    expect(changes('2026-10-31')).toEqual([])
    expect(lines().find((line) => line.person === moves)?.accountNumber).toBe(old)
  })

  it('is named too where none is left, and never for cash', () => {
    const line = { id: 'l', person: 'p', name: '张三', kind: 'normal', amount: 1 } as const
    expect(accountChanges([{ ...line, accountNumber: '6222' }], () => [], '2026-11-23')).toMatchObject([
      { now: undefined },
    ])
    expect(accountChanges([line], () => [], '2026-11-23')).toEqual([])
  })
})
