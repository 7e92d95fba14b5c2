// Large transactions (decisions.md 6): written in parts between which edits pass, unseen until complete, dropped whole otherwise.
import type { Draft } from '../../shared/domain/command'
import { FailureError } from '../../shared/kernel/result'
import type { Op, RowId, RowRecord, Txn, TxnId } from '../../shared/oplog/operation'
import { applyOps } from '../../shared/oplog/row'
import { targetOf } from '../../shared/oplog/change'
import { Ahead } from './ahead'
import { added, writePrepared, type Committed } from './commit'
import { writing } from './writing'
import type { Database } from './database'
import { deriveChanged, SURVIVOR } from './derived'
import { operationsOf, pastOf, recordsOf } from './log'
import { markConflicts } from './open-conflicts'
import { turn } from './queue'
import { dropCopies } from './rowsets/stored'
import { rowKey, type Session } from './session'
import { loadPlaces } from './stamping'
import { Workspace } from './workspace'

/** To this many operations a transaction is one piece. */
export const ONE_PIECE = 2_000
/** Operations of one part: one slice of the log and some 100 ms of work, so that an edit in between waits less than 200 ms. */
export const PART_OPS = 500

export interface Running {
  readonly txn: Txn
  readonly drafts: readonly Draft[]
  readonly progress: (done: number, total: number) => void
  readonly cancelled: () => boolean
  /** Called in the queue after each part, with what the part changed. */
  readonly onPart: (part: Committed) => void
  /** Called when the transaction came to nothing, before the failure is thrown. */
  readonly onDropped: (txn: TxnId) => void
  readonly onTakenBack: TakenBack
}

/** Rows as they are again, after a slice of a transaction was taken back: an edit in between may have shown them otherwise. */
export type TakenBack = (table: string, rows: readonly RowRecord[]) => void

/**
 * Commits the drafts in parts. On cancel or failure everything is taken back and the failure thrown. One large transaction
 * at a time: the database remembers one unfinished one, and a second would make it forget the first.
 */
export async function commitLarge(session: Session, running: Running): Promise<void> {
  const { txn } = running
  session.preimages.set(txn.id, new Map())
  try {
    await session.larges.run(() => commitParts(session, running))
  } finally {
    session.preimages.delete(txn.id)
  }
}

async function commitParts(session: Session, running: Running): Promise<void> {
  const { txn, cancelled, progress } = running
  await dropLeftover(session, running.onTakenBack)
  const drafts = inFamilies(session, running.drafts)
  const parts = partsOf(drafts)
  session.unfinished.set(txn.id, new Set())
  const ahead = new Ahead(session, txn, parts)
  try {
    let done = 0
    for (const [at, part] of parts.entries()) {
      if (cancelled()) throw new FailureError(CANCELLED)
      running.onPart(await session.queue.whenIdle(() => commitPart(session, ahead, at)))
      progress((done += part.length), drafts.length)
      await turn()
    }
    session.unfinished.delete(txn.id)
  } catch (error) {
    running.onDropped(txn.id)
    await session.queue.run(() => dropUnfinished(session, txn.id, running.onTakenBack)).catch(leaveUnseen)
    throw error
  }
}

/** What could not be taken back, since the disk was full for that too, stays unseen until there is room again. */
async function dropLeftover(session: Session, onTakenBack: TakenBack): Promise<void> {
  const left = await unfinishedTxn(session.database)
  if (left) await session.queue.run(() => dropUnfinished(session, left.txn, onTakenBack))
}

/** The person is told of the failure that came first; the database still names the transaction, so the next chance or start drops it. */
function leaveUnseen(): void {}

const CANCELLED = { code: 'command.cancelled', message: '已取消，这一步的改动全部没有保留。' }

async function commitPart(session: Session, ahead: Ahead, at: number): Promise<Committed> {
  const worked = await ahead.take(at)
  return writing(session.database, async () => {
    const prepared = worked ?? (await ahead.prepare(at))
    const { space, txn } = prepared
    ahead.begin(at + 1, prepared)
    const result = await writePrepared(prepared)
    const last = txn.part?.k === txn.part?.n
    if (last) await session.database.meta.delete('unfinished')
    else if (txn.part?.k === 1)
      await session.database.meta.put({ key: 'unfinished', value: { txn: txn.id, label: txn.label } })
    const own = session.unfinished.get(txn.id)
    for (const [table, ids] of space.changed())
      for (const id of ids) if (space.isNew(table, id)) own?.add(rowKey(table, id))
    return result
  })
}

