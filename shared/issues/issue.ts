// What waits in 待核对: things nobody may overlook, derived from rows, never stored. Its id is rule + sorted subjects, so
// that a decision taken once is found again after any recomputation and on any PC (decisions.md 10).
import type { RegisterKey, RowId, Stamp, Value } from '../oplog/operation'

/**
 * `conflict`: several PCs wrote different things. `duplicate`: several records of one person. `check`: a finding about one value.
 * `reference`: a field that points at a row which is gone. `unapplied`: changes of another PC that cannot be shown yet. `clock`: a
 * PC whose clock runs ahead. `double`: one person paid twice for the same months. `difference`: PCs that heard the same and hold different
 * data. `stock`: more goods issued than there were. `number`: one number on two papers.
 * `held`: a card, a newspaper or a place on an activity's list that somebody has twice, or one card number on two cards. `places`: a trip's batch with more people than places, quotas that do not add up, or two people in one place of the order.
 */
export type IssueRule =
  | 'conflict'
  | 'duplicate'
  | 'check'
  | 'reference'
  | 'unapplied'
  | 'clock'
  | 'double'
  | 'difference'
  | 'stock'
  | 'number'
  | 'places'
  | 'held'

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
  /** Which of the person's rows it is, for child rows: 温州市劳动模范. */
  readonly of?: string
  /** What is wrong and what to look at, in Chinese. */
  readonly sentence: string
  /** Code of the finding, for `check`. */
  readonly code?: string
  readonly field?: string
  /** For `number`: the papers that carry it, with whose each is; any of them can be given another number. */
  readonly papers?: readonly { readonly row: RowId; readonly name: string }[]
  /** For `conflict`: what there is to choose from. */
  readonly conflict?: ConflictDetail
}

/** Who wrote something, from the log. */
export interface Author {
  readonly byName: string
  readonly device: string
  /** This PC. */
  readonly here: boolean
  /** Wall clock of that PC, UTC ms. */
  readonly at: number
}

/** One of the values; `text` is what may be shown, masked like the field. */
export interface ConflictSide {
  readonly stamp: Stamp
  readonly value: Value
  readonly text: string
  readonly author?: Author
}

/** What `conflict.resolve` needs and a screen shows. */
export type ConflictDetail =
  | {
      readonly kind: 'values'
      readonly register: RegisterKey
      /** All heads: `seen` of the command. */
      readonly seen: readonly Stamp[]
      /** The value shown now first. */
      readonly sides: readonly ConflictSide[]
      /** A long text: its sides are compared word by word, with `base`, what both came from. */
      readonly isText: boolean
      readonly base?: Value
    }
  | {
      readonly kind: 'removed'
      readonly removedBy: readonly Author[]
      /** Labels of what was edited meanwhile. */
      readonly edited: readonly string[]
      readonly editedBy: readonly Author[]
    }

/** The id of an issue: rule, an optional detail (code, field) and the sorted subjects. */
export function issueId(rule: IssueRule, subjects: readonly RowId[], detail = ''): string {
  return [rule, detail, ...[...subjects].sort()].filter((part) => part !== '').join(':')
}

/** Issues in the order of work: conflicts, double payments, duplicates, findings, broken references, other PCs' matters; inside a rule by code. */
export function inOrderOfWork(issues: readonly Issue[]): readonly Issue[] {
  const rank: Readonly<Record<IssueRule, number>> = {
    conflict: 0,
    double: 1,
    duplicate: 2,
    check: 3,
    reference: 4,
    unapplied: 5,
    clock: 6,
    difference: 7,
    stock: 8,
    number: 9,
    places: 10,
    held: 11,
  }
  return [...issues].sort(
    (a, b) => rank[a.rule] - rank[b.rule] || compare(a.code ?? '', b.code ?? '') || compare(a.id, b.id),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
