// The sample's classes recounted: the seed's five courses with 300 多人次 in three years, and a class of this year with people who wait.
import { describe, expect, it } from 'vitest'
import { memoryOffice } from '../../../test/support/memory-office'
import { classFigures } from '../classes/figures'
import { classList } from '../classes/queue'
import { sampleClasses } from './classes'
import { sampleOfficeName, sampleSeed } from './sample'
import type { SampleDesk } from './visits'

describe('才艺培训 in the sample office', () => {
  it('gives the seed’s five courses and 300 多人次 of 2019 to 2021, and a 摄影 class under way with a waiting list', async () => {
    const office = await memoryOffice()
    const profile = office.rows('profile')[0]!
    await office.did('record.edit', { table: 'profile', row: profile.id, values: { name: sampleOfficeName } })
    await office.did('sample.fill', { seed: sampleSeed, from: 0, count: 90 })
    const desk: SampleDesk = {
      today: '2026-11-23',
      run: (command, input) => office.did(command, input),
      find: async (table, index, values) => office.rows(table).filter((row) => values.includes(row[index] as string)),
    }
    expect(await sampleClasses(desk)).toBe(313)
    expect(await sampleClasses(desk)).toBe(0)

    const of = (years: readonly number[]) =>
      office.rows('trainingClass').filter((row) => years.includes(Number(row['year'])))
    const old = of([2019, 2020, 2021])
    const figures = classFigures({
      classes: old,
      enrolments: office.rows('enrolment'),
      sessions: office.rows('classSession'),
      marks: office.rows('attendance'),
    })
    const courses = new Set(old.map((row) => office.row('course', String(row['course']))?.['name']))
    expect(courses).toEqual(new Set(['摄影', '古琴', '杨式太极', '手工制作沙龙', '葫芦丝']))
    expect(figures).toMatchObject({ classes: 13, attendances: 313, rate: undefined })
    expect(figures.people).toBeLessThan(figures.attendances)

    const [running] = of([2026])
    const list = classList(office.rows('enrolment').filter((row) => row['class'] === running?.id))
    expect(running).toMatchObject({ state: 'running', capacity: 20 })
    expect([list.seated.length, list.waiting.length, list.left.length]).toEqual([20, 4, 1])
    const now = classFigures({
      classes: [running!],
      enrolments: office.rows('enrolment'),
      sessions: office.rows('classSession'),
      marks: office.rows('attendance'),
    })
    expect(now.rate).toBeGreaterThan(750)
    expect(office.rows('teachingFee').length).toBeGreaterThan(0)
    expect(office.rows('teachingFee').every((row) => row['tax'] === undefined || row['tax'] === null)).toBe(true)
  })
})