/** Drafts of one person and of their children side by side, so that a person is derived once and not again for every child. */
function inFamilies(session: Session, drafts: readonly Draft[]): readonly Draft[] {
  const families = new Map<RowId, Draft[]>()
  for (const draft of drafts) {
    const field = session.catalogue.has(draft.table) ? session.catalogue.table(draft.table).parent?.field : undefined
    const parent = field !== undefined && 'set' in draft ? draft.set[field] : undefined
    const head = typeof parent === 'string' ? parent : draft.row
    const family = families.get(head)
    if (family) family.push(draft)
    else families.set(head, [draft])
  }
  return [...families.values()].flat()
}

function partsOf(drafts: readonly Draft[]): Draft[][] {
  const parts: Draft[][] = []
  for (let from = 0; from < drafts.length; from += PART_OPS) parts.push(drafts.slice(from, from + PART_OPS))
  return parts
}

/** The large transaction that the last run of the program left half-done, if any. */
export async function unfinishedTxn(
  database: Database,
): Promise<{ readonly txn: TxnId; readonly label: string } | undefined> {
  return (await database.meta.get('unfinished'))?.value as { txn: TxnId; label: string } | undefined
}

/** Takes back every part of an unfinished transaction. Repeatable: a crash in the middle only means doing the rest again. */
export async function dropUnfinished(
  session: Session,
  txn: TxnId,
  onTakenBack: TakenBack = () => undefined,
): Promise<void> {
  const { database } = session
  const records = await recordsOf(database, txn)
  const stamps = new Set<string>()
  for (const record of records) {
    for (const op of operationsOf(record)) stamps.add(op.id)
  }
  for (const record of [...records].reverse()) {
    const homes = new Map(operationsOf(record).map((op) => [`${targetOf(op).table}:${targetOf(op).row}`, targetOf(op)]))
    const { ledger, changed } = await writing(database, async () => {
      const taken = await takeBack(session, [...homes.values()], stamps, txn)
      await database.log.delete(record.seq ?? -1)
      return taken
    })
    session.ledger = ledger
    session.lists.clear()
    for (const [table, rows] of changed) onTakenBack(table, rows)
    await turn()
  }
  await writing(database, async () => {
    await database.meta.delete('unfinished')
    await dropCopies(database, database.rowTables)
  })
  session.unfinished.delete(txn)
}

/** Rows as they would be without the transaction: deleted where only it wrote them, else replayed from the rest of their log. */
async function takeBack(
  session: Session,
  homes: readonly { table: string; row: RowId }[],
  stamps: ReadonlySet<string>,
  txn: TxnId,
): Promise<{ ledger: Session['ledger']; changed: ReadonlyMap<string, readonly RowRecord[]> }> {
  const space = new Workspace(session)
  await loadPlaces(space, homes)
  const deleted: Record<string, number> = {}
  const others: { table: string; row: RowRecord }[] = []
  for (const { table, row: id } of homes) {
    const row = space.peek(table, id)
    if (!row) continue
    if (!isAllOf(row, stamps)) {
      others.push({ table, row })
      continue
    }
    markParents(space, table, row)
    await space.table(table).delete(id)
    space.forget(table, id)
    deleted[table] = (deleted[table] ?? 0) - 1
  }
  const { histories } = await pastOf(
    session.database,
    others.map(({ table, row }) => rowKey(table, row.id)),
  )
  for (const { table, row } of others) {
    const again = replayed(row.id, histories.get(rowKey(table, row.id)), txn)
    // Whom the row is merged into is told by its links, which this transaction did not touch.
    space.put(table, SURVIVOR in row ? { ...again, [SURVIVOR]: row[SURVIVOR] } : again)
  }
  await deriveChanged(space)
  markConflicts(space)
  await space.flush()
  const ledger = { ...session.ledger, counts: added(session.ledger.counts, deleted) }
  await session.database.meta.put({ key: 'ledger', value: ledger })
  return { ledger, changed: new Map([...space.changed().keys()].map((table) => [table, space.changedRows(table)])) }
}

/** False where anybody else wrote to the row too: rows of pairs are made under one id on several PCs. */
function isAllOf({ _s, _h, _c, _x, _r }: RowRecord, stamps: ReadonlySet<string>): boolean {
  const met = [..._s, ...Object.values(_h ?? {}), ...(_x ?? []).map(({ stamp }) => stamp), ...(_r ?? [])]
  const losing = Object.values(_c ?? {}).flatMap((heads) => heads.map(({ stamp }) => stamp))
  return [...met, ...losing].every((stamp) => stamps.has(stamp))
}

function replayed(id: RowId, history: readonly Op[] = [], without: TxnId): RowRecord {
  const others = history.filter((op) => op.txn !== without)
  return applyOps(undefined, others, () => false) ?? { id, _s: ['', ''] }
}

function markParents(space: Workspace, table: string, row: RowRecord): void {
  if (!space.session.catalogue.has(table)) return
  const parent = space.session.catalogue.table(table).parent
  if (parent && typeof row[parent.field] === 'string') space.markStale(parent.table, row[parent.field] as RowId)
}
