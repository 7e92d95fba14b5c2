// Undo of what one transaction did to one row.
import { changeOf } from './change'
import type { Op, RegisterKey, RowId, RowRecord, Stamp, TxnId, Value } from './operation'
import { fieldOf, REMOVED } from './register-key'
import { own } from './row-heads'
import { editedOf } from './conflicts'
import { headsOf, isVisible, registersOf } from './row'
import { asBroughtBack, originFinder, type OriginOf } from './undo-chain'
import type { Kept, KeptReason, UndoDraft } from './undo-plan'

/** A row, what the transaction did to it, and everything that ever happened to it. Read once, so that the cost stays linear. */
export interface Scene {
  readonly table: string
  readonly row: RowId
  /** The row as it is. */
  readonly real: RowRecord | undefined
  /** The row with heads written by undo and redo taken for what they brought back (undo-chain.ts). */
  readonly now: RowRecord | undefined
  readonly ops: readonly Op[]
  /** Stamps of `ops`. */
  readonly own: ReadonlySet<Stamp>
  /** Register the transaction wrote → the highest head it named that is not its own, '' where it named none. */
  readonly replaced: ReadonlyMap<RegisterKey, Stamp>
  readonly history: ReadonlyMap<Stamp, Op>
  readonly origin: OriginOf
}

/** Gathers what the plans ask for. */
export function sceneOf(
  place: { table: string; row: RowId },
  real: RowRecord | undefined,
  ops: readonly Op[],
  past: readonly Op[],
  undoes?: (txn: TxnId) => TxnId | undefined,
): Scene {
  const history = new Map(past.map((op) => [op.id, op]))
  const mine = new Set(ops.map(({ id }) => id))
  const replaced = new Map<RegisterKey, Stamp>()
  for (const { set, pred } of ops.map(changeOf)) {
    for (const key of Object.keys(set)) {
      const named = (own(pred, key) ?? []).filter((stamp) => !mine.has(stamp))
      replaced.set(
        key,
        named.reduce((best, stamp) => (stamp > best ? stamp : best), replaced.get(key) ?? ''),
      )
    }
  }
  const origin = originFinder({ history, undoes: undoes ?? (() => undefined), own: mine })
  return { ...place, real, now: real && asBroughtBack(real, origin), ops, own: mine, replaced, history, origin }
}

export interface Outcome {
  readonly drafts: readonly UndoDraft[]
  readonly kept: readonly Kept[]
}

const NOTHING: Outcome = { drafts: [], kept: [] }

/** Plans one ordinary row: created rows are removed, removed ones restored, fields put back. */
export function undoRow(scene: Scene, isUsed: boolean): Outcome {
  const { now, own, ops } = scene
  if (!now) return NOTHING
  if (own.has(now._s[0])) return undoCreation(scene, now, isUsed)
  if (ops.some(({ kind, pred }) => kind !== 'remove' && (pred[REMOVED] ?? []).some((stamp) => !own.has(stamp))))
    return undoRestore(scene, now)
  const removals = headsOf(now, REMOVED)
  if (removals.length > 0 && removals.every((stamp) => own.has(stamp))) return undoRemoval(scene, now)
  return isVisible(now) ? undoFields(scene, now) : keepRow(scene, 'removed')
}

/** Plans one pair: link ↔ unlink, where nobody has decided otherwise since. */
export function undoLink(scene: Scene): Outcome {
  const { now, ops } = scene
  const last = ops.at(-1)
  if (!now || !last) return NOTHING
  const before = valueBefore(scene, 'on')
  if (before === undefined) return keepRow(last, 'unknown')
  const wanted = before === true
  if (!isStillOurs(scene, now, 'on')) return (now['on'] === true) === wanted ? NOTHING : keepRow(last, 'changed')
  return {
    drafts: [{ kind: wanted ? 'link' : 'unlink', table: last.table, row: last.row, other: last.other ?? last.row }],
    kept: [],
  }
}

