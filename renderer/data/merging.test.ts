// Merged people: one group however many copies, with the children of all, separable again with their later rows (decisions.md 8).
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { freshOffice, type TestOffice } from '../../test/support/office'
import { takenOver } from '../features/roster/merge/taken-over'

let at: TestOffice
afterEach(() => at.close())

const everyone = { table: 'person', filters: [], sort: [] } as const
const honourOf = (person: string, level: string) =>
  at.did('record.create', { table: 'honour', values: { person, title: '温州市劳动模范', level, treatment: level } })

async function copies(): Promise<[string, string, string]> {
  return [await at.person({ name: '张三' }), await at.person({ name: '张三丰' }), await at.person({ name: '张叁' })]
}

describe('merging people', () => {
  it('makes one person of three copies, who has the honours of all', async () => {
    at = await freshOffice()
    const [one, two, three] = await copies()
    await honourOf(two, 'city')
    await honourOf(three, 'national')
    await at.office.ids(everyone)
    await at.did('person.merge', { survivor: one, others: [two], take: {} })
    await at.did('person.merge', { survivor: two, others: [three], take: {} })
    expect(await at.office.ids(everyone)).toEqual([one])
    expect(await at.office.row('person', one)).toMatchObject({ _dLevel: 'national' })
    expect(await at.office.row('person', three)).toMatchObject({ _dSurvivor: one })
    expect(await at.office.children('honour', one)).toHaveLength(2)
    expect((await at.office.search('张', 10)).map((hit) => hit.id)).toEqual([one])
    expect((await at.office.rebuild(false)).equal).toBe(true)
  })

  it('finds a survivor by the honours of the people merged into it', async () => {
    at = await freshOffice()
    const [one, two] = await copies()
    await honourOf(two, 'national')
    const nationals = {
      ...everyone,
      filters: [{ child: 'honour', where: [{ field: 'level', is: 'in', values: ['national'] }] }],
    } as const
    expect(await at.office.ids(nationals)).toEqual([two])
    await at.did('person.merge', { survivor: one, others: [two], take: {} })
    expect(await at.office.ids(nationals)).toEqual([one])
  })

  it('can be taken apart again, each with its own later rows, also after a restart', async () => {
    at = await freshOffice()
    const [one, two] = await copies()
    await at.did('person.merge', { survivor: one, others: [two], take: {} })
    await honourOf(two, 'city')
    await at.reopen()
    expect(await at.office.children('honour', one)).toHaveLength(1)
    expect(await at.office.row('person', one)).toMatchObject({ _dLevel: 'city' })
    await at.did('person.unmerge', { a: one, b: two })
    expect(await at.office.ids(everyone)).toHaveLength(3)
    expect(await at.office.children('honour', two)).toMatchObject([{ level: 'city' }])
    expect(await at.office.row('person', one)).not.toHaveProperty('_dLevel')
    expect(await at.office.row('person', two)).toMatchObject({ _dLevel: 'city' })
    expect((await at.office.rebuild(false)).equal).toBe(true)
  })

  it('taken apart after a month returns both people with their own later events', async () => {
    at = await freshOffice()
    const [one, two] = await copies()
    await at.did('person.merge', { survivor: one, others: [two], take: { name: two } })
    for (const [person, kind] of [
      [one, 'retired'],
      [two, 'died'],
    ] as const)
      await at.did('record.create', { table: 'statusEvent', values: { person, kind, date: '2026-07-01' } })
    expect(await at.office.row('person', one)).toMatchObject({ _dStatus: 'died' })
    await at.did('person.unmerge', { a: one, b: two })
    expect(await at.office.children('statusEvent', one)).toMatchObject([{ kind: 'retired' }])
    expect(await at.office.children('statusEvent', two)).toMatchObject([{ kind: 'died' }])
    expect(await at.office.row('person', one)).toMatchObject({ _dStatus: 'active' })
    expect(await at.office.row('person', two)).toMatchObject({ name: '张三丰', _dStatus: 'died' })
    expect((await at.office.rebuild(false)).equal).toBe(true)
  })

  it('of which one leaves gives the survivor back what was taken from that one, unless it was changed since', async () => {
    at = await freshOffice()
    const one = await at.person({ name: '张三', employer: '一厂' })
    const two = await at.person({ name: '张三丰', employer: '二厂', position: '班长' })
    const three = await at.person({ name: '张叁', position: '厂长' })
    await at.did('person.merge', {
      survivor: one,
      others: [two, three],
      take: { name: two, employer: two, position: three },
    })
    await at.did('record.edit', { table: 'person', row: one, values: { employer: '后来的厂' } })
    const [history, survivor] = [await at.office.history('person', one), await at.office.row('person', one)]
    const offered = (member: string) =>
      at.office.row('person', member).then((row) => takenOver(history, survivor!, row!))
    expect(await offered(two)).toEqual([{ field: 'name', label: '姓名', before: '张三', after: '张三丰' }])
    expect(await offered(three)).toMatchObject([{ field: 'position', before: null, after: '厂长' }])
    await at.did('person.unmerge', { a: one, b: two, restore: { name: '张三' } })
    expect(await at.office.row('person', one)).toMatchObject({ name: '张三', employer: '后来的厂', position: '厂长' })
    expect(await at.office.row('person', two)).toMatchObject({ name: '张三丰', employer: '二厂' })
    expect(await at.office.ids(everyone)).toHaveLength(2)
    await at.office.undo()
    expect(await at.office.row('person', one)).toMatchObject({ name: '张三丰' })
    expect(await at.office.ids(everyone)).toEqual([one])
  })

  it('is undone and redone like any step', async () => {
    at = await freshOffice()
    const [one, two] = await copies()
    await honourOf(two, 'national')
    await at.did('person.merge', { survivor: one, others: [two], take: { name: two } })
    expect(await at.office.row('person', one)).toMatchObject({ name: '张三丰', _dLevel: 'national' })
    expect(await at.office.undo()).toMatchObject({ ok: true, report: { kept: [] } })
    expect(await at.office.row('person', one)).toMatchObject({ name: '张三' })
    expect(await at.office.row('person', one)).not.toHaveProperty('_dLevel')
    expect(await at.office.ids(everyone)).toHaveLength(3)
    expect(await at.office.redo()).toMatchObject({ ok: true, report: { kept: [] } })
    expect(await at.office.ids(everyone)).toHaveLength(2)
    expect((await at.office.history('person', one)).some((entry) => entry.kind === 'link')).toBe(true)
  })
})
