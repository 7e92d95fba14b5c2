// What stands between a candidate and each batch they could go with, from the list as it is: the facts behind 为什么没有我. Pure.
import type { RowId } from '../../oplog/operation'
import type { Fields } from '../field'
import { scopeFinding } from './batch-findings'
import { listIndex, type ListIndex } from './list-index'
import type { Bond } from './suggest/bonds'
import { partOf, wishesOf, type PlanRows } from './suggest/rows'

/**
 * `far`: the batch goes where only others are sent; `quota`: the county's places are taken; `places`: all are; `least`: even with them too
 * few would go.
 */
export interface Barrier {
  readonly batch: Fields
  readonly kind: 'far' | 'quota' | 'places' | 'least'
}

/** The rows an answer is worked out from; `index` where many answers are. */
export interface ListRows extends Omit<PlanRows, 'plan'> {
  readonly index?: ListIndex
}

/** A candidate with those they travel with and cannot go without. */
export interface Company {
  readonly party: readonly Fields[]
  /** Whom a person has placed already, and who are not waited for. */
  readonly fixed: readonly Fields[]
  /** Who of them cannot be placed. */
  readonly missing: Fields | undefined
  /** Batches that suit all of them. */
  readonly batches: readonly Fields[]
}

export function companyOf(row: Fields, rows: ListRows): Company {
  const { candidates, batches } = rows
  const { bonds, party: parties } = rows.index ?? listIndex(rows)
  const party = parties.get(row.id) ?? [row]
  const fixed = party.flatMap(({ id }) => anchorsOf(id, candidates, bonds))
  return {
    party,
    fixed,
    missing: party.find((each) => each.id !== row.id && partOf(each) === 'out'),
    batches: batches.filter(
      ({ id }) => party.every((each) => goesWith(each, id)) && fixed.every((anchor) => anchor['batch'] === id),
    ),
  }
}

function goesWith(row: Fields, batch: RowId): boolean {
  const wishes = wishesOf(row)
  return wishes.length === 0 || wishes.includes(batch)
}

function anchorsOf(id: RowId, candidates: readonly Fields[], bonds: readonly Bond[]): readonly Fields[] {
  const others = bonds.flatMap(({ one, other }) => (one === id ? [other] : other === id ? [one] : []))
  if (others.length === 0) return []
  return candidates.filter((row) => others.includes(row.id) && partOf(row) === 'fixed')
}

/** Every barrier of every batch of the company; a batch without any is open to them. */
export function barriersOf({ party, batches }: Company, rows: ListRows): readonly Barrier[] {
  const index = rows.index ?? listIndex(rows)
  return batches.flatMap((batch) => kindsOf(batch, party, rows, index).map((kind) => ({ batch, kind })))
}

function kindsOf(
  batch: Fields,
  party: readonly Fields[],
  rows: ListRows,
  index: ListIndex,
): readonly Barrier['kind'][] {
  const route = rows.routes.find(({ id }) => id === batch['route'])
  const going = (index.going.get(batch.id) ?? []).filter((row) => !party.some(({ id }) => id === row.id))
  const together = [...going, ...party]
  const over = (county: unknown): boolean =>
    together.filter((row) => row['county'] === county).length > index.quota(batch.id, county)
  const stands: Readonly<Record<Barrier['kind'], boolean>> = {
    far: party.some((row) => scopeFinding(batch, route, row['level'], rows.rules)?.weight === 'block'),
    quota: party.some((row) => over(row['county'])),
    places: together.length > Number(batch['places'] ?? 0),
    least: !going.some((row) => partOf(row) === 'fixed') && together.length < Number(batch['least'] ?? 0),
  }
  return (['far', 'quota', 'places', 'least'] as const).filter((kind) => stands[kind])
}
