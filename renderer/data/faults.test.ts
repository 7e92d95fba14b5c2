// What must not happen to the data: writes past commit, half-applied changes, newer or damaged databases taken for sound ones.
import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { catalogue } from '../../shared/domain/catalogue'
import { clockFrom } from '../../shared/kernel/ports'
import type { RowRecord } from '../../shared/oplog/operation'
import { damage } from '../../test/support/damage'
import { freshOffice, testParts, type TestOffice } from '../../test/support/office'
import { databaseName, DATABASE_VERSION, openDatabase, type Database } from './database'

let at: TestOffice
afterEach(() => {
  vi.restoreAllMocks()
  return at.close()
})

async function raw<T>(body: (database: Database) => Promise<T>): Promise<T> {
  const opened = await openDatabase('office', catalogue)
  if (opened.state !== 'open') throw new Error(opened.state)
  return body(opened.database).finally(() => opened.database.dexie.close())
}

/** Writes as a broken disk would: past Dexie and its guard. */
describe('the guard', () => {
  it('refuses every write that does not come from commit, inside a transaction or not', async () => {
    at = await freshOffice()
    const id = await at.person({ name: '张三' })
    await raw(async ({ dexie, rows }) => {
      const attempts = [
        () => rows('person').put({ id, _s: ['', ''], name: '李四' }),
        () => rows('person').update(id, { name: '李四' }),
        () => rows('person').delete(id),
        () => rows('person').clear(),
        () => dexie.transaction('rw', 'person', async () => rows('person').bulkPut([{ id, _s: ['', ''] }])),
        () => dexie.table('log').clear(),
        () => dexie.table('meta').put({ key: 'ledger', value: 0 }),
      ]
      for (const attempt of attempts) await expect(attempt()).rejects.toThrow('write.outside-commit')
    })
    expect((await at.office.row('person', id))?.['name']).toBe('张三')
  })
})

describe('a failure in the middle of a change', () => {
  it('leaves neither row nor log when the disk is full, and says so', async () => {
    at = await freshOffice()
    const id = await at.person({ name: '张三' })
    const before = await at.office.fingerprint()
    const [rows, operations] = await raw(async (database) => [
      await database.rows('person').count(),
      await database.log.count(),
    ])
    const add = IDBObjectStore.prototype.add
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, value, key) {
      if (this.name === 'log') throw new DOMException('full', 'QuotaExceededError')
      return add.call(this, value, key)
    })
    const outcome = await at.office.run('record.edit', { table: 'person', row: id, values: { note: '改' } })
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'disk.full' } })
    vi.restoreAllMocks()
    expect(await at.office.fingerprint()).toBe(before)
    expect(await raw(async (database) => [await database.rows('person').count(), await database.log.count()])).toEqual([
      rows,
      operations,
    ])
    // The writer goes on working afterwards, with its clock and undo stack where they were.
    expect((await at.office.undoState()).undo?.label).toContain('新增')
    await at.did('record.edit', { table: 'person', row: id, values: { note: '改' } })
    expect((await at.office.rebuild(false)).equal).toBe(true)
  })

  it('leaves nothing of an edit, a removal or an undo whose process is killed before it was on disk', async () => {
    at = await freshOffice()
    const id = await at.person({ name: '张三' })
    await at.did('record.edit', { table: 'person', row: id, values: { note: '一' } })
    const before = await at.office.fingerprint()
    for (const step of ['edit', 'remove', 'undo'] as const) {
      const asked = {
        edit: () => at.office.run('record.edit', { table: 'person', row: id, values: { note: '二' } }),
        remove: () => at.office.run('record.remove', { table: 'person', rows: [id] }),
        undo: () => at.office.undo(),
      }[step]()
      at.kill()
      expect(await asked).toMatchObject({ ok: false })
      expect((await at.crash()).state).toBe('ready')
      expect(await at.office.fingerprint()).toBe(before)
    }
  })
})

