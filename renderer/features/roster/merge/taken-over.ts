// What a merge wrote onto the survivor from one of its members and still stands there: offered back when that member is separated
// (decisions.md 8). Changed since, it is nobody's to take back.
import type { RowId, Value } from '../../../../shared/oplog/operation'
import type { HistoryEntry, Row } from '../../../data/office'

export interface TakenOver {
  readonly field: string
  readonly label: string
  /** Value of the survivor before the merge; null where it had none. */
  readonly before: Value
  readonly after: Value
}

/** Fields of the survivor that a merge in its history took from `member`, one line each. */
export function takenOver(history: readonly HistoryEntry[], survivor: Row, member: Row): readonly TakenOver[] {
  const merges = new Set(history.filter((entry) => entry.kind === 'link').map((entry) => entry.txn))
  const found = new Map<string, TakenOver>()
  for (const entry of history) {
    if (entry.kind !== 'set' || !isMergeOf(entry, merges, survivor.id)) continue
    for (const { field, label, before = null, after = null } of entry.fields)
      if (after !== null && same(survivor[field], after) && same(member[field], after))
        found.set(field, { field, label, before, after })
  }
  return [...found.values()]
}

function isMergeOf(entry: HistoryEntry, merges: ReadonlySet<string>, survivor: RowId): boolean {
  return merges.has(entry.txn) && entry.table === 'person' && entry.row === survivor
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}
