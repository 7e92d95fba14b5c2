// What an office looks like from its bundles: brought together in memory, counted, and forgotten. Summary, preview and rehearsal use it.
import { orThrow } from '../../shared/kernel/result'
import { openBundle, type Bundle } from '../../shared/oplog/bundle'
import { officeFingerprint } from '../../shared/oplog/fingerprint'
import type { Op, RowId, Txn } from '../../shared/oplog/operation'
import { Replica } from '../../shared/oplog/replica'
import { isVisible } from '../../shared/oplog/row'

export class Scratch {
  private readonly replica = new Replica()

  /** Throws the bundle's Failure where it contradicts itself. */
  add(bundle: Bundle): void {
    const ops = orThrow(openBundle(bundle))
    const headers = new Map<string, Txn[]>()
    for (const txn of bundle.txns) headers.set(txn.id, [...(headers.get(txn.id) ?? []), txn])
    const byTxn = new Map<string, Op[]>()
    for (const op of ops) byTxn.set(op.txn, [...(byTxn.get(op.txn) ?? []), op])
    for (const [id, txns] of headers) {
      const mine = byTxn.get(id) ?? []
      // Several parts in one bundle lie together: all of them come with the first.
      txns.forEach((txn, at) => this.replica.receive(txn, at === 0 ? mine : []))
    }
  }

  get fingerprint(): string {
    return officeFingerprint(this.replica.fingerprints())
  }

  /** People who are not in the bin. */
  people(): ReadonlySet<RowId> {
    return new Set([...this.replica.rows('person').values()].filter(isVisible).map(({ id }) => id))
  }

  /** Name of the office, for people; '' before it was founded. */
  get office(): string {
    const [profile] = [...this.replica.rows('profile').values()].filter(isVisible)
    return String(profile?.['name'] ?? '')
  }

  /** Large transactions of which a part is missing. */
  get incomplete(): number {
    return this.replica.incomplete().length
  }
}
