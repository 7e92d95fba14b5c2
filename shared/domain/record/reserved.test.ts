import { describe, expect, it } from 'vitest'
import { memoryOffice, type MemoryOffice } from '../../../test/support/memory-office'
import { catalogue } from '../catalogue'
import { commands } from '../commands'
import { profileId } from '../office/seed'

const disclosure = { kind: '导出', what: '名册', purpose: '核对', people: 3, fields: [], full: false }

async function certified(office: MemoryOffice): Promise<{ person: string; certificate: string }> {
  const person = await office.person({ name: '张三' })
  await office.did('record.create', { table: 'honour', values: { person, level: 'city' } })
  const { id } = await office.did('certificate.issue', { person, purpose: '入住康养机构' })
  return { person, certificate: id }
}

describe('registers that only their own commands write', () => {
  it('refuse a line of the 导出登记 made, changed, removed or brought back by hand', async () => {
    const office = await memoryOffice()
    const { id } = await office.did('disclosure.log', disclosure)
    const table = 'exportLog'
    const tries = [
      office.refused('record.create', { table, values: { purpose: '我编的' } }),
      office.refused('record.edit', { table, row: id, values: { people: 1 } }),
      office.refused('record.edit-many', { table, label: '批量', edits: [{ row: id, values: { purpose: '改' } }] }),
      office.refused('record.restore', { table, rows: ['01hzzzzzzzzzzzzzzzzzzzzzzz'] }),
    ]
    for (const failure of await Promise.all(tries)) {
      expect(failure.code).toBe('record.reserved')
      expect(failure.message).toMatch(/不能手工填写或修改。$/u)
    }
    expect((await office.refused('record.remove', { table, rows: [id] })).code).toBe('record.permanent')
    expect(office.rows(table)).toMatchObject([{ people: 3, purpose: '核对' }])
  })

  it('let a certificate be annotated, but neither renumbered nor made up', async () => {
    const office = await memoryOffice()
    const { person, certificate } = await certified(office)
    const table = 'certificate'
    const before = office.row(table, certificate)
    await office.did('record.edit', { table, row: certificate, values: { note: '作废', receiver: '市民政局' } })
    const made = { person, number: '劳模证〔2026〕XX-999号', issuedOn: '2026-11-23', purpose: '假的' }
    for (const failure of [
      await office.refused('record.edit', { table, row: certificate, values: { number: made.number } }),
      await office.refused('record.edit', { table, row: certificate, values: { note: '好', purpose: '改了' } }),
      await office.refused('record.create', { table, values: made }),
    ])
      expect(failure.code).toBe('record.reserved')
    expect(office.rows(table)).toMatchObject([{ number: before?.['number'], note: '作废', purpose: '入住康养机构' }])
  })

  it('let an attachment be renamed and removed, but never point at another file', async () => {
    const office = await memoryOffice()
    const person = await office.person({ name: '张三' })
    const { id } = await office.did('attachment.add', { person, name: '证书', blob: 'a'.repeat(64), size: 1 })
    await office.did('record.edit', { table: 'attachment', row: id, values: { name: '证书扫描件' } })
    const other = { table: 'attachment', row: id, values: { blob: 'b'.repeat(64) } }
    expect((await office.refused('record.edit', other)).code).toBe('record.reserved')
    await office.did('record.remove', { table: 'attachment', rows: [id] })
    await office.did('record.restore', { table: 'attachment', rows: [id] })
    expect(office.row('attachment', id)).toMatchObject({ name: '证书扫描件', blob: 'a'.repeat(64) })
  })

  it('keep the office one, its operators told apart and its verdicts where they are made', async () => {
    const office = await memoryOffice()
    await office.did('record.edit', { table: 'profile', row: profileId, values: { city: '温州' } })
    await office.did('record.edit', { table: 'operator', row: office.by, values: { name: '王芳芳' } })
    for (const [table, values] of [
      ['profile', { name: '第二个单位' }],
      ['operator', { name: '王芳' }],
      ['decision', { rule: 'duplicate', verdict: 'not-duplicate' }],
    ] as const)
      expect((await office.refused('record.create', { table, values })).code).toBe('record.reserved')
  })

  it('name only commands and fields there are', () => {
    for (const { name, reserved, fields } of catalogue.tables) {
      if (!reserved) continue
      expect(
        reserved.commands.filter((command) => !commands.has(command)),
        name,
      ).toEqual([])
      const known = fields.map((field) => field.name)
      expect(
        [...(reserved.free ?? []), ...(reserved.only ?? [])].filter((field) => !known.includes(field)),
        name,
      ).toEqual([])
      expect(reserved.why).toMatch(/\p{Script=Han}.*。$/u)
    }
  })
})
