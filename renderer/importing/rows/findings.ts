// What the dry run says about a cell or a row: where, what was there, why. Codes are those of decisions.md 30 and of the
// catalogue's readers, plus the few that only a whole file can have.

export interface Finding {
  readonly sheet: string
  /** Excel row, from 1. */
  readonly row: number
  /** Header as written in the file: 荣誉情况/级别; '' where the row as a whole is meant. */
  readonly column: string
  /** What stands in the cell. */
  readonly value: string
  readonly code: string
  /** An error keeps the row out; a warning keeps at most the one value out and says so. */
  readonly level: 'error' | 'warning'
  readonly message: string
}

/** Findings of these fields keep a person out (decisions.md 30); all others leave only the value out. */
export const blockingFields: ReadonlySet<string> = new Set(['name', 'idNumber'])
