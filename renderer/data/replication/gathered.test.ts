// Segments that lie in a pack stand in the log's list as that pack; one that comes once more all the same changes nothing.
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { freshOffice, type TestOffice } from '../../../test/support/office'
import { OtherPc } from '../../../test/support/other-pc'

let at: TestOffice
afterEach(() => at.close())

const log = () => at.office.replication
const PACK = 'pc1/pack'

describe('the list of known segments', () => {
  it('holds a pack in place of its segments, also after a restart', async () => {
    at = await freshOffice()
    const pc = new OtherPc(1)
    for (const name of ['张三', '李四', '王五']) pc.commit([{ kind: 'set', table: 'person', row: name, set: { name } }])
    const arrivals = pc.publish()
    await log().deliver(arrivals)
    const names = arrivals.map(({ name }) => name)
    expect([...(await log().state()).known].sort()).toEqual(names)
    await log().gathered(PACK, names.slice(0, 2))
    await at.reopen()
    expect([...(await log().state()).known].sort()).toEqual([names[2], PACK].sort())
  })

  it('may be asked to take a segment of a pack in once more: nothing is applied, nothing differs', async () => {
    at = await freshOffice()
    const pc = new OtherPc(1)
    const id = await at.person({ name: '本机的' })
    pc.commit([{ kind: 'set', table: 'person', row: 'p1', set: { name: '张三' } }])
    pc.commit([{ kind: 'set', table: 'person', row: 'p1', set: { name: '张四' } }])
    const arrivals = pc.publish()
    await log().deliver(arrivals)
    await at.did('record.edit', { table: 'person', row: 'p1', values: { name: '张五' } })
    const before = await at.office.fingerprint()
    await log().gathered(
      PACK,
      arrivals.map(({ name }) => name),
    )
    expect(await log().deliver(arrivals)).toMatchObject({ applied: 0, refused: [] })
    expect(await at.office.fingerprint()).toBe(before)
    expect(await at.office.row('person', 'p1')).toMatchObject({ name: '张五' })
    expect(await at.office.row('person', id)).toMatchObject({ name: '本机的' })
    expect((await at.office.rebuild(false)).equal).toBe(true)
  })
})
