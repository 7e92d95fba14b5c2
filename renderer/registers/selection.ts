// Selection of a register by row id, exact at any size (Baserow stops at 200 silently: peers.md §2.5).
import type { ListQuery } from '../data/office'
import type { RowId } from '../../shared/oplog/operation'

/** What tools of a register act upon. */
export interface RegisterSelection {
  readonly ids: ReadonlySet<RowId>
  /** The list as it is filtered and sorted on screen; with nothing selected, tools act on all of it. */
  readonly query: ListQuery
  /** Columns on screen, by field name, in their order. */
  readonly columns: readonly string[]
}
