// The multi-value register (sync-design.md §8.3, §9.4): a field's heads are all its writes minus everything a later write named.
// Exactly three things make that order-free: the heads, the buried stamps whose own write has not arrived, and what was seen.
import type { Head, Stamp } from './operation'

export interface Register {
  /** Highest stamp first; the first is shown. More than one: concurrent, kept until someone decides (I5). */
  readonly heads: readonly Head[]
  /** Stamps named by a write that came before the write they belong to. Forgetting one would bring a dead value back. */
  readonly buried: readonly Stamp[]
}

export const NOTHING_BURIED: readonly Stamp[] = []

/**
 * Lets one operation act on one register: `write` is its value (absent where it only names heads), `pred` the heads it
 * replaces whatever the clocks say (I4). `seen` tells whether the operation with a stamp has already acted on this row.
 */
export function writeRegister(
  register: Register,
  write: Head | undefined,
  pred: readonly Stamp[],
  seen: (stamp: Stamp) => boolean,
): Register {
  const heads = register.heads.filter((head) => !pred.includes(head.stamp))
  const buried = [...register.buried, ...pred.filter((stamp) => isStillToCome(register, stamp, seen))]
  if (!write) return { heads, buried }
  if (register.buried.includes(write.stamp)) return { heads, buried: buried.filter((stamp) => stamp !== write.stamp) }
  return { heads: insert(heads, write), buried }
}

function isStillToCome(register: Register, stamp: Stamp, seen: (stamp: Stamp) => boolean): boolean {
  return !register.heads.some((head) => head.stamp === stamp) && !register.buried.includes(stamp) && !seen(stamp)
}

function insert(heads: readonly Head[], head: Head): readonly Head[] {
  const at = heads.findIndex((other) => other.stamp <= head.stamp)
  if (at < 0) return [...heads, head]
  return heads[at]?.stamp === head.stamp ? heads : [...heads.slice(0, at), head, ...heads.slice(at)]
}
