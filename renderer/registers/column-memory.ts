// Widths, order and choice of columns, remembered per table on this PC (screens differ; the office's saved views travel).
import type { ColumnState } from 'ag-grid-community'

export type ColumnMemory = readonly Pick<ColumnState, 'colId' | 'width' | 'hide'>[]

const key = (table: string): string => `register.columns.${table}`

export function rememberedColumns(table: string): ColumnMemory | undefined {
  return readColumns(localStorage.getItem(key(table)))
}

/** Reads stored columns; anything that is not columns (an older version, a damaged entry) counts as nothing remembered. */
export function readColumns(text: string | null | undefined): ColumnMemory | undefined {
  if (!text) return undefined
  const parsed = parseJson(text)
  if (!Array.isArray(parsed)) return undefined
  const sound = parsed.filter(
    (each): each is ColumnMemory[number] =>
      typeof each === 'object' && each !== null && typeof (each as { colId?: unknown }).colId === 'string',
  )
  return sound.length > 0 ? sound : undefined
}

export function rememberColumns(table: string, state: readonly ColumnState[]): void {
  localStorage.setItem(key(table), JSON.stringify(slim(state)))
}

/** What is worth keeping of the grid's column state. */
export function slim(state: readonly ColumnState[]): ColumnMemory {
  return state.map(({ colId, width, hide }) => ({
    colId,
    ...(width === undefined ? {} : { width }),
    ...(hide === undefined || hide === null ? {} : { hide }),
  }))
}

export function forgetColumns(table: string): void {
  localStorage.removeItem(key(table))
}

/** Undefined for text that is not JSON: a damaged note of widths must never keep a list from opening. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
