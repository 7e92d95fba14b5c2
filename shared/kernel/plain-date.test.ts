import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addMonths,
  chineseDate,
  compareDates,
  isPlainDate,
  mayBeSame,
  monthsBetween,
  precisionOf,
  stepDate,
  wholeDate,
} from './plain-date'

const day = fc
  .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 0, max: 365 }))
  .map(([year, n]) => new Date(Date.UTC(year, 0, 1 + n)).toISOString().slice(0, 10))
const anyDate = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length))

describe('plain dates', () => {
  it('are accepted only where they exist and in their one spelling', () => {
    for (const date of ['1962', '1962-03', '1962-03-05', '2000-02-29', '1900', '2100-12-31'])
      expect(isPlainDate(date)).toBe(true)
    for (const date of [
      '',
      '62',
      '1962-3',
      '1962-13',
      '1962-00',
      '1962-02-29',
      '1900-02-29',
      '2023-04-31',
      '1899',
      '2101',
      '1962-03-05T00',
      '１９６２',
      '1962/03',
    ]) {
      expect({ date, is: isPlainDate(date) }).toEqual({ date, is: false })
    }
    expect(isPlainDate('1870', { from: 1850, to: 2199 })).toBe(true)
  })

  it('exist exactly where the calendar has them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2100 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, date) => {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
          expect(isPlainDate(text)).toBe(new Date(Date.UTC(year, month - 1, date)).toISOString().startsWith(text))
        },
      ),
    )
  })

  it('compare by what the missing parts are said to mean', () => {
    expect(compareDates('1962', '1962-03', 'first')).toBe(-1)
    expect(compareDates('1962', '1962-03', 'last')).toBe(1)
    expect(compareDates('1962', '1962-01-01', 'first')).toBe(0)
    expect([wholeDate('2024-02', 'last'), wholeDate('1962', 'first')]).toEqual(['2024-02-29', '1962-01-01'])
    expect([mayBeSame('1962', '1962-03'), mayBeSame('1962-02', '1962-03')]).toEqual([true, false])
  })

  it('keep their precision when months are added, and come back where the day exists in both months', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const later = addMonths(date, months)
        expect(precisionOf(later)).toBe(precisionOf(date))
        if (precisionOf(date) === 'month' || (precisionOf(date) === 'day' && Number(date.slice(8)) <= 28)) {
          expect(addMonths(later, -months)).toBe(date)
          expect(monthsBetween(date, later, 'first')).toBe(months)
        }
      }),
    )
    expect([addMonths('2024-01-31', 1), addMonths('1962', 25), addMonths('1962-12', 1)]).toEqual([
      '2024-02-29',
      '1964',
      '1963-01',
    ])
  })

  it('count whole months only', () => {
    expect([
      monthsBetween('1965-01-15', '1965-02-14', 'first'),
      monthsBetween('1965-01-31', '1965-02-28', 'first'),
      monthsBetween('1965-03', '1965-01', 'first'),
    ]).toEqual([0, 1, -2])
  })

  it('are written the Chinese way', () => {
    expect(['1962', '1962-03', '1962-03-05'].map(chineseDate)).toEqual(['1962年', '1962年3月', '1962年3月5日'])
    expect(() => chineseDate('1962.3')).toThrow(RangeError)
  })

  it('step to the neighbouring day, month or year, over every edge, and back', () => {
    expect(stepDate('2026-01-01', -1)).toBe('2025-12-31')
    expect(stepDate('2024-02-28', 1)).toBe('2024-02-29')
    expect(stepDate('2026-01', -1)).toBe('2025-12')
    expect(stepDate('2026', 1)).toBe('2027')
    fc.assert(
      fc.property(day, (date) => {
        const next = new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
        expect(stepDate(date, 1)).toBe(next)
        expect(stepDate(next, -1)).toBe(date)
      }),
    )
  })
})
