// A saved view as it is stored in the savedView table, and back. What cannot be read (a newer version's view) opens as no conditions.
import type { ColumnState } from 'ag-grid-community'
import * as z from 'zod/mini'
import type { Filter, Row, Sort } from '../data/office'
import { parseJson, readColumns, slim, type ColumnMemory } from './column-memory'

/** A built-in view of a register. */
export interface RegisterView {
  readonly name: string
  readonly filters: readonly Filter[]
}

export interface SavedView {
  readonly id: string
  readonly name: string
  readonly filters: readonly Filter[]
  readonly sort: readonly Sort[]
  readonly columns: ColumnMemory
}

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])
const end = z.union([z.string(), z.number()])
const fieldFilter = z.union([
  z.object({ field: z.string(), is: z.literal('in'), values: z.array(scalar) }),
  z.object({ field: z.string(), is: z.literal('contains'), text: z.string() }),
  z.object({ field: z.string(), is: z.literal('between'), from: z.optional(end), to: z.optional(end) }),
  z.object({ field: z.string(), is: z.enum(['empty', 'filled']) }),
])
const filter = z.union([fieldFilter, z.object({ child: z.string(), where: z.array(fieldFilter) })])
const sort = z.object({
  by: z.union([z.enum(['strokes', 'level', 'county', 'pinyin']), z.object({ field: z.string() })]),
  descending: z.optional(z.boolean()),
})
const stored = z.object({ filters: z.array(filter), sort: z.array(sort) })

/** A savedView row → what a register opens. */
export function readView(row: Row): SavedView {
  const query = stored.safeParse(parseJson(String(row['query'] ?? '')))
  const { filters, sort } = query.success
    ? (query.data as { filters: Filter[]; sort: Sort[] })
    : { filters: [], sort: [] }
  return {
    id: row.id,
    name: String(row['name'] ?? ''),
    filters,
    sort,
    columns: readColumns(row['columns'] as string | undefined) ?? [],
  }
}

/** What a register shows → the values of a savedView row. */
export function writeView(view: {
  readonly filters: readonly Filter[]
  readonly sort: readonly Sort[]
  readonly columns: readonly ColumnState[]
}): { query: string; columns: string } {
  return {
    query: JSON.stringify({ filters: view.filters, sort: view.sort }),
    columns: JSON.stringify(slim(view.columns)),
  }
}
