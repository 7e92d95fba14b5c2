// 结业 numbers: given once, never twice, also not after they were taken back; two PCs that were apart never meet in one.
import { describe, expect, it } from 'vitest'
import { MemoryOffice, memoryOffice } from '../../../test/support/memory-office'
import { enrolmentId } from './comers'

async function running() {
  const office = await memoryOffice()
  const people = [
    await office.person({ name: '张三' }),
    await office.person({ name: '李四' }),
    await office.person({ name: '王五' }),
  ]
  const course = (await office.did('record.create', { table: 'course', values: { name: '摄影' } })).id
  const of = (await office.did('class.save', { values: { name: '摄影班', course, year: 2026, capacity: 9 } })).id
  const term = { from: '2026-11-02', to: '2026-11-08', weekdays: [1], start: '18:30', end: '20:00', hours: 2 }
  await office.did('class.schedule', { class: of, ...term })
  await office.did('class.move', { class: of, to: 'open' })
  await office.did('class.enrol', { class: of, people: people.map((person) => ({ person })) })
  await office.did('class.move', { class: of, to: 'running' })
  const ids = people.map((person) => enrolmentId(of, person))
  const passed = (desk: MemoryOffice, ...nth: readonly number[]) =>
    desk.did('class.graduate', { class: of, enrolments: nth.map((n) => ids[n]), result: 'passed', on: '2026-11-08' })
  const numberOf = (desk: MemoryOffice, n: number) => desk.row('enrolment', ids[n]!)?.['certificate']
  return { office, of, ids, passed, numberOf }
}

describe('结业证书编号', () => {
  it('is never given again after it was taken back, to nobody', async () => {
    const { office, of, ids, passed, numberOf } = await running()
    await passed(office, 0, 1)
    expect(numberOf(office, 1)).toMatch(/-002号$/u)
    await office.did('class.ungraduate', { class: of, enrolments: [ids[1]] })
    expect(office.row('enrolment', ids[1]!)).toMatchObject({ withdrawn: expect.stringMatching(/-002号$/u) })
    await passed(office, 2)
    expect(numberOf(office, 2)).toMatch(/-003号$/u)
    await passed(office, 1)
    expect(numberOf(office, 1)).toMatch(/-004号$/u)
    await office.did('class.graduate', { class: of, enrolments: [ids[1]], result: 'failed' })
    expect(numberOf(office, 1)).toBeUndefined()
    await passed(office, 1)
    expect(numberOf(office, 1)).toMatch(/-005号$/u)
  })

  it('differs between two PCs that number apart, and is kept by whoever has one already', async () => {
    const { office, ids, passed, numberOf } = await running()
    const other = new MemoryOffice(2)
    other.incarnation = 'pc-2'
    other.hear(office.ops)
    other.by = office.by
    await passed(office, 0)
    await passed(other, 1)
    const own = [...office.ops]
    office.hear(other.ops)
    other.hear(own)
    for (const desk of [office, other]) {
      expect(numberOf(desk, 0)).not.toBe(numberOf(desk, 1))
      expect(numberOf(desk, 0)).toBe(numberOf(office, 0))
    }
    const before = numberOf(office, 0)
    await passed(office, 0, 1, 2)
    expect(numberOf(office, 0)).toBe(before)
    expect(new Set(ids.map((_, n) => numberOf(office, n))).size).toBe(3)
  })
})
