import { describe, expect, it } from 'vitest'
import { memoryOffice, type MemoryOffice } from '../../../test/support/memory-office'
import { isPin } from './pin'
import { profileId } from './seed'

async function joined(office: MemoryOffice, name: string, role: string): Promise<string> {
  const { id } = await office.did('operator.add', { name })
  await office.did('operator.set-role', { row: id, role })
  return id
}

describe('roles', () => {
  it('make the founder the administrator, and whoever joins later a clerk', async () => {
    const office = await memoryOffice()
    const { id } = await office.did('operator.add', { name: '李四' })
    expect(office.row('operator', office.by)).toMatchObject({ role: 'admin' })
    expect(office.row('operator', id)).toMatchObject({ role: 'clerk' })
  })

  it('let a viewer look things up and leave a line for it, but change nothing', async () => {
    const office = await memoryOffice()
    const person = await office.person({ name: '张三' })
    office.by = await joined(office, '王主席', 'viewer')
    const tries = [
      office.refused('record.edit', { table: 'person', row: person, values: { phone: '13800138000' } }),
      office.refused('record.remove', { table: 'person', rows: [person] }),
      office.refused('record.create', { table: 'person', values: { name: '李四' } }),
    ]
    for (const failure of await Promise.all(tries)) expect(failure.code).toBe('role.viewer')
    const line = { kind: '查看', what: '手机', purpose: '联系慰问', people: 1, fields: [], full: true }
    await office.did('disclosure.log', line)
    expect(office.rows('exportLog')).toHaveLength(1)
  })

  it('keep the settings of the office to administrators, whatever the command', async () => {
    const office = await memoryOffice()
    const admin = office.by
    office.by = await joined(office, '李四', 'clerk')
    const unit = office.rows('unit')[0]?.id
    for (const failure of [
      await office.refused('record.edit', { table: 'profile', row: profileId, values: { city: '杭州' } }),
      await office.refused('record.edit', { table: 'unit', row: unit, values: { name: '别处' } }),
      await office.refused('record.create', { table: 'honourTitle', values: { name: '新称号' } }),
      await office.refused('operator.set-role', { row: office.by, role: 'admin' }),
      await office.refused('operator.set-left', { row: admin, left: true }),
    ])
      expect(failure).toMatchObject({ code: 'role.admin', message: expect.stringMatching(/管理员.*切换/u) as string })
    await office.person({ name: '张三' })
  })

  it('never leave the office without an administrator', async () => {
    const office = await memoryOffice()
    const founder = office.by
    for (const failure of [
      await office.refused('operator.set-role', { row: founder, role: 'clerk' }),
      await office.refused('operator.set-left', { row: founder, left: true }),
    ])
      expect(failure.code).toBe('operator.last-admin')
    await joined(office, '李四', 'admin')
    await office.did('operator.set-left', { row: founder, left: true })
    expect(office.row('operator', founder)).toMatchObject({ left: true })
  })
})

describe('the PIN', () => {
  it('reaches the log only as a salted hash that tells right from wrong', async () => {
    const office = await memoryOffice()
    await office.did('operator.set-pin', { row: office.by, pin: '2580' })
    const kept = String(office.row('operator', office.by)?.['pin'])
    expect(kept).not.toContain('2580')
    expect([isPin('2580', kept), isPin('2581', kept), isPin('', kept)]).toEqual([true, false, false])
  })

  it('is set by oneself, and cleared by an administrator when forgotten', async () => {
    const office = await memoryOffice()
    const admin = office.by
    const clerk = await joined(office, '李四', 'clerk')
    office.by = clerk
    await office.did('operator.set-pin', { row: clerk, pin: '1234' })
    expect((await office.refused('operator.set-pin', { row: admin, pin: '9999' })).code).toBe('operator.not-yours')
    office.by = admin
    await office.did('operator.set-pin', { row: clerk, pin: null })
    expect(office.row('operator', clerk)?.['pin']).toBeUndefined()
  })

  it('refuses letters and three digits, saying what it must be', async () => {
    const office = await memoryOffice()
    for (const pin of ['123', 'abcd', '123456789'])
      expect((await office.refused('operator.set-pin', { row: office.by, pin })).message).toBe('口令为 4 至 8 位数字。')
  })
})
