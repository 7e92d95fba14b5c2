// Everything that was ever committed anywhere, and what of it still exists: what the end of a script is judged by.
import type { Arrival } from '../../shared/ipc/replication'
import type { Op, Stamp, TxnId } from '../../shared/oplog/operation'
import { sourceOf } from '../../shared/oplog/stamp'

/** An invariant does not hold. */
export class Broken extends Error {}

export class Universe {
  readonly ops = new Map<Stamp, Op>()
  private readonly txns = new Map<TxnId, number>()
  /** Operations that must be everywhere in the end. */
  expected = new Set<Stamp>()
  edits = 0
  /** Key slots that were added to the share and read back, by path. */
  readonly slots = new Map<string, Uint8Array>()
  /** Attachments that must be on every PC in the end: id → the operation that names it. */
  readonly photos = new Map<string, Stamp>()

  committed(ops: readonly Op[]): void {
    this.edits++
    for (const op of ops) {
      if (this.ops.has(op.id)) throw new Broken(`two operations with one stamp ${op.id}`)
      this.ops.set(op.id, op)
      this.expected.add(op.id)
      this.txns.set(op.txn, (this.txns.get(op.txn) ?? 0) + 1)
    }
  }

  /** What was taken back before anybody else could see it. */
  takenBack(ops: readonly Op[]): void {
    for (const op of ops) {
      this.ops.delete(op.id)
      this.expected.delete(op.id)
      this.txns.delete(op.txn)
    }
  }

  /** Operations of a transaction; undefined where that cannot be known here. */
  sizeOf(txn: TxnId): number | undefined {
    return this.txns.get(txn) ?? 0
  }

  /** Something destroyed the last copy of what is in none of these places: that cannot be asked for any more. How much it was. */
  survives(places: Iterable<ReadonlySet<Stamp>>): number {
    const before = this.expected.size
    const left = new Set<Stamp>()
    for (const place of places) for (const id of place) if (this.expected.has(id)) left.add(id)
    this.expected = left
    return before - left.size
  }

  /** The same for attachments: only these still lie whole anywhere. */
  photosSurvive(left: ReadonlySet<string>): void {
    for (const id of this.photos.keys()) if (!left.has(id)) this.photos.delete(id)
  }

  /** The claim of a bundle: it holds every operation of each source after `after`, up to its last one (replication.ts). */
  judgeClaim({ name, bundle }: Pick<Arrival, 'name' | 'bundle'>, ops: readonly Op[]): void {
    const ids = ops.map((op) => op.id)
    const held = new Set(ids)
    for (const [source, after] of Object.entries(bundle.after)) {
      const last = ids.filter((id) => sourceOf(id) === source).reduce((a, b) => (a > b ? a : b), '')
      for (const id of this.expected)
        if (id > after && id <= last && !held.has(id) && sourceOf(id) === source)
          throw new Broken(`${name} claims ${id} of ${source} and does not hold it`)
    }
  }
}
