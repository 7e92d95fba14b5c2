// Filters as data: changing one field's condition, saying it in words, and which condition a field's kind offers.
import type { FieldSpec, TableSpec } from '../../shared/domain/field'
import { formatField } from '../../shared/domain/format'
import type { Catalogue } from '../../shared/domain/catalogue'
import type { Filter } from '../data/office'
import { wordsOf, type Lists } from './lists'

export type FilterKind = 'ticks' | 'text' | 'range'

/** What the filter panel offers for a field: tick lists for words that repeat, text for free words, from-to for numbers and dates. */
export function filterKind(field: FieldSpec): FilterKind {
  if (
    field.kind === 'choice' ||
    field.kind === 'choices' ||
    field.kind === 'ref' ||
    field.kind === 'flag' ||
    field.choices
  )
    return 'ticks'
  return field.kind === 'int' || field.kind === 'money' || field.kind === 'date' ? 'range' : 'text'
}

/** Fields a person may filter by: everything except pictures, files, and the keys of search and orders, which have no words. */
export function filterable(table: TableSpec): readonly FieldSpec[] {
  const isKey = (field: FieldSpec): boolean => field.derived === 'row' && field.offGrid === true && !field.choices
  return table.fields.filter(
    (field) => field.kind !== 'blob' && !field.hidden && field.name !== table.parent?.field && !isKey(field),
  )
}

/** Child tables whose rows a list can be filtered by (劳模 having an honour of 2019…). */
export function childTables(catalogue: Catalogue, table: TableSpec): readonly TableSpec[] {
  return catalogue.tables.filter((each) => each.parent?.table === table.name)
}

/** The filters on one field of the list itself. */
export function filtersOn(filters: readonly Filter[], field: string): readonly Filter[] {
  return filters.filter((filter) => 'field' in filter && filter.field === field)
}

/** The same filters with those on one field replaced. */
export function withField(filters: readonly Filter[], field: string, now: readonly Filter[]): readonly Filter[] {
  return [...filters.filter((filter) => !('field' in filter && filter.field === field)), ...now]
}

/** Conditions on the rows of one child table. */
export function childFilters(filters: readonly Filter[], child: string): readonly Filter[] {
  const found = filters.find((filter) => 'child' in filter && filter.child === child)
  return found && 'child' in found ? found.where : []
}

/** All conditions on one child table must hold for the same child row, so they live in one filter. */
export function withChild(filters: readonly Filter[], child: string, where: readonly Filter[]): readonly Filter[] {
  const rest = filters.filter((filter) => !('child' in filter && filter.child === child))
  return where.length === 0 ? rest : [...rest, { child, where }]
}

/** One filter in words, for the chip above the list: 县（市、区）：鹿城区、瓯海区. */
export function filterWords(filter: Filter, table: TableSpec, catalogue: Catalogue, lists: Lists): string {
  if ('child' in filter) {
    const child = catalogue.table(filter.child)
    return `${child.label}（${filter.where.map((each) => filterWords(each, child, catalogue, lists)).join('，')}）`
  }
  const field = table.fields.find((each) => each.name === filter.field)
  const label = field?.label ?? filter.field
  return `${label}${condition(filter, field, lists)}`
}

function condition(filter: Exclude<Filter, { child: string }>, field: FieldSpec | undefined, lists: Lists): string {
  switch (filter.is) {
    case 'in': {
      const words = filter.values.map((value) => valueWord(value, field, lists))
      return words.length > 4 ? `：${words.slice(0, 3).join('、')} 等 ${words.length} 项` : `：${words.join('、')}`
    }
    case 'contains':
      return `含“${filter.text}”`
    case 'between':
      return `：${rangeEnd(filter.from, field)} 至 ${rangeEnd(filter.to, field)}`
    case 'empty':
      return '未填'
    case 'filled':
      return '已填'
  }
}

function rangeEnd(end: string | number | undefined, field: FieldSpec | undefined): string {
  if (end === undefined) return '不限'
  if (field?.kind === 'money' && typeof end === 'number') return (end / 100).toFixed(2)
  return field ? formatField(field, end) : String(end)
}

/** A stored value as a tick's word. */
export function valueWord(value: string | number | boolean | null, field: FieldSpec | undefined, lists: Lists): string {
  if (value === null || value === '') return '（未填）'
  if (typeof value === 'boolean') return value ? '是' : '否'
  return field ? wordsOf(field, value, lists) : String(value)
}
