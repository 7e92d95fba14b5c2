// Every figure equals a naive recount over random years, counts what it says it counts, and one changed row changes one sum.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds } from '../../../test/support/property'
import type { Fields } from '../field'
import {
  activityFigures,
  donationFigures,
  heldOf,
  inYear,
  mediaFigures,
  longerThanLasts,
  moreThanTold,
  teamFigures,
} from './figures'

const maybe = (most: number) => fc.option(fc.integer({ min: 0, max: most }), { nil: undefined })
const date = fc.constantFrom('2020', '2020-03', '2020-12-31', '2021-01-01', '2021-06', '2019-11-02')
const activity = fc.record({
  date,
  kind: fc.constantFrom('volunteer', 'lecture', 'theme'),
  theme: fc.constantFrom('疫情防控', '四进', undefined),
  state: fc.constantFrom('held', 'planned', 'void', undefined),
  events: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
  attendees: maybe(6),
  times: maybe(9),
  covered: maybe(300),
  served: maybe(300),
  online: maybe(9000),
  reads: maybe(9000),
  raised: maybe(1_000_00),
})
const participation = fc.record({
  activity: fc.integer({ min: 0, max: 7 }).map((at) => `a${at}`),
  person: fc.integer({ min: 0, max: 5 }).map((at) => `p${at}`),
  hours: maybe(80),
  times: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  absent: fc.constantFrom(true, false, undefined),
})
const donation = fc.record({
  date,
  donorKind: fc.constantFrom('person', 'group', 'unit', 'other'),
  person: fc.constantFrom('p0', 'p1', 'p2', undefined),
  people: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
  kind: fc.constantFrom('money', 'goods'),
  amount: fc.integer({ min: 1, max: 1_000_000_00 }),
})

const withIds = (letter: string, rows: readonly object[]): Fields[] =>
  rows.map((row, at) => ({ id: `${letter}${at}`, ...row }))

/** p5 was entered twice: it is p0. */
const personOf = (person: string): string => (person === 'p5' ? 'p0' : person)

describe('figures of activities', () => {
  it('equal a recount by hand, year by year, kind by kind, theme by theme', () => {
    holds(
      [
        fc.array(activity, { maxLength: 8 }),
        fc.array(participation, { maxLength: 30 }),
        fc.constantFrom('volunteer', 'lecture', 'theme', undefined),
        fc.constantFrom('疫情防控', '四进', undefined),
      ],
      (some, who, kind, theme) => {
        const rows = withIds('a', some)
        const list = withIds('x', who)
        const wanted = { ...(kind ? { kind } : {}), ...(theme ? { theme } : {}) }
        const found = activityFigures(heldOf(inYear(rows, 2020), wanted), list, personOf)
        const people: Record<string, true> = {}
        const own = { activities: 0, events: 0, personTimes: 0, hours: 0, covered: 0, online: 0, raised: 0 }
        for (const row of rows) {
          if (!String(row['date']).startsWith('2020') || row['state'] === 'planned' || row['state'] === 'void') continue
          if ((kind && row['kind'] !== kind) || (theme && row['theme'] !== theme)) continue
          own.activities++
          own.events += Number(row['events'] ?? 1)
          own.covered += Number(row['covered'] ?? 0)
          own.online += Number(row['online'] ?? 0)
          own.raised += Number(row['raised'] ?? 0)
          const came: Record<string, Fields> = {}
          for (const each of list) {
            if (each['activity'] !== row.id || each['absent'] === true) continue
            const who = each['person'] === 'p5' ? 'p0' : String(each['person'])
            people[who] = true
            const other = came[who]
            if (!other || Number(each['hours'] ?? 0) > Number(other['hours'] ?? 0)) came[who] = each
          }
          let listed = 0
          for (const each of Object.values(came)) {
            own.hours += Number(each['hours'] ?? 0)
            listed += Number(each['times'] ?? 1)
          }
          own.personTimes += Number(row['times'] || Math.max(listed, Number(row['attendees'] ?? 0)))
        }
        expect(found).toMatchObject({ ...own, people: Object.keys(people).length })
      },
      0.05,
    )
  })

  it('count a person once however often they came, and their attendances each time', () => {
    const rows = withIds('a', [{ date: '2020-03' }, { date: '2020-04', events: 3 }])
    const list = withIds('x', [
      { activity: 'a0', person: 'p1', hours: 25 },
      { activity: 'a1', person: 'p1', times: 3, hours: 40 },
      { activity: 'a1', person: 'p2', absent: true, hours: 40 },
    ])
    expect(activityFigures(rows, list)).toMatchObject({
      activities: 2,
      events: 4,
      people: 1,
      personTimes: 4,
      hours: 65,
    })
  })

  it('count two rows of one activity, whose people were merged later, as one attendance with the longer time', () => {
    const rows = withIds('a', [{ date: '2020-03' }])
    const list = withIds('x', [
      { activity: 'a0', person: 'p0', hours: 20 },
      { activity: 'a0', person: 'p5', hours: 35 },
    ])
    expect(activityFigures(rows, list)).toMatchObject({ people: 2, personTimes: 2, hours: 55 })
    expect(activityFigures(rows, list, personOf)).toMatchObject({ people: 1, personTimes: 1, hours: 35 })
    const wentHome = withIds('x', [
      { activity: 'a0', person: 'p0', hours: 40, absent: true },
      { activity: 'a0', person: 'p5', hours: 10 },
    ])
    expect(activityFigures(rows, wentHome, personOf)).toMatchObject({ people: 1, personTimes: 1, hours: 10 })
  })

  it('say whose hours are more than the activity has, by its days or its 场次, and nothing where the day is not known', () => {
    const list = withIds(
      'x',
      [240, 250, 490].map((hours, at) => ({ activity: 'a0', person: `p${at}`, hours })),
    )
    const day: Fields = { id: 'a0', date: '2026-03-05' }
    expect(longerThanLasts(day, list)).toBe(2)
    expect(longerThanLasts({ ...day, to: '2026-03-06' }, list)).toBe(1)
    expect(longerThanLasts({ ...day, events: 3 }, list)).toBe(0)
    expect(longerThanLasts({ ...day, date: '2026-03' }, list)).toBe(0)
  })

  it('say where a name list is longer than what the organiser told', () => {
    const row: Fields = { id: 'a0', attendees: 1 }
    const list = withIds(
      'x',
      ['p0', 'p1', 'p5'].map((person) => ({ activity: 'a0', person })),
    )
    expect(moreThanTold(row, list, personOf)).toEqual({ listed: 2, told: 1 })
    expect(moreThanTold({ ...row, attendees: 2 }, list, personOf)).toBeUndefined()
    expect(moreThanTold({ id: 'a0' }, list, personOf)).toBeUndefined()
  })
})

