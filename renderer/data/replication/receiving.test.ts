// What other PCs did reaches log, tables, lists, undo and history; bundles may come in any order, twice, in parts, and from the future.
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import type { Arrival } from '../../../shared/ipc/replication'
import { decodeSlice } from '../../../shared/oplog/slice'
import { seedTitles, seedTreatmentRules } from '../../../shared/domain/office/seed'
import { clockFrom } from '../../../shared/kernel/ports'
import { freshOffice, TEST_DEVICE, testParts, type TestOffice } from '../../../test/support/office'
import { OTHER_PC_NOW, OtherPc } from '../../../test/support/other-pc'

let at: TestOffice
afterEach(() => at.close())

const everyone = { table: 'person', filters: [], sort: [] } as const
const person = (row: string, set: Record<string, string | null>) =>
  ({ kind: 'set', table: 'person', row, set }) as const
const log = () => at.office.replication

describe('a delivery', () => {
  it('brings people, their children and derived values into rows, lists and history, and tells the screens', async () => {
    at = await freshOffice()
    await at.office.ids(everyone)
    const pc = new OtherPc(1)
    pc.commit([person('p1', { name: '欧阳娜' })], '新增劳模：欧阳娜')
    pc.commit([
      { kind: 'set', table: 'honour', row: 'h1', set: { person: 'p1', title: '全国劳动模范', level: 'national' } },
    ])
    const told = at.changes.length
    expect(await log().deliver(pc.publish(2))).toEqual({ applied: 2, incomplete: 0, refused: [] })
    expect(await at.office.row('person', 'p1')).toMatchObject({ name: '欧阳娜', _dLevel: 'national', _dActive: 1 })
    expect(await at.office.ids(everyone)).toEqual(['p1'])
    expect(at.changes.slice(told)).toMatchObject([
      { txn: '', label: '来自其他电脑的改动', received: 2, tables: { person: ['p1'], honour: ['h1'] } },
    ])
    expect((await at.office.history('person', 'p1'))[0]).toMatchObject({
      label: '新增劳模：欧阳娜',
      device: '000pc001',
    })
    expect((await at.office.recent(2)).map(({ label, rows }) => [label, rows])).toEqual([
      ['别处的改动', 1],
      ['新增劳模：欧阳娜', 1],
    ])
    expect((await at.office.rebuild(false)).differences).toEqual([])
  })

  it('derives people by the lists that came with them, and nobody again in the background', async () => {
    at = await freshOffice({ bare: true })
    const pc = new OtherPc(1)
    const title = seedTitles.find(({ values }) => values['name'] === '全国劳动模范')
    pc.commit(
      [
        ...seedTitles.map((row) => ['honourTitle', row] as const),
        ...seedTreatmentRules.map((row) => ['treatmentRule', row] as const),
      ].map(([table, { id, values }]) => ({ kind: 'set', table, row: id, set: values }) as const),
    )
    pc.commit([person('p1', { name: '欧阳娜' })])
    pc.commit([{ kind: 'set', table: 'honour', row: 'h1', set: { person: 'p1', title: title?.id ?? '' } }])
    const [all] = pc.publish(3)
    await log().deliver(all ? [all] : [])
    const stale = () => at.office['session']?.database.meta.get('stale')
    expect(await stale()).toBeUndefined()
    expect(await at.office.row('person', 'p1')).toMatchObject({ _dLevel: 'national', _dTitles: '全国劳动模范' })
    // Whoever was here before is looked at again.
    pc.commit([{ kind: 'set', table: 'honourTitle', row: title?.id ?? '', set: { name: '全国劳模' } }])
    await log().deliver(pc.publish())
    await expect.poll(async () => (await at.office.row('person', 'p1'))?.['_dTitles']).toBe('全国劳模')
  })

  it('is the same whatever comes first: children before parents, links before rows, later before earlier', async () => {
    const pc = new OtherPc(1)
    pc.commit([person('p1', { name: '张三' })])
    pc.commit([{ kind: 'set', table: 'honour', row: 'h1', set: { person: 'p1', title: '市劳模', level: 'city' } }])
    pc.commit([person('p2', { name: '张三' })])
    pc.commit([{ kind: 'link', table: 'person', row: 'p1', other: 'p2' }])
    pc.commit([person('p1', { employer: '一厂' })])
    pc.commit([person('p1', { employer: '二厂' })])
    pc.commit([{ kind: 'remove', table: 'honour', row: 'h1' }])
    pc.commit([
      { kind: 'set', table: 'honour', row: 'h2', set: { person: 'p3', title: '全国劳模', level: 'national' } },
    ])
    pc.commit([person('p3', { name: '王五' })])
    const arrivals = pc.publish()
    const orders = [
      [8, 0, 1, 2, 3, 4, 5, 6, 7],
      [8, 7, 6, 5, 4, 3, 2, 1, 0],
      [3, 1, 7, 5, 0, 6, 2, 4, 8],
      [1, 1, 7, 3, 4, 2, 8, 0, 5, 6, 0],
    ]
    const states = new Set<string>()
    for (const order of orders) {
      at = await freshOffice({ bare: true })
      for (const nth of order) {
        await log().deliver(arrivals.slice(nth, nth + 1))
        if (nth === 3) await at.reopen()
      }
      expect(await at.office.rebuild(false)).toMatchObject({ equal: true, differences: [] })
      expect(await at.office.row('person', 'p1')).toMatchObject({ employer: '二厂' })
      expect(await at.office.row('person', 'p3')).toMatchObject({ _dLevel: 'national' })
      expect((await at.office.merged('person', 'p1')).map((row) => row.id)).toEqual(['p2'])
      states.add(await at.office.fingerprint())
      await at.close()
    }
    expect(states.size).toBe(1)
  })

  it('taken in before is left out by name; republished under another name, by its stamps', async () => {
    at = await freshOffice()
    const pc = new OtherPc(1)
    pc.commit([person('p1', { name: '张三' })])
    pc.commit([person('p1', { name: '张山' })])
    const arrivals = pc.publish()
    expect((await log().deliver([...arrivals, ...arrivals])).applied).toBe(2)
    const before = await at.office.fingerprint()
    await at.reopen()
    expect((await log().deliver(arrivals)).applied).toBe(0)
    expect((await log().deliver(arrivals.map((each) => ({ ...each, name: `clone/${each.name}` })))).applied).toBe(0)
    expect(await at.office.fingerprint()).toBe(before)
    expect((await at.office.history('person', 'p1')).map(({ kind }) => kind)).toEqual(['set', 'set'])
    expect((await log().state()).known).toHaveLength(4)
  })

  it('keeps a late sibling of a stretch that counts as seen, and lets no dead value rise', async () => {
    at = await freshOffice()
    const pc = new OtherPc(1)
    pc.commit([person('p1', { name: '一' })])
    pc.commit([person('p1', { name: '二' })])
    pc.commit([person('p1', { name: '三' })])
    const [first, second, third] = pc.publish() as [Arrival, Arrival, Arrival]
    // The third claims that nothing of its source lies between the first and itself: a clone's twin says otherwise.
    await log().deliver([first, { ...third, bundle: { ...third.bundle, after: second.bundle.after } }])
    await log().deliver([second])
    expect(await at.office.record('person', 'p1')).toMatchObject({ name: '三' })
    expect(await at.office.record('person', 'p1')).not.toHaveProperty('_c')
    expect((await at.office.history('person', 'p1')).length).toBe(3)
    expect((await at.office.rebuild(false)).differences).toEqual([])
  })

  it('refuses what cannot be read by name and code, applies the rest, and forgets the refusal when it comes whole', async () => {
    at = await freshOffice()
    const pc = new OtherPc(1)
    for (const row of ['p1', 'p2', 'p3']) pc.commit([person(row, { name: row })])
    const arrivals = pc.publish()
    const [one, two, three] = arrivals as [Arrival, Arrival, Arrival]
    const torn = { ...two, bundle: { ...two.bundle, body: two.bundle.body.slice(0, -1) } }
    const stranger = { ...three, bundle: { ...three.bundle, txns: one.bundle.txns } }
    expect(await log().deliver([one, torn, stranger])).toEqual({
      applied: 1,
      incomplete: 0,
      refused: [
        { name: two.name, code: 'slice.damaged' },
        { name: three.name, code: 'bundle.invalid' },
      ],
    })
    expect((await log().state()).known).toEqual([one.name])
    expect((await log().deliver([two, three])).applied).toBe(2)
    expect(await at.office.ids(everyone)).toEqual(['p1', 'p2', 'p3'])
  })

  it('leaves the undo stack alone, and an undo keeps what another PC changed since', async () => {
    at = await freshOffice()
    const id = await at.person({ name: '李四' })
    await at.did('record.edit', { table: 'person', row: id, values: { employer: '一厂', position: '工人' } })
    const pc = new OtherPc(1)
    for (const entry of await log().ownAfter('', 1_000)) pc.desk.hear(decoded(entry.body))
    pc.commit([person(id, { employer: '二厂' })])
    await log().deliver(pc.publish())
    expect((await at.office.undoState()).undo?.label).toContain('李四')
    const undone = await at.office.undo()
    expect(undone).toMatchObject({ ok: true, report: { reversed: 1, kept: [{ field: 'employer' }] } })
    expect(await at.office.row('person', id)).toMatchObject({ employer: '二厂' })
    expect((await at.office.row('person', id))?.['position']).toBeUndefined()
  })

  it('does not move the row under the editor', async () => {
    at = await freshOffice()
    const pc = new OtherPc(1)
    pc.commit(['p1', 'p2', 'p3'].map((row) => person(row, { name: row, employer: row })))
    await log().deliver(pc.publish())
    const query = { ...everyone, sort: [{ by: { field: 'employer' } }] }
    await at.office.page(query, 0, 10, 'p1')
    pc.commit([person('p1', { employer: 'zz' })])
    await log().deliver(pc.publish())
    const held = await at.office.page(query, 0, 10, 'p1')
    expect(held.rows.map((row) => row.id)).toEqual(['p1', 'p2', 'p3'])
    expect(held.rows[0]).toMatchObject({ employer: 'zz' })
    expect((await at.office.page(query, 0, 10)).rows.map((row) => row.id)).toEqual(['p2', 'p3', 'p1'])
  })

  it('adopts clocks up to a day ahead, so that edits here come after; further ones are applied and not followed', async () => {
    for (const [days, followed] of [
      [0.5, true],
      [3, false],
    ] as const) {
      let now = OTHER_PC_NOW - days * 86_400_000
      at = await freshOffice({ parts: testParts({ clock: clockFrom(() => (now += 1)) }) })
      const pc = new OtherPc(1)
      pc.commit([person('p1', { name: '明天' })])
      await log().deliver(pc.publish())
      expect(await at.office.row('person', 'p1')).toMatchObject({ name: '明天' })
      await at.did('record.edit', { table: 'person', row: 'p1', values: { name: '今天' } })
      expect(await at.office.row('person', 'p1')).toMatchObject({ name: '今天' })
      const record = await at.office.record('person', 'p1')
      expect((record?._h?.['name'] ?? '') > (record?._s[0] ?? '')).toBe(followed)
      expect((await at.office.rebuild(false)).equal).toBe(true)
      await at.close()
    }
  })
})

