// How operations become a row: order-free, repeatable, and without losing a value anybody wrote (sync-design.md §8.3, 8.8).
import { changeOf, isLink, targetOf } from './change'
import { MetStamps } from './met-stamps'
import type { Op, RegisterKey, RowRecord, Stamp } from './operation'
import { writeRegister } from './register'
import { REMOVED } from './register-key'
import { closeRow } from './row-closing'
import {
  forgetBuried,
  meetStamp,
  newRow,
  openRow,
  overwrite,
  readCell,
  sortedStamps,
  writeCell,
  type RowDraft,
} from './row-draft'
import { headsWithValues, own, registersOf } from './row-heads'

type Seen = (stamp: Stamp) => boolean
type Heads = Readonly<Record<RegisterKey, readonly Stamp[]>>

/**
 * The row after one operation. Pure: the same set of operations gives the same row in any order, any batching and with
 * duplicates (I2, I3). `seen` answers whether an operation *of this row* with that stamp has been applied before; it must
 * not yet know `op` itself unless `op` is a duplicate, which changes nothing. Set-policy registers `field:element` are
 * projected here, as a sorted array under `field`, so that indexes, filters and screens need no second step.
 */
export function applyOp(row: RowRecord | undefined, op: Op, seen: Seen): RowRecord {
  return applyOps(row, [op], seen) as RowRecord
}

/**
 * The row after several operations, all of this row: what `applyOp` makes of one after the other, but the row is opened once instead of
 * once for each. `seen` tells what was applied before the first of them. Undefined only for no row and no operations.
 */
export function applyOps(row: RowRecord | undefined, ops: readonly Op[], seen: Seen): RowRecord | undefined {
  const [only] = ops
  if (!row && only && ops.length === 1 && isPlainCreation(only)) return createdRow(only)
  const met = new MetStamps()
  const known = (stamp: Stamp): boolean => met.has(stamp) || seen(stamp)
  let draft = row && openRow(row)
  for (const op of ops) {
    draft = actOn(draft, op, known)
    met.add(op.id)
  }
  return draft?.changed ? finish(draft) : row
}

/** The open row after one more operation of it, by the rules of `applyOp`. */
export function actOn(row: RowDraft | undefined, op: Op, seen: Seen): RowDraft {
  if (row && seen(op.id)) return row
  const draft = row ? meetStamp(row, op.id) : newRow(targetOf(op).row, op.id)
  const { set, pred } = isLink(op) ? changeOf(op) : op
  if (op.kind === 'remove') addRemoval(draft, op.id, pred)
  else if (op.kind !== 'restore') writeRegisters(draft, op.id, set, pred, seen)
  const removals = pred[REMOVED]
  if (removals !== undefined) cancelRemovals(draft, op.id, removals, seen)
  forgetBuried(draft, op.id)
  draft.changed = true
  return draft
}

/** The row that a draft has become. */
export function finish(draft: RowDraft): RowRecord {
  const row = closeRow(draft)
  return isHidden(row) ? { ...row, _gone: 1 } : row
}

/** Stamps of a register's heads, highest first; `_removed` answers with the removals nobody has cancelled. This is what `pred` names. */
export function headsOf(row: RowRecord | undefined, key: RegisterKey): Stamp[] {
  if (!row) return []
  if (key === REMOVED) return (row._x ?? []).map((removal) => removal.stamp)
  return headsWithValues(row, key).map((head) => head.stamp)
}

/** The heads of every register of the row: what a `remove` names. Empty for a row that does not exist. */
export function allHeads(row: RowRecord | undefined): Record<RegisterKey, Stamp[]> {
  const heads: Record<RegisterKey, Stamp[]> = {}
  if (row) for (const key of registersOf(row)) heads[key] = headsOf(row, key)
  return heads
}

/** False while every value of the row is covered by removals, and for a row known only by hearsay. */
export function isVisible(row: RowRecord | undefined): row is RowRecord {
  return row !== undefined && row._gone !== 1
}

