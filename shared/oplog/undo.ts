// Undo is a new transaction that puts back only what nobody has touched since, and names the rest (decisions.md 7).
import type { Op, RowId, RowRecord, TxnId } from './operation'
import { LINK_TABLE } from './register-key'
import { targetOf } from './change'
import type { Kept, UndoDraft } from './undo-plan'
import { sceneOf, undoLink, undoRow } from './undo-row'

export interface UndoInput {
  /** All operations of the transaction to be undone. */
  readonly ops: readonly Op[]
  /** The row as it is now, removed or not. For links: the pair's row of the table `_link`. */
  readonly row: (table: string, row: RowId) => RowRecord | undefined
  /** Every operation of the row, in any order; asked once per row. For links: those of the pair. */
  readonly history: (table: string, row: RowId) => readonly Op[]
  /** What a transaction undid, if it was an undo or redo; with it, several steps back and forth on one field stay possible. */
  readonly undoes?: (txn: TxnId) => TxnId | undefined
  /** True where records made later depend on a row the transaction created, so that it cannot go. */
  readonly isUsed?: (table: string, row: RowId) => boolean
  /** The row a row belongs to: a created child that stays keeps its created parent too. */
  readonly parentOf?: (table: string, row: RowRecord) => { readonly table: string; readonly row: RowId } | undefined
}

export interface UndoPlan {
  readonly drafts: readonly UndoDraft[]
  readonly kept: readonly Kept[]
}

/**
 * Plans the reverse of a transaction. A field goes back only where its one head is still the undone operation; create turns
 * into remove, remove into restore, link into unlink, and the other way round. Undoing an undo is redo. The cost grows with
 * the operations of the transaction and the histories of its rows, not with their product.
 */
export function planUndo(input: UndoInput): UndoPlan {
  const plans = [...byRow(input.ops)].map(([, ops]) => planOne(input, ops))
  return withoutOrphans(input, plans)
}

/** What becomes of one row. */
export interface RowPlan {
  readonly table: string
  readonly row: RowId
  readonly drafts: readonly UndoDraft[]
  readonly kept: readonly Kept[]
}

function byRow(ops: readonly Op[]): Map<string, Op[]> {
  const rows = new Map<string, Op[]>()
  for (const op of ops) {
    const { table, row } = targetOf(op)
    const key = `${table} ${row}`
    const known = rows.get(key)
    if (known) known.push(op)
    else rows.set(key, [op])
  }
  return rows
}

function planOne(input: UndoInput, ops: readonly Op[]): RowPlan {
  const { table, row } = targetOf(ops[0] as Op)
  const scene = sceneOf({ table, row }, input.row(table, row), ops, input.history(table, row), input.undoes)
  const plan = table === LINK_TABLE ? undoLink(scene) : undoRow(scene, input.isUsed?.(table, row) ?? false)
  return { table, row, ...plan }
}

/** A created parent is not removed while a created child of it stays; that may climb several steps. */
function withoutOrphans(input: UndoInput, plans: readonly RowPlan[]): UndoPlan {
  const parentOf = input.parentOf
  const byPlace = new Map(plans.map((plan) => [`${plan.table} ${plan.row}`, plan]))
  const stays = parentOf ? plans.filter((plan) => plan.kept.length > 0) : []
  for (let child = stays.pop(); child; child = stays.pop()) {
    const now = input.row(child.table, child.row)
    const parent = now && parentOf?.(child.table, now)
    const plan = parent && byPlace.get(`${parent.table} ${parent.row}`)
    if (!plan || !plan.drafts.some(({ kind }) => kind === 'remove')) continue
    const spared: RowPlan = {
      table: plan.table,
      row: plan.row,
      drafts: [],
      kept: [{ table: plan.table, row: plan.row, why: 'used' }],
    }
    byPlace.set(`${plan.table} ${plan.row}`, spared)
    stays.push(spared)
  }
  const all = [...byPlace.values()]
  return { drafts: all.flatMap(({ drafts }) => drafts), kept: all.flatMap(({ kept }) => kept) }
}
