// What a figure's path leads to: tables on the way, the year in a date, and what counts as nothing.
import type { Path, World } from './figure'

/** Tables that a path looks into besides its own. */
export function tablesOn(pointsTo: World['pointsTo'], table: string, path: Path): readonly string[] {
  return path.split('|').flatMap((each) => {
    const dot = each.indexOf('.')
    if (dot < 0) return []
    const to = pointsTo(table, each.slice(0, dot))
    return [to, ...tablesOn(pointsTo, to, each.slice(dot + 1))]
  })
}

export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

/** 2020 of `2020-03-05`, `2020` or the number; NaN where there is none. */
export function yearIn(value: unknown): number {
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || value.length < 4) return NaN
  const digit = (at: number): number => value.charCodeAt(at) - 48
  return digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)
}
