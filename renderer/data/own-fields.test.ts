// The office's own fields in the writer: lists, history and undo have them at once, and two PCs agree whatever arrives first.
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ownFieldName } from '../../shared/domain/office/own-fields'
import { freshOffice, type TestOffice } from '../../test/support/office'
import { OtherPc } from '../../test/support/other-pc'

let at: TestOffice
beforeEach(async () => void (at = await freshOffice()))
afterEach(() => at.close())

const people = { table: 'person', filters: [], sort: [] } as const
const define = async (more: object = {}) =>
  (
    await at.did('own-field.define', {
      table: 'person',
      label: '慰问片区',
      kind: 'text',
      ...more,
    })
  ).answer as {
    id: string
    field: string
  }
const labels = async (id: string) =>
  (await at.office.history('person', id)).flatMap((entry) => entry.fields).map((field) => field.label)

describe('a field defined while the office is open', () => {
  it('is listed, filtered, sorted, counted and in the history without opening again', async () => {
    const east = await at.person({ name: '张三' })
    const west = await at.person({ name: '李四' })
    await at.office.ids(people)
    const { field } = await define({ kind: 'int' })
    await at.did('record.edit', {
      table: 'person',
      row: east,
      values: { [field]: 12 },
    })
    await at.did('record.edit', {
      table: 'person',
      row: west,
      values: { [field]: 7 },
    })
    expect((await at.office.page(people, 0, 10)).rows.map((row) => row[field])).toEqual([12, 7])
    expect(await at.office.ids({ ...people, sort: [{ by: { field } }] })).toEqual([west, east])
    expect(
      await at.office.ids({
        ...people,
        filters: [{ field, is: 'between', from: 10 }],
      }),
    ).toEqual([east])
    expect((await at.office.totals(people, [field])).fields[field]).toEqual({
      filled: 2,
      sum: 19,
      average: 9.5,
    })
    expect(await labels(east)).toContain('慰问片区')
    const before = await at.office.page(people, 0, 10)
    await at.did('own-field.change', { row: field.slice(2), label: '片区号' })
    await at.office.ids(people)
    expect((await at.office.page(people, 0, 10)).generation).toBeGreaterThan(before.generation)
    expect(await labels(east)).toContain('片区号')
  })

  it('is known to the screens from the report of the next opening', async () => {
    const { id } = await define()
    expect((await at.reopen()).ownFields).toMatchObject([{ id, label: '慰问片区' }])
  })

  it('goes with an undo and comes back with a redo, its values kept meanwhile', async () => {
    const person = await at.person({ name: '张三' })
    const { field } = await define()
    const edit = (value: string) =>
      at.office.run('record.edit', {
        table: 'person',
        row: person,
        values: { [field]: value },
      })
    expect((await edit('东片')).ok).toBe(true)
    await at.office.undo()
    expect((await at.office.row('person', person))?.[field]).toBeUndefined()
    await at.office.redo()
    expect((await at.office.row('person', person))?.[field]).toBe('东片')
    await at.office.undo()
    expect((await at.office.undo()).ok).toBe(true)
    expect(await edit('西片')).toMatchObject({
      ok: false,
      failure: { code: 'record.field' },
    })
    await at.office.redo()
    expect((await edit('西片')).ok).toBe(true)
  })

  it('is rebuilt from the log like everything else', async () => {
    const { field } = await define()
    await at.person({ name: '张三', [field]: '东片' })
    expect((await at.office.rebuild(false)).equal).toBe(true)
    await at.office['session']?.database.dexie
      .table('officeField')
      .clear()
      .catch(() => undefined)
  })
})

describe('a field defined on another PC', () => {
  const definition = {
    table: 'person',
    label: '慰问片区',
    kind: 'text',
    column: true,
  }

  it('ends the same whether its definition or its values arrive first, and never counts as a newer version', async () => {
    const states = new Set<string>()
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      await at.close()
      at = await freshOffice()
      const pc = new OtherPc(1)
      const field = ownFieldName('f1')
      pc.commit([{ kind: 'set', table: 'officeField', row: 'f1', set: definition }])
      pc.commit([
        {
          kind: 'set',
          table: 'person',
          row: 'p1',
          set: { name: '张三', [field]: '东片' },
        },
      ])
      const arrivals = pc.publish()
      for (const nth of order) await at.office.replication.deliver(arrivals.slice(nth, nth + 1))
      expect(
        await at.office.ids({
          ...people,
          filters: [{ field, is: 'contains', text: '东' }],
        }),
      ).toEqual(['p1'])
      expect(await labels('p1')).toContain('慰问片区')
      expect(at.changes.some((change) => 'officeField' in change.tables)).toBe(true)
      expect((await at.reopen()).newer).toBeUndefined()
      expect((await at.office.rebuild(false)).equal).toBe(true)
      states.add(await at.office.fingerprint())
    }
    expect(states.size).toBe(1)
  })

  it('keeps both where two PCs chose one name, told apart by a number', async () => {
    const { field } = await define({ order: 'i' })
    const pc = new OtherPc(2)
    pc.commit([
      {
        kind: 'set',
        table: 'officeField',
        row: 'zz',
        set: { ...definition, order: 'i' },
      },
    ])
    await at.office.replication.deliver(pc.publish())
    const id = await at.person({
      name: '张三',
      [field]: '我的',
      [ownFieldName('zz')]: '他的',
    })
    expect(await labels(id)).toEqual(expect.arrayContaining(['慰问片区', '慰问片区（2）']))
  })
})
