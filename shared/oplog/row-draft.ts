// A row while operations act on it: one small cell for each register, written in place, so that an operation costs what it changes
// and not what the row holds. Made by `newRow` or `openRow`; `closeRow` (row-closing.ts) makes a row of it again.
import type { Head, RegisterKey, RowId, RowRecord, Stamp, Value } from './operation'
import { NOTHING_BURIED, type Register } from './register'
import { headsWithValues, NO_HEADS, own, registersOf } from './row-heads'

type Stamps = Readonly<Record<RegisterKey, readonly Stamp[]>>

/** A removal that nobody has cancelled. */
export interface Removal {
  readonly stamp: Stamp
  readonly pred: Stamps
}

/** A register that has a head. */
export interface Cell {
  /** Of the shown head. */
  stamp: Stamp
  value: Value
  /** Concurrent values, highest stamp first; `NO_HEADS` itself where there is none. */
  losing: readonly Head[]
}

export interface RowDraft {
  readonly id: RowId
  /** The row as it was opened, read where no cell stands for a register yet. */
  readonly base: RowRecord | undefined
  /** Registers met since, and those of `base` once they are asked for; undefined: no head is left. */
  readonly cells: Map<RegisterKey, Cell | undefined>
  first: Stamp
  last: Stamp
  /** Whether an operation has acted since the row was opened. */
  changed: boolean
  /** As in a RowRecord. */
  _x: readonly Removal[]
  _r: readonly Stamp[]
  /** Buried stamps by register; undefined where nothing is waited for. */
  _b: Record<RegisterKey, readonly Stamp[]> | undefined
}

const NO_REMOVALS: readonly Removal[] = []
const NO_STAMPS: readonly Stamp[] = []

/** A row of which the operation `stamp` is the first that is known. */
export function newRow(id: RowId, stamp: Stamp): RowDraft {
  return {
    id,
    base: undefined,
    cells: new Map(),
    first: stamp,
    last: stamp,
    changed: false,
    _x: NO_REMOVALS,
    _r: NO_STAMPS,
    _b: undefined,
  }
}

/** A row to be changed; the record itself stays as it is. */
export function openRow(row: RowRecord): RowDraft {
  const [first, last] = row._s
  const { id, _x = NO_REMOVALS, _r = NO_STAMPS, _b } = row
  return { id, base: row, cells: new Map(), first, last, changed: false, _x, _r, _b: _b && { ..._b } }
}

/** The same draft, which has now met the operation `stamp` too. */
export function meetStamp(draft: RowDraft, stamp: Stamp): RowDraft {
  const { first, last } = draft
  if (stamp > last) draft.last = stamp
  if (stamp < first) spellOutStamps(draft, first)
  if (stamp < first) draft.first = stamp
  return draft
}

/**
 * Nine in ten writes: whoever wrote had seen the one value there was (or none), and nothing is still to come. Then the cell is written
 * over, and true is answered; false where it takes `writeRegister`.
 */
export function overwrite(
  draft: RowDraft,
  key: RegisterKey,
  stamp: Stamp,
  value: Value,
  pred: readonly Stamp[] | undefined,
): boolean {
  if (draft._b !== undefined && Object.hasOwn(draft._b, key)) return false
  const cell = cellOf(draft, key)
  if (cell === undefined) {
    if (pred !== undefined && pred.length > 0) return false
    draft.cells.set(key, { stamp, value, losing: NO_HEADS })
    return true
  }
  if (cell.losing !== NO_HEADS || pred?.length !== 1 || pred[0] !== cell.stamp) return false
  cell.stamp = stamp
  cell.value = value
  return true
}

/** The register as `writeRegister` wants it. */
export function readCell(draft: RowDraft, key: RegisterKey): Register {
  const cell = cellOf(draft, key)
  const heads = cell ? [{ stamp: cell.stamp, value: cell.value }, ...cell.losing] : NO_HEADS
  return { heads, buried: own(draft._b, key) ?? NOTHING_BURIED }
}

/** Puts a register back. */
export function writeCell(draft: RowDraft, key: RegisterKey, { heads, buried }: Register): void {
  draft.cells.set(key, cellFrom(heads))
  if (buried.length > 0) (draft._b ??= {})[key] = sortedStamps(buried)
  else if (draft._b && Object.hasOwn(draft._b, key)) forget(draft, key)
}

/** The operation is here now: nobody waits for it any more, under whatever register it was named. */
export function forgetBuried(draft: RowDraft, stamp: Stamp): void {
  if (draft._r.includes(stamp)) draft._r = draft._r.filter((other) => other !== stamp)
  for (const key in draft._b) {
    const buried = draft._b[key]
    if (!buried?.includes(stamp)) continue
    if (buried.length === 1) forget(draft, key)
    else draft._b[key] = buried.filter((other) => other !== stamp)
    if (draft._b === undefined) return
  }
}

/** Sorted and without doubles. */
export function sortedStamps(stamps: readonly Stamp[]): readonly Stamp[] {
  return stamps.length < 2 ? stamps : [...new Set(stamps)].sort()
}

function forget(draft: RowDraft, key: RegisterKey): void {
  delete draft._b?.[key]
  for (const _ in draft._b) return
  draft._b = undefined
}

function cellOf(draft: RowDraft, key: RegisterKey): Cell | undefined {
  const cell = draft.cells.get(key)
  if (cell !== undefined || draft.base === undefined || draft.cells.has(key)) return cell
  const read = cellFrom(headsWithValues(draft.base, key))
  draft.cells.set(key, read)
  return read
}

function cellFrom(heads: readonly Head[]): Cell | undefined {
  const [shown] = heads
  return shown && { ...shown, losing: heads.length > 1 ? heads.slice(1) : NO_HEADS }
}

/** The creating stamp is about to change: a register of the opened row whose stamp was left out because it equalled it gets it written down. */
function spellOutStamps({ base, cells }: RowDraft, first: Stamp): void {
  if (base?._s[0] !== first) return
  for (const key of registersOf(base)) if (!cells.has(key)) cells.set(key, cellFrom(headsWithValues(base, key)))
}
