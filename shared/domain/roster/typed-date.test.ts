import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPlainDate } from '../../kernel/plain-date'
import { readTypedDate, serialDate } from './typed-date'

const read = (input: string | number): string | undefined => readTypedDate(input, '2026-11-23').value

describe('dates as people type them', () => {
  it.each<[string | number, string]>([
    ['1962.3', '1962-03'],
    ['1962.03', '1962-03'],
    ['196203', '1962-03'],
    ['1962-3-5', '1962-03-05'],
    ['1962年3月', '1962-03'],
    ['62.3', '1962-03'],
    [22710, '1962-03-05'],
    ['22710', '1962-03-05'],
    ['1962', '1962'],
    ['1962年', '1962'],
    ['1962/3/5', '1962-03-05'],
    ['1962.3.5', '1962-03-05'],
    ['19620305', '1962-03-05'],
    [19620305, '1962-03-05'],
    [196203, '1962-03'],
    [1962, '1962'],
    [1962.3, '1962-03'],
    [1962.12, '1962-12'],
    [62.3, '1962-03'],
    ['１９６２．０３', '1962-03'],
    ['1962年3月5日', '1962-03-05'],
    ['1962-03-05 00:00:00', '1962-03-05'],
    ['1962 年 3 月', '1962-03'],
    ['1962.10', '1962-10'],
    ['1962年3月生', '1962-03'],
    ['一九六二年三月', '1962-03'],
    ['二〇〇五年十二月二十日', '2005-12-20'],
    ['1962、3', '1962-03'],
  ])('%s means %s', (typed, stored) => {
    expect(read(typed)).toBe(stored)
  })

  it.each(['1962.13', '1962-02-30', '62', '不知道', '3月5日', '1962.3.', '18490101', '1962-3-5-7'])(
    '%s is refused',
    (typed) => {
      expect(readTypedDate(typed, '2026-11-23')).toMatchObject({ messages: [{ code: 'date.invalid', level: 'error' }] })
      expect(read(typed)).toBeUndefined()
    },
  )

  it('does not guess between January and October where a number lost its zero', () => {
    expect(readTypedDate(1962.1, '2026-11-23')).toMatchObject({ value: '1962', messages: [{ code: 'date.ambiguous' }] })
  })

  it('takes a two-digit year for the last century unless that lies behind, and says when it could be either', () => {
    expect(read('27.5')).toBe('1927-05')
    expect(readTypedDate('05.4', '2026-11-23')).toMatchObject({
      value: '2005-04',
      messages: [{ code: 'date.century' }],
    })
    expect(readTypedDate('12.4', '2010-11-23').value).toBe('1912-04')
  })

  it('reads every stored date back as itself', () => {
    const two = (part: number): string => String(part).padStart(2, '0')
    const stored = fc.tuple(
      fc.integer({ min: 1900, max: 2026 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 0, max: 2 }),
    )
    fc.assert(
      fc.property(stored, ([year, month, day, precision]) => {
        const text = [String(year), two(month), two(day)].slice(0, precision + 1).join('-')
        expect(isPlainDate(text)).toBe(true)
        expect(readTypedDate(text, '2027-01-01').value).toBe(text)
      }),
    )
  })

  it('agrees with the calendar on every day number', () => {
    expect(serialDate(61)).toBe('1900-03-01')
    expect(serialDate(45292.75)).toBe('2024-01-01')
  })
})
