// The only writer: drafts become stamped operations, rows and packed log records in one strict transaction (product.md §0.2).
import type { Draft } from '../../shared/domain/command'
import type { Op, RowRecord, Txn } from '../../shared/oplog/operation'
import type { LogRecord } from './database'
import { deriveChanged } from './derived'
import { markReaders } from './deriving'
import { slicesOf } from './log'
import { projectLinks } from './merging'
import { markConflicts } from './open-conflicts'
import { writtenThrough } from './replication/sources'
import type { Ledger, Session } from './session'
import { loadHomes, stampDrafts, type Preimages } from './stamping'
import type { Workspace } from './workspace'

/** What a finished transaction leaves for the row sets, the undo stack and the screens. */
export interface Committed {
  readonly txn: Txn
  readonly operations: number
  /** Rows as they are now, per table; nobody has to read them again. */
  readonly rows: ReadonlyMap<string, readonly RowRecord[]>
  /** Rows as they were, by `table:id`. */
  readonly before: Preimages
  readonly ledger: Ledger
  readonly survivors: Session['survivors']
}

/** A transaction (or one part of one) worked out in a workspace and not written yet. */
export interface Prepared {
  readonly space: Workspace
  readonly txn: Txn
  readonly ops: readonly Op[]
  readonly slices: readonly LogRecord[]
  /** The clock after its last operation. */
  readonly hybrid: Ledger['hybrid']
}

/** Inside `writing`: applies the drafts as one transaction and writes rows, log and ledger. */
export async function commitDrafts(space: Workspace, drafts: readonly Draft[], planned: Txn): Promise<Committed> {
  return writePrepared(await prepare(space, drafts, planned))
}

/** Applies the drafts to the rows of the workspace; what it reads is all that can make it wait. */
export async function prepare(
  space: Workspace,
  drafts: readonly Draft[],
  planned: Txn,
  preimages?: Preimages,
  clock = space.session.ledger.hybrid,
): Promise<Prepared> {
  await loadHomes(space, drafts)
  const { ops, hybrid } = stampDrafts(space, drafts, planned.part ? planned.id : undefined, clock, preimages)
  // A transaction in one piece is called after its first operation, so that its name need not be kept or sent beside it.
  const txn = { ...planned, id: ops[0]?.txn ?? planned.id }
  await projectLinks(space)
  await deriveChanged(space)
  markConflicts(space)
  return { space, txn, ops, slices: withDerived(space, slicesOf(txn, ops)), hybrid }
}

/** Inside `writing`: rows, log and ledger of what was prepared. */
export async function writePrepared({ space, txn, ops, slices, hybrid }: Prepared): Promise<Committed> {
  unmint(space)
  return committed(space, txn, ops, await store(space, slices, hybrid))
}

/** Rows, log and ledger side by side: the commit waits for them once. */
async function store(space: Workspace, slices: readonly LogRecord[], hybrid: Ledger['hybrid']): Promise<Ledger> {
  const { database, ledger } = space.session
  const last = slices.at(-1)?.last
  const written = last === undefined ? ledger.written : await writtenThrough(space.session, last)
  const next: Ledger = { counts: added(ledger.counts, space.created()), hybrid, ...(written ? { written } : {}) }
  const header = database.meta.put({ key: 'ledger', value: next })
  await Promise.all([space.flush(), database.log.bulkAdd(slices), header])
  await markReaders(space.session, space.changed().keys())
  return next
}

/** The last slice also names the rows that changed only in their derived values. */
export function withDerived(space: Workspace, slices: readonly LogRecord[]): readonly LogRecord[] {
  const named = new Set(slices.flatMap((slice) => slice.rows))
  const keys = [...space.changed()].flatMap(([table, ids]) => ids.map((id) => `${table}:${id}`))
  const derived = keys.filter((key) => !named.has(key))
  return derived.length === 0
    ? slices
    : slices.map((slice, at) => (at === slices.length - 1 ? { ...slice, derived } : slice))
}

/** From now on these rows are found by reading, like any other. */
function unmint(space: Workspace): void {
  const { minted } = space.session
  if (minted.size > 0) for (const ids of space.changed().values()) for (const id of ids) minted.delete(id)
}

/** What the workspace changed, for everything that follows a commit. */
export function committed(space: Workspace, txn: Txn, ops: readonly Op[], ledger: Ledger): Committed {
  const rows = new Map<string, readonly RowRecord[]>()
  const before = new Map<string, RowRecord | undefined>()
  for (const table of space.changed().keys()) {
    const changed = space.changedRows(table)
    rows.set(table, changed)
    for (const row of changed) before.set(`${table}:${row.id}`, space.before(table, row.id))
  }
  return { txn, operations: ops.length, rows, before, ledger, survivors: space.survivors }
}

/** Sums counts per table. */
export function added(counts: Ledger['counts'], more: Readonly<Record<string, number>>): Ledger['counts'] {
  const sum: Record<string, number> = { ...counts }
  for (const [table, count] of Object.entries(more)) sum[table] = (sum[table] ?? 0) + count
  return sum
}
