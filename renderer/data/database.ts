// The local database: which tables it has, how it is opened, and what is refused. One database per office name (decisions.md 17).
import Dexie, { type Table } from 'dexie'
import type { Catalogue } from '../../shared/domain/catalogue'
import type { TableSpec } from '../../shared/domain/field'
import type { RowId, RowRecord, Stamp, Txn } from '../../shared/oplog/operation'
import { guard, type Guard } from './guard'
import type { OfficeName } from './office'

/** Raise when stored rows change their shape. New tables and indexes need no raise: the schema below is compared at open. */
export const DATABASE_VERSION = 1
/** Merges of rows live as ordinary rows of this table. */
export const LINK_TABLE = '_link'

/** One slice of at most 500 operations (decisions.md 5); `seq` grows and never repeats on this PC. */
export interface LogRecord extends Omit<Txn, 'id'> {
  readonly seq?: number
  readonly txn: string
  /** `table:row` of every row touched, so that a history reads only its own slices. */
  readonly rows: readonly string[]
  /** `table:row` of rows changed only in their derived values, for copies that follow the log (rowsets/stored.ts). */
  readonly derived?: readonly string[]
  readonly count: number
  readonly last: Stamp
  /** Columnar bytes of the operations (shared/oplog/slice). */
  readonly body: Uint8Array
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
  rows(table: string): Table<RowRecord, RowId>
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
  dexie.version(DATABASE_VERSION).stores(storesOf(catalogue))
  // These serve live queries and hooks, which the writer has none of, and read every row again that is put.
  for (const name of ['Observability', 'Cache', 'HooksMiddleware']) dexie.unuse({ stack: 'dbcore', name })
  const lock = guard()
  dexie.use(lock.middleware)
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
    rows: (table) => dexie.table<RowRecord, RowId>(table),
    rowTables: [...catalogue.tables.map((table) => table.name), LINK_TABLE],
  }
}

/** Dexie multiplies its versions by ten; a native step above that is its own repair of a missing index, not a newer program. */
async function isNewer(name: string): Promise<boolean> {
  const known = await indexedDB.databases()
  const found = known.find((database) => database.name === name)
  return found?.version !== undefined && Math.floor(found.version / 10) > DATABASE_VERSION
}

function storesOf(catalogue: Catalogue): Record<string, string> {
  const stores: Record<string, string> = {
    log: '++seq, txn, [by+device], undoes, *rows',
    meta: 'key',
    _columns: 'key',
    [LINK_TABLE]: 'id',
  }
  for (const table of catalogue.tables) stores[table.name] = ['id', ...indexesOf(table)].join(', ')
  return stores
}

/** `_gone` is absent on visible rows, so its index costs them nothing and lists the bin at once. */
function indexesOf(table: TableSpec): readonly string[] {
  return [...new Set(['_gone', ...(table.parent ? [table.parent.field] : []), ...(table.indexes ?? [])])]
}
