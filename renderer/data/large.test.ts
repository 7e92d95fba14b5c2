// Large transactions: unseen until complete, passable for edits, dropped whole by a cancel or a crash (decisions.md 6).
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { freshOffice, type TestOffice } from '../../test/support/office'
import { Ahead } from './ahead'
import { PART_OPS } from './large'
import type { ListQuery } from './office'

const everyone: ListQuery = { table: 'person', filters: [], sort: [] }

let at: TestOffice
afterEach(() => {
  vi.restoreAllMocks()
  return at.close()
})

/** People of three rows each, so that some lie on both sides of a part. */
const straddling = (people: number) => ({
  file: '名册.xlsx',
  people: Array.from({ length: people }, (_, nth) => ({
    values: { name: `劳模${nth}` },
    children: ['温州市劳动模范', '全国劳动模范'].map((title, at) => ({
      table: 'honour',
      values: { title, level: at === 0 ? 'city' : 'national' },
    })),
  })),
})

describe('a large transaction', () => {
  it('shows nothing before it is complete and everything after', async () => {
    at = await freshOffice()
    await at.person({ name: '先来的' })
    await at.office.ids(everyone)
    const during: number[] = []
    const rows: number[] = []
    await at.office.run('test.bulk', { people: 2_500 }, (done, total) => {
      if (done === total) return
      void at.office.ids(everyone).then((ids) => during.push(ids.length))
      void at.office.all('person').then((all) => rows.push(all.length))
    })
    expect(during.length).toBeGreaterThan(5)
    expect(new Set(during.slice(0, -1))).toEqual(new Set([1]))
    expect(new Set(rows.slice(0, -1))).toEqual(new Set([1]))
    expect(await at.office.ids(everyone)).toHaveLength(2_501)
    expect((await at.office.all('person'))[5]).toMatchObject({ _dLevel: 'city' })
    expect((await at.office.rebuild(false)).differences).toEqual([])
  })

  it('works the next part out while the one before is being written, also for people who lie on both sides', async () => {
    at = await freshOffice()
    const taken = vi.spyOn(Ahead.prototype, 'take')
    await at.did('import.apply', straddling(700))
    const ahead = await Promise.all(taken.mock.results.map(({ value }) => value as Promise<unknown>))
    expect(ahead.map((part) => part !== undefined)).toEqual([false, true, true, true, true])
    const people = await at.office.all('person')
    expect(people).toHaveLength(700)
    expect(new Set(people.map((person) => person['_dLevel']))).toEqual(new Set(['national']))
    expect((await at.office.rebuild(false)).differences).toEqual([])
  })

  it('works a part out anew where an edit came in between', async () => {
    at = await freshOffice()
    const id = await at.person({ name: '张三' })
    const taken = vi.spyOn(Ahead.prototype, 'take')
    let edit: Promise<unknown> = Promise.resolve()
    const running = at.office.run('import.apply', straddling(700), (done) => {
      if (done === PART_OPS) edit = at.did('record.edit', { table: 'person', row: id, values: { note: '改' } })
    })
    expect((await running).ok).toBe(true)
    await edit
    const ahead = await Promise.all(taken.mock.results.map(({ value }) => value as Promise<unknown>))
    expect(ahead.filter((part) => part === undefined)).toHaveLength(2)
    expect(await at.office.row('person', id)).toMatchObject({ note: '改' })
    expect((await at.office.rebuild(false)).differences).toEqual([])
  })

  it('lets an edit pass after the part under way, however much is left', async () => {
    at = await freshOffice()
    const id = await at.person({ name: '张三' })
    await at.office.ids(everyone)
    let done = 0
    const waited: number[] = []
    const running = at.office.run('test.bulk', { people: 2_000 }, (now) => {
      done = now
      const asked = now
      const edit = at.office.run('record.edit', { table: 'person', row: id, values: { note: `第 ${now} 步` } })
      void edit.then(() => waited.push((done - asked) / PART_OPS))
    })
    expect((await running).ok).toBe(true)
    expect(await at.office.ids(everyone)).toHaveLength(2_001)
    expect(waited.length).toBeGreaterThan(4)
    expect(Math.max(...waited)).toBeLessThanOrEqual(1)
    expect((await at.office.rebuild(false)).equal).toBe(true)
  })

  it('stays cancelled although an edit comes in before it has stopped', async () => {
    at = await freshOffice()
    const id = await at.person({ name: '张三' })
    let edit: Promise<unknown> = Promise.resolve()
    const outcome = await at.office.run('test.bulk', { people: 1_500 }, (done) => {
      if (done !== PART_OPS) return
      void at.office.cancelRunning()
      edit = at.office.run('record.edit', { table: 'person', row: id, values: { note: '改' } })
    })
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'command.cancelled' } })
    await edit
    expect(await at.office.row('person', id)).toMatchObject({ note: '改' })
    expect(await at.office.ids(everyone)).toEqual([id])
  })

  it('waits for another one, so that a kill in the second never leaves half of the first', async () => {
    at = await freshOffice()
    const order: string[] = []
    const [first, second] = [['一', 1_100] as const, ['二', 1_200] as const].map(([name, people]) =>
      at.office.run('test.bulk', { people }, () => void order.push(name)),
    )
    expect((await first)?.ok && (await second)?.ok).toBe(true)
    expect(order.join('')).toMatch(/^一+二+$/u)
    expect(await at.office.ids(everyone)).toHaveLength(2_300)
    expect((await at.office.rebuild(false)).equal).toBe(true)
  })

  it('leaves nothing behind when cancelled', async () => {
    at = await freshOffice()
    const id = await at.person({ name: '张三' })
    const before = await at.office.fingerprint()
    const outcome = await at.office.run(
      'test.bulk',
      { people: 1_500 },
      (done) => done > 700 && void at.office.cancelRunning(),
    )
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'command.cancelled' } })
    expect(await at.office.fingerprint()).toBe(before)
    expect(await at.office.ids(everyone)).toEqual([id])
    expect((await at.office.undoState()).undo?.label).toContain('张三')
    expect((await at.office.rebuild(false)).equal).toBe(true)
    expect((await at.reopen()).state).toBe('ready')
  })

  it('is dropped whole at the next start when the program was killed in the middle, and says so', async () => {
    at = await freshOffice()
    await at.person({ name: '张三' })
    const before = await at.office.fingerprint()
    await new Promise<void>((killed) => {
      void at.office.run('test.bulk', { people: 1_500 }, (done) => {
        if (done < 750) return
        at.kill()
        killed()
      })
    })
    const report = await at.crash()
    expect(report).toMatchObject({ state: 'ready', dropped: '导入 1500 人' })
    expect(await at.office.fingerprint()).toBe(before)
    expect((await at.office.rebuild(false)).equal).toBe(true)
    expect((await at.reopen()).dropped).toBeUndefined()
  })

  it('that changed rows gives them back as they were, in lists too, and keeps the edit that came in between', async () => {
    at = await freshOffice()
    await at.fill(2_100)
    const hired: ListQuery = { ...everyone, filters: [{ field: 'employer', is: 'contains', text: '新厂' }] }
    const ids = await at.office.ids(everyone)
    const before = await at.office.row('person', ids[1] ?? '')
    expect(await at.office.ids(hired)).toEqual([])
    const edits = ids.map((row) => ({ row, values: { employer: '新厂', position: '工人' } }))
    let edit: Promise<unknown> = Promise.resolve()
    const outcome = await at.office.run('record.edit-many', { table: 'person', label: '批量', edits }, (done) => {
      if (done !== 2 * PART_OPS) return
      const mine = { table: 'person', row: ids[0], values: { position: '班长' } }
      edit = at.did('record.edit', mine).then(() => at.office.cancelRunning())
    })
    await edit
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'command.cancelled' } })
    expect(await at.office.row('person', ids[1] ?? '')).toEqual(before)
    const kept = await at.office.row('person', ids[0] ?? '')
    expect(kept).toMatchObject({ position: '班长' })
    expect(kept).not.toHaveProperty('employer')
    expect(await at.office.ids(hired)).toEqual([])
    expect((await at.office.rebuild(false)).differences).toEqual([])
  })

  it('is undone in one step, in parts again', async () => {
    at = await freshOffice()
    await at.did('test.bulk', { people: 1_100 })
    const undone = await at.office.undo()
    expect(undone).toMatchObject({ ok: true, report: { reversed: 2_200, kept: [] } })
    expect(await at.office.ids(everyone)).toEqual([])
    expect(await at.office.removed()).toHaveLength(2_200)
    expect((await at.office.redo()).ok).toBe(true)
    expect(await at.office.ids(everyone)).toHaveLength(1_100)
    expect((await at.office.rebuild(false)).equal).toBe(true)
  })
})
