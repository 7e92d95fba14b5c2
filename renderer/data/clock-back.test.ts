// The PC's clock set back by two years, also across a restart: what was written later still counts as later.
import 'fake-indexeddb/auto'
import { afterEach, expect, it } from 'vitest'
import { clockFrom } from '../../shared/kernel/ports'
import { freshOffice, testParts, type TestOffice } from '../../test/support/office'

let at: TestOffice
afterEach(() => at.close())

it.each([false, true])(
  'edits made after the clock was set back win, are undone first and stand last (restart: %s)',
  async (restart) => {
    let now = Date.UTC(2026, 5, 1)
    const parts = testParts()
    // A clock of its own at every opening, as every start of the program has.
    Object.defineProperty(parts, 'clock', { get: () => clockFrom(() => (now += 1)), enumerable: true })
    at = await freshOffice({ parts })
    const one = await at.person({ name: '张三', employer: '一厂' })
    now = Date.UTC(2024, 5, 1)
    if (restart) await at.reopen()
    const two = await at.person({ name: '李四' })
    await at.did('record.edit', { table: 'person', row: one, values: { employer: '二厂' } })
    expect(await at.office.row('person', one)).toMatchObject({ employer: '二厂' })
    expect((await at.office.history('person', one)).map((entry) => entry.fields[0]?.after)).toEqual([
      '二厂',
      expect.anything(),
    ])
    expect((await at.office.recent(1))[0]?.command).toBe('record.edit')
    expect(await at.office.ids({ table: 'person', filters: [], sort: [] })).toEqual([one, two])
    expect((await at.office.undo()).ok).toBe(true)
    expect(await at.office.row('person', one)).toMatchObject({ employer: '一厂' })
    if (restart) await at.reopen()
    expect((await at.office.redo()).ok).toBe(true)
    expect(await at.office.row('person', one)).toMatchObject({ employer: '二厂' })
    expect((await at.office.rebuild(false)).differences).toEqual([])
  },
)