/** The row as screens and exports see it: no marks; stored derived fields (`_d…`) stay. */
export function withoutMarks(row: RowRecord): { readonly id: string; readonly [field: string]: unknown } {
  const bare: Record<string, unknown> = { id: row.id }
  for (const key in row) if (!key.startsWith('_') || key.startsWith('_d')) bare[key] = row[key]
  return bare as { id: string }
}

/** Nine in ten operations of an import: a new row of plain fields that follows nothing. They need no register arithmetic. */
function isPlainCreation({ kind, pred, set }: Op): boolean {
  if (set === undefined || (kind !== 'set' && kind !== 'decide')) return false
  for (const _ in pred) return false
  let writes = 0
  for (const key in set)
    if (key.includes(':')) return false
    else writes++
  return writes > 0
}

function createdRow({ id: stamp, row, set = {} }: Op): RowRecord {
  const fields: Record<string, unknown> = { id: row, _s: [stamp, stamp] }
  const cleared: Record<RegisterKey, Stamp> = {}
  for (const key in set) {
    if (set[key] === null) cleared[key] = stamp
    else fields[key] = set[key]
  }
  for (const _ in cleared) return { ...fields, _h: cleared } as unknown as RowRecord
  return fields as unknown as RowRecord
}

function writeRegisters(draft: RowDraft, stamp: Stamp, set: Op['set'], pred: Heads, seen: Seen): void {
  for (const key in set) {
    const value = set[key] ?? null
    const named = own(pred, key)
    if (overwrite(draft, key, stamp, value, named)) continue
    writeCell(draft, key, writeRegister(readCell(draft, key), { stamp, value }, others(named, stamp), seen))
  }
  for (const key in pred) {
    if (key === REMOVED || (set !== undefined && Object.hasOwn(set, key))) continue
    writeCell(draft, key, writeRegister(readCell(draft, key), undefined, others(pred[key], stamp), seen))
  }
}

/** An operation that names itself says nothing by it. */
function others(named: readonly Stamp[] = [], stamp: Stamp): readonly Stamp[] {
  return named.includes(stamp) ? named.filter((other) => other !== stamp) : named
}

/** A removal destroys nothing: it only remembers which heads it saw. */
function addRemoval(draft: RowDraft, stamp: Stamp, pred: Heads): void {
  if (draft._r.includes(stamp)) return
  const covered: Record<RegisterKey, readonly Stamp[]> = {}
  for (const key of Object.keys(pred)) if (key !== REMOVED) covered[key] = sortedStamps(own(pred, key) ?? [])
  draft._x = [...draft._x, { stamp, pred: covered }].sort((a, b) => (a.stamp < b.stamp ? -1 : 1))
}

/** A restore may arrive before the removal it cancels; `_r` remembers it until then. */
function cancelRemovals(draft: RowDraft, stamp: Stamp, named: readonly Stamp[], seen: Seen): void {
  for (const removal of named) {
    if (removal === stamp) continue
    if (draft._x.some((known) => known.stamp === removal))
      draft._x = draft._x.filter((known) => known.stamp !== removal)
    else if (!seen(removal)) draft._r = sortedStamps([...draft._r, removal])
  }
}

function isHidden(row: RowRecord): boolean {
  if (!row._x || row._x.length === 0) return !hasHead(row)
  return registersOf(row).every((key) => headsOf(row, key).every((stamp) => isCovered(row, key, stamp)))
}

/** Asked for every operation, so it looks no further than the first head. */
function hasHead(row: RowRecord): boolean {
  for (const key in row) if (key !== 'id' && !key.startsWith('_')) return true
  for (const _ in row._h) return true
  return false
}

function isCovered(row: RowRecord, key: RegisterKey, stamp: Stamp): boolean {
  return (row._x ?? []).some((removal) => own(removal.pred, key)?.includes(stamp) ?? false)
}

export { headsWithValues, registersOf }
