// What Ctrl+Z and Ctrl+Y mean next, told from the log alone, so that it survives a restart (decisions.md 7).
import type { Txn, TxnId } from './operation'

export interface UndoStack {
  /** Transactions that can be undone, the next one last. */
  readonly undo: readonly TxnId[]
  /** Undo transactions that can be undone in turn, which is redo; the next one last. */
  readonly redo: readonly TxnId[]
}

export const EMPTY_STACK: UndoStack = { undo: [], redo: [] }

/**
 * The stack after one more transaction of this device and operator, in the order of the log. Parts of one large transaction
 * count once. Undoing an earlier transaction out of turn, from history, is a change like any other: it can be undone itself.
 */
export function pushTxn({ undo, redo }: UndoStack, txn: Pick<Txn, 'id' | 'undoes'>): UndoStack {
  if (undo.at(-1) === txn.id || redo.at(-1) === txn.id) return { undo, redo }
  const { undoes } = txn
  if (undoes !== undefined && undoes === undo.at(-1)) return { undo: undo.slice(0, -1), redo: [...redo, txn.id] }
  if (undoes !== undefined && undoes === redo.at(-1)) return { undo: [...undo, txn.id], redo: redo.slice(0, -1) }
  return { undo: [...undo.filter((id) => id !== undoes), txn.id], redo: [] }
}

/** The stack of a whole log. */
export function undoStackOf(txns: Iterable<Pick<Txn, 'id' | 'undoes'>>): UndoStack {
  let stack = EMPTY_STACK
  for (const txn of txns) stack = pushTxn(stack, txn)
  return stack
}
