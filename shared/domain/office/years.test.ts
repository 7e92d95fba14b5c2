import { describe, expect, it } from 'vitest'
import { memoryOffice, type MemoryOffice } from '../../../test/support/memory-office'
import { yearId } from './years'

async function certified(office: MemoryOffice): Promise<string> {
  const person = await office.person({ name: '张三' })
  await office.did('record.create', { table: 'honour', values: { person, level: 'city' } })
  return (await office.did('certificate.issue', { person, purpose: '入住康养机构' })).id
}

describe('closing a business year', () => {
  it('makes its rows read-only until an administrator reopens it with a reason', async () => {
    const office = await memoryOffice()
    const certificate = await certified(office)
    const note = { table: 'certificate', row: certificate, values: { note: '作废' } }
    office.clock.set(Date.UTC(2027, 0, 10))
    await office.did('year.close', { year: 2026 })
    expect(await office.refused('record.edit', note)).toMatchObject({
      code: 'year.closed',
      message: expect.stringMatching(/2026 年已经封账.*解除封账/u) as string,
    })
    expect((await office.refused('year.reopen', { year: 2026, reason: ' ' })).message).toMatch(/原因/u)
    await office.did('year.reopen', { year: 2026, reason: '补注一份作废的证明' })
    await office.did('record.edit', note)
    expect(office.row('businessYear', yearId(2026))).toMatchObject({ year: 2026, reason: '补注一份作废的证明' })
  })

  it('refuses the running year, and a clerk', async () => {
    const office = await memoryOffice()
    expect((await office.refused('year.close', { year: 2026 })).code).toBe('year.running')
    const { id } = await office.did('operator.add', { name: '李四' })
    office.by = id
    expect((await office.refused('year.close', { year: 2025 })).code).toBe('role.admin')
  })

  it('leaves what belongs to no year alone', async () => {
    const office = await memoryOffice()
    const person = await office.person({ name: '张三' })
    await office.did('year.close', { year: 2025 })
    await office.did('record.edit', { table: 'person', row: person, values: { phone: '13800138000' } })
  })
})

describe('what was not finished when its year was closed', () => {
  async function needOf2025(office: MemoryOffice) {
    const person = await office.person({ name: '张三' })
    const values = { person, what: '装扶手', raisedOn: '2025-12-20', owner: '王芳', due: '2026-02-01', state: 'open' }
    const { id } = await office.did('record.create', { table: 'need', values })
    return { id, edit: (change: object) => ({ table: 'need', row: id, values: change }) }
  }

  it('is carried over: it stays open until it is finished, and belongs to its year from then on', async () => {
    const office = await memoryOffice()
    const need = await needOf2025(office)
    await office.did('year.close', { year: 2025, carried: '诉求 1 件' })
    expect(office.row('businessYear', yearId(2025))).toMatchObject({ closed: true, carried: '诉求 1 件' })
    await office.did('record.edit', need.edit({ state: 'done', outcome: '已装好' }))
    expect((await office.refused('record.edit', need.edit({ outcome: '又改' }))).code).toBe('year.closed')
  })

  it('may not be moved into a closed year, nor a new row begun there', async () => {
    const office = await memoryOffice()
    const need = await needOf2025(office)
    await office.did('year.close', { year: 2025 })
    await office.did('year.close', { year: 2024 })
    expect((await office.refused('record.edit', need.edit({ raisedOn: '2024-05-01' }))).code).toBe('year.closed')
    await office.did('record.edit', need.edit({ raisedOn: '2026-01-02' }))
    expect((await office.refused('record.edit', need.edit({ raisedOn: '2025-12-31' }))).code).toBe('year.closed')
  })

  it('holds for tables that carry the year as a number: a budget of a closed year is read-only', async () => {
    const office = await memoryOffice()
    const account = (
      await office.did('record.create', { table: 'fundAccount', values: { name: '本级', kind: '劳模协会' } })
    ).id
    const values = { year: 2025, account, project: '走访', opening: 100 }
    const { id } = await office.did('record.create', { table: 'budget', values })
    await office.did('year.close', { year: 2025 })
    const change = { table: 'budget', row: id, values: { opening: 200 } }
    expect((await office.refused('record.edit', change)).message).toMatch(/2025 年已经封账，这一年的经费预算只能查看/u)
  })
})

describe('days off', () => {
  const days = [
    { date: '2026-10-01', name: '国庆节', work: false },
    { date: '2026-10-10', name: '国庆节', work: true },
  ]

  it('are filled once, by day, and never over what somebody wrote by hand', async () => {
    const office = await memoryOffice()
    await office.did('record.create', { table: 'holiday', values: { date: '2026-10-01', name: '国庆（本会值班）' } })
    expect(await office.did('holiday.fill', { year: 2026, days })).toEqual({ added: 1 })
    expect(await office.did('holiday.fill', { year: 2026, days })).toEqual({ added: 0 })
    expect(office.rows('holiday').map((row) => row['name'])).toContain('国庆（本会值班）')
  })

  it('refuse a year that is not theirs', async () => {
    const office = await memoryOffice()
    expect((await office.refused('holiday.fill', { year: 2027, days })).code).toBe('holiday.year')
    expect((await office.refused('holiday.fill', { year: 2030, days: [] })).message).toMatch(/还没有公布/u)
  })
})
