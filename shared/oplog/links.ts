// Merged rows (decisions.md 8): links are undirected, so opposite merges on two PCs cannot form a cycle.
import type { RowId, RowRecord, Stamp } from './operation'
import { isVisible } from './row'

/** One pair's row of the internal table `_link`. */
export interface LinkEnds {
  readonly table: string
  readonly a: RowId
  readonly b: RowId
}

/** The ends of a pair that is linked now; undefined for one that was unlinked again. */
export function linkedEnds(row: RowRecord): LinkEnds | undefined {
  const { table, a, b, on } = row
  if (!isVisible(row) || on !== true || typeof table !== 'string' || typeof a !== 'string' || typeof b !== 'string')
    return undefined
  return { table, a, b }
}

/**
 * For every merged row that does not survive, the row that does: of each connected group the one with the lowest creation
 * stamp (ties and rows not known yet: the lowest id), so that every PC picks the same whatever the order of merges.
 */
export function survivors(
  linkRows: Iterable<RowRecord>,
  createdAt: (table: string, row: RowId) => Stamp | undefined,
): Map<RowId, RowId> {
  const groups = new Groups()
  const tables = new Map<RowId, string>()
  for (const row of linkRows) {
    const ends = linkedEnds(row)
    if (!ends) continue
    groups.join(ends.a, ends.b)
    tables.set(ends.a, ends.table).set(ends.b, ends.table)
  }
  const first = new Map<RowId, RowId>()
  const age = (row: RowId): string => `${createdAt(tables.get(row) ?? '', row) ?? '~'} ${row}`
  for (const row of tables.keys()) {
    const known = first.get(groups.rootOf(row))
    if (known === undefined || age(row) < age(known)) first.set(groups.rootOf(row), row)
  }
  const survivor = (row: RowId): RowId => first.get(groups.rootOf(row)) ?? row
  return new Map([...tables.keys()].filter((row) => survivor(row) !== row).map((row) => [row, survivor(row)]))
}

/** Union-find with path halving. */
class Groups {
  private readonly parents = new Map<RowId, RowId>()

  rootOf(row: RowId): RowId {
    let at = row
    for (let parent = this.parents.get(at); parent !== undefined && parent !== at; parent = this.parents.get(at)) {
      const grand = this.parents.get(parent) ?? parent
      this.parents.set(at, grand)
      at = grand
    }
    return at
  }

  join(a: RowId, b: RowId): void {
    const root = this.rootOf(a)
    this.parents.set(this.rootOf(b), root)
  }
}
