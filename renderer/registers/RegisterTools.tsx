// The bar over a register: view, search as you type, filter, order, columns.
import { useEffect, useRef, useState } from 'react'
import { Button, Dropdown, Input, type InputRef } from 'antd'
import { FilterOutlined, ImportOutlined, SearchOutlined, SortAscendingOutlined } from '@ant-design/icons'
import type { GridApi } from 'ag-grid-community'
import { useStore } from 'zustand'
import type { FieldSpec, TableSpec } from '../../shared/domain/field'
import type { Filter, Row } from '../data/office'
import { ColumnChooser } from './ColumnChooser'
import { columnFields } from './columns'
import type { ListStore } from './list-state'
import type { RegisterView } from './views'
import { applySort } from './RegisterGrid'
import { namedSorts, sortLabel } from './sorting'
import { SelectionTools } from './SelectionTools'
import type { GridActions } from './useGridActions'
import { ViewPicker } from './ViewPicker'
import { clearing } from '../ui/clearing'

export interface RegisterToolsProps {
  readonly table: TableSpec
  readonly store: ListStore
  readonly api: GridApi<Row> | undefined
  readonly views: readonly RegisterView[]
  /** The page offers this one view and no default of this PC. */
  readonly chosenByPage: boolean
  readonly filtering: boolean
  readonly onFiltering: () => void
  readonly actions: GridActions
  /** Opens 从 Excel 导入; absent where the list takes none. */
  readonly onImport: (() => void) | undefined
}

const none: readonly Filter[] = []

export function RegisterTools(props: RegisterToolsProps) {
  const { table, store, api, views, chosenByPage, filtering, onFiltering, actions, onImport } = props
  const filters = useStore(store, (state) => (state.view === undefined ? state.filters : none))
  return (
    <div className="register-tools" role="toolbar" aria-label="名单工具">
      <ViewPicker table={table} store={store} api={api} views={views} chosenByPage={chosenByPage} />
      <SearchBox words={searchedWords(table)} store={store} onDown={() => focusFirst(api)} />
      <Button
        icon={<FilterOutlined aria-hidden />}
        aria-pressed={filtering}
        aria-expanded={filtering}
        onClick={onFiltering}
        className={filters.length > 0 ? 'button-on' : ''}
      >
        {filters.length > 0 ? `筛选（${filters.length}）` : '筛选'}
      </Button>
      <SortMenu table={table} store={store} api={api} />
      <ColumnChooser table={table} api={api} />
      {onImport ? (
        <Button
          icon={<ImportOutlined aria-hidden />}
          aria-label="从 Excel 导入"
          title="从 Excel 导入"
          onClick={onImport}
        >
          导入
        </Button>
      ) : null}
      <span className="register-tools-space" />
      <SelectionTools store={store} actions={actions} />
    </div>
  )
}

const searchedKinds: ReadonlySet<FieldSpec['kind']> = new Set(['text', 'name', 'longtext'])

/** What is looked through as one types: people by their search text, every other list by the words in its columns and what its rows belong to. */
function searchedWords(table: TableSpec): string {
  if (table.fields.some((field) => field.name === '_dSearch')) return '姓名、拼音、证件尾号、电话、单位'
  const parent = table.fields.find((field) => field.name === table.parent?.field)
  const named = columnFields(table).filter(
    (field) => field.column && (field.kind === 'ref' || searchedKinds.has(field.kind)),
  )
  const isOfPerson = parent?.to === 'person'
  const owner = isOfPerson ? ['姓名', '拼音'] : parent ? [parent.label] : []
  const words = named.flatMap(({ kind, label }) => (kind === 'name' && !isOfPerson ? [label, '拼音'] : [label]))
  return [...owner, ...words].slice(0, 4).join('、')
}

/** Wait after the last key before asking, in ms: one frame, so that fast typing asks once per frame. */
const typingMs = 16

interface SearchBoxProps {
  readonly words: string
  readonly store: ListStore
  readonly onDown: () => void
}

function SearchBox({ words, store, onDown }: SearchBoxProps) {
  const input = useRef<InputRef>(null)
  const composing = useRef(false)
  const outside = useStore(store, (state) => state.text)
  const [typed, setTyped] = useState(outside)
  useEffect(() => setTyped(outside), [outside])
  useEffect(() => {
    // While an input method composes, the half-typed letters are not yet what is searched for.
    if (composing.current || typed === store.getState().text) return
    const timer = setTimeout(() => store.setState({ text: typed }), typingMs)
    return () => clearTimeout(timer)
  }, [typed, store])
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'f') return
      event.preventDefault()
      input.current?.focus({ cursor: 'all' })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <Input
      ref={input}
      className="register-search"
      prefix={<SearchOutlined aria-hidden />}
      placeholder={words}
      aria-label="搜索名单"
      title="Ctrl+F"
      allowClear={clearing}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onCompositionStart={() => (composing.current = true)}
      onCompositionEnd={(event) => {
        composing.current = false
        store.setState({ text: event.currentTarget.value })
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'ArrowDown' || event.key === 'Enter') onDown()
        if (event.key === 'Escape') setTyped('')
      }}
    />
  )
}

function SortMenu({
  table,
  store,
  api,
}: {
  readonly table: TableSpec
  readonly store: ListStore
  readonly api: GridApi<Row> | undefined
}) {
  const sort = useStore(store, (state) => state.sort)
  const sorts = namedSorts(table)
  const choose = (key: string): void => {
    store.setState({ sort: sorts.find((each) => each.key === key)?.sort ?? [] })
    if (api) applySort(api, store)
  }
  const items = sorts.map(({ key, label }) => ({ key, label }))
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => choose(key) }}>
      <Button
        icon={<SortAscendingOutlined aria-hidden />}
        aria-haspopup="menu"
        aria-label={`排序：${sortLabel(table, sort)}`}
      >
        {sortLabel(table, sort)}
      </Button>
    </Dropdown>
  )
}

/** Moves the keyboard from the search box into the first row. */
function focusFirst(api: GridApi<Row> | undefined): void {
  const column = api?.getAllDisplayedColumns().find((each) => !each.getColId().startsWith('_tick'))
  if (api && column && api.getDisplayedRowCount() > 0) {
    api.ensureIndexVisible(0)
    api.setFocusedCell(0, column)
  }
}
