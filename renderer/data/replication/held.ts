// Large transactions of other PCs: their parts wait in the log, unseen, and are projected only when the last one is here, in
// steps between which edits pass. What is projected loses its mark, so a restart goes on where it stopped.
import type { TxnId } from '../../../shared/oplog/operation'
import { sourceOf } from '../../../shared/oplog/stamp'
import { added, committed, type Committed } from '../commit'
import type { Database, LogRecord } from '../database'
import { markReaders } from '../deriving'
import { operationsOf, recordsOf } from '../log'
import { turn } from '../queue'
import { dropCopies } from '../rowsets/stored'
import { rowKey, type Ledger, type Session, type Waiting } from '../session'
import { Workspace } from '../workspace'
import { writing } from '../writing'
import { RECEIVED, type Onlooker } from './onlooker'
import { follow, projectOps } from './projecting'
import { Sources } from './sources'

/** Parts of a large transaction that a piece put into the log. */
export interface Held {
  readonly txn: TxnId
  readonly n: number
  readonly parts: readonly number[]
}

/** Large transactions with something still to project, with all parts the log has of them. */
export async function waitingOf(database: Database): Promise<Map<TxnId, Waiting>> {
  const waiting = new Map<TxnId, Waiting>()
  for (const txn of (await database.log.orderBy('held').uniqueKeys()) as TxnId[]) {
    const headers = (await recordsOf(database, txn)).flatMap(({ txns }) => txns.filter(({ id }) => id === txn))
    const parts = new Set(headers.flatMap(({ part }) => part?.k ?? []))
    waiting.set(txn, { n: headers[0]?.part?.n ?? 1, parts })
  }
  return waiting
}

export function noteWaiting(session: Session, held: readonly Held[]): void {
  for (const { txn, n, parts } of held) {
    const known = session.waiting?.get(txn) ?? { n, parts: new Set<number>() }
    for (const k of parts) known.parts.add(k)
    session.waiting?.set(txn, known)
  }
}

/** Those whose parts are all here. */
export function completeTxns({ waiting }: Session): readonly TxnId[] {
  return [...(waiting ?? [])].flatMap(([txn, { n, parts }]) => (parts.size >= n ? [txn] : []))
}

/** Goes on with what an earlier run of the program had not finished projecting. */
export function resumeHeld(session: Session, onlooker: Onlooker): Promise<void> {
  return session.deliveries.run(async () => {
    session.waiting ??= await waitingOf(session.database)
    for (const txn of completeTxns(session)) if (!session.closing) await projectHeld(session, txn, onlooker)
  })
}

/** Projects a complete transaction record by record; its rows show when the last one is done. Answers the number of operations. */
export async function projectHeld(session: Session, txn: TxnId, onlooker: Onlooker): Promise<number> {
  const created = new Set<string>()
  session.unfinished.set(txn, created)
  let operations = 0
  try {
    for (let left = true; left; await turn()) {
      left = await session.queue.whenIdle(async () => {
        const step = await writing(session.database, () => projectNext(session, txn))
        if (!step) return false
        operations += step.committed.operations
        for (const key of step.created) created.add(key)
        if (step.last) session.unfinished.delete(txn)
        onlooker.received(step.committed, !step.last)
        return !step.last
      })
    }
    session.waiting?.delete(txn)
  } finally {
    session.unfinished.delete(txn)
  }
  return operations
}

interface Step {
  readonly committed: Committed
  readonly created: readonly string[]
  readonly last: boolean
}

async function projectNext(session: Session, txn: TxnId): Promise<Step | undefined> {
  const { database, ledger } = session
  const [record, more] = await database.log.where('held').equals(txn).limit(2).toArray()
  if (!record) return undefined
  const ops = operationsOf(record)
  const sources = await Sources.of(session, ops)
  const space = new Workspace(session, session.unfinished.get(txn))
  const fresh = ops.filter((op) => !sources.has(op.id))
  await projectOps(space, fresh, (stamp) => sources.has(stamp))
  await follow(space)
  for (const [source, spans] of Object.entries(record.spans ?? {})) sources.add(source, spans)
  for (const op of fresh) if (!sources.has(op.id)) sources.add(sourceOf(op.id), [pointOf(op.id)])
  const next: Ledger = { ...ledger, counts: added(ledger.counts, space.created()) }
  await Promise.all([
    space.flush(),
    database.log.put(projected(record)),
    sources.store(),
    database.meta.put({ key: 'ledger', value: next }),
    dropCopies(database, [...space.changed().keys()]),
  ])
  await markReaders(session, space.changed().keys())
  const created = [...space.changed()].flatMap(([table, ids]) =>
    ids.filter((id) => space.isNew(table, id)).map((id) => rowKey(table, id)),
  )
  return { committed: committed(space, RECEIVED, ops, next), created, last: more === undefined }
}

/** A stretch of one operation: nothing of its source lies between the stamp and itself without its last character. */
function pointOf(stamp: string): { after: string; last: string } {
  return { after: stamp.slice(0, -1), last: stamp }
}

function projected({ held: _held, spans: _spans, ...record }: LogRecord): LogRecord {
  return record
}
