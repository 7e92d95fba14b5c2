// Half-filled forms survive a crash: what was typed is kept on this PC until it is saved or given up (product.md §0.11).
import type { RowId } from '../../shared/oplog/operation'
import { parseJson } from './column-memory'

export interface FormDraft {
  readonly at: number
  readonly values: Readonly<Record<string, unknown>>
}

const key = (table: string, row: RowId | undefined, scope: string): string => `draft.${table}.${row ?? `new.${scope}`}`

export function keepDraft(
  table: string,
  row: RowId | undefined,
  scope: string,
  values: Readonly<Record<string, unknown>>,
  at: number,
): void {
  localStorage.setItem(key(table, row, scope), JSON.stringify({ at, values } satisfies FormDraft))
}

/** The kept draft, or undefined; a damaged one counts as none. */
export function findDraft(table: string, row: RowId | undefined, scope: string): FormDraft | undefined {
  const found = parseJson(localStorage.getItem(key(table, row, scope)) ?? '')
  if (typeof found !== 'object' || found === null) return undefined
  const { at, values } = found as Partial<FormDraft>
  return typeof at === 'number' && typeof values === 'object' && values !== null ? { at, values } : undefined
}

export function dropDraft(table: string, row: RowId | undefined, scope: string): void {
  localStorage.removeItem(key(table, row, scope))
}
