// What a failing disk or another program does to a table: a change that goes round the writer and its guard.
import { databaseName } from '../../renderer/data/database'

/** Changes one table of the office's database in a transaction of its own. */
export async function damage(table: string, change: (store: IDBObjectStore) => void): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(databaseName('office'))
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(new Error('open'))
  })
  const transaction = database.transaction(table, 'readwrite')
  change(transaction.objectStore(table))
  await new Promise((resolve) => (transaction.oncomplete = resolve))
  database.close()
}
