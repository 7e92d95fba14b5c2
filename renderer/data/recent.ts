// Below Dexie: rows read or written lately are answered from memory, so that an edit of a person just seen goes to the disk once,
// to write. Every write of this database passes here, whoever makes it, so memory cannot fall behind the disk (decisions/0060).
import Dexie, { type DBCore, type DBCoreMutateRequest, type DBCoreQueryRequest, type DBCoreTable } from 'dexie'
import type { Middleware } from 'dexie'
import { RecentRows, type StoredRow } from './recent-rows'
import { WritesUnderWay, type Draft } from './writes-under-way'

/** An answer to more keys than this is a list being loaded, not a screenful. */
const MOST_ASKED = 100

/** Keeps rows of the named tables, all of them keyed by `id`; the others are read and written as ever. */
export function recent(tables: readonly string[]): Middleware<DBCore> {
  return { stack: 'dbcore', name: 'recent-rows', level: 5, create: (core) => remembering(core, tables) }
}

function remembering(core: DBCore, names: readonly string[]): DBCore {
  const kept = new Map(names.map((name) => [name, new RecentRows()]))
  const writes = new WritesUnderWay((table, draft) => kept.get(table)?.follow(draft))
  return {
    ...core,
    transaction: (stores, mode, options) => {
      const transaction = core.transaction(stores, mode, options)
      if (mode === 'readwrite') writes.begin(transaction as IDBTransaction)
      return transaction
    },
    table: (name) => {
      const rows = kept.get(name)
      return rows ? recalling(core.table(name), rows, writes) : core.table(name)
    },
  }
}

/** What is read may be kept at once: IndexedDB begins no write to a table before everything asked of it earlier has been answered. */
function recalling(table: DBCoreTable, kept: RecentRows, writes: WritesUnderWay): DBCoreTable {
  const get = read(table, kept, writes)
  return {
    ...table,
    get: ({ trans, key }) => get(trans, [key]).then(([row]) => row),
    getMany: ({ trans, keys }) => get(trans, keys),
    query: (request) => {
      const asked = familyOf(request)
      if (!asked || !writes.mayRecall(request.trans, table.name)) return table.query(request)
      const known = kept.list(asked.field, asked.value)
      if (known) return Dexie.Promise.resolve({ result: [...known] })
      return table.query(request).then((answer) => {
        kept.keepList(asked.field, asked.value, answer.result as StoredRow[])
        return { result: [...answer.result] }
      })
    },
    mutate: (request) => {
      const trans = request.trans as IDBTransaction
      writes.note(trans, table.name, draftOf(request))
      const unknown = (): void => writes.note(trans, table.name, 'unknown')
      return table.mutate(request).then(
        (answer) => {
          if (answer.numFailures > 0) unknown()
          return answer
        },
        (error: unknown) => {
          unknown()
          throw error
        },
      )
    },
  }
}

/** Rows by key, as `getMany` answers them: only those not in memory are asked for. */
function read(table: DBCoreTable, kept: RecentRows, writes: WritesUnderWay) {
  return (trans: DBCoreMutateRequest['trans'], keys: readonly string[]): Promise<(StoredRow | undefined)[]> => {
    if (keys.length > MOST_ASKED || !writes.mayRecall(trans, table.name))
      return table.getMany({ trans, keys: [...keys] })
    const found = keys.map((key) => kept.row(key))
    const missing = keys.filter((_, at) => found[at] === undefined)
    if (missing.length === 0) return Dexie.Promise.resolve(found)
    return table.getMany({ trans, keys: missing }).then((rows: (StoredRow | undefined)[]) => {
      for (const row of rows) if (row) kept.keepRow(row)
      let next = 0
      return found.map((row) => row ?? rows[next++])
    })
  }
}

/** The field and the value, where all rows of one value are asked for: a person's children. */
function familyOf({
  values,
  limit,
  direction,
  query,
}: DBCoreQueryRequest): { field: string; value: string } | undefined {
  const { index, range } = query
  const { keyPath } = index
  const isPlain = typeof keyPath === 'string' && !index.isPrimaryKey && !index.multiEntry && !range.lowerOpen
  const isWhole = values === true && (limit === undefined || limit === Infinity) && (direction ?? 'next') === 'next'
  const value: unknown = range.lower
  if (!isPlain || !isWhole || typeof value !== 'string' || value !== range.upper || range.upperOpen) return undefined
  return { field: keyPath, value }
}

function draftOf(request: DBCoreMutateRequest): Draft {
  switch (request.type) {
    case 'add':
    case 'put':
      return new Map((request.values as StoredRow[]).map((row) => [row.id, row]))
    case 'delete':
      return new Map((request.keys as string[]).map((key) => [key, null]))
    case 'deleteRange':
      return 'unknown'
  }
}
