// What the history of a row leaves for a person to decide (sync-design.md §8.3, 8.8).
import { sameValue } from '../kernel/canonical'
import type { Head, RegisterKey, RowRecord, Stamp } from './operation'
import { fieldOf } from './register-key'
import { own } from './row-heads'
import { headsWithValues, isVisible, registersOf } from './row'

/** How two concurrent values of a field meet; the catalogue says which (sync-design.md §8.3). */
export type PolicyOf = (field: string) => 'review' | 'auto' | 'set' | 'text'

export type Conflict =
  | {
      readonly kind: 'concurrent-values'
      readonly register: RegisterKey
      /** The shown head first. */
      readonly heads: readonly Head[]
    }
  | {
      readonly kind: 'removed-but-edited'
      readonly removals: readonly Stamp[]
      /** Registers with heads no removal saw: what was edited meanwhile. */
      readonly edited: readonly RegisterKey[]
    }

/**
 * The row's open conflicts, in the order of their registers. Equal concurrent values are none, and neither are fields of
 * policy `auto`, where the highest stamp silently wins. A hidden row has none.
 */
export function conflictsOf(row: RowRecord, policyOf: PolicyOf = () => 'review'): readonly Conflict[] {
  if (!isVisible(row)) return []
  const conflicts: Conflict[] = []
  for (const register of Object.keys(row._c ?? {}).sort()) {
    const heads = headsWithValues(row, register)
    if (policyOf(fieldOf(register)) !== 'auto' && differ(heads))
      conflicts.push({ kind: 'concurrent-values', register, heads })
  }
  if (row._x)
    conflicts.push({ kind: 'removed-but-edited', removals: row._x.map(({ stamp }) => stamp), edited: editedOf(row) })
  return conflicts
}

/** Registers with at least one head that no removal saw. */
export function editedOf(row: RowRecord): readonly RegisterKey[] {
  const covered = (key: RegisterKey, stamp: Stamp): boolean =>
    (row._x ?? []).some(({ pred }) => own(pred, key)?.includes(stamp) ?? false)
  return registersOf(row)
    .filter((key) => headsWithValues(row, key).some(({ stamp }) => !covered(key, stamp)))
    .sort()
}

function differ(heads: readonly Head[]): boolean {
  return heads.some(({ value }) => !sameValue(value, heads[0]?.value))
}
