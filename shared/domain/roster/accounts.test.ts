// 银行账户: nothing is paid into an account that a second person has not looked at as it now is.
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { memoryOffice, type MemoryOffice } from '../../../test/support/memory-office'
import { profileId } from '../office/seed'
import { accountInForce, accountMark, reviewState } from './accounts'

const number = '6225881414207430'
const other = '6222021203012345675'
let office: MemoryOffice
let person: string
let second: string
beforeEach(async () => {
  office = await memoryOffice()
  person = await office.person({ name: '张三' })
  second = (await office.did('operator.add', { name: '李芳' })).id
})

async function propose(values: object = {}, row?: string): Promise<string> {
  const input = { person, ...(row ? { row } : {}), values: { number, bank: '工行鹿城支行', ...values } }
  return (await office.did('account.propose', input)).id
}
/** 复核 by the second operator; the first one is back at the keyboard afterwards. */
async function check(...rows: string[]): Promise<void> {
  const first = office.by
  office.by = second
  await office.did('account.check', { rows })
  office.by = first
}
const inForce = (on = '2026-12-01') => accountInForce(office.rows('account'), on)

describe('a bank account', () => {
  it('is paid into only after another operator has reviewed it', async () => {
    const id = await propose()
    expect(inForce()).toBeUndefined()
    expect((await office.refused('account.check', { rows: [id] })).code).toBe('account.same')
    await check(id)
    expect(inForce()).toMatchObject({ id, number, checkedBy: second })
    expect(inForce()?.['samePerson']).toBeUndefined()
  })

  it('stays the work of who typed it, blanks around it or not', async () => {
    const id = await propose({ bank: ' 工行鹿城支行 ' })
    expect((await office.refused('account.check', { rows: [id] })).code).toBe('account.same')
  })

  it('may be reviewed by the same person only where the office allows it, and says so', async () => {
    const id = await propose()
    await office.did('record.edit', { table: 'profile', row: profileId, values: { sameReview: true } })
    await office.did('account.check', { rows: [id] })
    expect(inForce()).toMatchObject({ id, samePerson: true })
  })

  it('falls back to 待复核 when anything a reviewer looked at changes, by whatever way', async () => {
    const id = await propose()
    await check(id)
    await office.did('record.edit', { table: 'account', row: id, values: { proof: '卡片复印件' } })
    expect(inForce()?.id).toBe(id)
    await office.did('record.edit', { table: 'account', row: id, values: { bank: '建行瓯海支行' } })
    expect(reviewState(office.row('account', id)!)).toBe('changed')
    expect(inForce()).toBeUndefined()
  })

  it('changes by a new row: the old one pays until the new one is reviewed and its day has come', async () => {
    const old = await propose({ from: '2026-01' })
    await check(old)
    expect((await office.refused('account.propose', { person, row: old, values: { number: other } })).code).toBe(
      'account.checked',
    )
    expect((await office.refused('account.propose', { person, values: { number: other } })).data).toEqual({
      field: 'reason',
    })
    const next = await propose({ number: other, reason: '原卡挂失', from: '2026-12-15' })
    expect(inForce('2026-12-31')?.id).toBe(old)
    await check(next)
    expect([inForce('2026-12-14')?.id, inForce('2026-12-15')?.id]).toEqual([old, next])
    await office.did('record.edit', { table: 'account', row: next, values: { to: '2026-12' } })
    expect([inForce('2026-12-31')?.id, inForce('2027-01-01')?.id]).toEqual([next, old])
  })

  it('in another name needs a word why, before registering and before 复核', async () => {
    const foreign = { person, values: { number, holder: '张小三' } }
    expect(await office.refused('account.propose', foreign)).toMatchObject({
      code: 'account.foreign',
      data: { field: 'note' },
    })
    const id = await propose({ holder: '张小三', note: '儿子，本人无法到银行' })
    await office.did('record.edit', { table: 'account', row: id, values: { note: null } })
    office.by = second
    expect((await office.refused('account.check', { rows: [id] })).code).toBe('account.foreign')
  })

  it('stops where the same number came to two people, whoever registered them where', async () => {
    const id = await propose()
    const twin = await office.person({ name: '王五' })
    expect((await office.refused('account.propose', { person: twin, values: { number } })).code).toBe('value.taken')
    // Registered offline on another PC: the number arrives without having been asked.
    office.replica.apply([
      {
        id: `${'9'.repeat(12)}x`,
        txn: 't',
        kind: 'set',
        table: 'account',
        row: 'b'.repeat(26),
        set: { person: twin, number },
        pred: {},
      } as never,
    ])
    office.by = second
    const refused = await office.refused('account.check', { rows: [id] })
    expect(refused.message).toContain('王五')
  })

  it('can be returned with a reason, and waits again once it was put right', async () => {
    const id = await propose()
    await office.did('account.return', { row: id, reason: '开户行写错' })
    expect(reviewState(office.row('account', id)!)).toBe('returned')
    await propose({ bank: '工行温州分行' }, id)
    expect(reviewState(office.row('account', id)!)).toBe('pending')
  })

  it('cannot be marked reviewed by any other command', async () => {
    const id = await propose()
    const mark = accountMark(office.row('account', id)!)
    expect(
      (await office.refused('record.edit', { table: 'account', row: id, values: { checkedFor: mark } })).code,
    ).toBe('record.reserved')
    const made = { table: 'account', values: { person, number: other, checkedFor: 'x' } }
    expect((await office.refused('record.create', made)).code).toBe('record.reserved')
  })
})

describe('the account in force', () => {
  const account = fc
    .record({
      id: fc.uuid(),
      number: fc.constantFrom(number, other),
      from: fc.option(fc.constantFrom('2025', '2026-03', '2026-03-15', '2026-06-01'), { nil: undefined }),
      to: fc.option(fc.constantFrom('2026-03', '2026-05-31', '2026'), { nil: undefined }),
      reviewed: fc.boolean(),
    })
    .map(({ reviewed, from, to, ...rest }) => {
      const row = { ...rest, ...(from ? { from } : {}), ...(to ? { to } : {}) }
      return reviewed ? { ...row, checkedFor: accountMark(row) } : row
    })

  it('is reviewed, begun, not stopped, and does not depend on the order of rows', () => {
    fc.assert(
      fc.property(
        fc.array(account, { maxLength: 6 }),
        fc.constantFrom('2025-01-01', '2026-03-15', '2026-04-01', '2027-01-01'),
        (rows, on) => {
          const found = accountInForce(rows, on)
          expect(accountInForce([...rows].reverse(), on)).toEqual(found)
          const fit = rows.filter(
            (row) =>
              reviewState(row) === 'checked' &&
              (row['from'] ?? '') <= on &&
              (row['to'] === undefined || on.slice(0, String(row['to']).length) <= String(row['to'])),
          )
          if (!found) return void expect(fit).toEqual([])
          expect(fit).toContainEqual(found)
          for (const each of fit) expect(String(each['from'] ?? '') <= String(found['from'] ?? '')).toBe(true)
        },
      ),
    )
  })
})
