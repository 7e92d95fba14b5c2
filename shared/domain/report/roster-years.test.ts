// 在册 year by year against a plain model that walks through each person's life by hand.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectSame, holds } from '../../../test/support/property'
import { worldOfRows } from '../../../test/support/report-world'
import type { Fields } from '../field'
import { rosterArea } from './roster'
import { foldNow } from './fold'
import { bandOf, ROSTER_YEAR } from './roster-years'

const years = [2018, 2019, 2020]
const kinds = ['added', 'moved-in', 'moved-out', 'died', 'revoked', 'emigrated', 'hardship', 'hardship-over', 'retired']
const dates = ['2016', '2018-03', '2018-12-31', '2019-06-01', '2020-01-01', '2021-05']
const levels = ['national', 'provincial', 'city']

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
      person: { id: `p${at}`, sex, ...(retiredOn === undefined ? {} : { retiredOn }) },
      honours: honours.map((each, i) => ({ id: `h${at}${i}`, person: `p${at}`, treatment: each.level, ...each })),
      events: events.map((each, i) => ({ id: `e${at}${i}`, person: `p${at}`, ...each })),
    }))

const whole = (date: string): string => date + '-01-01'.slice(date.length - 4, 6)

/** Where somebody stood on the last day of a year, walked through by hand; undefined for not on the roster. */
function stood({ person, honours, events }: Life, year: number): { hardship: boolean; working: boolean } | undefined {
  const came = events
    .filter(({ kind }) => kind === 'added' || kind === 'moved-in')
    .map(({ date }) => Number(String(date).slice(0, 4)))
  const awards = honours.map(({ awardedOn }) => (awardedOn === undefined ? -1 : Number(String(awardedOn).slice(0, 4))))
  const since = came.length > 0 ? Math.min(...came) : awards.length > 0 ? Math.min(...awards) : -1
  if (since > year) return undefined
  let [dead, revoked, away, abroad, hard] = [false, false, false, false, false]
  const happened = events.filter(({ date }) => whole(String(date)) <= `${year}-12-31`)
  happened.sort((a, b) => (whole(String(a['date'])) + a.id < whole(String(b['date'])) + b.id ? -1 : 1))
  for (const { kind } of happened) {
    if (kind === 'died') dead = true
    if (kind === 'revoked') revoked = true
    if (kind === 'moved-out') away = true
    if (kind === 'emigrated') abroad = true
    if (kind === 'added') [away, revoked] = [false, false]
    if (kind === 'moved-in') [away, abroad] = [false, false]
    if (kind === 'hardship') hard = true
    if (kind === 'hardship-over') hard = false
  }
  if (dead || revoked || away || abroad) return undefined
  const retired = person['retiredOn']
  return { hardship: hard, working: typeof retired !== 'string' || retired > `${year}-12-31`.slice(0, retired.length) }
}

describe('在册 at the end of a year', () => {
  it('is what walking through everybody’s life finds', () => {
    holds(
      [fc.tuple(life(0), life(1), life(2))],
      (lives) => {
        const rows = (table: string): readonly Fields[] =>
          table === 'person'
            ? lives.map(({ person }) => person)
            : table === 'honour'
              ? lives.flatMap(({ honours }) => honours)
              : table === 'statusEvent'
                ? lives.flatMap(({ events }) => events)
                : []
        const figures = rosterArea.topics
          .flatMap(({ figures: own }) => own)
          .filter(({ table }) => table === ROSTER_YEAR)
        const { figures: told } = foldNow({ figures, breakdowns: [] }, worldOfRows(rows, { years }))
        for (const [at, year] of years.entries()) {
          const standing = lives.flatMap((each) => stood(each, year) ?? [])
          expectSame(told.get('roster.all')?.[at]?.value, standing.length)
          expectSame(told.get('roster.hardship')?.[at]?.value, standing.filter(({ hardship }) => hardship).length)
          expectSame(told.get('roster.working')?.[at]?.value, standing.filter(({ working }) => working).length)
          const parts = [...levels, 'other', 'none'].map((level) => told.get(`roster.${level}`)?.[at]?.value ?? 0)
          expectSame(
            parts.reduce((sum, part) => sum + part, 0),
            standing.length,
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
