// Several steps back: after one undo the head of a register is the undo's own operation, yet the state is the one from before (decisions.md 7).
import { changeOf } from './change'
import type { Op, RegisterKey, RowRecord, Stamp, TxnId } from './operation'
import { REMOVED } from './register-key'
import { headsOf, registersOf } from './row'
import { own } from './row-heads'

/** What is known of the past of one row. */
export interface Past {
  readonly history: ReadonlyMap<Stamp, Op>
  /** The transaction that a transaction undid, if it was an undo or a redo. */
  readonly undoes: (txn: TxnId) => TxnId | undefined
  /** Stamps of the transaction about to be undone. */
  readonly own: ReadonlySet<Stamp>
}

/** The operation whose value a head brought back; undefined where that was emptiness. */
export type OriginOf = (head: Stamp, key: RegisterKey) => Stamp | undefined

type Steps = (stamp: Stamp, key: RegisterKey) => Op | undefined

/**
 * The row with every head that an undo or redo wrote replaced by the operation it brought back, so that the planner sees
 * "still as this transaction left it" however many steps were taken back and forth. Only for planning: never stored, and its
 * heads must not be named in `pred`.
 */
export function asBroughtBack(row: RowRecord, origin: OriginOf): RowRecord {
  const heads: Record<RegisterKey, Stamp> = { ...row._h }
  let changed = false
  for (const key of registersOf(row)) {
    const [head, ...others] = headsOf(row, key)
    if (head === undefined || others.length > 0) continue
    const first = origin(head, key)
    if (first === head) continue
    changed = true
    // A register that was empty before counts as never written: its row is again just as it was created.
    if (first === undefined) delete heads[key]
    else heads[key] = first
  }
  const removals = row._x?.map((removal) => ({ ...removal, stamp: origin(removal.stamp, REMOVED) ?? removal.stamp }))
  return changed || removals ? { ...row, _h: heads, ...(removals && { _x: removals }) } : row
}

/** Follows undo and redo back from a head: to the transaction's own operation where the chain meets it, else to its end. */
export function originFinder(past: Past): OriginOf {
  const undoneBy = stepsOf(past)
  return (head, key) => {
    let at: Stamp | undefined = head
    while (at !== undefined && !past.own.has(at)) {
      const undone = undoneBy(at, key)
      if (!undone) return at
      at = highest(own(changeOf(undone).pred, key) ?? [])
    }
    return at
  }
}

/** For an operation of an undo: the first operation of the undone transaction on that register. Indexed once per row. */
function stepsOf({ history, undoes }: Past): Steps {
  const first = new Map<string, Op>()
  for (const op of history.values()) {
    const { set, pred } = changeOf(op)
    // A restore is a step on the row's removals: what takes it back brings the removal it named back.
    for (const key of (pred[REMOVED] ?? []).length > 0 ? [...Object.keys(set), REMOVED] : Object.keys(set)) {
      const place = `${op.txn} ${key}`
      const known = first.get(place)
      if (!known || op.id < known.id) first.set(place, op)
    }
  }
  return (stamp, key) => {
    const op = history.get(stamp)
    const txn = op && undoes(op.txn)
    return txn === undefined ? undefined : first.get(`${txn} ${key}`)
  }
}

function highest(stamps: readonly Stamp[]): Stamp | undefined {
  return stamps.reduce<Stamp | undefined>(
    (best, stamp) => (best === undefined || stamp > best ? stamp : best),
    undefined,
  )
}
