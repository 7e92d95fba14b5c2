// Which heads an operation most likely names: what the slice itself last wrote to the register, else what its row was last seen
// to follow. Writer and reader guess alike, so a right guess costs nothing.
import type { Op, RegisterKey, RowId, Stamp } from './operation'
import { LINK, REMOVED } from './register-key'

const NOTHING: readonly Stamp[] = []

export class HeadGuesses {
  private readonly rows = new Map<RowId, RowGuesses>()

  /** What is known of a row, to be asked and told in the order of the slice. */
  of(row: RowId): RowGuesses {
    let known = this.rows.get(row)
    if (!known) this.rows.set(row, (known = new RowGuesses()))
    return known
  }
}

type Heads = readonly Stamp[] | Stamp

export class RowGuesses {
  /** Most rows of a slice have one register in it, which needs no map. */
  private key: RegisterKey | undefined
  private heads: Heads = NOTHING
  private others: Map<RegisterKey, Heads> | undefined
  /** The last heads named for the row that no operation of the slice wrote: often the operation that created it. */
  private before = NOTHING

  guess(key: RegisterKey): readonly Stamp[] {
    const heads = this.known(key) ?? this.before
    // A single stamp where an operation of the slice wrote last: few of them are guessed, so no list was made for it.
    return typeof heads === 'string' ? [heads] : heads
  }

  /** Learns from an operation; `written` and `named` are the keys of its `set` and `pred`. */
  learn({ id, kind, pred }: Op, written: readonly RegisterKey[], named: readonly RegisterKey[]): void {
    for (const key of named) {
      const heads = pred[key] ?? NOTHING
      if (this.known(key) === undefined) this.before = heads
      // What is written to is about to be told below.
      if (named !== written) this.put(key, heads)
    }
    for (const key of written) this.put(key, id)
    if (kind === 'remove') this.put(REMOVED, id)
    else if (kind === 'link' || kind === 'unlink') this.put(LINK, id)
  }

  private known(key: RegisterKey): Heads | undefined {
    return key === this.key ? this.heads : this.others?.get(key)
  }

  private put(key: RegisterKey, heads: Heads): void {
    this.key ??= key
    if (key === this.key) this.heads = heads
    else (this.others ??= new Map<RegisterKey, Heads>()).set(key, heads)
  }
}
