import { describe, expect, it } from 'vitest'
import { memoryOffice, type MemoryOffice } from '../../../test/support/memory-office'
import { catalogue } from '../catalogue'
import { carriedOf } from './carry-over'

const created = async (office: MemoryOffice, table: string, values: object): Promise<string> =>
  (await office.did('record.create', { table, values })).id

/** By table, how a row of 2025 comes to be that is not finished, and what finishes it. */
const registers: readonly (readonly [string, (office: MemoryOffice) => Promise<object>, object])[] = [
  [
    'activity',
    async () => ({ name: '技术服务进企业', kind: 'skill', date: '2025-12-20', state: 'planned' }),
    { state: 'held' },
  ],
  [
    'studioProject',
    async (office) => {
      const studio = await created(office, 'studio', { name: '张三工作室', level: 'city', leader: '张三' })
      return { studio, year: 2025, name: '焊接机器人', state: 'going' }
    },
    { state: 'done' },
  ],
  [
    'nomination',
    async () => ({ award: '温州市劳动模范', year: 2025, kind: 'person', name: '李四' }),
    { outcome: 'not-named' },
  ],
  [
    'due',
    async (office) => {
      const member = await created(office, 'member', { name: '王五', kind: 'person' })
      return { member, year: 2025, amount: 100_00 }
    },
    { paid: 100_00, paidOn: '2026-03-02' },
  ],
]

describe('what a closed year left unfinished', () => {
  it.each(registers)('of %s is still finished, and read-only from then on', async (table, values, end) => {
    const office = await memoryOffice()
    const row = await created(office, table, await values(office))
    expect(carriedOf(catalogue.table(table), office.rows(table), 2025)).toMatchObject({ count: 1 })
    await office.did('year.close', { year: 2025 })
    await office.did('record.edit', { table, row, values: end })
    expect(carriedOf(catalogue.table(table), office.rows(table), 2025)).toBeUndefined()
    const after = { table, row, values: { note: '又改' } }
    expect((await office.refused('record.edit', after)).code).toBe('year.closed')
  })

  it('of a 培训班 goes on to its end, and its 课酬 is still paid', async () => {
    const office = await memoryOffice()
    const [course, teacher] = [
      await created(office, 'course', { name: '摄影' }),
      await created(office, 'classTeacher', { name: '陈影' }),
    ]
    const own = { name: '2025年秋季摄影班', course, teacher, year: 2025, capacity: 5, feeHour: 300_00 }
    const { id } = await office.did('class.save', { values: { ...own, from: '2025-12-01' } })
    const term = { from: '2025-12-01', to: '2025-12-21', weekdays: [1], start: '18:30', end: '20:00', hours: 2 }
    await office.did('class.schedule', { class: id, ...term })
    for (const to of ['open', 'running']) await office.did('class.move', { class: id, to })
    await office.did('class-fee.compute', { month: '2025-12' })
    const fee = office.rows('teachingFee')[0]?.id
    const carried = (table: string) => carriedOf(catalogue.table(table), office.rows(table), 2025)?.count
    expect([carried('trainingClass'), carried('teachingFee')]).toEqual([1, 1])
    await office.did('year.close', { year: 2025 })
    await office.did('class-fee.tax', { fee, tax: 100_00 })
    await office.did('class-fee.pay', { fees: [fee], on: '2026-01-15' })
    await office.did('class.move', { class: id, to: 'done' })
    expect([carried('trainingClass'), carried('teachingFee')]).toEqual([undefined, undefined])
    const note = { table: 'teachingFee', row: fee, values: { note: '又改' } }
    expect((await office.refused('record.edit', note)).code).toBe('year.closed')
    expect((await office.refused('class.move', { class: id, to: 'running' })).code).toBe('year.closed')
  })

  it('of 优待事项 counts what began by then and has no end, and ends in the year in which it is closed', async () => {
    const office = await memoryOffice()
    const person = await office.person({ name: '张三' })
    const values = { person, kind: 'other', appliedOn: '2025-11-20' }
    const row = await created(office, 'privilegeCase', values)
    await created(office, 'privilegeCase', { ...values, appliedOn: '2026-01-08' })
    expect(carriedOf(catalogue.table('privilegeCase'), office.rows('privilegeCase'), 2025)).toMatchObject({
      count: 1,
      path: '/privileges',
    })
    await office.did('year.close', { year: 2025 })
    const ends = (closedOn: string) => ({ table: 'privilegeCase', row, values: { closedOn, outcome: '已落实' } })
    expect((await office.refused('record.edit', ends('2025-12-30'))).code).toBe('year.closed')
    await office.did('record.edit', ends('2026-02-10'))
  })
})
