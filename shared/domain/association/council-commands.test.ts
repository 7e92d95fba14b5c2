// The council over the shipped commands: a seat left in mid-term with and without a successor, terms that are over, and dues asked again.
import { beforeEach, describe, expect, it } from 'vitest'
import { memoryOffice, type MemoryOffice } from '../../../test/support/memory-office'
import { endOfTerm, heads, inOffice, shouldLeave, termOn } from './council'
import { usualRate } from './due'

let office: MemoryOffice

beforeEach(async () => {
  office = await memoryOffice()
})

const seat = async (name: string, more: Readonly<Record<string, unknown>> = {}) =>
  (
    await office.did('record.create', {
      table: 'councilMember',
      values: { term: 3, duty: 'vice', name, from: '2023-12', to: '2028-12', ...more },
    })
  ).id

describe('a seat of the council', () => {
  it('is left and taken in one change, the same office for the rest of the term', async () => {
    const row = await seat('张三')
    const person = await office.person({ name: '李四', employer: '二厂' })
    const outcome = await office.run('council.leave', { row, on: '2026-06', reason: '退休', successor: { person } })
    expect(outcome).toMatchObject({ plan: { label: '补选：张三 → 李四' } })
    expect(office.row('councilMember', row)).toMatchObject({ leftOn: '2026-06', leftReason: '退休' })
    expect(office.rows('councilMember').find((each) => each['person'] === person)).toMatchObject({
      term: 3,
      duty: 'vice',
      name: '李四',
      employer: '二厂',
      from: '2026-06',
      to: '2028-12',
    })
  })

  it('may stay free, is not left twice, and is not taken by whoever leaves it', async () => {
    const row = await seat('张三')
    const same = { row, on: '2026-06', reason: '退休', successor: { name: '张三' } }
    expect((await office.refused('council.leave', same)).code).toBe('council.successor-same')
    expect((await office.refused('council.leave', { ...same, successor: {} })).code).toBe('council.successor')
    await office.did('council.leave', { row, on: '2026-06', reason: '退休' })
    expect(office.rows('councilMember')).toHaveLength(1)
    expect((await office.refused('council.leave', { row, on: '2026-07', reason: '退休' })).code).toBe(
      'council.has-left',
    )
  })

  it('stays whole when the file of whoever holds it is removed, and is left like any other', async () => {
    const person = await office.person({ name: '张三' })
    const row = await seat('张三', { person })
    await office.did('record.remove', { table: 'person', rows: [person] })
    await office.did('record.edit', { table: 'councilMember', row, values: { title: '车间主任' } })
    await office.did('council.leave', { row, on: '2026-06', reason: '离开本市', successor: { name: '李四' } })
    expect(office.rows('councilMember').map((each) => each['name'])).toEqual(['张三', '李四'])
    const lost = { row: office.rows('councilMember')[1]?.id, on: '2026-07', reason: '退休', successor: { person } }
    expect((await office.refused('council.leave', lost)).code).toBe('council.successor')
  })

  it('is not left before it was taken', async () => {
    const row = await seat('张三')
    expect((await office.refused('council.leave', { row, on: '2020', reason: '退休' })).message).toContain('早于')
  })
})

describe('the council on a day', () => {
  const rows = [
    { id: 'a', term: 3, name: '甲', duty: 'vice', from: '2018-12', to: '2023-12' },
    { id: 'b', term: 3, name: '乙', duty: 'council', from: '2018-12', to: '2023-12', leftOn: '2021-05' },
    { id: 'c', term: 4, name: '甲', duty: 'vice', from: '2026-03', to: '2031-03' },
    { id: 'd', term: 4, name: '甲', duty: 'secretary', from: '2026-03', to: '2031-03' },
  ]
  const ids = (day: string) => inOffice(rows, day).map(({ id }) => id)

  it('is that of the newest term that has begun, also long after that term should have ended', () => {
    expect(ids('2019-06-01')).toEqual(['a', 'b'])
    expect(ids('2025-12-31')).toEqual(['a'])
    expect(ids('2026-03-01')).toEqual(['c', 'd'])
    expect(termOn(rows, '2018-01-01')).toBeUndefined()
    expect(endOfTerm(inOffice(rows, '2026-06-01'))).toBe('2031-03')
  })

  it('counts somebody with two offices once', () => {
    expect(heads(inOffice(rows, '2026-06-01'))).toBe(1)
  })

  it('names why somebody should leave, and nothing of those who need not', () => {
    expect(['died', 'revoked', 'moved-out', 'active'].map((_dStatus) => shouldLeave({ id: 'p', _dStatus }))).toEqual([
      '已去世',
      '荣誉已撤销',
      '已调出本市',
      undefined,
    ])
  })
})

describe('会费', () => {
  const member = (name: string, more: Readonly<Record<string, unknown>> = {}) =>
    office.did('record.create', { table: 'member', values: { name, kind: 'person', ...more } })

  it('removed as entered wrong is made again, with nothing of what it held', async () => {
    await member('张三')
    await office.did('due.raise', { year: 2026, person: 50_00 })
    const [due] = office.rows('due')
    await office.did('due.pay', { dues: [due?.id], on: '2026-03-12' })
    await office.did('record.remove', { table: 'due', rows: [due?.id] })
    await office.did('due.raise', { year: 2026, person: 60_00 })
    expect(office.rows('due')).toMatchObject([{ amount: 60_00 }])
    expect(office.rows('due')[0]?.['paid'] ?? undefined).toBeUndefined()
  })

  it('of a member and year by hand is the same row that is made for all, and not a second one', async () => {
    const { id } = await member('张三')
    await office.did('record.create', { table: 'due', values: { member: id, year: 2026, amount: 80_00 } })
    await office.did('due.raise', { year: 2026, person: 50_00 })
    expect(office.rows('due')).toMatchObject([{ amount: 80_00 }])
    const twin = { table: 'due', values: { member: id, year: 2026, amount: 10_00 } }
    expect((await office.refused('record.create', twin)).code).toBe('record.twin')
  })

  it('begins with what was asked most often the year before, of members without a rate of their own', () => {
    const members = [
      { id: 'a', kind: 'person' },
      { id: 'b', kind: 'person' },
      { id: 'c', kind: 'person', rate: 500_00 },
      { id: 'u', kind: 'unit' },
    ]
    const dues = [
      { id: '1', member: 'a', amount: 50_00 },
      { id: '2', member: 'b', amount: 50_00 },
      { id: '3', member: 'c', amount: 500_00 },
      { id: '4', member: 'u', amount: 1000_00 },
    ]
    expect(usualRate(dues, members, 'person')).toBe(50_00)
    expect(usualRate(dues, members, 'unit')).toBe(1000_00)
    expect(usualRate([], members, 'unit')).toBeUndefined()
  })
})
