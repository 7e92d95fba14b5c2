// This app's log as a contender: the slices of three PCs, checked and opened as the writer opens them, and applied to rows.
import { orThrow } from '../../../shared/kernel/result'
import { oldestFirst } from '../../../shared/oplog/order'
import { Replica } from '../../../shared/oplog/replica'
import { headsWithValues, isVisible, registersOf } from '../../../shared/oplog/row'
import { decodeSlice } from '../../../shared/oplog/slice'

/** Answers how to read the result, so that looking at it costs nothing while time is taken. */
export function merge(updates: readonly Uint8Array[]) {
  const replica = new Replica()
  replica.apply(oldestFirst(updates.flatMap((slice) => orThrow(decodeSlice(slice)))))
  return () => {
    const rows = [...replica.rows('person').values()].filter(isVisible)
    const heads = rows.map((row) => registersOf(row).map((key) => headsWithValues(row, key).length))
    return {
      rows: rows.length,
      cells: heads.flat().length,
      // Values beside the shown one: what a person can still choose.
      kept: heads.flat().reduce((sum, count) => sum + count - 1, 0),
    }
  }
}