describe('opening', () => {
  it('refuses a database from a newer version and changes nothing in it', async () => {
    at = await freshOffice()
    await at.person({ name: '张三' })
    await at.office.close()
    const newer = new Dexie(databaseName('office'))
    newer.version(DATABASE_VERSION + 1).stores({ future: 'id' })
    await newer.open()
    newer.close()
    const version = async () =>
      (await indexedDB.databases()).find(({ name }) => name === databaseName('office'))?.version
    const before = await version()
    expect(await at.crash()).toMatchObject({ state: 'newer-version', message: expect.stringContaining('请安装新版本') })
    expect(await version()).toBe(before)
    await expect(at.office.all('person')).rejects.toThrow('office.closed')
  })

  it('rebuilds tables that lost rows from the log and says so', async () => {
    at = await freshOffice()
    const id = await at.person({ name: '张三' })
    await at.did('record.create', { table: 'honour', values: { person: id, title: '全国劳动模范', level: 'national' } })
    const before = await at.office.fingerprint()
    await at.office.close()
    await damage('person', (store) => void store.clear())
    expect(await at.crash()).toMatchObject({ state: 'rebuilt', message: expect.stringContaining('重新生成') })
    expect(await at.office.fingerprint()).toBe(before)
    expect(await at.office.row('person', id)).toMatchObject({ name: '张三', _dLevel: 'national' })
    expect((await at.reopen()).state).toBe('ready')
  })

  it('finds lost rows of a table too long to be counted at the start with the daily check', async () => {
    at = await freshOffice()
    await at.fill(2_100)
    const before = await at.office.fingerprint()
    await at.office.close()
    await damage('person', (store) => {
      const walk = store.openKeyCursor(null, 'prev')
      walk.onsuccess = () => void (walk.result && store.delete(walk.result.primaryKey))
    })
    expect((await at.crash()).state).toBe('ready')
    expect(await at.office.fingerprint()).not.toBe(before)
    expect(await at.office.checkToday()).toContain('重新生成')
    expect(await at.office.fingerprint()).toBe(before)
  })

  it('finds a row whose content was damaged, names it, and mends it', async () => {
    at = await freshOffice()
    const id = await at.person({ name: '张三' })
    const sound = (await at.office.record('person', id)) as RowRecord
    await damage('person', (store) => void store.put({ ...sound, name: '张叁', _dStatus: 'died' }))
    const found = await at.office.rebuild(false)
    expect(found).toMatchObject({ equal: false, differences: [{ table: 'person', row: id, what: 'different' }] })
    await at.office.rebuild(true)
    expect(await at.office.record('person', id)).toEqual(sound)
    expect((await at.office.rebuild(false)).equal).toBe(true)
  })

  it('finds a damaged value by looking at one row in a hundred a day, mends it and says so', async () => {
    let day = Date.UTC(2026, 5, 1)
    const clock = clockFrom(() => (day += 1))
    at = await freshOffice({ parts: testParts({ clock }) })
    await at.fill(150)
    const people = await at.office.all('person')
    const id = people[40]?.id ?? ''
    const sound = (await at.office.record('person', id)) as RowRecord
    await damage('person', (store) => void store.put({ ...sound, name: '张叁' }))
    await at.crash()
    const told: (string | undefined)[] = []
    for (let days = 0; days < 150 && !told.some(Boolean); days++, day += 86_400_000) {
      told.push(await at.office.checkToday(), await at.office.checkToday())
    }
    expect(told.filter(Boolean)).toEqual([expect.stringContaining('已根据变更日志重新生成')])
    expect(told.length).toBeGreaterThan(4)
    expect(at.changes.at(-1)).toMatchObject({ txn: '', tables: { person: 'many' } })
    expect(await at.office.record('person', id)).toEqual(sound)
    for (let days = 0; days < 120; days++, day += 86_400_000) expect(await at.office.checkToday()).toBeUndefined()
  })

  it('says that the log is damaged and what to do, keeps every row, and touches nothing', async () => {
    at = await freshOffice()
    const id = await at.person({ name: '张三' })
    await at.person({ name: '李四' })
    await at.office.close()
    await damage('log', (store) => {
      store.openCursor(null, 'prev').onsuccess = ({ target }) => {
        const cursor = (target as IDBRequest<IDBCursorWithValue>).result
        cursor.update({ ...cursor.value, body: new Uint8Array([1, 2, 3]) })
      }
    })
    expect((await at.crash()).state).toBe('ready')
    expect(await at.office.row('person', id)).toMatchObject({ name: '张三' })
    const before = await at.office.fingerprint()
    const code = 'log.damaged'
    for (const repair of [false, true])
      await expect(at.office.rebuild(repair)).rejects.toMatchObject({ failure: { code } })
    expect(await at.office.undo()).toMatchObject({
      ok: false,
      failure: { code, message: expect.stringContaining('请从备份恢复') },
    })
    expect(await at.office.fingerprint()).toBe(before)
  })

  it('keeps the sample office apart', async () => {
    at = await freshOffice()
    await at.person({ name: '张三' })
    await at.office.close()
    expect(await at.office.open('sample')).toMatchObject({ state: 'ready', empty: true })
    expect(await at.office.all('person')).toEqual([])
    await at.office.open('office')
    expect(await at.office.all('person')).toHaveLength(1)
  })
})
