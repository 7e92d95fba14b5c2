// 在册 year by year against a plain model that walks through each person's life by hand.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectSame, holds } from '../../../test/support/property'
import { rosterOf } from '../../../test/support/report/lives'
import type { Rows } from '../../../test/support/report/office'
import { worldOfRows } from '../../../test/support/report/world'
import type { Fields } from '../field'
import { bandOf, rosterYears } from './roster-years'

const years = [2018, 2019, 2020]
const kinds = ['added', 'moved-in', 'moved-out', 'died', 'revoked', 'emigrated', 'hardship', 'hardship-over', 'retired']
const dates = ['2016', '2018-03', '2018-12-31', '2019-06-01', '2020-01-01', '2021-05']
const levels = ['national', 'provincial', 'city']
const columns = ['person', 'year', 'level', 'class', 'county', 'sex', 'band', 'nature', 'hardship']

interface Life {
  readonly person: Fields
  readonly honours: readonly Fields[]
  readonly events: readonly Fields[]
}

const life = (at: number): fc.Arbitrary<Life> =>
  fc
    .record({
      sex: fc.constantFrom('男', '女'),
      retiredOn: fc.constantFrom(undefined, '2019-02', '2020'),
      honours: fc.array(
        fc.record({ level: fc.constantFrom(...levels), awardedOn: fc.constantFrom(undefined, '2015', '2019-04') }),
        { maxLength: 2 },
      ),
      events: fc.array(fc.record({ kind: fc.constantFrom(...kinds), date: fc.constantFrom(...dates) }), {
        maxLength: 4,
      }),
    })
    .map(({ sex, retiredOn, honours, events }) => ({
      person: { id: `q${at}`, sex, ...(retiredOn === undefined ? {} : { retiredOn }) },
      honours: honours.map((each, i) => ({ id: `h${at}${i}`, person: `q${at}`, treatment: each.level, ...each })),
      events: events.map((each, i) => ({ id: `e${at}${i}`, person: `q${at}`, ...each })),
    }))

describe('在册 at the end of a year', () => {
  it('is what walking through everybody’s life finds', () => {
    holds(
      [fc.tuple(life(0), life(1), life(2))],
      (lives) => {
        const rows: Rows = {
          person: lives.map(({ person }) => person),
          honour: lives.flatMap(({ honours }) => honours),
          statusEvent: lives.flatMap(({ events }) => events),
        }
        const world = worldOfRows((table) => rows[table] ?? [], { years })
        const made = rosterYears(world, { titles: [], rules: [] }, '2026-11-23')
        const told = Array.from({ length: made.size }, (_, at) =>
          Object.fromEntries(columns.map((column) => [column, made.reader(column)(at)])),
        )
        for (const year of years) {
          const walked = rosterOf(rows, year).map(({ id, hard, ...facts }) => ({
            person: id,
            year,
            hardship: hard,
            ...facts,
          }))
          expectSame(
            told.filter((row) => row['year'] === year),
            walked,
          )
        }
      },
      0.05,
    )
  })

  it('puts ages at the borders of bands where the table says', () => {
    expect([39, 40, 49, 90, 103].map((age) => bandOf(age))).toEqual(['0', '40', '40', '90', '90'])
    expect(bandOf(undefined)).toBeUndefined()
  })
})
