// The rows of one table that were read or written lately, by key and by parent, exactly as they are on disk.

/** As much of a stored row as is needed to keep it. */
export interface StoredRow {
  readonly id: string
  readonly [field: string]: unknown
}

/** One finished transaction's effect on a table: the row as it is now, or null where it was deleted. */
export type Written = ReadonlyMap<string, StoredRow | null>

/** A few screenfuls and the people on them. */
const ROWS_KEPT = 500
const LISTS_KEPT = 500
/** More rows of one answer than this are no family: a county's people are not kept. */
const LONGEST_LIST = 50
/** Beyond this, looking through the lists row by row costs more than reading a few of them again. */
const MOST_WRITTEN = 50

interface List {
  readonly field: string
  readonly value: string
  readonly rows: readonly StoredRow[]
}

export class RecentRows {
  private readonly rows = new Map<string, StoredRow>()
  private readonly lists = new Map<string, List>()

  /** The row, or undefined where it must be read. */
  row(id: string): StoredRow | undefined {
    return renewed(this.rows, id)
  }

  /** Rows whose field has the value, in order of id; undefined where they must be read. */
  list(field: string, value: string): readonly StoredRow[] | undefined {
    return renewed(this.lists, keyOf(field, value))?.rows
  }

  keepRow(row: StoredRow): void {
    keep(this.rows, row.id, row, ROWS_KEPT)
  }

  /** `rows` are all the rows there are for this value. */
  keepList(field: string, value: string, rows: readonly StoredRow[]): void {
    if (rows.length <= LONGEST_LIST) keep(this.lists, keyOf(field, value), { field, value, rows }, LISTS_KEPT)
  }

  /** Follows a transaction that is on disk. */
  follow(written: Written | 'unknown'): void {
    if (written === 'unknown' || written.size > MOST_WRITTEN) return this.forget()
    for (const [id, row] of written) {
      if (row === null) this.rows.delete(id)
      else this.keepRow(row)
    }
    for (const [key, list] of this.lists) {
      const rows = patched(list, written)
      if (rows !== list.rows) this.lists.set(key, { ...list, rows })
    }
  }

  private forget(): void {
    this.rows.clear()
    this.lists.clear()
  }
}

/** The list after the transaction; the very same array where nothing of it changed. */
function patched({ field, value, rows }: List, written: Written): readonly StoredRow[] {
  const come = [...written.values()].filter((row) => row !== null && row[field] === value) as StoredRow[]
  const stay = rows.filter((row) => !written.has(row.id))
  if (come.length === 0 && stay.length === rows.length) return rows
  return [...stay, ...come].sort((one, other) => (one.id < other.id ? -1 : 1))
}

function keyOf(field: string, value: string): string {
  return `${field}:${value}`
}

function renewed<V>(map: Map<string, V>, key: string): V | undefined {
  const found = map.get(key)
  if (found !== undefined) keep(map, key, found, map.size)
  return found
}

/** The map's own order says what was used longest ago. */
function keep<V>(map: Map<string, V>, key: string, value: V, most: number): void {
  map.delete(key)
  map.set(key, value)
  for (const oldest of map.keys()) {
    if (map.size <= most) return
    map.delete(oldest)
  }
}
