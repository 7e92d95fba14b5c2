// Open conflicts by row and field, for marking them in place.
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Issue } from '../../shared/issues/issue'
import type { RowId } from '../../shared/oplog/operation'
import { useHear, useOffice } from '../registers/source'
import { afterFirstRows } from '../ui/first-rows'

/** Row → field → conflict; a row removed elsewhere and edited here stands under the field ''. */
export type Conflicts = ReadonlyMap<RowId, ReadonlyMap<string, Issue>>

const none: Conflicts = new Map()

/**
 * Conflicts of one table. Only what comes from another PC makes one, and only where there was one can a change here end it or bring
 * it back: most edits of a day ask nothing.
 */
export function useConflicts(table: string): Conflicts {
  const office = useOffice()
  const [issues, setIssues] = useState<readonly Issue[]>([])
  const [turn, setTurn] = useState(0)
  const had = useRef(false)
  useHear(undefined, ({ received }) => (received !== undefined || had.current) && setTurn((at) => at + 1))
  useEffect(() => {
    let gone = false
    const read = async (): Promise<void> => {
      await afterFirstRows()
      const found = gone ? [] : (await office.issues()).filter(({ rule }) => rule === 'conflict')
      had.current ||= found.length > 0
      if (!gone) setIssues(found)
    }
    // Where 待核对 cannot be read its own page says why; marks are only a pointer to it.
    read().catch(() => undefined)
    return () => {
      gone = true
    }
  }, [office, turn])
  return useMemo(() => conflictsIn(issues, table), [issues, table])
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
