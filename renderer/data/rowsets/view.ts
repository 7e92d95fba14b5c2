// One list a screen shows: slots in order, patched in place by each commit instead of being made anew (decisions.md 1).
import type { RowId } from '../../../shared/oplog/operation'
import type { ListQuery } from '../office'
import type { Columns, Slot } from './columns'
import type { Test } from './filter'
import { firstOf } from './first-of'
import type { Compare } from './order'

/** Places picked without sorting: what somebody scrolls through by hand. */
const PICKED = 1_000

/** Rows to choose from, and whether they already stand in this order. */
export interface Candidates {
  readonly slots: readonly Slot[]
  readonly ordered: boolean
}

export class View {
  private slots: Slot[]
  /** Sorting waits until more than the first places is asked for: a click on a heading must not wait for 100,000 rows. */
  private ordered: boolean
  /** The first places of a list that is not sorted yet. */
  private head: readonly Slot[] = []
  /** The row under the editor and the place it keeps, although it no longer sorts or matches there (peers.md §8: the row being edited never jumps). */
  private held: { readonly id: RowId; readonly at: number } | undefined
  /** Places that rows had before the last commit moved them. */
  private readonly left = new Map<RowId, number>()

  constructor(
    readonly query: ListQuery,
    private readonly columns: Columns,
    private readonly test: Test,
    private readonly compare: Compare,
    /** Without them every row is chosen from. */
    from?: Candidates,
  ) {
    this.slots = (from?.slots ?? [...columns.all()]).filter(test)
    this.ordered = from?.ordered ?? false
  }

  /** Whether the list can follow a commit row by row; one that is not sorted is made anew when asked for. */
  get isOrdered(): boolean {
    return this.ordered
  }

  /** Its rows for lists narrower than this one. */
  candidates(): Candidates {
    return { slots: this.slots, ordered: this.ordered }
  }

  /** Puts all of it in order, where it is not yet. */
  inOrder(): this {
    if (!this.ordered) this.slots.sort(this.compare)
    this.ordered = true
    this.head = []
    return this
  }

  get count(): number {
    return this.slots.length
  }

  members(): readonly Slot[] {
    return this.inOrder().slots
  }

  /** Takes changed rows out by their old values; to be called before the columns change. */
  take(ids: readonly RowId[]): void {
    this.left.clear()
    for (const id of ids) {
      const at = this.placeOf(id)
      if (at >= 0) this.left.set(id, at)
    }
    for (const id of ids) {
      const at = this.placeOf(id)
      if (at >= 0) this.slots.splice(at, 1)
    }
  }

  /** Puts changed rows back where their new values belong. */
  give(ids: readonly RowId[]): void {
    for (const id of ids) {
      const slot = this.columns.slotOf(id)
      if (slot !== undefined && this.test(slot)) this.slots.splice(this.lowerBound(slot), 0, slot)
    }
  }

  /** Place of a row, or -1. */
  indexOf(id: RowId): number {
    this.inOrder()
    return this.held?.id === id ? this.held.at : this.placeOf(id)
  }

  /** Ids at [from, to), with the held row kept at its place, and the total that goes with them. */
  page(from: number, to: number, hold: RowId | undefined): { readonly ids: readonly RowId[]; readonly total: number } {
    if (!this.ordered && hold === undefined && to <= PICKED) return this.picked(from, to)
    this.inOrder().hold(hold)
    const held = this.held
    if (!held) return { ids: this.slots.slice(from, to).map((slot) => this.columns.idAt(slot)), total: this.count }
    const true_ = this.placeOf(held.id)
    const others = true_ < 0 ? this.slots : this.slots.filter((_, at) => at !== true_)
    const at = Math.min(held.at, others.length)
    const ids = [
      ...others.slice(0, at).map((slot) => this.columns.idAt(slot)),
      held.id,
      ...others.slice(at).map((slot) => this.columns.idAt(slot)),
    ]
    return { ids: ids.slice(from, to), total: ids.length }
  }

  private picked(from: number, to: number): { readonly ids: readonly RowId[]; readonly total: number } {
    if (this.head.length < Math.min(to, this.count)) this.head = firstOf(this.slots, to, this.compare)
    return { ids: this.head.slice(from, to).map((slot) => this.columns.idAt(slot)), total: this.count }
  }

  private hold(id: RowId | undefined): void {
    if (id === this.held?.id) return
    const at = id === undefined ? -1 : (this.left.get(id) ?? this.placeOf(id))
    this.held = id === undefined || at < 0 ? undefined : { id, at }
  }

  private placeOf(id: RowId): number {
    const slot = this.columns.slotOf(id)
    if (slot === undefined) return -1
    const at = this.lowerBound(slot)
    return this.slots[at] === slot ? at : -1
  }

  private lowerBound(slot: Slot): number {
    let [low, high] = [0, this.slots.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.compare(this.slots[middle] as Slot, slot) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}
