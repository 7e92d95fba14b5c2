// The office as screens use it: commands in, rows, lists, history and undo out, over a database in memory.
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { freshOffice, type TestOffice } from '../../test/support/office'

let at: TestOffice
afterEach(() => at.close())

describe('the office', () => {
  it('creates, edits, lists and reads a person', async () => {
    at = await freshOffice()
    const id = await at.person({ name: '张三', sex: '男' })
    await at.did('record.edit', { table: 'person', row: id, values: { employer: '温州港' } })
    expect(await at.office.row('person', id)).toMatchObject({ name: '张三', employer: '温州港', _dActive: 1 })
    const page = await at.office.page({ table: 'person', filters: [], sort: [] }, 0, 50)
    expect(page.rows.map((row) => row['name'])).toEqual(['张三'])
  })

  it('undoes and redoes, and remembers both after a restart', async () => {
    at = await freshOffice()
    const id = await at.person({ name: '李四' })
    await at.did('record.edit', { table: 'person', row: id, values: { employer: '一厂' } })
    await at.reopen()
    expect((await at.office.undoState()).undo?.label).toContain('李四')
    expect((await at.office.undo()).ok).toBe(true)
    expect((await at.office.row('person', id))?.['employer']).toBeUndefined()
    await at.reopen()
    expect((await at.office.redo()).ok).toBe(true)
    expect((await at.office.row('person', id))?.['employer']).toBe('一厂')
  })
})
