// The next part of a large transaction is worked out while the disk still writes the one before: the writer would only wait meanwhile.
import type { Draft } from '../../shared/domain/command'
import type { Txn } from '../../shared/oplog/operation'
import { prepare, type Prepared } from './commit'
import type { Session } from './session'
import { Workspace } from './workspace'

interface Worked {
  readonly at: number
  /** Undefined where it could not be worked out ahead; whoever writes the part meets the cause himself. */
  readonly prepared: Promise<Prepared | undefined>
  /** The guard's count while the part before was being written; anything else written since makes this stale. */
  readonly permits: number
}

export class Ahead {
  private worked: Worked | undefined

  /** `parts` are the drafts of `txn`, in order. */
  constructor(
    private readonly session: Session,
    private readonly txn: Txn,
    private readonly parts: readonly (readonly Draft[])[],
  ) {}

  /** The part as it was worked out ahead; undefined where it was not, or where something else has been written since. */
  async take(at: number): Promise<Prepared | undefined> {
    const { worked } = this
    this.worked = undefined
    if (worked?.at !== at || this.isStale(worked)) return undefined
    const prepared = await worked.prepared
    return this.isStale(worked) ? undefined : prepared
  }

  /** Works the part out now, inside the transaction that will write it, or ahead of it on top of what is being written. */
  prepare(at: number, under?: Prepared): Promise<Prepared> {
    const { session, txn, parts } = this
    const space = new Workspace(session, session.unfinished.get(txn.id), under?.space)
    const part = { k: at + 1, n: parts.length }
    return prepare(space, parts[at] ?? [], { ...txn, part }, session.preimages.get(txn.id), under?.hybrid)
  }

  /** Called while `under` is being written: begins with the part after it as soon as the writer has handed all of that to the disk. */
  begin(at: number, under: Prepared): void {
    const { lists, database } = this.session
    // Rules that read a list whole must read it as it will be.
    const changesLists = [...under.space.changed().keys()].some((table) => lists.has(table))
    if (at >= this.parts.length || changesLists) return
    const { permits } = database.guard
    // A task of its own: what is asked for in here must not become part of the transaction under way.
    const prepared = new Promise<Prepared | undefined>((resolve) => {
      setTimeout(() => this.prepare(at, under).then(resolve, () => resolve(undefined)))
    })
    this.worked = { at, prepared, permits }
  }

  private isStale({ permits }: Worked): boolean {
    return this.session.database.guard.permits !== permits
  }
}
