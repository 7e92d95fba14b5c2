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

export interface Ticks {
  readonly ids: ReadonlySet<RowId>
  /** Row last ticked without Shift: where a Shift range starts. */
  readonly anchor: RowId | undefined
}

export const noTicks: Ticks = { ids: new Set(), anchor: undefined }

/** Ticks or unticks one row and makes it the anchor. */
export function tick(ticks: Ticks, id: RowId): Ticks {
  const ids = new Set(ticks.ids)
  if (!ids.delete(id)) ids.add(id)
  return { ids, anchor: id }
}

/** Gives every row from the anchor to `id`, in list order, the anchor's own state. Without an anchor in the list: ticks `id` alone. */
export function tickRange(ticks: Ticks, order: readonly RowId[], id: RowId): Ticks {
  const from = ticks.anchor === undefined ? -1 : order.indexOf(ticks.anchor)
  const to = order.indexOf(id)
  if (from < 0 || to < 0) return tick(ticks, id)
  const on = ticks.anchor !== undefined && ticks.ids.has(ticks.anchor)
  const ids = new Set(ticks.ids)
  for (const each of order.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    if (on) ids.add(each)
    else ids.delete(each)
  }
  return { ids, anchor: ticks.anchor }
}

/** All rows of the filtered list, however many. */
export function tickAll(order: readonly RowId[]): Ticks {
  return { ids: new Set(order), anchor: order[0] }
}

/** Rows that were removed meanwhile cannot stay ticked: a count must be of rows that exist. */
export function withoutRows(ticks: Ticks, gone: readonly RowId[]): Ticks {
  if (!gone.some((id) => ticks.ids.has(id))) return ticks
  const ids = new Set(ticks.ids)
  for (const id of gone) ids.delete(id)
  return { ids, anchor: ticks.anchor !== undefined && ids.has(ticks.anchor) ? ticks.anchor : undefined }
}
