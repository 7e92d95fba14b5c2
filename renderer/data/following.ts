// After each strict commit memory follows the disk: clock and counts, row sets, undo stack, then the screens are told.
import { OWN_FIELD } from '../../shared/domain/office/own-field-schema'
import type { RowId, RowRecord, TxnId } from '../../shared/oplog/operation'
import type { Committed } from './commit'
import { readersOf } from './derived'
import type { Change } from './office'
import { learnOwnFields } from './own-fields'
import type { Lists } from './rowsets/lists'
import type { Session } from './session'
import type { Stack } from './stack'

/** Above this a Change says `many` instead of naming rows. */
const MANY = 2_000
type Rows = Map<string, Map<RowId, RowRecord>>

export class Follower {
  /** Rows changed by parts of a running large transaction; shown all at once when it is complete. */
  private readonly withheld = new Map<string, Rows>()

  constructor(
    private readonly session: Session,
    private readonly lists: Lists,
    private readonly stack: () => Stack,
    private readonly tell: (change: Change) => void,
  ) {}

  /** Rows that parts of another PC's large transaction changed, until the last of it is projected. */
  private unseen: Rows = new Map()

  /** Called in the queue, so that no second commit can come in between. Answers true when list tables changed. */
  follow(committed: Committed): boolean {
    const { session } = this
    const { txn } = committed
    session.ledger = committed.ledger
    session.survivors = committed.survivors
    for (const table of committed.rows.keys()) session.lists.delete(table)
    this.keepPreimages(committed)
    const rows = this.gather(committed)
    if (txn.part && txn.part.k < txn.part.n) return false
    session.unfinished.delete(txn.id)
    this.withheld.delete(txn.id)
    this.remember(rows)
    if (txn.by === session.by) this.stack().push(txn)
    this.tell({ txn: txn.id, label: txn.label, tables: namesOf(rows), undo: this.stack().state })
    session.restale ||= [...rows.keys()].some((table) => readersOf(session.catalogue, table).length > 0)
    return session.restale
  }

  /** The same for what came from other PCs: no step of anybody here, so the undo stack stays as it is. */
  received(piece: Committed, unseen: boolean): boolean {
    const { session } = this
    session.ledger = piece.ledger
    session.survivors = piece.survivors
    for (const table of piece.rows.keys()) session.lists.delete(table)
    this.keepPreimages(piece)
    const rows = merged(this.unseen, piece.rows)
    this.unseen = unseen ? rows : new Map()
    if (unseen) return false
    this.remember(rows)
    const { label } = piece.txn
    this.tell({ txn: '', label, tables: namesOf(rows), undo: this.stack().state, received: piece.operations })
    session.restale ||= [...rows.keys()].some((table) => readersOf(session.catalogue, table).length > 0)
    return session.restale
  }

  /** Nothing of rows changed, but what waits in 待核对. */
  mattersChanged(): void {
    this.tell({ txn: '', label: '', tables: {}, undo: this.stack().state })
  }

  /** Rows derived again in the background, or as they are again after a large change was taken back. */
  followDerived(table: string, changed: readonly RowRecord[]): void {
    const rows: Rows = new Map([[table, new Map(changed.map((row) => [row.id, row]))]])
    this.remember(rows)
    this.tell({
      txn: '',
      label: '',
      tables: namesOf(rows),
      undo: this.stack().state,
    })
  }

  /** Forgets what a dropped transaction had done so far. */
  drop(txn: TxnId): void {
    this.withheld.delete(txn)
  }

  /** Definitions first: the lists that follow have their columns by them. */
  private remember(rows: Rows): void {
    learnOwnFields(this.session, rows.get(OWN_FIELD)?.values())
    this.lists.patch(new Map([...rows].map(([table, changed]) => [table, [...changed.values()]])))
  }

  private gather({ txn, rows }: Committed): Rows {
    const all = merged(this.withheld.get(txn.id) ?? new Map(), rows)
    if (txn.part) this.withheld.set(txn.id, all)
    return all
  }

  private keepPreimages({ txn, before }: Committed): void {
    for (const [running, images] of this.session.preimages) {
      if (running === txn.id) continue
      for (const [key, row] of before) if (!images.has(key)) images.set(key, row)
    }
  }
}

/** `all` with more rows in it, the later ones on top. */
function merged(all: Rows, more: Committed['rows']): Rows {
  for (const [table, changed] of more) {
    const known = all.get(table) ?? new Map<RowId, RowRecord>()
    all.set(table, known)
    for (const row of changed) known.set(row.id, row)
  }
  return all
}

function namesOf(rows: Rows): Change['tables'] {
  return Object.fromEntries(
    [...rows].map(([table, changed]) => [table, changed.size > MANY ? 'many' : [...changed.keys()]]),
  )
}
