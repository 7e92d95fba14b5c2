// What an operation does to which row: set and decide as they stand, link and unlink as a write to the pair's row.
import { pairId } from '../kernel/ids'
import type { Op, RegisterKey, RowId, Stamp, Value } from './operation'
import { LINK, LINK_TABLE } from './register-key'

export interface RowChange {
  readonly table: string
  readonly row: RowId
  readonly set: Readonly<Record<RegisterKey, Value>>
  readonly pred: Readonly<Record<RegisterKey, readonly Stamp[]>>
}

const NOTHING: Readonly<Record<RegisterKey, Value>> = {}

/** The row an operation changes. For link and unlink that is the pair's row in the table `_link`, whichever end it names. */
export function targetOf(op: Pick<Op, 'kind' | 'table' | 'row' | 'other'>): {
  readonly table: string
  readonly row: RowId
} {
  if (!isLink(op)) return { table: op.table, row: op.row }
  return { table: LINK_TABLE, row: pairId(op.table, op.row, op.other ?? op.row) }
}

/** The operation as writes to registers of its target row. A pair's ends never differ between its operations, so they cannot conflict. */
export function changeOf(op: Op): RowChange {
  if (!isLink(op)) return { table: op.table, row: op.row, set: op.set ?? NOTHING, pred: op.pred }
  const [a, b] = [op.row, op.other ?? op.row].sort()
  const set = { table: op.table, a: a ?? '', b: b ?? '', on: op.kind === 'link' }
  const named = op.pred[LINK] ?? []
  return { ...targetOf(op), set, pred: named.length === 0 ? {} : { table: named, a: named, b: named, on: named } }
}

/** True for the kinds whose target is not the row they name. */
export function isLink(op: Pick<Op, 'kind'>): boolean {
  return op.kind === 'link' || op.kind === 'unlink'
}
