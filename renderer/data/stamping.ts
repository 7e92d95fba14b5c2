// Drafts become operations: stamped, naming the heads they follow, and applied to the rows of the workspace.
import type { Draft } from '../../shared/domain/command'
import { targetOf } from '../../shared/oplog/change'
import type { Op, RegisterKey, RowId, RowRecord, Stamp, TxnId } from '../../shared/oplog/operation'
import { REMOVED } from '../../shared/oplog/register-key'
import { allHeads, applyOp, headsOf } from '../../shared/oplog/row'
import { nextStamp, type HybridClock } from '../../shared/oplog/stamp'
import type { Workspace } from './workspace'

type Heads = Record<RegisterKey, readonly Stamp[]>

/** Reads every row the drafts will touch, one request per table. */
export async function loadHomes(space: Workspace, drafts: readonly Draft[]): Promise<void> {
  await loadPlaces(space, drafts.map(targetOf))
}

/** Reads rows, one request per table. */
export async function loadPlaces(
  space: Workspace,
  places: Iterable<{ readonly table: string; readonly row: RowId }>,
): Promise<void> {
  const wanted = new Map<string, RowId[]>()
  for (const { table, row } of places) {
    const ids = wanted.get(table)
    if (ids) ids.push(row)
    else wanted.set(table, [row])
  }
  await Promise.all([...wanted].map(([table, ids]) => space.load(table, ids)))
}

/** What was at a row before others changed it while a large transaction was running: its heads are the ones the person saw. */
export type Preimages = ReadonlyMap<string, RowRecord | undefined>

/**
 * Stamps drafts in order, from `clock` on, and applies them to the loaded rows of the workspace; nothing is written yet. Answers
 * the operations and the clock after them. Without `txn` the first operation's stamp names the transaction.
 */
export function stampDrafts(
  space: Workspace,
  drafts: readonly Draft[],
  txn: TxnId | undefined,
  clock: HybridClock,
  preimages?: Preimages,
): { ops: Op[]; hybrid: HybridClock } {
  const { session } = space
  let hybrid = clock
  const wall = session.clock.now()
  const ops: Op[] = []
  for (const draft of drafts) {
    const home = targetOf(draft)
    const row = space.peek(home.table, home.row)
    const [next, id] = nextStamp(hybrid, wall, session.device, session.incarnation)
    hybrid = next
    const key = `${home.table}:${home.row}`
    const op: Op = {
      id,
      txn: txn ?? ops[0]?.id ?? id,
      ...operationOf(draft, preimages?.has(key) ? preimages.get(key) : row),
    }
    // Everything a local operation follows has been applied here; only the operation itself is new.
    space.put(
      home.table,
      applyOp(row, op, (stamp) => stamp !== id),
    )
    ops.push(op)
  }
  return { ops, hybrid }
}

function operationOf(draft: Draft, row: RowRecord | undefined): Omit<Op, 'id' | 'txn'> {
  const { kind, table, row: id } = draft
  switch (draft.kind) {
    case 'set':
    case 'decide':
      return {
        kind,
        table,
        row: id,
        set: draft.set,
        pred: predOf(row, Object.keys(draft.set), draft.kind === 'set' ? draft.seen : undefined),
      }
    case 'remove':
      return { kind, table, row: id, pred: row ? removalPred(row) : {} }
    case 'restore':
      return { kind, table, row: id, pred: { _removed: (row?._x ?? []).map((removal) => removal.stamp) } }
    case 'link':
    case 'unlink':
      return { kind, table, row: id, other: draft.other, pred: linkPred(row) }
  }
}

/** A row that is shown although somebody removed it (edited meanwhile) is removed once: the new removal stands for both. */
function removalPred(row: RowRecord): Heads {
  const earlier = headsOf(row, REMOVED)
  return earlier.length > 0 ? { ...allHeads(row), [REMOVED]: earlier } : allHeads(row)
}

function predOf(row: RowRecord | undefined, registers: readonly RegisterKey[], seen: Heads | undefined): Heads {
  const pred: Heads = {}
  for (const register of registers) {
    const heads = seen?.[register] ?? (row ? headsOf(row, register) : [])
    if (heads.length > 0) pred[register] = heads
  }
  return pred
}

function linkPred(pair: RowRecord | undefined): Heads {
  const heads = pair ? headsOf(pair, 'on') : []
  return heads.length > 0 ? { _link: heads } : {}
}
