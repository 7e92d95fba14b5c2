// The rows behind a figure: found by the very tests that counted them, so that what the drill-down shows is what was said.
import type { RowId } from '../../oplog/operation'
import type { Condition, Figure, Path, World } from './figure'
import { groupReader } from './counting'
import { readPath, spanOf, testOf } from './reading'
import { ROSTER_YEAR } from './roster-years'

/** One cell of a breakdown narrows a figure to a group. */
export interface Within {
  readonly by: Path
  readonly value: string
}

/** Where the rows of a figure are shown: rows made up for the report stand for rows of a real table. */
export function shownIn(table: string): { readonly table: string; readonly by: Path | undefined } {
  return table === ROSTER_YEAR ? { table: 'person', by: 'person' } : { table, by: undefined }
}

/** Ids of the rows, in the order of their table. */
export function rowsBehind(world: World, figure: Figure, year: number, within?: Within): readonly RowId[] {
  const source = world.source(figure.table)
  const test = testOf(world, figure.table, figure.where)
  const span = spanOf(world, figure)
  const group = within && groupReader(world, figure.table, within.by)
  const { by } = shownIn(figure.table)
  const shown = by === undefined ? undefined : readPath(world, figure.table, by)
  const place = world.years.indexOf(year)
  const ids: RowId[] = []
  for (let at = 0; at < source.size; at++) {
    if (!test(at) || (group && group(at) !== within.value)) continue
    const { first, last } = span(at)
    if (place >= first && place <= last) ids.push(shown ? String(shown(at)) : source.idAt(at))
  }
  return ids
}

export type ListCondition =
  | Condition
  | { readonly field: string; readonly is: 'between'; readonly from: string | number; readonly to: string | number }

/** The same rows as conditions of a list, where a list can ask them: every part of the figure is a field of the row itself. */
export function conditionsOf(
  figure: Figure,
  year: number,
  isNumber: boolean,
  within?: Within,
): readonly ListCondition[] | undefined {
  const paths = [figure.year, ...(figure.where ?? []).map(({ field }) => field), ...(within ? [within.by] : [])]
  if (figure.until !== undefined || figure.table === ROSTER_YEAR || paths.some((path) => /[.|]/u.test(path)))
    return undefined
  const bound = isNumber ? year : String(year)
  return [
    ...(figure.where ?? []),
    { field: figure.year, is: 'between', from: bound, to: bound },
    ...(within ? [{ field: within.by, is: 'in', values: [within.value === '' ? null : within.value] } as const] : []),
  ]
}
