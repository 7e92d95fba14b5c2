// Raw IndexedDB, without any library: the baseline for writes and reads.

/** Opens (and creates) a database with one store per name, keyed by `id`, with the four indexes the toolchain measured with. */
export function openRaw(name: string, stores: readonly string[] = ['person', 'honour']): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(`raw-${name}`, 1)
    request.onupgradeneeded = () => {
      for (const store of stores) {
        const made = request.result.createObjectStore(store, { keyPath: 'id' })
        for (const index of ['name', 'idNumber', 'county', 'phone']) made.createIndex(index, index)
      }
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('open'))
  })
}

/** One strict transaction that puts all the rows; resolves when it is complete. */
export function putAll(database: IDBDatabase, store: string, rows: readonly object[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(store, 'readwrite', { durability: 'strict' })
    const target = transaction.objectStore(store)
    for (const row of rows) target.put(row)
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(transaction.error ?? new Error('put'))
    transaction.onabort = () => reject(transaction.error ?? new Error('abort'))
  })
}

export function readAll(database: IDBDatabase, store: string): Promise<object[]> {
  return new Promise((resolve, reject) => {
    const request = database.transaction(store, 'readonly').objectStore(store).getAll()
    request.onsuccess = () => resolve(request.result as object[])
    request.onerror = () => reject(request.error ?? new Error('getAll'))
  })
}
