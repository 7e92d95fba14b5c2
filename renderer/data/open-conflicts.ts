// Rows on which somebody must decide carry a mark, so that 待核对 finds them through an index and never reads a table for it.
import type { TableSpec } from '../../shared/domain/field'
import { policyOf } from '../../shared/issues/merge-policy'
import { conflictsOf } from '../../shared/oplog/conflicts'
import type { RowRecord } from '../../shared/oplog/operation'
import type { Workspace } from './workspace'

/** 1 on rows with an open conflict, absent on all others. Derived: each PC sets it itself, outside fingerprint and sync. */
export const OPEN = '_dOpen'

/** Sets or takes the mark on every row this workspace changed; after the values are derived. */
export function markConflicts(space: Workspace): void {
  const { catalogue } = space.session
  for (const table of space.changed().keys()) {
    if (!catalogue.has(table)) continue
    const spec = catalogue.table(table)
    for (const row of space.changedRows(table)) {
      const next = withConflictMark(spec, row)
      if (next !== row) space.put(table, next)
    }
  }
}

/** The row with the mark it should have; the very same object where it has it. */
export function withConflictMark(spec: TableSpec, row: RowRecord): RowRecord {
  const open = (row._c !== undefined || row._x !== undefined) && conflictsOf(row, policyOf(spec)).length > 0
  if (open === (row[OPEN] === 1)) return row
  if (open) return { ...row, [OPEN]: 1 }
  const next: Record<string, unknown> = { ...row }
  delete next[OPEN]
  return next as RowRecord
}
