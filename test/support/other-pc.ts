// Another PC of the office as its segments show it: its own desk, and bundles cut from its log as the publisher cuts them.
import type { Arrival } from '../../shared/ipc/replication'
import { bundleOf, type Bundle } from '../../shared/oplog/bundle'
import type { Op, Stamp, Txn } from '../../shared/oplog/operation'
import { encodeSlice } from '../../shared/oplog/slice'
import { sourceOf } from '../../shared/oplog/stamp'
import { Desk, DESK_NOW, type DeskDraft } from './desk'

/** UTC ms at which its wall clock stands. */
export const OTHER_PC_NOW = DESK_NOW

export class OtherPc {
  readonly desk: Desk
  /** Everything it wrote, as transactions or parts of them, in log order. */
  readonly entries: { readonly txn: Txn; readonly ops: readonly Op[] }[] = []
  private published = 0
  private readonly last = new Map<string, Stamp>()

  constructor(readonly n: number) {
    this.desk = new Desk(n)
  }

  /** One transaction. */
  commit(drafts: readonly DeskDraft[], label = '别处的改动'): readonly Op[] {
    const ops = this.desk.commit(drafts)
    if (ops.length > 0) this.entries.push({ txn: this.header(ops, label), ops })
    return ops
  }

  /** One large transaction in parts of `size` operations, `between` called after each. */
  commitLarge(drafts: readonly DeskDraft[], size: number, between: () => void = () => undefined): void {
    const n = Math.ceil(drafts.length / size)
    const id = `large-${this.n}-${this.entries.length}`
    for (let k = 1; k <= n; k++) {
      const ops = this.desk.commit(drafts.slice((k - 1) * size, k * size)).map((op) => ({ ...op, txn: id }))
      this.entries.push({ txn: { ...this.header(ops, '别处的大批改动'), id, part: { k, n } }, ops })
      between()
    }
  }

  /** Bundles of everything not published yet, `size` log entries each. */
  publish(size = 1): Arrival[] {
    const arrivals: Arrival[] = []
    while (this.published < this.entries.length) {
      const entries = this.entries.slice(this.published, this.published + size)
      arrivals.push({
        name: `pc${this.n}/${String(this.published).padStart(10, '0')}-h`,
        device: `pc${this.n}`,
        bundle: this.bundle(entries),
        own: false,
      })
      this.published += entries.length
    }
    return arrivals
  }

  private bundle(entries: readonly { readonly txn: Txn; readonly ops: readonly Op[] }[]): Bundle {
    const bundle = bundleOf(
      entries.map(({ txn, ops }) => ({ txn, body: encodeSlice(ops) })),
      (source) => this.last.get(source) ?? '',
    )
    for (const { ops } of entries) for (const { id } of ops) this.last.set(sourceOf(id), id)
    return bundle
  }

  private header(ops: readonly Op[], label: string): Txn {
    return {
      id: ops[0]?.txn ?? '',
      by: `operator-${this.n}`,
      device: `000pc00${this.n}`,
      command: 'record.edit',
      label,
      at: OTHER_PC_NOW + this.entries.length,
    }
  }
}
