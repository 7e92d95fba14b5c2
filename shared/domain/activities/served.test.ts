// Hours are those of held activities that somebody came to, in the time asked for, whatever the precision of the dates.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds } from '../../../test/support/property'
import type { Fields } from '../field'
import { servedBetween, servedHours, withHours } from './served'

const activities: readonly Fields[] = [
  { id: 'a0', date: '2025' },
  { id: 'a1', date: '2026-03', state: 'held' },
  { id: 'a2', date: '2026-03-05' },
  { id: 'a3', date: '2026-05-01', state: 'planned' },
]
const of = (activity: string, more: object = {}): Fields => ({
  id: activity,
  activity,
  person: 'p',
  hours: 20,
  ...more,
})

describe('service of one person', () => {
  it('is of the time asked for, oldest first, and leaves out what was not held or not come to', () => {
    const rows = [of('a2'), of('a1', { absent: true }), of('a3'), of('a0', { hours: 15 })]
    const found = servedBetween(rows, activities, '2025', '2026')
    expect(found.map(({ activity }) => activity.id)).toEqual(['a0', 'a2'])
    expect(servedHours(found)).toBe(35)
    expect(servedBetween(rows, activities, '2026-03-05', '2026-03-05')).toHaveLength(1)
    expect(servedBetween(rows, activities, '2026-03-06', '2026-12')).toEqual([])
  })

  it('counts two rows of merged copies in one activity once, with the longer time', () => {
    const twice = [of('a2', { hours: 20 }), of('a2', { id: 'x', hours: 30 })]
    expect(servedHours(servedBetween(twice, activities, '2026', '2026'))).toBe(30)
  })

  it('names on a certificate only what has hours, and loses none of them', () => {
    const row = fc.record({
      activity: fc.constantFrom('a0', 'a1', 'a2', 'a3'),
      hours: fc.constantFrom(undefined, 0, 5, 25),
    })
    holds(
      [fc.uniqueArray(row, { selector: (each) => each.activity })],
      (some) => {
        const found = servedBetween(
          some.map((each) => of(each.activity, each)),
          activities,
          '2025',
          '2026',
        )
        expect(servedHours(withHours(found))).toBe(servedHours(found))
        expect(withHours(found).every(({ participation }) => Number(participation['hours']) > 0)).toBe(true)
      },
      0.03,
    )
  })
})
