// Open conflicts by row and field, for marking them in place: read once for all marks on screen, however many lists and forms ask.
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { Issue } from '../../shared/issues/issue'
import type { RowId } from '../../shared/oplog/operation'
import type { Change, Office } from '../data/office'
import { hear, useOffice } from '../registers/source'
import { afterFirstRows } from '../ui/first-rows'

/** Row → field → its conflicts; a row removed elsewhere and edited here stands under the field ''. */
export type Conflicts = ReadonlyMap<RowId, RowConflicts>
/** Several where elements of one list (困难类别) are disputed one by one. */
export type RowConflicts = ReadonlyMap<string, readonly Issue[]>

const none: Conflicts = new Map()
const noIssues: readonly Issue[] = []

/** Conflicts of one table. */
export function useConflicts(table: string): Conflicts {
  const issues = useConflictIssues()
  return useMemo(() => conflictsIn(issues, table), [issues, table])
}

/** Open conflicts of every table; none while they are being read. */
export function useConflictIssues(): readonly Issue[] {
  const office = useOffice()
  const follow = useCallback((tell: () => void) => followed(office).follow(tell), [office])
  return useSyncExternalStore(follow, () => followed(office).issues)
}

export function conflictsIn(issues: readonly Issue[], table: string): Conflicts {
  const found = new Map<RowId, Map<string, Issue[]>>()
  for (const issue of issues) {
    const [row] = issue.subjects
    if (issue.rule !== 'conflict' || issue.table !== table || row === undefined) continue
    const fields = found.get(row) ?? new Map<string, Issue[]>()
    const field = issue.field ?? ''
    fields.set(field, [...(fields.get(field) ?? []), issue])
    found.set(row, fields)
  }
  return found.size === 0 ? none : found
}

const all = new WeakMap<Office, OfficeConflicts>()

function followed(office: Office): OfficeConflicts {
  const known = all.get(office) ?? new OfficeConflicts(office)
  all.set(office, known)
  return known
}

/** The conflicts of one office while anybody shows them. */
class OfficeConflicts {
  issues = noIssues
  private readonly listeners = new Set<() => void>()
  private stop: (() => void) | undefined
  private had = false

  constructor(private readonly office: Office) {}

  follow(tell: () => void): () => void {
    this.listeners.add(tell)
    if (this.listeners.size === 1) {
      this.stop = hear(this.office, (change) => this.mayHaveChanged(change) && this.read())
      this.read()
    }
    return () => {
      this.listeners.delete(tell)
      if (this.listeners.size === 0) this.stop?.()
    }
  }

  /**
   * Only what comes from another PC makes a conflict, and only where there was one can a change here end it: most edits of a day
   * ask nothing.
   */
  private mayHaveChanged({ received }: Change): boolean {
    return received !== undefined || this.had
  }

  private read(): void {
    const found = afterFirstRows().then(() => this.office.issues())
    found.then(
      (issues) => this.take(issues.filter(({ rule }) => rule === 'conflict')),
      // Where 待核对 cannot be read its own page says why; marks are only a pointer to it.
      () => undefined,
    )
  }

  private take(issues: readonly Issue[]): void {
    this.had ||= issues.length > 0
    if (issues.length === 0 && this.issues.length === 0) return
    this.issues = issues
    for (const tell of [...this.listeners]) tell()
  }
}