describe('figures of donations', () => {
  it('equal a recount by hand, and what others gave is in none', () => {
    holds(
      [fc.array(donation, { maxLength: 20 })],
      (some) => {
        const rows = withIds('d', some)
        const found = donationFigures(inYear(rows, 2020), personOf)
        let [money, goods, unnamed] = [0, 0, 0]
        const named: Record<string, true> = {}
        for (const row of some) {
          if (!row.date.startsWith('2020') || row.donorKind === 'other') continue
          if (row.kind === 'money') money += row.amount
          else goods += row.amount
          if (row.person) named[row.person] = true
          else unnamed += row.people ?? 1
        }
        expect(found).toMatchObject({ money, goods, donors: Object.keys(named).length + unnamed })
      },
      0.05,
    )
  })

  it('change by exactly what one row changes', () => {
    const rows = withIds('d', [
      { date: '2020-02', donorKind: 'group', kind: 'money', amount: 2000_00, people: 12 },
      { date: '2020-02', donorKind: 'unit', kind: 'goods', amount: 500_00 },
    ])
    const before = donationFigures(rows)
    const after = donationFigures(rows.map((row) => (row.id === 'd0' ? { ...row, amount: 2000_01 } : row)))
    expect(after).toEqual({ ...before, money: before.money + 1 })
  })
})

describe('figures of teams and media', () => {
  it('count a team in the year it was founded and as standing until it is dissolved', () => {
    const teams = withIds('t', [
      { kind: 'volunteer', foundedOn: '2020-02-03' },
      { kind: 'skill', foundedOn: '2020', dissolvedOn: '2021-05' },
      { kind: 'lecture', foundedOn: '2019-04' },
    ])
    expect(teamFigures(teams, 2019)).toEqual({ founded: 0, lectureFounded: 1, standing: 1 })
    expect(teamFigures(teams, 2020)).toEqual({ founded: 2, lectureFounded: 0, standing: 3 })
    expect(teamFigures(teams, 2021)).toEqual({ founded: 0, lectureFounded: 0, standing: 2 })
  })

  it('count each appearance in an outlet', () => {
    const rows = withIds('m', [
      { level: 'central', reads: 180_000 },
      { level: 'province' },
      { level: 'central', reads: 5 },
    ])
    expect(mediaFigures(rows)).toEqual({ reports: 3, central: 2, province: 1, reads: 180_005 })
  })
})
