// Two PCs of one office on the plain store: what each does while apart, and what both hold once they have heard each other.
import { sameValue } from '../../shared/kernel/canonical'
import { conflictsOf } from '../../shared/oplog/conflicts'
import type { RowId, RowRecord } from '../../shared/oplog/operation'
import { memoryOffice, MemoryOffice } from './memory-office'

export interface TwoPcs {
  readonly one: MemoryOffice
  readonly other: MemoryOffice
  /** Both hear all that the other wrote. */
  meet(): void
  /** The row on both, which must be the same there. */
  row(table: string, id: RowId): RowRecord
}

/** The second PC knows what `before` entered on the first. */
export async function twoPcs<T>(before: (one: MemoryOffice) => Promise<T>): Promise<TwoPcs & { readonly made: T }> {
  const one = await memoryOffice()
  const made = await before(one)
  const other = new MemoryOffice(2)
  other.incarnation = 'pc-2'
  other.hear(one.ops)
  const heard = one.ops.length
  return {
    one,
    other,
    made,
    meet() {
      const [mine, theirs] = [one.ops.slice(heard), [...other.ops]]
      one.hear(theirs)
      other.hear(mine)
    },
    row(table, id) {
      const [here, there] = [one.row(table, id), other.row(table, id)]
      if (!here || !sameValue(here, there)) throw new Error(`${table} ${id} differs`)
      return here
    },
  }
}

/** Fields of a row on which the PCs do not agree. */
export function disputed(row: RowRecord): readonly string[] {
  return conflictsOf(row).map((each) => (each.kind === 'concurrent-values' ? each.register : each.kind))
}
