// Open conflicts by row and field, for marking them in place.
import { useMemo } from 'react'
import type { Issue } from '../../shared/issues/issue'
import type { RowId } from '../../shared/oplog/operation'
import { useIssues } from '../registers/useIssues'

/** Row → field → conflict; a row removed elsewhere and edited here stands under the field ''. */
export type Conflicts = ReadonlyMap<RowId, ReadonlyMap<string, Issue>>

const none: Conflicts = new Map()

/** Conflicts of one table. The same object as long as nothing about them changes. */
export function useConflicts(table: string): Conflicts {
  const issues = useIssues()
  return useMemo(() => conflictsIn(issues ?? [], table), [issues, table])
}

export function conflictsIn(issues: readonly Issue[], table: string): Conflicts {
  const found = new Map<RowId, Map<string, Issue>>()
  for (const issue of issues) {
    const [row] = issue.subjects
    if (issue.rule !== 'conflict' || issue.table !== table || row === undefined) continue
    const fields = found.get(row) ?? new Map<string, Issue>()
    fields.set(issue.field ?? '', issue)
    found.set(row, fields)
  }
  return found.size === 0 ? none : found
}
