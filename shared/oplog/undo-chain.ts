// Several steps back: after one undo the head of a register is the undo's own operation, yet the state is the one from before (decisions.md 7).
import { changeOf } from './change'
import type { Op, RegisterKey, RowRecord, Stamp, TxnId } from './operation'
import { headsOf, registersOf } from './row'
import { own } from './row-draft'

/** What is known of the past of one row. */
export interface Past {
  readonly history: ReadonlyMap<Stamp, Op>
  /** The transaction that a transaction undid, if it was an undo or a redo. */
  readonly undoes: (txn: TxnId) => TxnId | undefined
  /** Stamps of the transaction about to be undone. */
  readonly own: ReadonlySet<Stamp>
}

/**
 * The row with every head that an undo or redo wrote replaced by the operation it brought back, so that the planner sees
 * "still as this transaction left it" however many steps were taken back and forth. Only for planning: never stored, and its
 * heads must not be named in `pred`.
 */
export function asBroughtBack(row: RowRecord, past: Past): RowRecord {
  const heads: Record<RegisterKey, Stamp> = { ...row._h }
  let changed = false
  for (const key of registersOf(row)) {
    const [head, ...others] = headsOf(row, key)
    if (head === undefined || others.length > 0) continue
    const origin = originOf(head, key, past)
    if (origin === head) continue
    changed = true
    // A register that was empty before counts as never written: its row is again just as it was created.
    if (origin === undefined) delete heads[key]
    else heads[key] = origin
  }
  return changed ? { ...row, _h: heads } : row
}

/** Follows undo and redo back: to the transaction's own operation where the chain meets it, else to its end. */
function originOf(head: Stamp, key: RegisterKey, past: Past): Stamp | undefined {
  let at: Stamp | undefined = head
  while (at !== undefined && !past.own.has(at)) {
    const undone = undoneBy(at, key, past)
    if (!undone) return at
    at = (own(changeOf(undone).pred, key) ?? []).reduce<Stamp | undefined>(
      (best, stamp) => (best === undefined || stamp > best ? stamp : best),
      undefined,
    )
  }
  return at
}

/** The operation on this register that the given one took back. */
function undoneBy(stamp: Stamp, key: RegisterKey, { history, undoes }: Past): Op | undefined {
  const op = history.get(stamp)
  const txn = op && undoes(op.txn)
  if (txn === undefined) return undefined
  for (const other of history.values()) if (other.txn === txn && Object.hasOwn(changeOf(other).set, key)) return other
  return undefined
}
