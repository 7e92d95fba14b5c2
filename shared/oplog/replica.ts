// The whole log as state in memory: the plainest reader of the log there can be. Rebuild and tests compare the tables with it (I15).
import { isLink, targetOf } from './change'
import { fingerprintOf } from './fingerprint'
import type { Op, RowId, RowRecord, Stamp, Txn, TxnId } from './operation'
import { MetStamps } from './met-stamps'
import { actOn, finish } from './row'
import { openRow, type RowDraft } from './row-draft'

/** A transaction whose parts have not all come: none of it may show (decisions.md 6). */
interface Waiting {
  readonly n: number
  readonly parts: Map<number, readonly Op[]>
}

/** A row stays open from one operation to the next, until somebody looks at it. */
interface Place {
  readonly id: RowId
  draft: RowDraft | undefined
  row: RowRecord | undefined
  /** Operations that acted on this row: `seen` speaks of one row only. */
  readonly met: MetStamps
}

interface Table {
  readonly places: Map<RowId, Place>
  /** Those that are open. */
  readonly open: Set<Place>
  /** All others. */
  readonly rows: Map<RowId, RowRecord>
}

export class Replica {
  private readonly tables = new Map<string, Table>()
  private readonly waiting = new Map<TxnId, Waiting>()
  /** A part that comes once more after its transaction was complete must not start waiting anew. */
  private readonly completed = new Set<TxnId>()
  /** Of the row that an operation acts on now: one function for all rows. */
  private met = new MetStamps()
  private readonly seen = (stamp: Stamp): boolean => this.met.has(stamp)

  /** Takes one transaction, or one part of a large one; parts count only when all are there. Doubles change nothing. */
  receive(txn: Pick<Txn, 'id' | 'part'>, ops: readonly Op[]): void {
    const complete = txn.part && txn.part.n > 1 ? this.collect(txn.id, txn.part, ops) : ops
    if (complete) this.apply(complete)
  }

  /** Applies operations at once, in whatever order they come. */
  apply(ops: Iterable<Op>): void {
    for (const op of ops) {
      const home = isLink(op) ? targetOf(op) : op
      const place = opened(this.table(home.table), home.row)
      this.met = place.met
      place.draft = actOn(place.draft, op, this.seen)
      place.met.add(op.id)
    }
  }

  /** Rows of a table, removed ones included. */
  rows(table: string): ReadonlyMap<RowId, RowRecord> {
    const known = this.tables.get(table)
    if (!known) return new Map()
    for (const place of known.open) close(known, place)
    return known.rows
  }

  row(table: string, id: RowId): RowRecord | undefined {
    const known = this.tables.get(table)
    const place = known?.places.get(id)
    if (known && place) close(known, place)
    return place?.row
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
    if (!table) this.tables.set(name, (table = { places: new Map(), open: new Set(), rows: new Map() }))
    return table
  }
}

function opened({ places, open }: Table, id: RowId): Place {
  let place = places.get(id)
  if (!place) places.set(id, (place = { id, draft: undefined, row: undefined, met: new MetStamps() }))
  if (!place.draft) {
    open.add(place)
    place.draft = place.row && openRow(place.row)
  }
  return place
}

function close({ rows, open }: Table, place: Place): void {
  if (place.draft?.changed) rows.set(place.id, (place.row = finish(place.draft)))
  place.draft = undefined
  open.delete(place)
}
