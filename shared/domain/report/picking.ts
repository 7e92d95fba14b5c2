// Which rows a figure counts and in which years: its conditions and dates as tables over coded values, so that a pass only looks numbers up.
import type { Coding } from './coding'
import type { Condition, Figure } from './figure'
import { isEmpty, yearIn } from './reading'

/** Rows that a figure counts, `count` of them, with the years of each as positions among the world's. Filled anew slice by slice. */
export interface Picked {
  count: number
  readonly at: Int32Array
  readonly first: Uint8Array
  readonly last: Uint8Array
}

export function roomFor(rows: number): Picked {
  return { count: 0, at: new Int32Array(rows), first: new Uint8Array(rows), last: new Uint8Array(rows) }
}

/** Takes the rows [from, to) that are counted into `picked`, which has room for all of them. */
export type Picker = (from: number, to: number, picked: Picked) => void

type Asked = Pick<Figure, 'table' | 'where' | 'year' | 'until'>

/** What is asked of a column, by code. */
interface Look {
  readonly codes: Int32Array
  readonly says: Int32Array
}

export function pickerOf(coding: Coding, figure: Asked): Picker {
  const tests = (figure.where ?? []).map((condition) => testOf(coding, figure.table, condition))
  const [begun, over] = spanOf(coding, figure)
  const holds = (at: number): boolean => {
    for (const { codes, says } of tests) if (says[codes[at]!] === 0) return false
    return true
  }
  return (from, to, picked) => {
    let count = 0
    for (let at = from; at < to; at++) {
      const first = begun.says[begun.codes[at]!]!
      const last = over.says[over.codes[at]!]!
      if (last < first || !holds(at)) continue
      picked.at[count] = at
      picked.first[count] = first
      picked.last[count] = last
      count += 1
    }
    picked.count = count
  }
}

function testOf(coding: Coding, table: string, condition: Condition): Look {
  const { codes, values } = coding.column(table, condition.field)
  const meets = testOfValue(condition)
  return { codes, says: Int32Array.from(values, (value) => Number(meets(value))) }
}

function testOfValue(condition: Condition): (value: unknown) => boolean {
  if (condition.is === 'filled') return (value) => !isEmpty(value)
  if (condition.is === 'empty') return isEmpty
  const wanted = new Set<unknown>(condition.values)
  return (value) => wanted.has(isEmpty(value) ? null : value)
}

/** First and last year by code; a row belongs to none where the last comes before the first. */
function spanOf(coding: Coding, { table, year, until }: Asked): readonly [begun: Look, over: Look] {
  const { years } = coding.world
  const [base, end] = [years[0] ?? 0, years.length - 1]
  const begun = coding.column(table, year)
  const look = ({ codes, values }: typeof begun, says: (value: unknown) => number): Look => {
    return { codes, says: Int32Array.from(values, says) }
  }
  const placeOf = (value: unknown): number => yearIn(value) - base
  if (until === undefined) {
    const isAsked = (place: number): boolean => place >= 0 && place <= end
    const within = (value: unknown, none: number): number => (isAsked(placeOf(value)) ? placeOf(value) : none)
    return [look(begun, (value) => within(value, 1)), look(begun, (value) => within(value, 0))]
  }
  return [
    look(begun, (value) => {
      // Known to stand but not since when: it always has.
      if (isEmpty(value)) return 0
      const place = placeOf(value)
      return Number.isNaN(place) ? end + 1 : Math.max(0, place)
    }),
    look(coding.column(table, until), (value) => {
      const place = placeOf(value)
      return Number.isNaN(place) ? end : Math.min(end, place - 1)
    }),
  ]
}
