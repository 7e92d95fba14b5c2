// Candidates who travel together: one names another candidate as 随行人, or they are husband and wife (couples.ts). A name alone is little, so
// it counts only for the one candidate of that name in the same county, or for somebody who names them back. Pure.
import type { RowId } from '../../../oplog/operation'
import { groupBy } from '../../../kernel/group-by'
import type { Fields } from '../../field'
import { nameOf, partOf, wishesOf } from './rows'

export interface Bond {
  readonly one: RowId
  readonly other: RowId
}

/** Pairs that go with the same batch or not at all, each once. */
export function bondsOf(candidates: readonly Fields[], people: ReadonlyMap<RowId, Fields>): readonly Bond[] {
  const named = groupBy(candidates, (row) => nameOf(row, people))
  const pairs = new Map<string, Bond>()
  const bind = (row: Fields, other: Fields | undefined): void => {
    if (!other) return
    const [first, second] = row.id < other.id ? [row.id, other.id] : [other.id, row.id]
    pairs.set(`${first} ${second}`, { one: first, other: second })
  }
  const byId = new Map(candidates.map((row) => [row.id, row]))
  for (const row of candidates) {
    const companion = companionOf(row)
    if (companion !== '') bind(row, meant(row, named.get(companion) ?? [], nameOf(row, people)))
    bind(row, spouseOf(row, byId))
  }
  return [...pairs.values()]
}

/**
 * The husband or wife on the same list, where both may go and some batch could suit both. Nobody asked for them to go together, so nobody
 * stays at home for a spouse who does, and who named other batches than their spouse goes there.
 */
function spouseOf(row: Fields, byId: ReadonlyMap<RowId, Fields>): Fields | undefined {
  const mate = typeof row['mate'] === 'string' ? byId.get(row['mate']) : undefined
  if (!mate || partOf(row) === 'out' || partOf(mate) === 'out') return undefined
  const [own, other] = [suiting(row), suiting(mate)]
  return own.length === 0 || other.length === 0 || own.some((batch) => other.includes(batch)) ? mate : undefined
}

/** Batches somebody could go with: where a person has fixed them, else what they wish; none = any. No suggestion changes these. */
function suiting(row: Fields): readonly unknown[] {
  return partOf(row) === 'fixed' ? [row['batch']] : wishesOf(row)
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
