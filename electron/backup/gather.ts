// The whole log as bundles that claim exactly what they hold, so that a restore which stops in the middle never makes a PC believe
// that it has seen an operation it lacks (shared/oplog/bundle: `after`).
import type { LogPiece, OfficeLog } from '../../shared/ipc/replication'
import { orThrow } from '../../shared/kernel/result'
import type { Bundle, Source } from '../../shared/oplog/bundle'
import type { Op, Stamp, Txn } from '../../shared/oplog/operation'
import { decodeSlice, encodeSlice } from '../../shared/oplog/slice'
import { hasSeen, NO_SPANS, type Spans } from '../../shared/oplog/spans'
import { sourceOf } from '../../shared/oplog/stamp'
import { clustersOf, type Cluster, type Unit } from './clusters'

/** Operations asked for at a time, and aimed at in one bundle. */
const PIECE_OPS = 2_000

export interface Gathered {
  /** The transactions, in bundles that may be delivered in any order. */
  bundles(): Generator<Bundle>
  readonly operations: number
  readonly transactions: number
}

type Entry = LogPiece['entries'][number]

/** Reads the log while people go on working: what they do meanwhile belongs to the next backup. */
export async function gather(log: OfficeLog): Promise<Gathered> {
  const entries: Entry[] = []
  let seen: Readonly<Record<Source, Spans>> = {}
  for (let from: number | undefined = 0; from !== undefined;) {
    const piece: LogPiece = await log.readLog(from, PIECE_OPS)
    if (piece.seen) seen = piece.seen
    entries.push(...piece.entries)
    from = piece.next
  }
  const clusters = clustersOf(unitsOf(entries, seen), seen)
  return {
    operations: clusters.reduce((sum, cluster) => sum + cluster.count, 0),
    transactions: new Set(clusters.flatMap(({ units }) => units.map(({ txn }) => txn))).size,
    bundles: () => bundled(entries, clusters),
  }
}

/** What belongs together of each record: a transaction, or the parts of a large one that lie there. Slices of one transaction are one. */
function unitsOf(entries: readonly Entry[], seen: Readonly<Record<Source, Spans>>): readonly Unit[] {
  const units = new Map<string, Unit>()
  entries.forEach(({ txns, body }, at) => {
    for (const [txn, ops] of byTxn(orThrow(decodeSlice(body)))) {
      const mine = txns.filter(({ id }) => id === txn)
      const key = mine.some(({ part }) => part !== undefined) ? `${at} ${txn}` : txn
      const known = units.get(key)
      const [first, last] = ends(ops)
      const source = sourceOf(first)
      const isSeen = ops.every(({ id }) => hasSeen(seen[source] ?? NO_SPANS, id))
      units.set(key, {
        txn,
        source,
        headers: known?.headers ?? mine,
        records: [...(known?.records ?? []), at],
        count: (known?.count ?? 0) + ops.length,
        first: known && known.first < first ? known.first : first,
        last: known && known.last > last ? known.last : last,
        isSeen: isSeen && known?.isSeen !== false,
      })
    }
  })
  return [...units.values()]
}

function* bundled(entries: readonly Entry[], clusters: readonly Cluster[]): Generator<Bundle> {
  const reader = new Reader(entries)
  let together: Cluster[] = []
  for (const cluster of clusters) {
    if (together.length > 0 && !mayJoin(together, cluster)) {
      yield bundleOf(reader, together)
      together = []
    }
    together.push(cluster)
  }
  if (together.length > 0) yield bundleOf(reader, together)
}

/** Not beyond the size aimed at, never beside parts of a large transaction, and of each source one unbroken stretch. */
function mayJoin(together: readonly Cluster[], next: Cluster): boolean {
  const count = together.reduce((sum, cluster) => sum + cluster.count, next.count)
  if (count > PIECE_OPS || next.hasParts || together.some(({ hasParts }) => hasParts)) return false
  const before = together.filter(({ source }) => source === next.source).at(-1)
  return before === undefined || before.last === next.after
}

function bundleOf(reader: Reader, clusters: readonly Cluster[]): Bundle {
  const units = clusters.flatMap((cluster) => cluster.units)
  const ops = clusters.flatMap((cluster) => cluster.units.flatMap((unit) => reader.opsOf(unit)).sort(byStamp))
  const after: Record<Source, Stamp> = {}
  for (const cluster of clusters) after[cluster.source] ??= cluster.after
  return {
    txns: units.flatMap(({ headers }): readonly Txn[] => headers),
    body: encodeSlice(ops),
    count: ops.length,
    after,
  }
}

/** Decodes records as they are needed: the log is held packed, since opened it takes many times the memory. */
class Reader {
  private readonly opened = new Map<number, ReadonlyMap<string, readonly Op[]>>()

  constructor(private readonly entries: readonly Entry[]) {}

  opsOf({ txn, records }: Unit): readonly Op[] {
    return records.flatMap((at) => this.open(at).get(txn) ?? [])
  }

  private open(at: number): ReadonlyMap<string, readonly Op[]> {
    const known = this.opened.get(at)
    if (known) return known
    if (this.opened.size >= OPEN_RECORDS) this.opened.clear()
    const ops = byTxn(orThrow(decodeSlice(this.entries[at]?.body ?? new Uint8Array())))
    this.opened.set(at, ops)
    return ops
  }
}

/** Records lie nearly in the order in which they are asked for. */
const OPEN_RECORDS = 16

function byTxn(ops: readonly Op[]): ReadonlyMap<string, readonly Op[]> {
  const found = new Map<string, Op[]>()
  for (const op of ops) {
    const known = found.get(op.txn)
    if (known) known.push(op)
    else found.set(op.txn, [op])
  }
  return found
}

function ends(ops: readonly Op[]): readonly [Stamp, Stamp] {
  const stamps = ops.map(({ id }) => id).sort()
  return [stamps[0] ?? '', stamps.at(-1) ?? '']
}

function byStamp(one: Op, other: Op): number {
  return one.id < other.id ? -1 : 1
}
