// Plain rows as a source of figures: what tests and small tables give, and what made-up tables (在册 by year) are kept as.
import type { Fields } from '../field'
import type { Source } from './figure'

export function sourceOf(rows: readonly Fields[]): Source {
  let places: ReadonlyMap<string, number> | undefined
  return {
    size: rows.length,
    idAt: (at) => rows[at]?.id ?? '',
    find: (id) => (places ??= new Map(rows.map((row, at) => [row.id, at]))).get(id),
    reader: (field) => (at) => rows[at]?.[field],
  }
}

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
