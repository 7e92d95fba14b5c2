// The local database: which tables it has, how it is opened, and what is refused. One database per office name (decisions.md 17).
import Dexie, { type Table } from 'dexie'
import type { Catalogue } from '../../shared/domain/catalogue'
import type { TableSpec } from '../../shared/domain/field'
import type { Source } from '../../shared/ipc/replication'
import type { RowId, RowRecord, Stamp, Txn, TxnId } from '../../shared/oplog/operation'
import type { Spans } from '../../shared/oplog/spans'
import { guard, type Guard } from './guard'
import type { OfficeName } from './office'
import { OPEN } from './open-conflicts'
import { recent } from './recent'
import { fromVersion1 } from './versions'

/** Raise when stored rows change their shape (versions.ts). New tables and indexes need no raise: the schema below is compared at open. */
export const DATABASE_VERSION = 2
/** Merges of rows live as ordinary rows of this table. */
export const LINK_TABLE = '_link'

/**
 * One slice of operations (decisions.md 5); `seq` grows and never repeats on this PC. An own record holds at most 500 operations of
 * one transaction; one that came from another PC is a whole bundle with the headers of all its transactions.
 */
export interface LogRecord {
  readonly seq?: number
  /** Headers of the transactions, in the order of their operations; several of one id only differ in `part`. */
  readonly txns: readonly Txn[]
  /** Their ids, each once, for the index. */
  readonly ids: readonly TxnId[]
  /** Rows each of `ids` touched, in their order; absent where there is one transaction, which touched `rows`. */
  readonly sizes?: readonly number[]
  /** On own records only: the last stamp, so that an index lists own records in the order of their stamps. */
  readonly own?: Stamp
  /** On own records only: the operator, for the undo stack. */
  readonly by?: RowId
  /** The large transaction of another PC these operations wait with, unseen, until all parts are here and projected (decisions.md 6). */
  readonly held?: TxnId
  /** Only while `held`: per source, the stretches of it that will have been seen once these operations are projected. */
  readonly spans?: Readonly<Record<Source, Spans>>
  /** Tables, and fields as `table.field`, that this version does not know (sync-design.md §8.11). */
  readonly unknown?: readonly string[]
  /** `table:row` of every row touched, so that a history reads only its own slices. */
  readonly rows: readonly string[]
  /** `table:row` of rows changed only in their derived values, for copies that follow the log (rowsets/stored.ts). */
  readonly derived?: readonly string[]
  readonly count: number
  /** Stamps of the first and last operation. */
  readonly first: Stamp
  readonly last: Stamp
  /** Columnar bytes of the operations (shared/oplog/slice). */
  readonly body: Uint8Array
}

/** A segment of the share that this database has taken in (or, `through`, has written itself). */
export interface SegmentRecord {
  readonly name: string
  readonly through?: Stamp
}

/** What has been applied of one run of the program on one PC. */
export interface SourceRecord {
  readonly source: Source
  readonly spans: Spans
}

export interface MetaRecord {
  readonly key: string
  readonly value: unknown
}

/** The database with its guard. `rows(table)` is the projection; nothing but commit and rebuild may write. */
export interface Database {
  readonly name: string
  readonly dexie: Dexie
  readonly guard: Guard
  readonly log: Table<LogRecord, number>
  readonly meta: Table<MetaRecord, string>
  readonly segments: Table<SegmentRecord, string>
  readonly sources: Table<SourceRecord, Source>
  /** Rows that are not here although children of theirs are (`table:id`): their first operation is still under way. */
  readonly orphans: Table<{ readonly key: string }, string>
  rows(table: string): Table<RowRecord, RowId>
  /** Resolves when everything is fetched that derived values look things up in; awaited before they are computed. */
  rulesReady(): Promise<unknown>
  readonly rowTables: readonly string[]
}

export type Opened = { readonly state: 'open'; readonly database: Database } | { readonly state: 'newer-version' }

/** Opens (or creates) the office's database; answers `newer-version` without touching it when a newer program made it. */
export async function openDatabase(which: OfficeName, catalogue: Catalogue): Promise<Opened> {
  const name = databaseName(which)
  if (await isNewer(name)) return { state: 'newer-version' }
  // An edit that was ticked must survive a power cut (product.md §0.2): strict waits for the disk. Dexie's cache serves live
  // queries, of which the writer has none.
  const dexie = new Dexie(name, { chromeTransactionDurability: 'strict', cache: 'disabled' })
  // These serve live queries and hooks, which the writer has none of, and read every row again that is put.
  for (const name of ['Observability', 'Cache', 'HooksMiddleware']) dexie.unuse({ stack: 'dbcore', name })
  const lock = guard()
  dexie.use(lock.middleware)
  dexie.use(recent(rowTablesOf(catalogue)))
  dexie
    .version(DATABASE_VERSION)
    .stores(storesOf(catalogue))
    .upgrade((transaction) => {
      lock.permit(transaction.idbtrans)
      return fromVersion1(transaction.table('log'), transaction.table('_sources'))
    })
  await dexie.open()
  return { state: 'open', database: databaseOf(name, dexie, lock, catalogue) }
}

export function databaseName(which: OfficeName): string {
  return `model-workers-${which}`
}

/** Removes the sample office in one step; the office's own database is never deleted by the program. */
export async function deleteSample(): Promise<void> {
  await Dexie.delete(databaseName('sample'))
}

function databaseOf(name: string, dexie: Dexie, lock: Guard, catalogue: Catalogue): Database {
  return {
    name,
    dexie,
    guard: lock,
    log: dexie.table<LogRecord, number>('log'),
    meta: dexie.table<MetaRecord, string>('meta'),
    segments: dexie.table<SegmentRecord, string>('_segments'),
    sources: dexie.table<SourceRecord, Source>('_sources'),
    orphans: dexie.table<{ readonly key: string }, string>('_orphans'),
    rows: (table) => dexie.table<RowRecord, RowId>(table),
    rulesReady: () => Promise.all(catalogue.tables.map(({ derive }) => derive?.ready?.())),
    rowTables: rowTablesOf(catalogue),
  }
}

function rowTablesOf(catalogue: Catalogue): readonly string[] {
  return [...catalogue.tables.map((table) => table.name), LINK_TABLE]
}

/** Dexie multiplies its versions by ten; a native step above that is its own repair of a missing index, not a newer program. */
async function isNewer(name: string): Promise<boolean> {
  const known = await indexedDB.databases()
  const found = known.find((database) => database.name === name)
  return found?.version !== undefined && Math.floor(found.version / 10) > DATABASE_VERSION
}

function storesOf(catalogue: Catalogue): Record<string, string> {
  const stores: Record<string, string> = {
    log: '++seq, *ids, own, [by+own], held, *unknown, *rows',
    meta: 'key',
    _columns: 'key',
    _segments: 'name',
    _sources: 'source',
    _orphans: 'key',
    [LINK_TABLE]: 'id',
  }
  for (const table of catalogue.tables) stores[table.name] = ['id', ...indexesOf(table)].join(', ')
  return stores
}

/** `_gone` and the mark of open conflicts are absent on nearly all rows: their indexes cost nothing and list bin and conflicts at once. */
function indexesOf(table: TableSpec): readonly string[] {
  return [...new Set(['_gone', OPEN, ...(table.parent ? [table.parent.field] : []), ...(table.indexes ?? [])])]
}
