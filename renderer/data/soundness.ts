// Whether the tables are as the ledger says: asked of the database itself, since through its library two small questions per table, of
// some hundred tables, would be a tenth of a second of every start.
import type { Database } from './database'
import type { Session } from './session'

/** Counting more rows than this is too long to wait for at a start: `isWhole` does it later. */
const COUNTED_AT_START = 2_000

/** Row counts that differ from the ledger, or a table that cannot be read: the projection does not match the log. */
export async function isDamaged({ database, ledger }: Session): Promise<boolean> {
  const unsound = async (store: IDBObjectStore): Promise<boolean> => {
    const told = ledger.counts[store.name] ?? 0
    const [count, [first]] = await Promise.all([
      told > COUNTED_AT_START ? told : answerOf(store.count()),
      told === 0 ? [] : answerOf<unknown[]>(store.getAll(undefined, 1)),
    ])
    return count !== told || (told > 0 && !Array.isArray((first as { readonly _s?: unknown } | undefined)?._s))
  }
  try {
    return (await Promise.all(storesOf(database).map(unsound))).includes(true)
  } catch {
    // An unreadable table is the very thing looked for here; the rebuild that follows reports if it cannot be written either.
    return true
  }
}

/** Whether the tables too long to be counted at the start have as many rows as the ledger says. */
export function isWhole(session: Session): Promise<boolean> {
  const { database, queue } = session
  // In the queue: no commit lies between a count and the ledger it is compared with.
  return queue.whenIdle(async () => {
    const long = Object.entries(session.ledger.counts).filter(([, told]) => told > COUNTED_AT_START)
    const found = await Promise.all(long.map(([table]) => database.rows(table).count()))
    return long.every(([, told], at) => found[at] === told)
  })
}

/** The row tables in one transaction: all at once, one after the other would be most of what a start waits for. */
function storesOf({ dexie, rowTables }: Database): readonly IDBObjectStore[] {
  const transaction = dexie.backendDB().transaction([...rowTables], 'readonly')
  return rowTables.map((name) => transaction.objectStore(name))
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error as DOMException)
  })
}
