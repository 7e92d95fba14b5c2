// What waits in 待核对: things nobody may overlook, derived from rows, never stored. Its id is rule + sorted subjects, so
// that a decision taken once is found again after any recomputation and on any PC (decisions.md 10).
import type { RowId } from '../oplog/operation'

/** `duplicate`: several records of one person. `check`: a finding about one value. `reference`: a field that points at a row which is gone. */
export type IssueRule = 'duplicate' | 'check' | 'reference'

export interface Issue {
  readonly id: string
  readonly rule: IssueRule
  readonly table: string
  /** Rows it is about, sorted; for `duplicate` the whole group. */
  readonly subjects: readonly RowId[]
  /** The person to open. */
  readonly person: RowId
  /** Names of the subjects, e.g. 王建国 · 王建国. */
  readonly title: string
  /** What is wrong and what to look at, in Chinese. */
  readonly sentence: string
  /** Code of the finding, for `check`. */
  readonly code?: string
  readonly field?: string
}

/** The id of an issue: rule, an optional detail (code, field) and the sorted subjects. */
export function issueId(rule: IssueRule, subjects: readonly RowId[], detail = ''): string {
  return [rule, detail, ...[...subjects].sort()].filter((part) => part !== '').join(':')
}

/** Issues in the order of work: duplicates, then findings, then broken references; inside a rule by title. */
export function inOrderOfWork(issues: readonly Issue[]): readonly Issue[] {
  const rank: Readonly<Record<IssueRule, number>> = { duplicate: 0, check: 1, reference: 2 }
  return [...issues].sort(
    (a, b) => rank[a.rule] - rank[b.rule] || compare(a.code ?? '', b.code ?? '') || compare(a.id, b.id),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
