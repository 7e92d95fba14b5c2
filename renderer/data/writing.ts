// The one door through which rows reach the disk: a strict transaction that carries the guard's permit.
import type { Database } from './database'

/** Runs `body` in one strict read-write transaction over all tables, with the guard's permit. Throwing aborts all of it. */
export async function writing<T>(database: Database, body: () => Promise<T>): Promise<T> {
  const { dexie } = database
  // Before the transaction: waiting for anything but the database would end it.
  await database.rulesReady()
  // The scope must be an async function itself: only then does Dexie follow native awaits inside it.
  return await dexie.transaction('rw', dexie.tables, async (transaction) => {
    database.guard.permit(transaction.idbtrans)
    return await body()
  })
}
