// Filters beside the grid: the shown columns' fields first, any other field (and child rows such as 荣誉) on request.
import { useMemo, useState } from 'react'
import { Select } from 'antd'
import { CloseOutlined } from '@ant-design/icons'
import { useStore } from 'zustand'
import type { FieldSpec, TableSpec } from '../../shared/domain/field'
import type { Filter, ListQuery } from '../data/office'
import { usePanel } from '../ui/panel'
import { FieldFilter } from './FieldFilter'
import { childFilters, childTables, filterable, filtersOn, withChild, withField } from './filters'
import type { ListStore } from './list-state'
import { useLists } from './lists'
import { useCatalogue } from './source'
import type { Lists } from './lists'

export interface FilterPanelProps {
  readonly table: TableSpec
  readonly lists: Lists
  readonly store: ListStore
  readonly query: ListQuery
  readonly onClose: () => void
}

/** A field of the list, or of the child table it is narrowed through. */
interface Condition {
  readonly child?: TableSpec
  readonly field: FieldSpec
}

export function FilterPanel({ table, store, query, onClose }: FilterPanelProps) {
  const catalogue = useCatalogue()
  const panel = usePanel(onClose)
  const children = useMemo(() => childTables(catalogue, table).filter((each) => !each.internal), [catalogue, table])
  const lists = useLists(table, ...children)
  const filters = useStore(store, (state) => state.filters)
  const [added, setAdded] = useState<readonly string[]>([])
  const all = useMemo(() => conditionsOf(table, children), [table, children])
  const shown = all.filter((each) => isUsual(each) || isActive(each, filters) || added.includes(keyOf(each)))
  const change = (condition: Condition, now: readonly Filter[]): void =>
    store.setState({ view: undefined, filters: replace(filters, condition, now) })
  return (
    <aside className="filters" aria-label="筛选" {...panel}>
      <header className="side-head">
        <h2>筛选</h2>
        <button className="icon-button" aria-label="收起筛选" onClick={onClose}>
          <CloseOutlined aria-hidden />
        </button>
      </header>
      <div className="filters-body">
        {shown.map((each) => (
          <FieldFilter
            key={keyOf(each)}
            field={each.field}
            label={labelOf(each)}
            lists={lists}
            filters={current(filters, each)}
            onChange={(now) => change(each, now)}
            facetsOf={each.child ? undefined : { ...query, filters: withField(filters, each.field.name, []) }}
          />
        ))}
        <Select
          className="filters-add"
          aria-label="按其他项目筛选"
          placeholder="＋ 按其他项目筛选…"
          showSearch
          optionFilterProp="label"
          value={null}
          options={all
            .filter((each) => !shown.includes(each))
            .map((each) => ({ value: keyOf(each), label: labelOf(each) }))}
          onChange={(key: string | null) => key && setAdded([...added, key])}
        />
      </div>
    </aside>
  )
}

function conditionsOf(table: TableSpec, children: readonly TableSpec[]): readonly Condition[] {
  return [
    ...filterable(table).map((field) => ({ field })),
    ...children.flatMap((child) => filterable(child).map((field) => ({ child, field }))),
  ]
}

const keyOf = ({ child, field }: Condition): string => `${child?.name ?? ''}.${field.name}`

const labelOf = ({ child, field }: Condition): string => (child ? `${child.label}：${field.label}` : field.label)

/** Default columns with tick lists are what people narrow by every day. */
function isUsual({ child, field }: Condition): boolean {
  return (
    !child && field.column === true && (field.choices !== undefined || field.kind === 'flag' || field.kind === 'int')
  )
}

function current(filters: readonly Filter[], { child, field }: Condition): readonly Filter[] {
  return filtersOn(child ? childFilters(filters, child.name) : filters, field.name)
}

function isActive(condition: Condition, filters: readonly Filter[]): boolean {
  return current(filters, condition).length > 0
}

function replace(filters: readonly Filter[], { child, field }: Condition, now: readonly Filter[]): readonly Filter[] {
  if (!child) return withField(filters, field.name, now)
  return withChild(filters, child.name, withField(childFilters(filters, child.name), field.name, now))
}
