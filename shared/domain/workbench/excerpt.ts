// The few rows of a long table that can matter on any day (cards in force, dues unpaid, of each person the last 核实): what the 工作台
// reads instead of the table. The writer keeps them on the disk, so that a window just opened does not read a table whole.
import type { Fields } from '../field'

export interface Excerpt {
  /** Another name where `of` or `fields` change: what was kept under the old one is then made anew. */
  readonly name: string
  readonly table: string
  /** `id`, or an indexed field: rows of one value are looked at together. It is one of `fields` then. */
  readonly by: string
  /** Stored fields that are kept. */
  readonly fields: readonly string[]
  /** Other stored fields that `of` looks at. */
  readonly reads: readonly string[]
  /** Of all visible rows of one value of `by` those to keep, told by `fields` and `reads` alone: not by the day either. */
  readonly of: (rows: readonly Fields[]) => readonly Fields[]
}
