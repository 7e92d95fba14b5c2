// The office as screens use it: commands in, rows, lists, history and undo out, over a database in memory.
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { freshOffice, testParts, type TestOffice } from '../../test/support/office'
import { defineCommand, type Command } from '../../shared/domain/command'
import { ok } from '../../shared/kernel/result'

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

  it('carries out a plan that reads again after a thousand steps, when no transaction is left to read in', async () => {
    const long = defineCommand({
      name: 'test.long',
      undo: 'inverse',
      input: z.object({ person: z.string() }),
      plan: async ({ person }, context) => {
        const look = async (deep: number): Promise<void> => (deep > 0 ? await look(deep - 1) : undefined)
        for (let step = 0; step < 1_000; step++) await look(3)
        const [unit] = await context.all('unit')
        const set = { employer: `${String(unit?.['name'])}总工会` }
        return ok({ drafts: [{ kind: 'set', table: 'person', row: person, set }], label: '长步' })
      },
    })
    const parts = testParts()
    at = await freshOffice({
      parts: { ...parts, commands: new Map([...parts.commands, [long.name, long as Command<unknown>]]) },
    })
    const id = await at.person({ name: '张三' })
    await at.did('test.long', { person: id })
    expect((await at.office.row('person', id))?.['employer']).toMatch(/.总工会$/u)
    expect((await at.office.undo()).ok).toBe(true)
  })
})
