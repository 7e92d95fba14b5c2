// The kept copy of the columns must never be told from the rows themselves.
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { freshOffice, type TestOffice } from '../../../test/support/office'
import { databaseName } from '../database'
import type { ListQuery } from '../office'

let at: TestOffice
afterEach(() => {
  vi.restoreAllMocks()
  return at.close()
})

const byName: ListQuery = { table: 'person', filters: [], sort: [{ by: 'pinyin' }, { by: { field: 'note' } }] }

/** Everything a list can tell. */
async function told(): Promise<unknown> {
  const ids = await at.office.ids(byName)
  const facets = await Promise.all(['_dLevel', 'employer', '_dStatus'].map((field) => at.office.facets(byName, field)))
  return { ids, facets, found: await at.office.search('劳模7', 20), totals: await at.office.totals(byName, ['income']) }
}

/** Changes a stored name past Dexie, its guard and the log. */
async function damage(id: string): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(databaseName('office'))
    request.onsuccess = () => resolve(request.result)
  })
  const transaction = database.transaction('person', 'readwrite')
  const store = transaction.objectStore('person')
  const read = store.get(id)
  read.onsuccess = () => store.put({ ...(read.result as object), name: '坏' })
  await new Promise((resolve) => (transaction.oncomplete = resolve))
  database.close()
}

describe('the kept columns', () => {
  it('bring a set back without reading its rows, with every change since on top', async () => {
    at = await freshOffice()
    await at.fill(1_200)
    await told()
    await at.idle()
    await at.reopen()
    const ids = await at.office.ids(byName)
    const [edited, removed, honoured] = [ids[3] ?? '', ids[5] ?? '', ids[7] ?? '']
    await at.did('record.edit', {
      table: 'person',
      row: edited,
      values: { name: '安七', employer: '温州港', income: 100 },
    })
    await at.did('record.remove', { table: 'person', rows: [removed] })
    const honour = { person: honoured, title: '全国劳动模范', level: 'national' }
    await at.did('record.create', { table: 'honour', values: honour })
    await at.person({ name: '劳模7之二' })
    const before = await told()
    await at.reopen()
    const reads = vi.spyOn(IDBObjectStore.prototype, 'getAll')
    expect(await told()).toEqual(before)
    const bulk = reads.mock.results.flatMap(({ value }) => (value as IDBRequest<unknown[]>).result.length)
    expect(Math.max(0, ...bulk)).toBeLessThan(200)
    expect((await at.office.rebuild(false)).equal).toBe(true)
  }, 60_000)

  it('are thrown away when rows are rebuilt', async () => {
    at = await freshOffice()
    await at.fill(1_000)
    const before = await told()
    await at.idle()
    const id = (await at.office.ids(byName))[0] ?? ''
    await at.office.close()
    await damage(id)
    await at.crash()
    expect(await told()).toEqual(before)
    expect((await at.office.rebuild(true)).equal).toBe(false)
    await at.reopen()
    expect(await told()).toEqual(before)
  }, 60_000)
})
