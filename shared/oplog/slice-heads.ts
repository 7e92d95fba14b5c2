// Which heads an operation most likely names: what the slice itself last wrote to the register, else what its row was last seen
// to follow. Writer and reader guess alike, so a right guess costs nothing.
import type { Op, RegisterKey, RowId, Stamp } from './operation'
import { LINK, REMOVED } from './register-key'

interface Known {
  readonly heads: Map<RegisterKey, readonly Stamp[]>
  /** The last heads named for the row that no operation of the slice wrote: often the operation that created it. */
  before: readonly Stamp[]
}

const NOTHING: readonly Stamp[] = []

export class HeadGuesses {
  private readonly rows = new Map<RowId, Known>()

  guess(row: RowId, key: RegisterKey): readonly Stamp[] {
    const known = this.rows.get(row)
    return known?.heads.get(key) ?? known?.before ?? NOTHING
  }

  /** Learns from an operation, in the order of the slice. */
  learn({ id, kind, row, set, pred }: Op): void {
    let known = this.rows.get(row)
    if (!known) this.rows.set(row, (known = { heads: new Map(), before: NOTHING }))
    for (const key of Object.keys(pred)) {
      const heads = pred[key] ?? NOTHING
      if (!known.heads.has(key)) known.before = heads
      known.heads.set(key, heads)
    }
    const own = [id]
    for (const key of Object.keys(set ?? {})) known.heads.set(key, own)
    if (kind === 'remove') known.heads.set(REMOVED, own)
    if (kind === 'link' || kind === 'unlink') known.heads.set(LINK, own)
  }
}