describe('the state of the log', () => {
  it('names device, vault, own end and segments, refuses another vault, and goes on under a new device', async () => {
    at = await freshOffice()
    const id = await at.person({ name: '张三' })
    await log().bind('vault-a')
    await log().bind('vault-a')
    await expect(log().bind('vault-b')).rejects.toThrow('vault.other')
    await log().published('here/0000000001-h', 'x')
    const entries = await log().ownAfter('', 1)
    expect(entries).toHaveLength(1)
    const all = await log().ownAfter('', 1_000)
    expect(await log().state()).toEqual({
      vault: 'vault-a',
      device: TEST_DEVICE,
      known: ['here/0000000001-h'],
      lastOwn: all.at(-1)?.last,
    })
    expect(await log().ownAfter(all.at(-1)?.last ?? '', 10)).toEqual([])
    await log().renewDevice('newdev00')
    await at.did('record.edit', { table: 'person', row: id, values: { note: '改' } })
    const [after] = await log().ownAfter(all.at(-1)?.last ?? '', 10)
    expect(after).toMatchObject({ txn: { device: 'newdev00' }, count: 1 })
    expect((await at.office.undo()).ok).toBe(true)
  })

  it('gives no fingerprint of a state under way, and never lets an edit wait for one', async () => {
    at = await freshOffice()
    const id = await at.person({ name: '张三' })
    const session = at.office['session'] as NonNullable<(typeof at.office)['session']>
    session.unfinished.set('import', new Set())
    await expect(log().fingerprint()).rejects.toMatchObject({ failure: { code: 'log.busy' } })
    session.unfinished.delete('import')
    const [taken] = await Promise.all([
      log().fingerprint(),
      at.did('record.edit', { table: 'person', row: id, values: { note: '改' } }),
    ])
    expect(taken).toEqual({ state: await at.office.fingerprint(), known: 0 })
  })

  it('gives own entries in whole transactions and holds back behind a large one that is not complete', async () => {
    at = await freshOffice()
    await at.did('test.bulk', { people: 600 })
    const [, , third] = await log().ownAfter('', 100_000)
    const bulk = (await log().ownAfter('', 100_000)).filter(({ txn }) => txn.command === 'test.bulk')
    expect(bulk.map(({ count }) => count)).toEqual([500, 500, 200])
    const before = (await log().ownAfter('', 100_000)).at(-4)?.last ?? ''
    expect((await log().ownAfter(before, 1)).map(({ count }) => count)).toEqual([500, 500, 200])
    expect(third).toBeDefined()
    const end = (await log().state()).lastOwn
    const seen: number[] = []
    await at.office.run('test.bulk', { people: 1_100 }, () => {
      void log()
        .ownAfter(end, 10_000)
        .then((entries) => seen.push(entries.length))
    })
    expect(new Set(seen.slice(0, -1))).toEqual(new Set([0]))
    expect((await log().ownAfter(end, 10_000)).map(({ txn }) => txn.part?.k)).toEqual([1, 2, 3, 4, 5])
  })
})

function decoded(body: Uint8Array) {
  const ops = decodeSlice(body)
  if (!ops.ok) throw new Error(ops.failure.code)
  return ops.value
}