/** A created row goes only as a whole: where anybody has written to it since, it stays whole and the written fields are named. */
function undoCreation(scene: Scene, now: RowRecord, isUsed: boolean): Outcome {
  if (!isVisible(now)) return NOTHING
  const foreign = registersOf(now).filter((key) => headsOf(now, key).some((stamp) => !scene.own.has(stamp)))
  if (foreign.length > 0) return { drafts: [], kept: foreign.map((key) => keptField(scene, key, 'changed')) }
  if (isUsed) return keepRow(scene, 'used')
  return { drafts: [{ kind: 'remove', table: scene.table, row: scene.row }], kept: [] }
}

/** The row was hidden before: it goes back to that, but only while it is just what was brought back. */
function undoRestore(scene: Scene, now: RowRecord): Outcome {
  if (!isVisible(now)) return NOTHING
  const named = scene.ops.flatMap(({ pred }) => pred[REMOVED] ?? [])
  const removals = named.flatMap((stamp) => scene.history.get(stamp) ?? []).map((op) => coverageOf(scene, op))
  const since = editedOf({ ...now, _x: removals }).filter(
    (key) => !headsOf(now, key).every((stamp) => scene.own.has(stamp)),
  )
  if (since.length > 0) return { drafts: [], kept: since.map((key) => keptField(scene, key, 'changed')) }
  const fields = undoFields(scene, now)
  return { drafts: [...fields.drafts, { kind: 'remove', table: scene.table, row: scene.row }], kept: fields.kept }
}

/** A removal as covering what its heads brought back, so that steps taken before and after it do not matter. */
function coverageOf({ origin }: Scene, { id, pred }: Op): { stamp: Stamp; pred: Record<RegisterKey, Stamp[]> } {
  const first = (key: RegisterKey): Stamp[] => (own(pred, key) ?? []).flatMap((stamp) => origin(stamp, key) ?? [])
  return { stamp: id, pred: Object.fromEntries(Object.keys(pred).map((key) => [key, first(key)])) }
}

function undoRemoval(scene: Scene, now: RowRecord): Outcome {
  const fields = undoFields(scene, now)
  return { drafts: [{ kind: 'restore', table: scene.table, row: scene.row }, ...fields.drafts], kept: fields.kept }
}

function undoFields(scene: Scene, now: RowRecord): Outcome {
  const set: Record<RegisterKey, Value> = {}
  const seen: Record<RegisterKey, readonly Stamp[]> = {}
  const kept: Kept[] = []
  for (const key of scene.replaced.keys()) {
    const before = valueBefore(scene, key)
    if (before === undefined) kept.push(keptField(scene, key, 'unknown'))
    else if (!isStillOurs(scene, now, key)) kept.push(keptField(scene, key, 'changed'))
    // Written even where the value stays the same: the next step back looks for this undo's head.
    else {
      set[key] = before
      seen[key] = headsOf(scene.real, key)
    }
  }
  const isDecision = scene.ops.some(({ kind }) => kind === 'decide')
  if (Object.keys(set).length === 0) return { drafts: [], kept }
  const { table, row } = scene
  return {
    drafts: [isDecision ? { kind: 'decide', table: 'decision', row, set } : { kind: 'set', table, row, set, seen }],
    kept,
  }
}

/** The register's one head is an operation of the transaction. */
function isStillOurs({ own }: Scene, now: RowRecord, key: RegisterKey): boolean {
  const [head, ...others] = headsOf(now, key)
  return head !== undefined && others.length === 0 && own.has(head)
}

/** The value the register showed before the transaction: null where it had none, undefined where its operation is not in the log. */
function valueBefore({ replaced, history }: Scene, key: RegisterKey): Value | undefined {
  const stamp = replaced.get(key) ?? ''
  if (stamp === '') return null
  const op = history.get(stamp)
  return op ? (own(changeOf(op).set, key) ?? null) : undefined
}

function keepRow({ table, row }: Pick<Scene, 'table' | 'row'>, why: KeptReason): Outcome {
  return { drafts: [], kept: [{ table, row, why }] }
}

function keptField({ table, row }: Scene, key: RegisterKey, why: KeptReason): Kept {
  return { table, row, field: fieldOf(key), why }
}
