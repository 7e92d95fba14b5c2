// The sample's 2019, 2020 and 2021 come to the figures of the association's article when its rows are counted again, and one donation
// changed changes exactly its own sum.
import { beforeAll, describe, expect, it } from 'vitest'
import { memoryOffice, type MemoryOffice } from '../../../test/support/memory-office'
import { activityFigures, donationFigures, heldOf, inYear, teamFigures } from '../activities/figures'
import { sampleActivities, told } from './activities'
import { given2020 } from './activities-giving'
import { sampleOfficeName, sampleSeed } from './sample'
import type { SampleDesk } from './visits'

let office: MemoryOffice
let desk: SampleDesk

beforeAll(async () => {
  office = await memoryOffice()
  const profile = office.rows('profile')[0]!
  await office.did('record.edit', { table: 'profile', row: profile.id, values: { name: sampleOfficeName } })
  for (const from of [0, 200]) await office.did('sample.fill', { seed: sampleSeed, from, count: 200 })
  desk = {
    today: '2026-11-23',
    run: (command, input) => office.did(command, input),
    find: async (table, index, values) =>
      office
        .rows(table)
        .filter((row) =>
          index === '_dYear'
            ? values.includes(Number(String(row['date'] ?? row['foundedOn']).slice(0, 4)))
            : values.includes(row[index] as string),
        ),
  }
  await sampleActivities(desk)
}, 60_000)

/** Counted here by hand from rows, apart from figures.ts. */
const sum = (year: number, wanted: Readonly<Record<string, unknown>>, field: string): number =>
  office
    .rows('activity')
    .filter(
      (row) =>
        String(row['date']).startsWith(String(year)) &&
        Object.entries(wanted).every(([name, value]) => row[name] === value),
    )
    .reduce((total, row) => total + Number(row[field] ?? (field === 'events' ? 1 : 0)), 0)

describe('the years of the article, counted from the rows of the sample', () => {
  it('2019: a lecture group and a hundred lectures', () => {
    expect(teamFigures(office.rows('volunteerTeam'), 2019)).toMatchObject({ founded: 0, lectureFounded: 1 })
    expect(sum(2019, { kind: 'lecture' }, 'events')).toBe(100)
  })

  it('2020: 27 teams, 195 volunteer activities, 364 people, 352 theme events, 36,500 viewers', () => {
    expect(teamFigures(office.rows('volunteerTeam'), 2020).founded).toBe(27)
    expect(sum(2020, { kind: 'volunteer' }, 'events')).toBe(195)
    expect(sum(2020, { kind: 'theme' }, 'events')).toBe(352)
    expect(sum(2020, { theme: '公益讲座' }, 'online')).toBe(36_500)
    const epidemic = new Set(
      office
        .rows('activity')
        .filter((row) => row['theme'] === '疫情防控' && String(row['date']).startsWith('2020'))
        .map(({ id }) => id),
    )
    const rows = office.rows('participation').filter((row) => epidemic.has(String(row['activity'])))
    expect(new Set(rows.map((row) => row['person'])).size).toBe(told.epidemicPeople)
    // Some came twice: 人次 is another figure than 人数.
    expect(rows.length).toBeGreaterThan(told.epidemicPeople)
  })

  it('2020: 2135.6 and 3133.07 万元 given, and one row changed changes exactly its sum', () => {
    const rows = inYear(office.rows('donation'), 2020)
    const by = (kind: string) =>
      rows.reduce((total, row) => total + (row['kind'] === kind ? Number(row['amount']) : 0), 0)
    expect([by('money'), by('goods')]).toEqual([2135_6000_00, 3133_0700_00])
    expect(donationFigures(rows)).toMatchObject(given2020)
    const [first] = rows
    const more = rows.map((row) => (row === first ? { ...row, amount: Number(row['amount']) + 100 } : row))
    expect(donationFigures(more)).toEqual({ ...donationFigures(rows), money: given2020.money + 100 })
  })

  it('2021: nearly a hundred 四进 lectures before more than 15,000, and 17.6 万元 raised', () => {
    const events = sum(2021, { theme: '四进' }, 'events')
    expect(events).toBeGreaterThanOrEqual(90)
    expect(events).toBeLessThan(100)
    expect(sum(2021, { theme: '四进' }, 'covered')).toBeGreaterThan(15_000)
    expect(sum(2021, { kind: 'forum' }, 'raised')).toBe(17_6000_00)
    const four = heldOf(inYear(office.rows('activity'), 2021), { theme: '四进' })
    expect(activityFigures(four, office.rows('participation'))).toMatchObject({ events, covered: told.covered2021 })
  })

  it('has something of this year, counts no planned lecture, and enters nothing twice', async () => {
    const now = inYear(office.rows('activity'), 2026)
    expect(activityFigures(now, office.rows('participation')).activities).toBe(now.length - 1)
    expect(inYear(office.rows('donation'), 2026).every((row) => row['person'])).toBe(true)
    expect(await sampleActivities(desk)).toBe(0)
  })
})
