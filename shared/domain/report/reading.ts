// How a figure's paths, conditions and years are read of a source: bound once, so that a pass over a hundred thousand rows only looks.
import type { Condition, Figure, Path, World } from './figure'

/** The value at a path: a field of the row, or of the row it names; of several parted by `|` the first that is filled. */
export function readPath(world: World, table: string, path: Path): (at: number) => unknown {
  const [first = '', ...others] = path.split('|')
  if (others.length === 0) return readStep(world, table, path)
  const [read, instead] = [readStep(world, table, first), readPath(world, table, others.join('|'))]
  return (at) => read(at) ?? instead(at)
}

function readStep(world: World, table: string, path: Path): (at: number) => unknown {
  const dot = path.indexOf('.')
  const source = world.source(table)
  if (dot < 0) return source.reader(path)
  const field = path.slice(0, dot)
  const to = world.pointsTo(table, field)
  const [id, other, value] = [source.reader(field), world.source(to), readPath(world, to, path.slice(dot + 1))]
  return (at) => {
    const named = id(at)
    const place = typeof named === 'string' ? (other.find(world.survivor(named)) ?? other.find(named)) : undefined
    return place === undefined ? undefined : value(place)
  }
}

/** Tables that a path looks into besides its own. */
export function tablesOn(pointsTo: World['pointsTo'], table: string, path: Path): readonly string[] {
  return path.split('|').flatMap((each) => {
    const dot = each.indexOf('.')
    if (dot < 0) return []
    const to = pointsTo(table, each.slice(0, dot))
    return [to, ...tablesOn(pointsTo, to, each.slice(dot + 1))]
  })
}

export type Test = (at: number) => boolean

const everything: Test = () => true

export function testOf(world: World, table: string, where: readonly Condition[] = []): Test {
  const tests = where.map((condition) => conditionTest(readPath(world, table, condition.field), condition))
  const [first = everything, second] = tests
  if (second === undefined) return first
  return tests.length === 2 ? (at) => first(at) && second(at) : (at) => tests.every((test) => test(at))
}

function conditionTest(read: (at: number) => unknown, condition: Condition): Test {
  if (condition.is === 'filled') return (at) => !isEmpty(read(at))
  if (condition.is === 'empty') return (at) => isEmpty(read(at))
  const [only] = condition.values
  if (condition.values.length === 1 && only !== null) return (at) => read(at) === only
  const wanted = new Set<unknown>(condition.values)
  return (at) => {
    const value = read(at)
    return wanted.has(isEmpty(value) ? null : value)
  }
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

/** Positions (first, last) of the years a row belongs to; last < first for none. One object, filled anew at each call. */
export interface Span {
  first: number
  last: number
}

export function spanOf(
  world: World,
  { table, year, until }: Pick<Figure, 'table' | 'year' | 'until'>,
): (at: number) => Span {
  const span: Span = { first: 0, last: -1 }
  const base = world.years[0] ?? 0
  const end = world.years.length - 1
  const from = readPath(world, table, year)
  if (until === undefined)
    return (at) => {
      const place = yearIn(from(at)) - base
      span.first = place
      span.last = place >= 0 && place <= end ? place : place - 1
      return span
    }
  const ended = readPath(world, table, until)
  return (at) => {
    const begun = from(at)
    const over = yearIn(ended(at))
    // Known to stand but not since when: it always has.
    span.first = isEmpty(begun) ? 0 : Math.max(0, yearIn(begun) - base)
    span.last = Number.isNaN(over) ? end : Math.min(end, over - 1 - base)
    return span
  }
}

/** 2020 of `2020-03-05`, `2020` or the number; NaN where there is none. */
export function yearIn(value: unknown): number {
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || value.length < 4) return NaN
  const digit = (at: number): number => value.charCodeAt(at) - 48
  return digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)
}
