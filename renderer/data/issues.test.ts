// 待核对 over a real office: what is found, what a decision does, and that nothing decided is asked twice.
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshOffice, type TestOffice } from '../../test/support/office'

let at: TestOffice
beforeEach(async () => void (at = await freshOffice()))
afterEach(() => at.close())

const rules = async () => (await at.office.issues()).map((issue) => issue.code)
const wang = { name: '王建国', birth: '1955-03-02' }

describe('what waits in 待核对', () => {
  it('makes one group of three copies of a person', async () => {
    const ids = [await at.person(wang), await at.person(wang), await at.person({ ...wang, birth: '1955-03' })]
    await at.person({ name: '王建国', birth: '1971-08' })
    const issues = await at.office.issues()
    expect(issues.map((issue) => [...issue.subjects])).toEqual([ids.sort()])
    expect(issues[0]?.sentence).toContain('3 份档案')
  })

  it('remembers 不是同一人 per pair, asks about a third copy, and takes it back', async () => {
    const [a, b] = [await at.person(wang), await at.person(wang)]
    await at.did('person.not-duplicate', { ids: [a, b] })
    expect(await rules()).toEqual([])
    await at.person(wang)
    expect((await at.office.issues())[0]?.subjects).toHaveLength(3)
    const [decision] = await at.office.all('decision')
    await at.did('issue.reopen', { ids: [decision?.id] })
    expect(await at.office.all('decision')).toEqual([])
  })

  it('forgets a group once it is merged, names who was merged, and finds it again after 拆分', async () => {
    const [a, b] = [await at.person({ ...wang, phone: '13800000000' }), await at.person(wang)]
    const merged = await at.did('person.merge', { survivor: a, others: [b], take: {} })
    expect(await rules()).toEqual([])
    expect((await at.office.merged('person', a)).map((row) => row.id)).toEqual([b])
    const later = await at.did('record.create', { table: 'honour', values: { person: b, title: '温州市劳动模范' } })
    expect(await at.office.children('honour', a)).toHaveLength(1)
    expect((await at.office.undoTransaction(merged.txn)).ok).toBe(true)
    expect(await rules()).toEqual(['duplicate.name-birth'])
    expect((await at.office.children('honour', b)).map((row) => row.id)).toEqual([(later.answer as { id: string }).id])
    expect(await at.office.children('honour', a)).toEqual([])
  })

  it('keeps a finding quiet once accepted, until the value it was about changes', async () => {
    const id = await at.person({ name: '李四', sex: '女', retirementClass: '男' })
    const [issue] = await at.office.issues()
    expect(issue?.code).toBe('retirement.class')
    await at.did('issue.accept', { id: issue?.id, rule: 'check', subjects: [id], about: '退休年龄类别' })
    expect(await rules()).toEqual([])
    await at.did('record.edit', { table: 'person', row: id, values: { phone: '12' } })
    expect(await rules()).toEqual(['phone.odd'])
    await at.did('record.edit', { table: 'person', row: id, values: { sex: '男', retirementClass: '女干部（55）' } })
    expect(await rules()).toEqual(['phone.odd', 'retirement.class'])
  })

  it('asks nothing about the papers of the dead', async () => {
    const id = await at.person({ name: '李四', phone: '12' })
    expect(await rules()).toEqual(['phone.odd'])
    await at.did('person.event', { person: id, event: { kind: 'died', date: '2026-05' }, consequences: [] })
    expect(await rules()).toEqual([])
  })

  it('finds a county that was removed and lets go when another is chosen', async () => {
    const [unit, other] = await at.office.all('unit')
    const id = await at.person({ name: '李四', county: unit?.id ?? '' })
    // A county in use cannot be removed; one that comes back by undo, or from another PC, can still be gone.
    const moved = await at.did('record.edit', { table: 'person', row: id, values: { county: other?.id } })
    await at.did('record.remove', { table: 'unit', rows: [unit?.id] })
    await at.office.undoTransaction(moved.txn)
    const [issue] = await at.office.issues()
    expect(issue).toMatchObject({ rule: 'reference', person: id, title: '李四', field: 'county' })
    await at.did('record.edit', { table: 'person', row: id, values: { county: other?.id } })
    expect(await rules()).toEqual([])
  })
})
