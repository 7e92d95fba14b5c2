// I9: what a newer version wrote survives this one untouched and shows itself after the update, as if it had been known all along.
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { catalogue, catalogueOf, type Catalogue } from '../../../shared/domain/catalogue'
import type { TableSpec } from '../../../shared/domain/field'
import { freshOffice, testParts, type TestOffice } from '../../../test/support/office'
import { OtherPc } from '../../../test/support/other-pc'
import { Writer } from '../writer'

let at: TestOffice
afterEach(() => at.close())

const visit: TableSpec = {
  name: 'visitPlan',
  label: '走访计划',
  title: 'name',
  indexes: ['person'],
  fields: [
    { name: 'name', label: '名称', kind: 'text' },
    { name: 'person', label: '劳模', kind: 'ref', to: 'person' },
  ],
}

/** The catalogue of the next version: one more table, and one more field on a person. */
const next: Catalogue = catalogueOf([
  ...catalogue.tables.map((table) =>
    table.name === 'person'
      ? { ...table, fields: [...table.fields, { name: 'bloodType', label: '血型', kind: 'text' as const }] }
      : table,
  ),
  visit,
])

function written(): OtherPc {
  const pc = new OtherPc(1)
  pc.commit([
    { kind: 'set', table: 'person', row: 'p1', set: { name: '张三', bloodType: 'A' } },
    { kind: 'set', table: 'visitPlan', row: 'v1', set: { name: '春节走访', person: 'p1' } },
  ])
  pc.commit([{ kind: 'set', table: 'visitPlan', row: 'v1', set: { name: '春节慰问' } }])
  pc.commit([{ kind: 'set', table: 'visitPlan', row: 'v2', set: { name: '五一' } }])
  pc.commit([{ kind: 'remove', table: 'visitPlan', row: 'v2' }])
  return pc
}

/** Opens the same database with the next version's catalogue. */
async function update(): Promise<Writer> {
  await at.office.close()
  at.office = new Writer(testParts({ catalogue: next }), '0000test')
  at.report = await at.office.open('office')
  return at.office
}

describe('what a newer version wrote', () => {
  it('is kept, said, handed on in the log, and shown after the update, in whatever order it came', async () => {
    const states = new Set<string>()
    for (const order of [
      [0, 1, 2, 3],
      [3, 1, 2, 0],
      [1, 0, 3, 2],
    ]) {
      at = await freshOffice()
      const arrivals = written().publish()
      for (const nth of order) await at.office.replication.deliver(arrivals.slice(nth, nth + 1))
      expect((await at.office.row('person', 'p1'))?.['name']).toBe('张三')
      expect((await at.reopen()).newer).toContain('另一台电脑用的是新版本')
      expect((await at.office.rebuild(false)).equal).toBe(true)
      const updated = await update()
      expect(at.report).toMatchObject({ state: 'ready' })
      expect(at.report.newer).toBeUndefined()
      expect((await updated.all('visitPlan')).map((row) => [row.id, row['name'], row['person']])).toEqual([
        ['v1', '春节慰问', 'p1'],
      ])
      expect((await updated.row('person', 'p1'))?.['bloodType']).toBe('A')
      expect((await updated.rebuild(false)).differences).toEqual([])
      states.add(await updated.fingerprint())
      await at.office.close()
      at.office = new Writer(testParts({ catalogue: next }), '0000test')
      expect((await at.office.open('office')).state).toBe('ready')
      await at.close()
    }
    expect(states.size).toBe(1)
  })

  it('meets what is written after the update as if the table had always been known', async () => {
    at = await freshOffice()
    const pc = written()
    const [one, two, ...rest] = pc.publish()
    await at.office.replication.deliver([two, ...rest].flatMap((each) => each ?? []))
    const updated = await update()
    await updated.replication.deliver(one ? [one] : [])
    expect((await updated.all('visitPlan')).map((row) => row['name'])).toEqual(['春节慰问'])
    expect((await updated.rebuild(false)).differences).toEqual([])
  })
})
