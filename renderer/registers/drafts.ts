// Half-filled forms survive a crash: what was typed is kept on this PC until it is saved or given up (product.md §0.11).
// In a small database of its own, outside of the office's data: the page's plain storage reaches the disk only seconds
// later, and a power cut within them lost the whole form.
import type { RowId } from '../../shared/oplog/operation'
import type { OfficeName } from '../data/office'
import type { Seen } from './heads'

export interface FormDraft {
  readonly at: number
  readonly values: Readonly<Record<string, unknown>>
  /** Heads the typed values were written over: a field that moved since is asked about, not overwritten. */
  readonly seen?: Seen
}

const databaseName = 'form-drafts'
const storeName = 'drafts'

/** Which form of which office a draft belongs to. */
export interface FormName {
  readonly office: OfficeName
  readonly table: string
  /** Absent = a new row; then `scope` tells the new rows of one parent from another's. */
  readonly row: RowId | undefined
  readonly scope: string
}

/** What is typed into the sample office never turns up in a form of the real one (decisions.md 17). */
const prefixes = { office: '', sample: 'sample/' } as const

const key = ({ office, table, row, scope }: FormName): string => `${prefixes[office]}${table}.${row ?? `new.${scope}`}`

/** Keeps what is typed; later calls win over earlier ones. Rejects where the disk refuses. */
export async function keepDraft(
  form: FormName,
  values: Readonly<Record<string, unknown>>,
  at: number,
  seen: Seen = {},
): Promise<void> {
  // Through text, so that what a form library hands over can always be stored.
  const draft = JSON.parse(JSON.stringify({ at, values, seen })) as FormDraft
  await inStore('readwrite', (store) => store.put(draft, key(form)))
}

/** The kept draft, or undefined. */
export async function findDraft(form: FormName): Promise<FormDraft | undefined> {
  return await inStore('readonly', (store) => store.get(key(form)) as IDBRequest<FormDraft | undefined>)
}

/** Forgets the draft, if there is one. */
export async function dropDraft(form: FormName): Promise<void> {
  await inStore('readwrite', (store) => store.delete(key(form)))
}

/** Forgets every draft of the sample office; the office's own stay. */
export async function dropSampleDrafts(): Promise<void> {
  const all = IDBKeyRange.bound(prefixes.sample, `${prefixes.sample}\uffff`)
  await inStore('readwrite', (store) => store.delete(all))
}

let opened: Promise<IDBDatabase> | undefined

function openDrafts(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(storeName)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error(databaseName))
  }).catch((error: unknown) => {
    // A disk that was full for a moment must not keep drafts from being kept until the next start.
    opened = undefined
    throw error
  })
  return opened
}

/** Transactions of one connection run in the order they were made, so a dropped draft is never brought back by an earlier keep. */
async function inStore<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await openDrafts()
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(storeName, mode, { durability: 'strict' })
    const request = ask(transaction.objectStore(storeName))
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(transaction.error ?? new Error(databaseName))
  })
}
