// The whole log as state in memory: the plainest reader of the log there can be. Rebuild and tests compare the tables with it (I15).
import { changeOf } from './change'
import { fingerprintOf } from './fingerprint'
import type { Op, RowId, RowRecord, Stamp, Txn, TxnId } from './operation'
import { applyOp } from './row'

/** A transaction whose parts have not all come: none of it may show (decisions.md 6). */
interface Waiting {
  readonly n: number
  readonly parts: Map<number, readonly Op[]>
}

export class Replica {
  private readonly tables = new Map<string, Map<RowId, RowRecord>>()
  /** Stamp → table and row it acted on, so that `seen` speaks of one row only. */
  private readonly acted = new Map<Stamp, string>()
  private readonly waiting = new Map<TxnId, Waiting>()
  /** A part that comes once more after its transaction was complete must not start waiting anew. */
  private readonly completed = new Set<TxnId>()

  /** Takes one transaction, or one part of a large one; parts count only when all are there. Doubles change nothing. */
  receive(txn: Pick<Txn, 'id' | 'part'>, ops: readonly Op[]): void {
    const complete = txn.part && txn.part.n > 1 ? this.collect(txn.id, txn.part, ops) : ops
    if (complete) this.apply(complete)
  }

  /** Applies operations at once, in whatever order they come. */
  apply(ops: Iterable<Op>): void {
    for (const op of ops) this.applyOne(op)
  }

  /** Rows of a table, removed ones included. */
  rows(table: string): ReadonlyMap<RowId, RowRecord> {
    return this.tables.get(table) ?? new Map()
  }

  row(table: string, id: RowId): RowRecord | undefined {
    return this.tables.get(table)?.get(id)
  }

  /** Names of all tables that hold a row, sorted. */
  tableNames(): readonly string[] {
    return [...this.tables.keys()].sort()
  }

  /** Fingerprint per table, keys sorted. */
  fingerprints(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.tableNames().map((table) => [table, fingerprintOf(this.rows(table).values())]))
  }

  /** Transactions of which parts are still missing. */
  incomplete(): readonly TxnId[] {
    return [...this.waiting.keys()].sort()
  }

  private collect(id: TxnId, { k, n }: NonNullable<Txn['part']>, ops: readonly Op[]): readonly Op[] | undefined {
    if (this.completed.has(id)) return undefined
    const waiting = this.waiting.get(id) ?? { n, parts: new Map<number, readonly Op[]>() }
    waiting.parts.set(k, ops)
    if (waiting.parts.size < waiting.n) {
      this.waiting.set(id, waiting)
      return undefined
    }
    this.waiting.delete(id)
    this.completed.add(id)
    return [...waiting.parts.values()].flat()
  }

  private applyOne(op: Op): void {
    const { table, row } = changeOf(op)
    const place = `${table} ${row}`
    const rows = this.tables.get(table) ?? new Map<RowId, RowRecord>()
    this.tables.set(table, rows)
    rows.set(
      row,
      applyOp(rows.get(row), op, (stamp) => this.acted.get(stamp) === place),
    )
    this.acted.set(op.id, place)
  }
}
