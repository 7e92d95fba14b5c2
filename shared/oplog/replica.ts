// The whole log as state in memory: the plainest reader of the log there can be. Rebuild and tests compare the tables with it (I15).
import { targetOf } from './change'
import { fingerprintOf } from './fingerprint'
import type { Op, RowId, RowRecord, Stamp, Txn, TxnId } from './operation'
import { applyOps } from './row'

/** A transaction whose parts have not all come: none of it may show (decisions.md 6). */
interface Waiting {
  readonly n: number
  readonly parts: Map<number, readonly Op[]>
}

interface Table {
  readonly rows: Map<RowId, RowRecord>
  /** Stamp → row it acted on, so that `seen` speaks of one row only. */
  readonly acted: Map<Stamp, RowId>
}

export class Replica {
  private readonly tables = new Map<string, Table>()
  private readonly waiting = new Map<TxnId, Waiting>()
  /** A part that comes once more after its transaction was complete must not start waiting anew. */
  private readonly completed = new Set<TxnId>()

  /** Takes one transaction, or one part of a large one; parts count only when all are there. Doubles change nothing. */
  receive(txn: Pick<Txn, 'id' | 'part'>, ops: readonly Op[]): void {
    const complete = txn.part && txn.part.n > 1 ? this.collect(txn.id, txn.part, ops) : ops
    if (complete) this.apply(complete)
  }

  /** Applies operations at once, in whatever order they come; each row is opened once for all of its own. */
  apply(ops: Iterable<Op>): void {
    for (const [name, rows] of byRow(ops)) {
      const table = this.table(name)
      for (const [id, own] of rows) {
        const row = applyOps(table.rows.get(id), own, (stamp) => table.acted.get(stamp) === id)
        if (row) table.rows.set(id, row)
        for (const op of own) table.acted.set(op.id, id)
      }
    }
  }

  /** Rows of a table, removed ones included. */
  rows(table: string): ReadonlyMap<RowId, RowRecord> {
    return this.tables.get(table)?.rows ?? new Map()
  }

  row(table: string, id: RowId): RowRecord | undefined {
    return this.tables.get(table)?.rows.get(id)
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

  private table(name: string): Table {
    let table = this.tables.get(name)
    if (!table) this.tables.set(name, (table = { rows: new Map(), acted: new Map() }))
    return table
  }
}

/** Operations by the row they change, each row's in their order. */
function byRow(ops: Iterable<Op>): Map<string, Map<RowId, Op[]>> {
  const tables = new Map<string, Map<RowId, Op[]>>()
  for (const op of ops) {
    const { table, row } = targetOf(op)
    let rows = tables.get(table)
    if (!rows) tables.set(table, (rows = new Map()))
    const known = rows.get(row)
    if (known) known.push(op)
    else rows.set(row, [op])
  }
  return tables
}
