// One PC in miniature: turns drafts into stamped operations with the heads it shows, as the writer does, and keeps its log.
import { targetOf } from '../../shared/oplog/change'
import type { Op, RowRecord, Stamp, Value } from '../../shared/oplog/operation'
import { Replica } from '../../shared/oplog/replica'
import { allHeads, headsOf, isVisible, withoutMarks } from '../../shared/oplog/row'
import { CLOCK_ORIGIN, deviceId, nextStamp, observeStamp, type HybridClock } from '../../shared/oplog/stamp'
import type { UndoInput } from '../../shared/oplog/undo'
import type { UndoDraft } from '../../shared/oplog/undo-plan'

/** UTC ms at which every desk's wall clock stands. */
export const DESK_NOW = 1_790_000_000_000

/** A draft whose heads may be left to the desk. */
export type DeskDraft =
  | UndoDraft
  | {
      readonly kind: 'set'
      readonly table: string
      readonly row: string
      readonly set: Readonly<Record<string, Value>>
    }

export class Desk {
  readonly replica = new Replica()
  readonly ops: Op[] = []
  private readonly log = new Map<string, Op[]>()
  private readonly device: string
  private clock: HybridClock = CLOCK_ORIGIN
  private txns = 0
  private readonly undone = new Map<string, string>()

  constructor(n: number, ops: readonly Op[] = []) {
    this.device = deviceId(new Uint8Array([n, 0, 0, 0, n]))
    this.hear(ops)
  }

  hear(ops: readonly Op[]): void {
    for (const op of ops) {
      this.clock = observeStamp(this.clock, op.id, DESK_NOW).state
      this.keep(op)
    }
  }

  /** Commits one transaction; `undoes` names the transaction it takes back. */
  commit(drafts: readonly DeskDraft[], undoes?: string): readonly Op[] {
    return this.transact(
      drafts.map((draft) => () => draft),
      undoes,
    )
  }

  /** Commits one transaction whose drafts are made one after another, each on the rows the ones before it left. */
  transact(drafts: readonly (() => DeskDraft | undefined)[], undoes?: string): readonly Op[] {
    const txn = `${this.device}-${this.txns++}`
    if (undoes !== undefined) this.undone.set(txn, undoes)
    return drafts.flatMap((make) => {
      const draft = make()
      return draft ? [this.write(draft, txn)] : []
    })
  }

  row(table: string, row: string): RowRecord | undefined {
    return this.replica.row(table, row)
  }

  undoInput(ops: readonly Op[]): UndoInput {
    return {
      ops,
      row: (table, row) => this.row(table, row),
      history: (table, row) => this.log.get(`${table} ${row}`) ?? [],
      undoes: (txn) => this.undone.get(txn),
    }
  }

  /** What screens show of everything: visible rows without marks; pairs only while linked. */
  shown(): Readonly<Record<string, unknown>> {
    const rows = this.replica
      .tableNames()
      .flatMap((table) => [...this.replica.rows(table).values()].map((row) => ({ table, row })))
    const visible = rows.filter(({ table, row }) => isVisible(row) && (table !== '_link' || row['on'] === true))
    return Object.fromEntries(visible.map(({ table, row }) => [`${table} ${row.id}`, withoutMarks(row)]))
  }

  private write(draft: DeskDraft, txn: string): Op {
    const [clock, id] = nextStamp(this.clock, DESK_NOW, this.device, 1)
    this.clock = clock
    const { seen: _, ...body } = draft as DeskDraft & { seen?: unknown }
    const op: Op = { ...body, id, txn, pred: this.predOf(draft) }
    this.keep(op)
    return op
  }

  private predOf(draft: DeskDraft): Op['pred'] {
    const { table, row: id } = targetOf(draft)
    const row = this.row(table, id)
    if (draft.kind === 'remove') return { ...allHeads(row), ...named({ _removed: headsOf(row, '_removed') }) }
    if (draft.kind === 'restore') return { _removed: headsOf(row, '_removed') }
    if (draft.kind === 'link' || draft.kind === 'unlink') return named({ _link: headsOf(row, 'on') })
    if ('seen' in draft) return named(draft.seen)
    const set = 'set' in draft ? draft.set : {}
    return named(Object.fromEntries(Object.keys(set).map((key) => [key, headsOf(row, key)])))
  }

  private keep(op: Op): void {
    this.ops.push(op)
    const { table, row } = targetOf(op)
    const place = `${table} ${row}`
    const known = this.log.get(place)
    if (known) known.push(op)
    else this.log.set(place, [op])
    this.replica.apply([op])
  }
}

function named(pred: Readonly<Record<string, readonly Stamp[]>>): Op['pred'] {
  return Object.fromEntries(Object.entries(pred).filter(([, stamps]) => stamps.length > 0))
}
