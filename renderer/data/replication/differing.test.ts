// The writer's part in finding PCs that differ: a fingerprint that sees one damaged row, and 待核对 that says so until it is mended.
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import type { RowRecord } from '../../../shared/oplog/operation'
import { damage } from '../../../test/support/damage'
import { freshOffice, type TestOffice } from '../../../test/support/office'
import { OtherPc } from '../../../test/support/other-pc'

let at: TestOffice
afterEach(() => at.close())

const log = () => at.office.replication
const differences = async () => (await at.office.issues()).filter(({ rule }) => rule === 'difference')

describe('the fingerprint of the office', () => {
  it('sees one value that was damaged in the table, and is itself again once the tables follow the log', async () => {
    at = await freshOffice()
    const id = await at.person({ name: '张三' })
    const sound = (await at.office.record('person', id)) as RowRecord
    const { state } = await log().fingerprint()
    await damage('person', (store) => void store.put({ ...sound, name: '张叁' }))
    expect((await log().fingerprint()).state).not.toBe(state)
    await at.office.rebuild(true)
    expect((await log().fingerprint()).state).toBe(state)
  })

  it('is refused while somebody writes, without holding the edit up, and taken afterwards', async () => {
    at = await freshOffice()
    await at.fill(300)
    const asked = log()
      .fingerprint()
      .then(
        () => 'taken',
        (error: { failure: { code: string } }) => error.failure.code,
      )
    for (let nth = 0; nth < 20; nth++) await at.person({ name: `新${nth}` })
    expect(['taken', 'log.busy']).toContain(await asked)
    expect((await log().fingerprint()).state).toBe(await at.office.fingerprint())
  })

  it('is not told while the log holds rows of a table that only a newer program knows', async () => {
    at = await freshOffice()
    const pc = new OtherPc(1)
    pc.commit([{ kind: 'set', table: 'future', row: 'f1', set: { name: '新' } }])
    await log().deliver(pc.publish())
    await expect(log().fingerprint()).rejects.toMatchObject({ failure: { code: 'log.newer' } })
  })
})

describe('待核对', () => {
  it('names the PCs that differ, until they agree, also after a restart', async () => {
    at = await freshOffice()
    expect(await differences()).toEqual([])
    await log().noteDiffering([{ device: 'bbbbbbbb', name: '二楼电脑' }])
    expect(at.changes.at(-1)).toMatchObject({ txn: '', tables: {} })
    const [issue] = await differences()
    expect(issue?.sentence).toMatch(/本机和“二楼电脑”.*分别到“设置 → 核对数据”/u)
    await at.reopen()
    expect(await differences()).toEqual([issue])
    await at.did('pc.retire', { device: 'bbbbbbbb', name: '二楼电脑' })
    expect(await differences()).toEqual([])
    await at.did('pc.return', { device: 'bbbbbbbb', name: '二楼电脑' })
    expect(await differences()).toEqual([issue])
    const told = at.changes.length
    await log().noteDiffering([{ device: 'bbbbbbbb', name: '二楼电脑' }])
    expect(at.changes).toHaveLength(told)
    await log().noteDiffering([])
    expect(await differences()).toEqual([])
  })
})
