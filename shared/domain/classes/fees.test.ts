// 课酬 and its tax: nothing is withheld by an example or by what finance has not confirmed; a month of one teacher is taxed as one.
import { describe, expect, it } from 'vitest'
import { memoryOffice } from '../../../test/support/memory-office'
import { attendanceRate, attendedByPerson, attendedInAll } from './attendance'
import { clashesOf } from './clashes'
import { classFigures } from './figures'
import { taxOn } from './tax'

const rule = { id: 'r', smallUpTo: 4000_00, smallLess: 800_00, largeLess: 20 }
const brackets = [
  { id: '1', over: 0, percent: 20, quick: 0 },
  { id: '2', over: 20_000_00, percent: 30, quick: 2_000_00 },
]

describe('tax on 课酬', () => {
  it.each([
    [800_00, 0],
    [1200_00, 80_00],
    [4000_00, 640_00],
    [5000_00, 800_00],
    [30_000_00, 5200_00],
  ])('of %i 分 is %i 分 by the bracket that is reached', (gross, tax) => {
    expect(taxOn(gross, rule, brackets)).toBe(tax)
  })
})

describe('课酬 of a month', () => {
  async function desk() {
    const office = await memoryOffice()
    const create = async (table: string, values: object) => (await office.did('record.create', { table, values })).id
    const [course, teacher] = [await create('course', { name: '摄影' }), await create('classTeacher', { name: '陈影' })]
    for (const name of ['甲班', '乙班']) {
      const values = { name, course, year: 2026, capacity: 5, teacher, feeHour: 300_00 }
      const of = (await office.did('class.save', { values })).id
      const term = { from: '2026-11-02', to: '2026-11-22', weekdays: [1], start: '18:30', end: '20:00', hours: 2 }
      await office.did('class.schedule', { class: of, ...term })
      for (const to of ['open', 'running']) await office.did('class.move', { class: of, to })
    }
    return office
  }
  const fees = (office: Awaited<ReturnType<typeof desk>>) => office.rows('teachingFee')

  it('has no tax by an example or an unconfirmed rule, and cannot be paid before finance has written it', async () => {
    const office = await desk()
    await office.did('class-fee.example', {})
    expect(await office.did('class-fee.compute', { month: '2026-11' })).toMatchObject({ fees: 2, untaxed: 2 })
    expect(fees(office).map((row) => row['gross'])).toEqual([1800_00, 1800_00])
    const ids = fees(office).map(({ id }) => id)
    const paying = { fees: ids, on: '2026-11-30' }
    expect(await office.refused('class-fee.pay', paying)).toMatchObject({ code: 'class-fee.untaxed' })
    for (const fee of ids) await office.did('class-fee.tax', { fee, tax: 100_00 })
    await office.did('class-fee.compute', { month: '2026-11' })
    expect(fees(office).map((row) => [row['tax'], row['net'], row['taxBy']])).toEqual([
      [100_00, 1700_00, 'finance'],
      [100_00, 1700_00, 'finance'],
    ])
    await office.did('class-fee.pay', paying)
    expect(await office.refused('class-fee.tax', { fee: ids[0], tax: 0 })).toMatchObject({ code: 'class-fee.paid' })
  })

  it('leaves out by name a class that lacks its teacher or standard, asks nothing of one that pays nothing, and goes on with the others', async () => {
    const office = await desk()
    const [one] = office.rows('trainingClass')
    await office.did('class.save', { row: one!.id, values: { teacher: null } })
    const { left, fees: count } = await office.did<{ left: readonly string[]; fees: number }>('class-fee.compute', {
      month: '2026-11',
    })
    expect([left, count]).toEqual([[expect.stringContaining('甲班还没有填授课教师')], 1])
    await office.did('class.save', { row: one!.id, values: { feeHour: 0 } })
    expect(await office.did('class-fee.compute', { month: '2026-11' })).toMatchObject({ left: [], fees: 1 })
    for (const row of office.rows('trainingClass'))
      await office.did('class.save', { row: row.id, values: { teacher: null, feeHour: 100_00 } })
    expect(await office.refused('class-fee.compute', { month: '2026-10' })).toMatchObject({ code: 'class-fee.none' })
    expect(await office.refused('class-fee.compute', { month: '2026-11' })).toMatchObject({ code: 'class-fee.left' })
  })

  it('taxes one teacher’s classes of a month together once a rule is confirmed', async () => {
    const office = await desk()
    await office.did('class-fee.example', {})
    const [row] = office.rows('feeTaxRule')
    const values = { example: false, confirmedBy: '李会计', confirmedOn: '2026-11-01' }
    await office.did('record.edit', { table: 'feeTaxRule', row: row!.id, values })
    await office.did('class-fee.compute', { month: '2026-11' })
    const withheld = fees(office).reduce((sum, fee) => sum + Number(fee['tax']), 0)
    expect(withheld).toBe(560_00)
    expect(await office.refused('class-fee.compute', { month: '2026-03' })).toMatchObject({ code: 'class-fee.none' })
  })
})

