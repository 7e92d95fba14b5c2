// The rows behind a figure: found by the very tests that counted them, so that what the drill-down shows is what was said.
import type { RowId } from '../../oplog/operation'
import { Coding } from './coding'
import type { Condition, Figure, Path, World } from './figure'
import { pickerOf, roomFor } from './picking'
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
  const { table } = figure
  const source = world.source(table)
  const coding = new Coding(world)
  const picked = roomFor(source.size)
  pickerOf(coding, figure)(0, source.size, picked)
  const groups = within && coding.groups(table, within.by)
  const group = within && groups?.values.indexOf(within.value)
  const { by } = shownIn(table)
  const shown = by === undefined ? undefined : source.reader(by)
  const place = world.years.indexOf(year)
  const ids: RowId[] = []
  for (let i = 0; i < picked.count; i++) {
    const at = picked.at[i] ?? -1
    if (place < (picked.first[i] ?? 0) || place > (picked.last[i] ?? 0)) continue
    if (groups && groups.of[at] !== group) continue
    ids.push(shown ? String(shown(at)) : source.idAt(at))
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
