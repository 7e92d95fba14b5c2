// Made-up tables (在册 by year) as a source of figures, kept column by column.
import type { Source } from './figure'

/** Whole columns as a source; every column as long as the ids. */
export function sourceOfColumns(ids: readonly string[], columns: ReadonlyMap<string, readonly unknown[]>): Source {
  let places: ReadonlyMap<string, number> | undefined
  return {
    size: ids.length,
    idAt: (at) => ids[at] ?? '',
    find: (id) => (places ??= new Map(ids.map((each, at) => [each, at]))).get(id),
    reader: (field) => {
      const column = columns.get(field)
      return column ? (at) => column[at] : () => undefined
    },
  }
}
