// What a piece of arrivals becomes in the log: one record per bundle, parts of large transactions set aside, own entries one each again.
import type { Source } from '../../../shared/ipc/replication'
import type { Op, Stamp, Txn, TxnId } from '../../../shared/oplog/operation'
import { encodeSlice } from '../../../shared/oplog/slice'
import { spansOf, spansOfWaiting, type Spans } from '../../../shared/oplog/spans'
import { sourceOf } from '../../../shared/oplog/stamp'
import type { LogRecord } from '../database'
import { PART_OPS } from '../large'
import { recordOf, slicesOf } from '../log'
import type { Session } from '../session'
import { headersOf, isLarge, type Arrived } from './arriving'
import type { Sifted } from './doubles'
import type { Held } from './held'
import { unknownIn } from './newer'
import type { Sources } from './sources'

export interface TakenIn {
  /** Operations to be applied now. */
  readonly whole: readonly Op[]
  readonly records: readonly LogRecord[]
  /** Parts of large transactions among the records. */
  readonly held: readonly Held[]
  readonly spans: readonly (readonly [Source, Spans])[]
}

/** Sorts the operations of bundles that were not here before. */
export function takeIn(session: Session, arrived: readonly Arrived[], sources: Sources, sifted: Sifted): TakenIn {
  const sorting = new Sorting(session, sources, sifted)
  for (const each of arrived) sorting.add(each)
  return sorting
}

class Sorting implements TakenIn {
  readonly whole: Op[] = []
  readonly records: LogRecord[] = []
  readonly held: Held[] = []
  readonly spans: (readonly [Source, Spans])[] = []
  private readonly met = new Set<Stamp>()

  constructor(
    private readonly session: Session,
    private readonly sources: Sources,
    private readonly sifted: Sifted,
  ) {}

  add(arrived: Arrived): void {
    const headers = headersOf(arrived)
    const fresh = arrived.ops.filter(({ id }) => !this.sifted.doubles.has(id) && !this.met.has(id))
    for (const { id } of fresh) this.met.add(id)
    const waits = (op: Op): boolean => isLarge(headers.get(op.txn) ?? []) && !this.sources.has(op.id)
    const whole = fresh.filter((op) => !waits(op))
    this.keep(arrived, headers, whole)
    for (const [txn, mine] of headers) {
      if (isLarge(mine))
        this.hold(
          arrived,
          mine,
          fresh.filter((op) => op.txn === txn && waits(op)),
        )
    }
    const waiting = new Set(arrived.ops.filter(waits).map(({ id }) => id))
    for (const [source, ops] of bySource(arrived.ops))
      this.spans.push([source, spansOf(arrived.after[source] ?? '', ops, (stamp) => waiting.has(stamp))])
  }

  private keep({ arrival }: Arrived, headers: ReadonlyMap<TxnId, readonly Txn[]>, whole: readonly Op[]): void {
    if (whole.length === 0) return
    this.whole.push(...whole)
    const used = new Set(whole.map((op) => op.txn))
    if (arrival.own) {
      for (const txn of used)
        this.write(
          slicesOf(
            first(headers, txn),
            whole.filter((op) => op.txn === txn),
          ),
          whole,
        )
      return
    }
    // The bytes are kept as they came; only where something was left out they are packed anew.
    const body = whole.length === arrival.bundle.count ? arrival.bundle.body : encodeSlice(whole)
    const txns = arrival.bundle.txns.filter(({ id }) => used.has(id))
    this.write([recordOf(txns, whole, body)], whole)
  }

  /** Parts that are here already, though in another bundle, are not kept twice. */
  private hold(arrived: Arrived, headers: readonly Txn[], mine: readonly Op[]): void {
    const [header] = headers
    if (!header || mine.length === 0) return
    const known = this.session.waiting?.get(header.id)?.parts
    const parts = headers.flatMap(({ part }) => part?.k ?? [])
    if (known && parts.every((k) => known.has(k))) return
    const { bundle, own } = arrived.arrival
    for (const each of own ? ownParts(headers, mine) : slicesIn(headers, mine)) {
      const body = each.ops.length === bundle.count ? bundle.body : encodeSlice(each.ops)
      const record = {
        ...recordOf(each.headers, each.ops, body),
        held: header.id,
        spans: waitingSpans(arrived, each.ops),
      }
      this.write([own ? { ...record, own: record.last, by: header.by } : record], each.ops)
    }
    this.held.push({ txn: header.id, n: header.part?.n ?? 1, parts })
  }

  private write(records: readonly LogRecord[], ops: readonly Op[]): void {
    const unknown = unknownIn(this.session.catalogue, ops)
    this.records.push(...(unknown.length === 0 ? records : records.map((record) => ({ ...record, unknown }))))
  }
}

/** Own entries stay one part each, as they were written. */
function ownParts(headers: readonly Txn[], ops: readonly Op[]): { headers: readonly Txn[]; ops: readonly Op[] }[] {
  return headers.map((header, at) => {
    const end = at === headers.length - 1 ? undefined : (at + 1) * PART_OPS
    return { headers: [header], ops: ops.slice(at * PART_OPS, end) }
  })
}

/** Projecting goes record by record, so none is longer than an edit may wait. */
function slicesIn(headers: readonly Txn[], ops: readonly Op[]): { headers: readonly Txn[]; ops: readonly Op[] }[] {
  const slices = []
  for (let from = 0; from < ops.length; from += PART_OPS)
    slices.push({ headers, ops: ops.slice(from, from + PART_OPS) })
  return slices
}

/** The stretches of a bundle that its waiting operations will fill. */
function waitingSpans({ after, ops: all }: Arrived, kept: readonly Op[]): Record<Source, Spans> {
  const stamps = new Set(kept.map(({ id }) => id))
  return Object.fromEntries(
    [...bySource(all)].map(([source, ops]) => [
      source,
      spansOfWaiting(after[source] ?? '', ops, (stamp) => stamps.has(stamp)),
    ]),
  )
}

function first(headers: ReadonlyMap<TxnId, readonly Txn[]>, txn: TxnId): Txn {
  return headers.get(txn)?.[0] as Txn
}

/** Operations of each source in the order of their stamps. */
function bySource(ops: readonly Op[]): ReadonlyMap<Source, readonly Op[]> {
  const sources = new Map<Source, Op[]>()
  for (const op of ops) {
    const source = sourceOf(op.id)
    const known = sources.get(source)
    if (known) known.push(op)
    else sources.set(source, [op])
  }
  for (const mine of sources.values()) mine.sort((one, other) => (one.id < other.id ? -1 : 1))
  return sources
}
