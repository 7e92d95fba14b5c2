// The columns that lists keep in memory as a source of figures: rows by position instead of by slot.
import type { Source } from '../../../shared/domain/report/figure'
import type { Columns } from '../rowsets/columns'

/** The rows as they are now; where no row has left, a position is the slot itself. */
export function columnSource(columns: Columns): Source {
  const { size } = columns
  const reader = (field: string) => (columns.has(field) ? columns.reader(field) : () => undefined)
  if (columns.dense) return { size, idAt: (at) => columns.idAt(at), find: (id) => columns.slotOf(id), reader }
  const slots = Int32Array.from(columns.all())
  const places = new Map(Array.from(slots, (slot, at) => [slot, at]))
  return {
    size,
    idAt: (at) => columns.idAt(slots[at] ?? -1),
    find: (id) => places.get(columns.slotOf(id) ?? -1),
    reader: (field) => {
      const read = reader(field)
      return (at) => read(slots[at] ?? -1)
    },
  }
}
