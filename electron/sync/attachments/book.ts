// What one run of sync knows of attachments: which are named by anybody's changes, which are not here yet, which this PC still has to
// put on the share. All of it is read from the segments at hand, so that there is no file of state that could disagree with them.
import type { Clock } from '../../../shared/kernel/ports'
import { blobName } from '../../../shared/vault-format/blob'
import { blobPath, isDevice } from '../../../shared/vault-format/names'
import type { Sealing } from '../../../shared/vault-format/ports'
import { Doubts } from '../doubts'
import type { AttachmentStore } from './store'

export class Attachments {
  /** Id → the PC that named it first, as far as is known: there it is looked for first. */
  readonly named = new Map<string, string>()
  /** Name on the share → id. */
  readonly byName = new Map<string, string>()
  /** Named, and not yet looked for on this PC. */
  readonly unchecked = new Set<string>()
  /** Named, and not on this PC. */
  readonly missing = new Set<string>()
  /** On this PC, and not proven to lie on the share where it should. */
  readonly owed = new Set<string>()
  /** Proven to lie on the share in this run, put there by this PC. */
  readonly proven = new Set<string>()
  /** Names on the share that other PCs cannot read. */
  readonly wanted = new Set<string>()
  /** Files that were looked for in vain: when to look again, and what to ask others for. */
  readonly doubts: Doubts
  /** Segments and packs whose names were taken down, and how far the mirror had been filled when all of them were. */
  readonly readSegments = new Set<string>()
  readThrough = -1
  /** There is more to send or fetch than one round had time for. */
  busy = false
  /** UTC ms since when changes have waited for their attachments; undefined while they have not. */
  heldSince: number | undefined

  constructor(
    readonly store: AttachmentStore,
    private readonly sealing: Sealing,
    clock: Clock,
  ) {
    this.doubts = new Doubts(clock)
  }

  /** Somebody's change names it. */
  note(id: string, device: string): void {
    if (this.named.has(id)) return
    this.named.set(id, device)
    this.byName.set(this.nameOf(id), id)
    this.unchecked.add(id)
  }

  nameOf(id: string): string {
    return blobName(id, this.sealing)
  }

  /** Where it lies on the share if the PC that named it put it there. */
  expectedAt(id: string): string {
    return blobPath(this.named.get(id) ?? '', this.nameOf(id))
  }

  /** A person looks at it and it is not there: looked for at once, also where it was believed to be here. True where that is news. */
  ask(id: string, device: string): boolean {
    this.note(id, device)
    if (this.missing.has(id)) return false
    this.unchecked.add(id)
    return true
  }

  /** Another PC cannot read this file. */
  want(name: string): void {
    if (this.byName.has(name)) this.wanted.add(name)
  }

  /** The share lies elsewhere now, or may have been emptied: nothing is known of it. */
  forgetShare(): void {
    this.proven.clear()
    for (const path of this.doubts.paths()) this.doubts.clear(path)
  }

  /** It is here now. */
  arrived(id: string): void {
    this.missing.delete(id)
    this.doubts.clear(this.expectedAt(id))
  }
}

/** PCs in whose folders an attachment may lie, the likeliest first. */
export function holders(first: string | undefined, others: Iterable<string>): readonly string[] {
  return [...new Set([first ?? '', ...others])].filter(isDevice)
}
