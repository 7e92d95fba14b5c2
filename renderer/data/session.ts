// One open office inside the writer: its database, who is at the keyboard, and the little state that must outlive a transaction.
import type { Catalogue } from '../../shared/domain/catalogue'
import type { Command } from '../../shared/domain/command'
import type { Clock, Random } from '../../shared/kernel/ports'
import { CLOCK_ORIGIN, type HybridClock } from '../../shared/oplog/stamp'
import type { Source } from '../../shared/ipc/replication'
import type { RowId, RowRecord, Stamp, TxnId } from '../../shared/oplog/operation'
import type { Database } from './database'
import type { OfficeName } from './office'
import { queue, type Queue } from './queue'

/** What the writer is made of; tests hand in their own catalogue, commands, clock and chance. */
export interface Parts {
  readonly catalogue: Catalogue
  readonly commands: ReadonlyMap<string, Command<unknown>>
  readonly clock: Clock
  readonly random: Random
}

/** Counts of stored rows per table and the clock, kept in `meta` by the same transaction as the rows they describe. */
export interface Ledger {
  readonly counts: Readonly<Record<string, number>>
  readonly hybrid: HybridClock
  /** The run of the program that wrote last on this PC, with its last stamp: all of it has been applied here. */
  readonly written?: { readonly source: Source; readonly last: Stamp }
}

export const EMPTY_LEDGER: Ledger = { counts: {}, hybrid: CLOCK_ORIGIN }

/** The parts (1…n) of a large transaction that the log holds. */
export interface Waiting {
  readonly n: number
  readonly parts: Set<number>
}

export interface Session extends Omit<Parts, 'catalogue'> {
  /** The program's own tables and fields. */
  readonly core: Catalogue
  /** Those with the fields that this office has defined for itself; replaced when a definition changes (own-fields.ts). */
  catalogue: Catalogue
  /** Rows of those definitions, hidden ones too. */
  readonly definitions: Map<RowId, RowRecord>
  readonly which: OfficeName
  readonly database: Database
  readonly queue: Queue
  /** Large transactions wait here for one another, not for edits. */
  readonly larges: Queue
  /** Deliveries from other PCs wait here for one another, not for edits. */
  readonly deliveries: Queue
  /** Large transactions of other PCs of which parts are missing or not projected; read from the log when first needed. */
  waiting: Map<TxnId, Waiting> | undefined
  /** 8 base32 characters; this installation. Renewed where the PC turns out to be a clone or a restored backup. */
  device: string
  /** 32 random bits per process start, so that two clones of one PC never mint the same stamp (sync-design.md §8.7). */
  readonly incarnation: number
  /** Never behind the log: the order of ids is the order of registration, also after the PC's clock was set back and the program restarted. */
  readonly idClock: Clock
  by: RowId
  /** Starts work nobody waits for; the office waits for it before it closes. What fails in it is only a lost copy or tried again at the next start. */
  inBackground(work: () => Promise<void>): Promise<void>
  readonly background: Set<Promise<void>>
  /** Set when the office closes: work in the background stops at its next slice. */
  closing: boolean
  /** Set when a list table changes, so that deriving in the background starts over. */
  restale: boolean
  ledger: Ledger
  /** Visible rows of small list tables that derived values need whole; dropped when such a table changes. */
  readonly lists: Map<string, readonly RowRecord[]>
  /** Merged row → survivor, for every table; rebuilt when links change. Small: merges are rare. */
  survivors: ReadonlyMap<RowId, RowId>
  /** Row ids minted by the running command and not written yet: nobody else can know them, so they need not be looked for. */
  readonly minted: Set<RowId>
  /** Rows (`table:id`) that an unfinished large transaction has created: not to be shown yet (decisions.md 6). */
  readonly unfinished: Map<TxnId, Set<string>>
  /** Per unfinished transaction: rows as they were before an edit came in between; their heads are what the transaction saw. */
  readonly preimages: Map<TxnId, Map<string, RowRecord | undefined>>
}

/** A session over an opened database; the ledger, survivors and device are filled in by opening.ts. */
export function sessionOf(parts: Parts, which: OfficeName, database: Database, device: string): Session {
  const bytes = parts.random.bytes(4)
  const background = new Set<Promise<void>>()
  const session: Session = {
    ...parts,
    core: parts.catalogue,
    definitions: new Map(),
    which,
    database,
    device,
    queue: queue(),
    larges: queue(),
    deliveries: queue(),
    waiting: undefined,
    incarnation: new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0),
    by: '',
    idClock: {
      now: () => Math.max(parts.clock.now(), session.ledger.hybrid.time),
      today: () => parts.clock.today(),
    },
    background,
    inBackground: (work) => {
      const running: Promise<void> = work()
        .catch(() => undefined)
        .finally(() => background.delete(running))
      background.add(running)
      return running
    },
    closing: false,
    restale: false,
    ledger: EMPTY_LEDGER,
    lists: new Map(),
    survivors: new Map(),
    minted: new Set(),
    unfinished: new Map(),
    preimages: new Map(),
  }
  return session
}

export function rowKey(table: string, id: RowId): string {
  return `${table}:${id}`
}

/** True while the row belongs to a large transaction that is not complete. */
export function isUnfinished(session: Session, table: string, id: RowId): boolean {
  for (const rows of session.unfinished.values()) if (rows.has(rowKey(table, id))) return true
  return false
}
