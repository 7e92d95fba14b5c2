// Taking in what other PCs did: rows, log, names of segments, stretches seen and ledger in one strict transaction per piece, so
// that a crash leaves each bundle wholly in or wholly out and the next delivery goes on where this one stopped.
import type { Arrival, Delivery } from '../../../shared/ipc/replication'
import type { Op } from '../../../shared/oplog/operation'
import { added, committed, withDerived, type Committed } from '../commit'
import type { LogRecord } from '../database'
import { markReaders } from '../deriving'
import type { Ledger, Session } from '../session'
import { Workspace } from '../workspace'
import { writing } from '../writing'
import { Ahead, piecesOf, type Arrived, type Refused } from './arriving'
import { clockAfter } from './clocks'
import { sift, type Sifted } from './doubles'
import { completeTxns, projectHeld, waitingOf, noteWaiting, type Held } from './held'
import { byPlace, follow, projectAgain, projectOps } from './projecting'
import { RECEIVED, type Onlooker } from './onlooker'
import { noteRefused } from './refused'
import { Sources } from './sources'
import { takeIn, type TakenIn } from './taking-in'

/** Applies arrivals piece by piece, edits in between; afterwards, large transactions whose last part has come. */
export function deliver(session: Session, arrivals: readonly Arrival[], onlooker: Onlooker): Promise<Delivery> {
  return session.deliveries.run(async () => {
    session.waiting ??= await waitingOf(session.database)
    const refused: Refused[] = []
    let applied = 0
    const pieces = piecesOf(
      arrivals,
      () => session.by !== '',
      (each) => void refused.push(each),
    )
    const ahead = new Ahead(pieces)
    for (let piece = await ahead.next(); piece; piece = await ahead.next()) {
      const arrived = piece
      applied += await session.queue.whenIdle(() => receive(session, arrived, onlooker, ahead.goOn))
    }
    for (const txn of completeTxns(session)) applied += await projectHeld(session, txn, onlooker)
    if (await noteRefused(session, arrivals, refused)) onlooker.mattersChanged()
    return { applied, incomplete: session.waiting.size, refused }
  })
}

interface Piece {
  readonly committed: Committed
  readonly held: readonly Held[]
  readonly applied: number
  readonly own: boolean
}

/** One piece, in the queue: its transaction, then memory after it. `meanwhile` is called once only the disk is busy with it. */
async function receive(
  session: Session,
  arrived: readonly Arrived[],
  onlooker: Onlooker,
  meanwhile: () => void,
): Promise<number> {
  const piece = await writing(session.database, () => apply(session, arrived, meanwhile))
  if (!piece) return 0
  noteWaiting(session, piece.held)
  if (piece.own) onlooker.ownReturned()
  onlooker.received(piece.committed, false)
  return piece.applied
}

async function apply(session: Session, all: readonly Arrived[], meanwhile: () => void): Promise<Piece | undefined> {
  const arrived = await notYetHere(session, all)
  if (arrived.length === 0) return undefined
  const ops = arrived.flatMap((each) => each.ops)
  const sources = await Sources.of(session, ops)
  const sifted = await sift(session, ops, sources)
  const taken = takeIn(session, arrived, sources, sifted)
  const space = new Workspace(session)
  await project(space, taken.whole, sources, sifted)
  await follow(space)
  for (const [source, spans] of taken.spans) sources.add(source, spans)
  const ledger = await store(space, taken, sources, arrived, meanwhile)
  const result = committed(space, RECEIVED, taken.whole, ledger)
  const own = arrived.some(({ arrival }) => arrival.own)
  return { committed: result, held: taken.held, applied: taken.whole.length, own }
}

/** Bundles taken in before are left out by name. */
async function notYetHere(session: Session, all: readonly Arrived[]): Promise<readonly Arrived[]> {
  const known = await session.database.segments.bulkGet(all.map(({ arrival }) => arrival.name))
  return all.filter((_, at) => known[at] === undefined)
}

async function project(space: Workspace, ops: readonly Op[], sources: Sources, sifted: Sifted): Promise<void> {
  const { late, histories } = sifted
  if (late.size === 0) return projectOps(space, ops, (stamp) => sources.has(stamp))
  const places = byPlace(ops)
  const doubtful = new Map<string, readonly Op[]>()
  for (const [place, mine] of places)
    if (mine.some(({ id }) => late.has(id))) doubtful.set(place, [...(histories.get(place) ?? []), ...mine])
  await projectOps(
    space,
    [...places].flatMap(([place, mine]) => (doubtful.has(place) ? [] : mine)),
    (stamp) => sources.has(stamp),
  )
  await projectAgain(space, doubtful)
}

async function store(
  space: Workspace,
  taken: TakenIn,
  sources: Sources,
  arrived: readonly Arrived[],
  meanwhile: () => void,
): Promise<Ledger> {
  const { database, ledger } = space.session
  const hybrid = await clockAfter(space.session, arrived)
  const next: Ledger = { ...ledger, counts: added(ledger.counts, space.created()), hybrid }
  const records: readonly LogRecord[] = withDerived(space, taken.records)
  const asked = [
    space.flush(),
    database.log.bulkAdd([...records]),
    database.segments.bulkPut(arrived.filter(({ whole }) => whole).map(({ arrival }) => ({ name: arrival.name }))),
    sources.store(),
    database.meta.put({ key: 'ledger', value: next }),
  ]
  meanwhile()
  await Promise.all(asked)
  await markReaders(space.session, space.changed().keys())
  return next
}
