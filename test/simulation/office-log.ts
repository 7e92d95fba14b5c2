// The writer's side of replication over the shipped Replica: an office in miniature whose log is committed strictly and whose
// every promise to the sync process (replication.ts) is kept, and checked.
import type {
  Arrival,
  Delivery,
  DifferingPc,
  LogPiece,
  LogState,
  OfficeLog,
  OwnEntry,
  Source,
} from '../../shared/ipc/replication'
import { FailureError, orThrow } from '../../shared/kernel/result'
import { openBundle } from '../../shared/oplog/bundle'
import { officeFingerprint } from '../../shared/oplog/fingerprint'
import type { Op, Stamp, Txn, TxnId } from '../../shared/oplog/operation'
import { Replica } from '../../shared/oplog/replica'
import { decodeSlice, encodeSlice } from '../../shared/oplog/slice'
import { addSpan, NO_SPANS, type Spans } from '../../shared/oplog/spans'
import { CLOCK_ORIGIN, nextStamp, observeStamp, sourceOf, type HybridClock } from '../../shared/oplog/stamp'
import { Broken, type Universe } from './universe'

/** Operations of one log record here; small, so that transactions of several records are met often. */
const RECORD_OPS = 3

interface Received {
  readonly txn: Pick<Txn, 'id' | 'part'>
  readonly ops: readonly Op[]
}

export class MemoryLog implements OfficeLog {
  replica = new Replica()
  readonly stamps = new Set<Stamp>()
  readonly known = new Set<string>()
  vault: string | undefined
  /** What 待核对 would show. */
  differing: readonly DifferingPc[] = []
  clock: HybridClock = CLOCK_ORIGIN
  /** What the PC's wall clock says, UTC ms. */
  wall = 0
  private history: Received[] = []
  private own: OwnEntry[] = []
  private readonly counts = new Map<TxnId, number>()
  /** Last stamp committed here, by source. */
  private readonly written = new Map<Source, Stamp>()

  constructor(
    private readonly universe: Universe,
    public device: string,
  ) {}

  /** What a backup or a disk image holds of it. */
  copy(): MemoryLog {
    const twin = new MemoryLog(this.universe, this.device)
    twin.vault = this.vault
    twin.clock = this.clock
    twin.wall = this.wall
    twin.own = [...this.own]
    for (const name of this.known) twin.known.add(name)
    for (const [source, last] of this.written) twin.written.set(source, last)
    for (const received of this.history) twin.take(received)
    return twin
  }

  mint(incarnation: number): Stamp {
    const [clock, stamp] = nextStamp(this.clock, this.wall, this.device, incarnation)
    this.clock = clock
    return stamp
  }

  /** Commits own operations: one transaction in one piece, or one part of a large one. */
  commit(txn: Txn, ops: readonly Op[]): void {
    const size = txn.part ? ops.length : RECORD_OPS
    for (let from = 0; from < ops.length; from += size) {
      const slice = ops.slice(from, from + size)
      const [first, last] = [slice[0]?.id ?? '', slice.at(-1)?.id ?? '']
      this.own.push({ txn, body: encodeSlice(slice), count: slice.length, first, last })
    }
    this.take({ txn, ops })
    for (const { id } of ops) this.written.set(sourceOf(id), id)
    this.universe.committed(ops)
  }

  /** A large transaction that was not finished when its program ended is taken back at the next start, as the writer does. */
  dropUnfinished(): void {
    const whole = completeParts(this.own)
    const unfinished = new Set(this.own.filter((entry) => !whole(entry)).map(({ txn }) => txn.id))
    if (unfinished.size === 0) return
    const history = this.history
    this.universe.takenBack(history.filter(({ txn }) => unfinished.has(txn.id)).flatMap(({ ops }) => ops))
    this.own = this.own.filter(({ txn }) => !unfinished.has(txn.id))
    this.replay(history.filter(({ txn }) => !unfinished.has(txn.id)))
  }

  /** Stamps of own records up to one, for the judge. */
  ownUpTo(stamp: Stamp): readonly Stamp[] {
    return this.own
      .filter(({ last }) => last <= stamp)
      .flatMap(({ body }) => orThrow(decodeSlice(body)).map((op) => op.id))
  }

  async state(): Promise<LogState> {
    return { vault: this.vault, device: this.device, known: [...this.known], lastOwn: this.own.at(-1)?.last ?? '' }
  }

  async bind(vault: string): Promise<void> {
    if (this.vault !== undefined && this.vault !== vault)
      throw new FailureError({ code: 'vault.other', message: '这个数据库属于另一个共享文件夹。' })
    this.vault = vault
  }

  async ownAfter(stamp: Stamp, limit: number): Promise<readonly OwnEntry[]> {
    const entries: OwnEntry[] = []
    const whole = completeParts(this.own)
    let ops = 0
    for (const entry of this.own) {
      if (entry.last <= stamp) continue
      if (!whole(entry) || ops >= limit) break
      entries.push(entry)
      ops += entry.count
    }
    return entries
  }

