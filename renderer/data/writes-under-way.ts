// What transactions have written and not yet finished: only a finished one may change what is remembered, and meanwhile the disk is asked.
import type { Written } from './recent-rows'

/** What a transaction has written to one table; `unknown` where that cannot be told row by row. */
export type Draft = Written | 'unknown'

export class WritesUnderWay {
  private readonly drafts = new Map<object, Map<string, Draft>>()
  /** Began beside another one: what is in memory may be older than what it would find on disk. */
  private readonly overtaken = new WeakSet<object>()

  /** `finished` is told, per table, what a transaction that is on disk has changed. */
  constructor(private readonly finished: (table: string, draft: Draft) => void) {}

  begin(transaction: IDBTransaction): void {
    if (this.drafts.size > 0) this.overtaken.add(transaction)
    this.drafts.set(transaction, new Map())
    transaction.addEventListener('complete', () => this.end(transaction, true))
    transaction.addEventListener('abort', () => this.end(transaction, false))
  }

  /** False where the disk must be asked: somebody, perhaps the asker, is changing the table. */
  mayRecall(transaction: object, table: string): boolean {
    if (this.overtaken.has(transaction)) return false
    for (const draft of this.drafts.values()) if (draft.has(table)) return false
    return true
  }

  /** Adds to what the transaction has written. An upgrade of the database is begun by the browser, and first met here. */
  note(transaction: IDBTransaction, table: string, more: Draft): void {
    if (!this.drafts.has(transaction)) this.begin(transaction)
    const draft = this.drafts.get(transaction)
    const before = draft?.get(table)
    const both = more === 'unknown' || before === 'unknown' ? 'unknown' : new Map([...(before ?? []), ...more])
    draft?.set(table, both)
  }

  private end(transaction: IDBTransaction, complete: boolean): void {
    const draft = this.drafts.get(transaction)
    this.drafts.delete(transaction)
    if (complete && draft) for (const [table, written] of draft) this.finished(table, written)
  }
}
