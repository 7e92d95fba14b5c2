// A database written by version 1 is opened by this one with nothing lost: rows, history, undo and what replication asks of the log.
import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { afterEach, describe, expect, it } from 'vitest'
import { catalogue } from '../../shared/domain/catalogue'
import { freshOffice, type TestOffice } from '../../test/support/office'
import { databaseName, DATABASE_VERSION, openDatabase, type LogRecord } from './database'

let at: TestOffice
afterEach(() => at.close())

/** Writes the log back into the shape it had in version 1. */
async function asVersion1(): Promise<void> {
  const opened = await openDatabase('office', catalogue)
  if (opened.state !== 'open') throw new Error(opened.state)
  const { dexie } = opened.database
  const stores = new Map(
    await Promise.all(dexie.tables.map(async (table) => [table.name, await table.toArray()] as const)),
  )
  const shapes = dexie.tables.map(({ name, schema }) => [
    name,
    [schema.primKey.src, ...schema.indexes.map((index) => index.src)].join(', '),
  ])
  dexie.close()
  await Dexie.delete(databaseName('office'))
  const old = new Dexie(databaseName('office'))
  old.version(1).stores({ ...Object.fromEntries(shapes), log: '++seq, txn, [by+device], undoes, *rows' })
  await old.open()
  for (const [name, rows] of stores) await old.table(name).bulkPut(name === 'log' ? rows.map(oldRecord) : rows)
  old.close()
}

function oldRecord({ seq, txns, rows, derived, count, last, body }: LogRecord): unknown {
  const [txn] = txns
  const { id, ...header } = txn ?? { id: '' }
  return { seq, ...header, txn: id, rows, ...(derived ? { derived } : {}), count, last, body }
}

describe('a database of version 1', () => {
  it('opens with rows, history, steps back and stamps as they were', async () => {
    at = await freshOffice()
    const id = await at.person({ name: '张三', sex: '男' })
    await at.did('record.edit', { table: 'person', row: id, values: { employer: '一厂' } })
    await at.did('record.edit', { table: 'person', row: id, values: { employer: '二厂' } })
    expect((await at.office.undo()).ok).toBe(true)
    const before = [await at.office.fingerprint(), await at.office.history('person', id), await at.office.recent(20)]
    await at.office.close()
    await asVersion1()
    expect((await at.crash()).state).toBe('ready')
    const version = (await indexedDB.databases()).find(({ name }) => name === databaseName('office'))?.version ?? 0
    expect(Math.floor(version / 10)).toBe(DATABASE_VERSION)
    expect([await at.office.fingerprint(), await at.office.history('person', id), await at.office.recent(20)]).toEqual(
      before,
    )
    expect((await at.office.rebuild(false)).equal).toBe(true)
    expect((await at.office.redo()).ok).toBe(true)
    expect(await at.office.row('person', id)).toMatchObject({ employer: '二厂' })
    const opened = await openDatabase('office', catalogue)
    if (opened.state !== 'open') throw new Error(opened.state)
    const records = await opened.database.log.orderBy('own').toArray()
    opened.database.dexie.close()
    expect(records).toHaveLength((await at.office.recent(20)).length)
    for (const record of records)
      expect(record.first <= record.last && record.own === record.last && record.by === record.txns[0]?.by).toBe(true)
  })
})
