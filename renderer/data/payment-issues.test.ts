// Two PCs that pay the same person offline: one issue on both, the ledger untouched on both, the same again once it is answered.
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import type { Issue } from '../../shared/issues/issue'
import { doubleIssues } from '../../shared/issues/payment-issues'
import { freshOffice, type TestOffice } from '../../test/support/office'
import { OtherPc } from '../../test/support/other-pc'

let at: TestOffice
afterEach(() => at.close())

const scheme = {
  name: '荣誉津贴',
  nature: '津贴',
  handling: 'own',
  fundLevel: '市',
  cycle: 'quarter',
  formula: 'monthly',
}
const draft = (table: string, row: string, values: Record<string, string | number>) =>
  ({ kind: 'set', table, row, set: values }) as const
const entry = (row: string, more: Record<string, string | number> = {}) =>
  draft('ledgerEntry', row, {
    person: 'p1',
    name: '张三',
    scheme: 's1',
    fundLevel: '市',
    entry: 'payment',
    kind: 'normal',
    from: '2026-01',
    to: '2026-03',
    amount: 120_000,
    paidOn: '2026-04-03',
    batchNumber: `2026-津贴-${row}`,
    ...more,
  })

async function doubles(): Promise<readonly Issue[]> {
  return (await at.office.issues()).filter(({ rule }) => rule === 'double')
}

/** Two PCs, each of which paid without knowing of the other, heard here. */
async function paidTwice(second: Record<string, string | number> = {}): Promise<readonly [OtherPc, OtherPc]> {
  at = await freshOffice()
  const [one, two] = [new OtherPc(1), new OtherPc(2)]
  one.commit([draft('person', 'p1', { name: '张三' }), draft('scheme', 's1', scheme), entry('e1')])
  two.commit([entry('e2', { from: '2026-03', to: '2026-05', ...second })])
  await at.office.replication.deliver([...one.publish(), ...two.publish()])
  return [one, two]
}

describe('one person paid by two PCs offline', () => {
  it('is one issue with both batches named, and both entries stay', async () => {
    await paidTwice()
    const [issue, ...others] = await doubles()
    expect(others).toEqual([])
    expect(issue).toMatchObject({ title: '张三', person: 'p1', subjects: ['e1', 'e2'], code: 'payment.double' })
    expect(issue?.sentence).toContain('2026-03 的荣誉津贴（市级资金）发了两次：批次 2026-津贴-e1')
    expect((await at.office.all('ledgerEntry')).map((row) => row.id).sort()).toEqual(['e1', 'e2'])
    // The other PC, holding the same rows, says the very same.
    const rows = await at.office.all('ledgerEntry')
    const known = new Map<unknown, { readonly id: string }>([['s1', { id: 's1', ...scheme }]])
    expect(doubleIssues([...rows].reverse(), known)).toEqual([issue])
  })

  it.each([
    ['another level of funds', { fundLevel: '县' }],
    ['other months', { from: '2026-04' }],
    ['a late payment', { kind: 'back' }],
    ['a payment sent again after the bank returned it', { kind: 'resend' }],
    ['somebody else', { person: 'p2' }],
  ])('is none for %s', async (_what, second) => {
    await paidTwice(second)
    expect(await doubles()).toEqual([])
  })

  it('is none where the scheme is paid per occasion', async () => {
    const [one] = await paidTwice()
    one.commit([draft('scheme', 's1', { cycle: 'each' })])
    await at.office.replication.deliver(one.publish())
    expect(await doubles()).toEqual([])
  })

  it('ends with the 冲销 of one of them', async () => {
    await paidTwice()
    await at.did('ledger.reverse', { entry: 'e2', on: '2026-06-01', reason: '重复发放' })
    expect(await doubles()).toEqual([])
    expect(await at.office.all('ledgerEntry')).toHaveLength(3)
  })
})

describe('payments of the years before', () => {
  it('go again with one undo, as a wrong file must', async () => {
    at = await freshOffice()
    const person = await at.person({ name: '张三' })
    await at.did('record.create', { table: 'scheme', id: 's1', values: scheme })
    const payments = [{ person, scheme: 's1', from: '2024', to: '2024', amount: 480_000 }]
    const outcome = await at.office.run('history.record', { file: '历年.xlsx', payments })
    expect(outcome).toMatchObject({ ok: true, answer: { created: 1 } })
    expect(await at.office.all('ledgerEntry')).toHaveLength(1)
    expect(await at.office.undoTransaction((outcome as { txn: string }).txn)).toMatchObject({ ok: true })
    expect(await at.office.all('ledgerEntry')).toEqual([])
  })
})