  async deliver(arrivals: readonly Arrival[]): Promise<Delivery> {
    let applied = 0
    const refused: { name: string; code: string }[] = []
    for (const arrival of arrivals) {
      const opened = openBundle(arrival.bundle)
      if (!opened.ok) refused.push({ name: arrival.name, code: opened.failure.code })
      else if (!this.known.has(arrival.name)) applied += this.receive(arrival, opened.value)
    }
    return { applied, incomplete: this.replica.incomplete().length, refused }
  }

  async published(name: string): Promise<void> {
    this.known.add(name)
  }

  async gathered(pack: string, names: readonly string[]): Promise<void> {
    for (const name of names) this.known.delete(name)
    this.known.add(pack)
  }

  async renewDevice(device: string): Promise<void> {
    this.device = device
  }

  /** One record at a time, so that every border between pieces is met. */
  async readLog(from: number): Promise<LogPiece> {
    const received = this.history[from]
    return {
      entries: received ? [{ txns: [received.txn as Txn], body: encodeSlice(received.ops) }] : [],
      ...(from + 1 < this.history.length ? { next: from + 1 } : {}),
      ...(from === 0 ? { seen: this.seen() } : {}),
    }
  }

  async fingerprint(): Promise<{ state: string; known: number }> {
    return { state: officeFingerprint(this.replica.fingerprints()), known: this.known.size }
  }

  async noteDiffering(pcs: readonly DifferingPc[]): Promise<void> {
    this.differing = pcs
  }

  /** Of others' runs nothing is claimed beyond the operations themselves. */
  private seen(): Record<Source, Spans> {
    const seen: Record<Source, Spans> = {}
    const waiting = new Set(this.replica.incomplete())
    for (const { id } of this.history.flatMap(({ ops }) => ops.filter(({ txn }) => !waiting.has(txn))))
      seen[sourceOf(id)] = addSpan(seen[sourceOf(id)] ?? NO_SPANS, { after: id.slice(0, -1), last: id })
    for (const [source, last] of this.written) seen[source] = addSpan(seen[source] ?? NO_SPANS, { after: '', last })
    return seen
  }

  private receive(arrival: Arrival, ops: readonly Op[]): number {
    const { name, bundle, own } = arrival
    this.universe.judgeClaim(arrival, ops)
    const given = new Set<TxnId>()
    for (const txn of bundle.txns) {
      // Parts of one transaction in one bundle: what is whole together may be given with the first.
      this.take({ txn, ops: given.has(txn.id) ? [] : ops.filter((op) => op.txn === txn.id) })
      given.add(txn.id)
    }
    // Own stamps that come back are adopted however far ahead they lie: later ones must be greater.
    const wall = own ? Number.MAX_SAFE_INTEGER : this.wall
    for (const op of ops) this.clock = observeStamp(this.clock, op.id, wall).state
    if (own) for (const [txn, mine] of ownPieces(bundle.txns, ops)) this.addOwn(txn, mine)
    this.known.add(name)
    if (!own) for (const txn of bundle.txns) this.judgeWhole(txn)
    return ops.length
  }

  /** The database was lost and the journal was not: they are own records again, in the order of their stamps. */
  private addOwn(txn: Txn, ops: readonly Op[]): void {
    const entry = {
      txn,
      body: encodeSlice(ops),
      count: ops.length,
      first: ops[0]?.id ?? '',
      last: ops.at(-1)?.id ?? '',
    }
    if (this.own.some(({ last }) => last === entry.last)) return
    this.own = [...this.own, entry].sort((a, b) => (a.last < b.last ? -1 : 1))
  }

  /** I6: of a transaction in one piece there is all or nothing. */
  private judgeWhole({ id, part }: Txn): void {
    const size = this.universe.sizeOf(id)
    if (part === undefined && size !== undefined && this.counts.get(id) !== size)
      throw new Broken(`half of ${id} was applied: ${this.counts.get(id)} of ${size}`)
  }

  private replay(history: readonly Received[]): void {
    this.replica = new Replica()
    this.history = []
    this.stamps.clear()
    this.counts.clear()
    for (const received of history) this.take(received)
  }

  private take({ txn, ops }: Received): void {
    this.replica.receive(txn, ops)
    this.history.push({ txn, ops })
    for (const op of ops) {
      if (!this.stamps.has(op.id)) this.counts.set(op.txn, (this.counts.get(op.txn) ?? 0) + 1)
      this.stamps.add(op.id)
    }
  }
}

/** Each transaction of an own bundle with its operations, and each part of a large one with its own. */
function ownPieces(txns: readonly Txn[], ops: readonly Op[]): readonly (readonly [Txn, readonly Op[]])[] {
  return txns.map((txn) => {
    const mine = ops.filter((op) => op.txn === txn.id)
    const mates = txns.filter(({ id }) => id === txn.id)
    const [at, size] = [mates.indexOf(txn), Math.ceil(mine.length / mates.length)]
    return [txn, mine.slice(at * size, (at + 1) * size)]
  })
}

/** Tells of a record whether its transaction is complete. */
function completeParts(entries: readonly OwnEntry[]): (entry: OwnEntry) => boolean {
  const parts = new Map<TxnId, Set<number>>()
  for (const { txn } of entries) if (txn.part) parts.set(txn.id, new Set([...(parts.get(txn.id) ?? []), txn.part.k]))
  return ({ txn }) => txn.part === undefined || parts.get(txn.id)?.size === txn.part.n
}
