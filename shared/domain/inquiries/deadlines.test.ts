// Deadlines over month ends, leap days and 延期; what is 临期 and 超期; and what 工作台 is told.
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { daysInMonth, stepDate } from '../../kernel/plain-date'
import { deadlinesOf, deriveInquiry, standingNow, standingOf, unfinishedOf } from './deadlines'
import { mayHold, periodsOn, usualPeriods } from './rules'

const petition = (more: object = {}) => ({ id: 'i', petition: true, state: 'open', ...more })

/** The naive way: one day after another. */
function later(date: string, days: number): string {
  let at = date
  for (let i = 0; i < days; i++) at = stepDate(at, 1)
  return at
}

const anyDay = fc
  .record({
    year: fc.integer({ min: 2019, max: 2036 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ year, month, day }) => {
    const two = (n: number): string => String(n).padStart(2, '0')
    return `${year}-${two(month)}-${two(Math.min(day, daysInMonth(year, month)))}`
  })

describe('the deadlines of a 信访事项', () => {
  it('run over month ends and leap days', () => {
    expect(deadlinesOf(petition({ date: '2024-02-20' }), []).acceptBy).toBe('2024-03-06')
    expect(deadlinesOf(petition({ date: '2025-02-20' }), []).acceptBy).toBe('2025-03-07')
    expect(deadlinesOf(petition({ date: '2026-12-25' }), []).acceptBy).toBe('2027-01-09')
    const accepted = petition({ date: '2023-12-20', state: 'accepted', acceptedOn: '2023-12-31' })
    expect(deadlinesOf(accepted, []).finishBy).toBe('2024-02-29')
    expect(deadlinesOf({ ...accepted, extendDays: 30 }, []).finishBy).toBe('2024-03-30')
  })

  it('are as many calendar days as a calendar counts, whatever the day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 30 }), (date, extendDays) => {
        const row = petition({ date, state: 'accepted', acceptedOn: date, answeredOn: date, extendDays })
        const { acceptBy, finishBy, reviewBy } = deadlinesOf(row, [])
        expect([acceptBy, finishBy, reviewBy]).toEqual([later(date, 15), later(date, 60 + extendDays), later(date, 30)])
      }),
      { numRuns: 300 },
    )
  })

  it('take the rule of the day they count from, and keep it when a later one comes', () => {
    const rules = [
      {
        id: 'a',
        from: '2020',
        to: '2026-05',
        accept: 10,
        finish: 50,
        extend: 20,
        review: 20,
        near: 5,
        collective: 5,
        source: '旧',
      },
      { id: 'b', from: '2026-06', accept: 7, finish: 40, extend: 10, review: 15, near: 3, collective: 3, source: '新' },
    ]
    const row = petition({ date: '2026-05-30', state: 'accepted', acceptedOn: '2026-06-02' })
    expect(deadlinesOf(row, rules)).toMatchObject({ acceptBy: '2026-06-09', finishBy: '2026-07-12' })
    expect(periodsOn(rules, '2026-06-01').source).toBe('新')
    expect(periodsOn([], '2026-06-01')).toBe(usualPeriods)
    expect(mayHold({ id: 'c', from: '2026-07' }, rules).ok).toBe(false)
    expect(mayHold({ id: 'c', from: '2019', to: '2019-12' }, rules).ok).toBe(true)
  })

  it('are none unless it is ticked, and end with the answer', () => {
    expect(deadlinesOf({ id: 'i', state: 'open', date: '2026-11-01' }, [])).toEqual({})
    const answered = petition({
      date: '2026-11-01',
      state: 'answered',
      acceptedOn: '2026-11-02',
      answeredOn: '2026-11-03',
    })
    expect(deadlinesOf(answered, []).dueOn).toBeUndefined()
    expect(deadlinesOf(answered, []).reviewBy).toBe('2026-12-03')
  })

  it('give way to an earlier day that was promised, and hold against a later one', () => {
    const row = (due: string) => petition({ date: '2026-11-01', due })
    expect(deadlinesOf(row('2026-11-05'), []).dueOn).toBe('2026-11-05')
    expect(deadlinesOf(row('2026-12-05'), []).dueOn).toBe('2026-11-16')
    expect(deadlinesOf({ id: 'i', state: 'open', date: '2026-11-01', due: '2026-11-05' }, []).dueOn).toBe('2026-11-05')
  })

  it('count nothing from a date known to the month only', () => {
    expect(deadlinesOf(petition({ date: '2026-11' }), [])).toEqual({})
  })
})

describe('临期 and 超期', () => {
  const deadline = { dueOn: '2026-03-03', nearOn: '2026-02-24' }
  it('begin seven days before and the day after', () => {
    expect(standingOf(deadline, '2026-02-23')).toBe('running')
    expect(standingOf(deadline, '2026-02-24')).toBe('near')
    expect(standingOf(deadline, '2026-03-03')).toBe('near')
    expect(standingOf(deadline, '2026-03-04')).toBe('over')
    expect(standingOf({}, '2026-03-04')).toBeUndefined()
  })

  it('are read back from the stored row as they were derived', () => {
    const row = { ...petition({ date: '2026-11-01', people: 5, original: 'x' }), _s: ['', ''] as const }
    const derived = deriveInquiry(row, { list: () => [] })
    expect(derived).toMatchObject({
      _dYear: 2026,
      _dDueOn: '2026-11-16',
      _dNearOn: '2026-11-09',
      _dCollective: true,
      _dRepeat: true,
    })
    expect(standingNow({ ...row, ...derived }, '2026-11-17')).toBe('over')
    expect(deriveInquiry({ ...row, people: 4 }, { list: () => [] })['_dCollective']).toBeUndefined()
  })
})

describe('what waits', () => {
  it('is named with the days left, those due first in front, without what is done', () => {
    const rows = [
      { id: '1', number: 'A', name: '甲', state: 'open' },
      { id: '2', number: 'B', name: '乙', state: 'accepted', _dDueOn: '2026-11-30', _dNearOn: '2026-11-23' },
      { id: '3', number: 'C', name: '丙', state: 'open', _dDueOn: '2026-11-20', _dNearOn: '2026-11-13' },
      { id: '4', number: 'D', name: '丁', state: 'closed', closedOn: '2026-11-01' },
      { id: '5', number: 'E', name: '戊', state: 'answered' },
    ]
    expect(unfinishedOf(rows, '2026-11-26')).toEqual([
      { id: '3', number: 'C', name: '丙', dueOn: '2026-11-20', left: -6, standing: 'over' },
      { id: '2', number: 'B', name: '乙', dueOn: '2026-11-30', left: 4, standing: 'near' },
      { id: '1', number: 'A', name: '甲' },
      { id: '5', number: 'E', name: '戊' },
    ])
  })
})
