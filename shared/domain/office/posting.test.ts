// Working days of a 公示 by the 节假日 table: what a clerk would count on the wall calendar.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fields } from '../field'
import { lastWorkingDay, postingFault, workingDays } from './posting'

/** 国庆 2026: off from the 1st to the 7th, worked on Saturday the 10th. */
const holidays: readonly Fields[] = [
  ...['01', '02', '03', '04', '05', '06', '07'].map((day) => ({ id: day, date: `2026-10-${day}`, name: '国庆' })),
  { id: '10', date: '2026-10-10', name: '国庆', work: true },
]

describe('the working days of a 公示', () => {
  it.each([
    ['2026-09-21', '2026-09-25', 5],
    ['2026-09-19', '2026-09-27', 5],
    ['2026-09-30', '2026-10-08', 2],
    ['2026-10-08', '2026-10-11', 3],
    ['2026-10-02', '2026-10-05', 0],
    ['2026-09-25', '2026-09-21', 0],
  ])('from %s to %s are %d', (from, to, days) => expect(workingDays(from, to, holidays)).toBe(days))

  it('are all days but weekends where no holiday is written, however long', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 60 }), (start, length) => {
        const at = (n: number): Date => new Date(Date.UTC(2024, 0, 1 + n))
        const days = Array.from({ length }, (_, i) => at(start + i)).filter((day) => ![0, 6].includes(day.getUTCDay()))
        const text = (n: number): string => at(n).toISOString().slice(0, 10)
        expect(workingDays(text(start), text(start + length - 1), [])).toBe(days.length)
      }),
    )
  })

  it('say until when a 公示 that is too short would have to last, and which year has no table', () => {
    const rule = { least: 5, holidays }
    expect(postingFault('2026-09-28', '2026-10-02', rule)).toBe(
      '公示只有 3 个工作日，本会规定不少于 5 个，应公示到 2026年10月9日',
    )
    expect(postingFault('2026-09-28', '2026-10-09', rule)).toBeUndefined()
    expect(postingFault('2027-03-01', '2027-03-03', rule)).toContain('2027 年的节假日还没有填，只扣了周末')
    expect(postingFault('2026-09-28', '2026-09-28', { least: undefined, holidays })).toBeUndefined()
  })
})

describe('the last working day before the end of something', () => {
  it.each([
    ['2026-10-08', '2026-10-08'],
    ['2026-10-07', '2026-09-30'],
    ['2026-10-10', '2026-10-10'],
    ['2026-10-11', '2026-10-10'],
    ['2026-11-29', '2026-11-27'],
  ])('up to %s is %s', (day, last) => expect(lastWorkingDay(day, holidays)).toBe(last))

  it('is worked on, and no working day lies between it and the end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), (start) => {
        const day = new Date(Date.UTC(2025, 5, 1 + start)).toISOString().slice(0, 10)
        const last = lastWorkingDay(day, holidays)
        expect([workingDays(last, last, holidays), workingDays(last, day, holidays)]).toEqual([1, 1])
      }),
      { numRuns: 300 },
    )
  })
})
