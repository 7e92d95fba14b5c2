// Candidates who travel together: one names another candidate as 随行人. A name alone is little, so it counts only for the one candidate
// of that name in the same county, or for somebody who names them back. Pure.
import type { RowId } from '../../../oplog/operation'
import { groupBy } from '../../../kernel/group-by'
import type { Fields } from '../../field'
import { nameOf } from './rows'

export interface Bond {
  readonly one: RowId
  readonly other: RowId
}

/** Pairs that go with the same batch or not at all, each once. */
export function bondsOf(candidates: readonly Fields[], people: ReadonlyMap<RowId, Fields>): readonly Bond[] {
  const named = groupBy(candidates, (row) => nameOf(row, people))
  const pairs = new Map<string, Bond>()
  for (const row of candidates) {
    const companion = companionOf(row)
    if (companion === '') continue
    const other = meant(row, named.get(companion) ?? [], nameOf(row, people))
    if (!other) continue
    const [first, second] = row.id < other.id ? [row.id, other.id] : [other.id, row.id]
    pairs.set(`${first} ${second}`, { one: first, other: second })
  }
  return [...pairs.values()]
}

function companionOf(row: Fields): string {
  return typeof row['companion'] === 'string' ? row['companion'].trim() : ''
}

function meant(row: Fields, bearers: readonly Fields[], own: string): Fields | undefined {
  const others = bearers.filter(({ id }) => id !== row.id)
  const back = others.filter((each) => companionOf(each) === own)
  const near = others.filter((each) => each['county'] === row['county'])
  return back.length === 1 ? back[0] : near.length === 1 ? near[0] : undefined
}

/** Everybody with all who are bound to them, directly or through others; parties in the order of their first member. */
export function partiesOf(candidates: readonly Fields[], bonds: readonly Bond[]): readonly (readonly Fields[])[] {
  const of = new Map<RowId, RowId[]>(candidates.map(({ id }) => [id, [id]]))
  for (const { one, other } of bonds) {
    const [left, right] = [of.get(one), of.get(other)]
    if (!left || !right || left === right) continue
    left.push(...right)
    for (const id of right) of.set(id, left)
  }
  const rows = new Map(candidates.map((row) => [row.id, row]))
  return [...new Set(of.values())].map((ids) => ids.flatMap((id) => rows.get(id) ?? []))
}
