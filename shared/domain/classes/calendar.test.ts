// Sessions around days off: 春节 of the years in which the calendar of the runtime is wrong, 国庆 with its worked weekends.
import { describe, expect, it } from 'vitest'
import { memoryOffice } from '../../../test/support/memory-office'
import { termDays, timetableWords, weekdayOf } from './calendar'

const off = (name: string, ...dates: readonly string[]) => dates.map((date) => ({ id: date, date, name }))
const worked = (name: string, ...dates: readonly string[]) =>
  dates.map((date) => ({ id: date, date, name, work: true }))

describe('the days of a term', () => {
  it('go round 春节 2027, which is 6 February whatever the runtime says', () => {
    // 除夕 2027-02-05, 正月初一 2027-02-06.
    const holidays = off('春节', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09')
    const { days, leftOut } = termDays({ from: '2027-01-30', to: '2027-02-20', weekdays: [6] }, holidays)
    expect(days).toEqual(['2027-01-30', '2027-02-13', '2027-02-20'])
    expect(leftOut).toEqual([{ date: '2027-02-06', why: '春节' }])
  })

  it('go round 春节 2030, which is 3 February', () => {
    const holidays = off('春节', '2030-02-02', '2030-02-03', '2030-02-04', '2030-02-05')
    const { days } = termDays({ from: '2030-01-27', to: '2030-02-10', weekdays: [7, 1] }, holidays)
    expect(days).toEqual(['2030-01-27', '2030-01-28', '2030-02-10'])
  })

  it('know 春节 from the table alone: without its rows nothing is left out, and the year is named', () => {
    const { days, unknownYears } = termDays({ from: '2027-02-06', to: '2027-02-06', weekdays: [6] }, [])
    expect(days).toEqual(['2027-02-06'])
    expect(unknownYears).toEqual(['2027'])
  })

  it('leave out 国庆 and the weekend that is worked for it, unless told that the class meets then', () => {
    const holidays = [
      ...off(
        '国庆节',
        '2026-10-01',
        '2026-10-02',
        '2026-10-03',
        '2026-10-04',
        '2026-10-05',
        '2026-10-06',
        '2026-10-07',
      ),
      ...worked('国庆节', '2026-10-10'),
    ]
    const term = { from: '2026-09-26', to: '2026-10-17', weekdays: [6] }
    expect(termDays(term, holidays).days).toEqual(['2026-09-26', '2026-10-17'])
    expect(termDays(term, holidays).leftOut.map(({ why }) => why)).toEqual(['国庆节', '国庆节调休上班'])
    expect(termDays({ ...term, onWorkedWeekends: true }, holidays).days).toEqual([
      '2026-09-26',
      '2026-10-10',
      '2026-10-17',
    ])
  })

  it('run over the end of a year, and name the year whose days off are not known yet', () => {
    const term = { from: '2026-12-26', to: '2027-01-09', weekdays: [5, 6] }
    const known = off('元旦', '2026-01-01')
    expect(termDays(term, known)).toEqual({
      days: ['2026-12-26', '2027-01-01', '2027-01-02', '2027-01-08', '2027-01-09'],
      leftOut: [],
      unknownYears: ['2027'],
    })
    expect(termDays(term, [...known, ...off('元旦', '2027-01-01')])).toMatchObject({
      days: ['2026-12-26', '2027-01-02', '2027-01-08', '2027-01-09'],
      leftOut: [{ date: '2027-01-01', why: '元旦' }],
      unknownYears: [],
    })
  })

  it('are as many as asked for, and look only at years that are needed', () => {
    const { days, unknownYears } = termDays(
      { from: '2026-12-28', to: '2027-03-31', weekdays: [1], count: 1 },
      off('元旦', '2026-01-01'),
    )
    expect(days).toEqual(['2026-12-28'])
    expect(unknownYears).toEqual([])
  })

  it('count the weekdays of any year right, leap days too', () => {
    expect(['2028-02-29', '2026-11-26', '2027-01-03'].map(weekdayOf)).toEqual([2, 4, 7])
  })
})

describe('排课 of a class', () => {
  const term = { from: '2027-01-30', to: '2027-02-20', weekdays: [6], start: '18:30', end: '20:00', hours: 2 }

  async function desk() {
    const office = await memoryOffice()
    const course = (await office.did('record.create', { table: 'course', values: { name: '摄影' } })).id
    const values = { name: '2027年摄影班', course, year: 2027, capacity: 20 }
    const of = (await office.did('class.save', { values })).id
    const days = ['2027-02-05', '2027-02-06', '2027-02-07'].map((date) => ({ date, name: '春节', work: false }))
    await office.did('holiday.fill', { year: 2027, days })
    return { office, of }
  }

  it('writes the sessions, says what it went round, and the same again adds nothing', async () => {
    const { office, of } = await desk()
    const first = await office.did('class.schedule', { class: of, ...term })
    expect(first).toMatchObject({ added: 3, leftOut: [{ date: '2027-02-06', why: '春节' }], unknownYears: [] })
    expect(await office.did('class.schedule', { class: of, ...term })).toMatchObject({ added: 0 })
    expect(timetableWords(office.rows('classSession'))).toBe('每周六 18:30—20:00（共 3 次，6 课时）')
  })

  it('leaves a moved session where it is, and plans anew only what is not held yet', async () => {
    const { office, of } = await desk()
    await office.did('class.schedule', { class: of, ...term })
    const moved = office.rows('classSession').find((row) => row['date'] === '2027-02-13')!
    await office.did('record.edit', { table: 'classSession', row: moved.id, values: { date: '2027-02-14' } })
    expect(await office.did('class.schedule', { class: of, ...term })).toMatchObject({ added: 1 })
    expect(office.rows('classSession')).toHaveLength(4)
    const anew = { class: of, ...term, weekdays: [3], start: '09:00', end: '10:30', anew: true }
    expect(await office.did('class.schedule', anew)).toMatchObject({ added: 3, removed: 4 })
    const back = { class: of, ...term, anew: true }
    await office.did('class.schedule', back)
    expect(
      office
        .rows('classSession')
        .map((row) => row['date'])
        .sort(),
    ).toEqual(['2027-01-30', '2027-02-13', '2027-02-20'])
  })

  it('says how many days there are where too many are wanted, and refuses a term that ends before it begins', async () => {
    const { office, of } = await desk()
    const many = await office.refused('class.schedule', { class: of, ...term, count: 9 })
    expect(many.message).toContain('只能排 3 次')
    expect(many.message).toContain('2027-02-06 春节')
    expect(await office.refused('class.schedule', { class: of, ...term, to: '2027-01-01' })).toMatchObject({
      code: 'class.term',
    })
    expect(await office.refused('class.schedule', { class: of, ...term, start: '25:00' })).toMatchObject({
      code: 'command.input',
    })
  })

  it('takes a session away only while nobody was marked in it', async () => {
    const { office, of } = await desk()
    await office.did('class.schedule', { class: of, ...term })
    await office.did('class.move', { class: of, to: 'open' })
    const person = await office.person({ name: '王建国' })
    await office.did('class.enrol', { class: of, people: [{ person }] })
    const [first, second] = office.rows('classSession')
    await office.did('class.mark', { session: first!.id, marks: [{ person, mark: 'leave' }] })
    expect(await office.refused('class-session.drop', { session: first!.id })).toMatchObject({ code: 'class.marked' })
    await office.did('class-session.drop', { session: second!.id })
    expect(office.rows('classSession')).toHaveLength(2)
    expect(
      await office.refused('class.mark', { session: first!.id, marks: [{ person, mark: 'present' }] }),
    ).toMatchObject({
      code: 'class.early',
    })
  })
})
