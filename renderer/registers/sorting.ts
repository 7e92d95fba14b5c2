// The sort menu of every register, and the grid's header clicks, in the words of ListQuery.
import type { Sort } from '../data/office'
import type { TableSpec } from '../../shared/domain/field'

export interface NamedSort {
  readonly key: string
  readonly label: string
  readonly sort: readonly Sort[]
}

/** 登记顺序 and the named orders that make sense for a table (product.md §0.3). */
export function namedSorts(table: TableSpec): readonly NamedSort[] {
  const has = (field: string): boolean => table.fields.some((each) => each.name === field)
  const byName = table.fields.some((each) => each.name === table.title && each.kind === 'name')
  return [
    { key: 'entered', label: '登记顺序', sort: [] },
    ...(byName ? [{ key: 'strokes', label: '按姓氏笔画', sort: [{ by: 'strokes' as const }] }] : []),
    ...(has('_dLevel') ? [{ key: 'level', label: '按级别、届次', sort: [{ by: 'level' as const }] }] : []),
    ...(has('county') ? [{ key: 'county', label: '按县（市、区）', sort: [{ by: 'county' as const }] }] : []),
    ...(byName ? [{ key: 'pinyin', label: '按拼音', sort: [{ by: 'pinyin' as const }] }] : []),
  ]
}

/** What the grid says of its headers, as sorts. */
export function sortOfHeaders(headers: readonly { readonly colId: string; readonly sort: string }[]): readonly Sort[] {
  return headers.map(({ colId, sort }) => ({ by: { field: colId }, ...(sort === 'desc' ? { descending: true } : {}) }))
}

/** Sort state of one column, for the header's arrow after a view was opened. */
export function headerOfSort(sort: readonly Sort[], field: string): 'asc' | 'desc' | null {
  const found = sort.find((each) => typeof each.by === 'object' && each.by.field === field)
  return found ? (found.descending ? 'desc' : 'asc') : null
}

/** The label of the present order, for the menu's button. */
export function sortLabel(table: TableSpec, sort: readonly Sort[]): string {
  const named = namedSorts(table).find((each) => JSON.stringify(each.sort) === JSON.stringify(sort))
  if (named) return named.label
  const first = sort[0]
  if (!first || typeof first.by !== 'object') return '登记顺序'
  const { field } = first.by
  const label = table.fields.find((each) => each.name === field)?.label ?? field
  return `按${label}${first.descending ? '（降序）' : ''}`
}
