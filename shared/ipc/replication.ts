// What crosses the port between the writer, which owns the log and the tables, and the sync process, which owns the share
// (decisions.md 25). Bytes of operations are slices (shared/oplog/slice), stored by both sides exactly as they are.
import type { Bundle, Source } from '../oplog/bundle'
import type { Stamp, Txn } from '../oplog/operation'
import type { Spans } from '../oplog/spans'

export type { Bundle, Source } from '../oplog/bundle'

/** One record of this PC's own log: a transaction, or one part of a large one. Stamps of own entries grow in log order. */
export interface OwnEntry {
  readonly txn: Txn
  /** Slice of at most 500 operations, all of `txn`. */
  readonly body: Uint8Array
  readonly count: number
  /** Stamps of the first and last operation. */
  readonly first: Stamp
  readonly last: Stamp
}

/** A verified segment on its way into the log. `name` is the segment's file name with its device, `device/seq-hash`. */
export interface Arrival {
  readonly name: string
  /** Publisher. */
  readonly device: string
  readonly bundle: Bundle
  /** This PC wrote these operations itself (its database was lost, or its backup is restored): they count as own entries again. */
  readonly own: boolean
}

export interface LogState {
  /** Which vault this office's database belongs to; undefined before the first connection. */
  readonly vault: string | undefined
  readonly device: string
  /** Names of segments applied, or held because parts of a large transaction are missing; of those that lie in a pack, its name (`gathered`). */
  readonly known: readonly string[]
  /** Last stamp of the own log; '' while it is empty. */
  readonly lastOwn: Stamp
}

/** A bounded piece of the whole log, own records and others', in the order in which they came. */
export interface LogPiece {
  /** Each with the headers of all its transactions and the slice of their operations. */
  readonly entries: readonly { readonly txns: readonly Txn[]; readonly body: Uint8Array }[]
  /** What to ask for next; absent after the last piece. */
  readonly next?: number
  /**
   * With the piece from 0: what has been applied of every source at that moment. It bounds a reading that goes on while people work:
   * an operation beyond it was made later, or waits for the rest of its transaction.
   */
  readonly seen?: Readonly<Record<Source, Spans>>
}

/** A PC that holds other data than this one although both have taken in the same segments. `name` is what people call it. */
export interface DifferingPc {
  readonly device: string
  readonly name: string
}

/** What came of one delivery. */
export interface Delivery {
  /** Operations applied (doubles left out). */
  readonly applied: number
  /** Large transactions still waiting for parts. */
  readonly incomplete: number
  /** Bundles that could not be read, by name, with a code; nothing of them was applied. */
  readonly refused: readonly { readonly name: string; readonly code: string }[]
}

/**
 * The writer's side of replication. The sync process calls it over the port; simulation and crash tests implement it over
 * shared/oplog's Replica. Every call may be repeated after a crash of either side.
 */
export interface OfficeLog {
  state(): Promise<LogState>
  /** Binds the database to a vault, once. Failure `vault.other` where it is bound to another. */
  bind(vault: string): Promise<void>
  /**
   * Own entries whose last stamp lies after `stamp` ('' = all), oldest first, until `limit` operations are reached (at least one
   * entry; the slices of one transaction stay together). Stops before a large transaction that is not complete. Empty = nothing more.
   */
  ownAfter(stamp: Stamp, limit: number): Promise<readonly OwnEntry[]>
  /** Applies arrivals in one strict transaction with their names; idempotent, any order, gaps allowed. */
  deliver(arrivals: readonly Arrival[]): Promise<Delivery>
  /** Notes that a segment of this PC is on the share, so that it is not delivered back. */
  published(name: string, through: Stamp): Promise<void>
  /** From now on `pack` stands among the known names for all of `names`: whoever packs a year must not list it for ever. */
  gathered(pack: string, names: readonly string[]): Promise<void>
  /** From now on changes carry this device id (sync-design.md §8.7). */
  renewDevice(device: string): Promise<void>
  /** The whole log, beginning with `from` = 0, until `limit` operations are reached (at least one record). For backups. */
  readLog(from: number, limit: number): Promise<LogPiece>
  /**
   * Fingerprint of the state, with the number of known segments it was computed at. Slow; asked for when idle. Failure `log.busy`
   * while changes keep coming, `log.newer` while the log holds rows of tables that only a newer program knows.
   */
  fingerprint(): Promise<{ readonly state: string; readonly known: number }>
  /** Keeps for 待核对 which PCs differ at present; none where all agree. */
  noteDiffering(pcs: readonly DifferingPc[]): Promise<void>
}

/** What the writer tells the sync process unasked: own operations were committed up to this stamp. */
export interface Committed {
  readonly lastOwn: Stamp
}
