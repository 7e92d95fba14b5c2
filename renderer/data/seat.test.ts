import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clockFrom } from '../../shared/kernel/ports'
import { freshOffice, testParts, type TestOffice } from '../../test/support/office'

let at: TestOffice
let now = Date.UTC(2026, 5, 1)

const seated = async (id: string, pin?: string): Promise<string> =>
  at.office.setOperator(id, pin).then(
    () => 'seated',
    (error: { failure: { code: string } }) => error.failure.code,
  )

async function newClerk(pin: string): Promise<string> {
  const { answer } = await at.did('operator.add', { name: '李四' })
  const { id } = answer as { id: string }
  await at.did('operator.set-pin', { row: id, pin })
  return id
}

beforeEach(async () => void (at = await freshOffice({ parts: testParts({ clock: clockFrom(() => (now += 1)) }) })))
afterEach(() => at.close())

describe('taking the seat', () => {
  it('asks for the PIN of an operator who has one, and keeps the old name until it is right', async () => {
    const id = await newClerk('2580')
    expect(await seated(id)).toBe('operator.pin')
    expect(await seated(id, '0000')).toBe('operator.pin')
    await at.person({ name: '张三' })
    expect((await at.office.recent(1))[0]?.byName).toBe('王芳')
    expect(await seated(id, '2580')).toBe('seated')
    await at.person({ name: '王五' })
    expect((await at.office.recent(1))[0]?.byName).toBe('李四')
  })

  it('pauses for a minute after five wrong ones, and says so', async () => {
    const id = await newClerk('2580')
    for (let tries = 0; tries < 5; tries++) expect(await seated(id, '1111')).toBe('operator.pin')
    expect(await seated(id, '2580')).toBe('operator.wait')
    now += 61_000
    expect(await seated(id, '2580')).toBe('seated')
  })

  it('refuses somebody who has left, and never shows the hash to a screen or in history', async () => {
    const id = await newClerk('2580')
    const row = (await at.office.all('operator')).find((each) => each.id === id)
    expect(row).toMatchObject({ hasPin: true })
    expect(JSON.stringify([row, await at.office.history('operator', id)])).not.toMatch(/\$[0-9a-f]{64}/)
    await at.did('operator.set-left', { row: id, left: true })
    expect(await seated(id, '2580')).toBe('operator.left')
  })

  it('lets a viewer take back nothing', async () => {
    const person = await at.person({ name: '张三' })
    const { answer } = await at.did('operator.add', { name: '王主席' })
    const { id } = answer as { id: string }
    await at.did('operator.set-role', { row: id, role: 'viewer' })
    const { txn } = await at.did('record.edit', { table: 'person', row: person, values: { phone: '13800138000' } })
    await at.office.setOperator(id)
    expect(await at.office.undoTransaction(txn)).toMatchObject({ ok: false, failure: { code: 'role.viewer' } })
  })
})