describe('figures of classes', () => {
  const sessions = ['a', 'b'].map((id, i) => ({
    id,
    class: 'c',
    date: `2026-09-0${i + 1}`,
    start: '18:30',
    end: '20:00',
    state: 'planned',
  }))
  const enrolment = (id: string, person: string, more = {}) => ({
    id,
    class: 'c',
    person,
    state: 'in',
    enrolledOn: '2026-08-01',
    ...more,
  })
  const mark = (person: string, session: string, value: string) => ({
    id: person + session,
    class: 'c',
    person,
    session,
    mark: value,
  })
  const enrolments = [
    enrolment('1', 'p'),
    enrolment('2', 'q', { enrolledOn: '2026-09-02' }),
    enrolment('3', 'r', { state: 'waiting' }),
  ]
  const marks = [mark('p', 'a', 'present'), mark('p', 'b', 'leave'), mark('q', 'b', 'present')]

  it('count who came against who was due, and nobody before they enrolled', () => {
    const sum = attendedInAll(attendedByPerson({ sessions, enrolments, marks }))
    expect(sum).toEqual({ due: 3, present: 2, leave: 1, absent: 0, open: 0 })
    expect(attendanceRate(sum)).toBe(666)
  })

  it('keep 人数 and 人次 apart, and count a person whose records were merged once', () => {
    const classes = [
      { id: 'c', state: 'done' },
      { id: 'd', state: 'running' },
      { id: 'e', state: 'open' },
    ]
    const more = [
      ...enrolments,
      enrolment('4', 'p', { class: 'd' }),
      enrolment('5', 'p2', { class: 'd' }),
      enrolment('6', 'p', { class: 'e' }),
    ]
    const same = (person: string) => (person === 'p2' ? 'p' : person)
    const figures = classFigures({ classes, enrolments: more, sessions, marks }, same)
    expect(figures).toMatchObject({ classes: 2, attendances: 3, people: 2, lessons: 2, rate: 666 })
  })

  it('say which class or trip falls on a session of the same person', () => {
    const other = { id: 'x', class: 'd', date: '2026-09-01', start: '19:00', end: '21:00', state: 'planned' }
    const rows = {
      sessions,
      enrolments: [...enrolments, enrolment('4', 'p', { class: 'd' })],
      others: [other],
      classes: [{ id: 'd', name: '古琴班' }],
      candidates: [{ id: 't', person: 'p', state: 'placed', batch: 'b' }],
      batches: [{ id: 'b', name: '第一批', from: '2026-09-02', to: '2026-09-06' }],
    }
    const trip = '与疗休养“第一批”冲突 1 次（首次 2026-09-02）'
    expect(clashesOf('p', 'c', rows)).toEqual(['与“古琴班”冲突 1 次（首次 2026-09-01）', trip])
    const calledOff = [{ id: 'd', name: '古琴班', state: 'void' }]
    expect(clashesOf('p', 'c', { ...rows, classes: calledOff })).toEqual([trip])
  })
})
