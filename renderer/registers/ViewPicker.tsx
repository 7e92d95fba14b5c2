// Views of a list: the built-in ones, then those the office saved (they travel with the data; widths and the default do not).
import { useEffect, useState } from 'react'
import { Button, Dropdown } from 'antd'
import { DownOutlined } from '@ant-design/icons'
import type { GridApi } from 'ag-grid-community'
import { useStore } from 'zustand'
import type { TableSpec } from '../../shared/domain/field'
import { asFailure, type Failure } from '../../shared/kernel/result'
import type { Row } from '../data/office'
import { Notice } from '../ui/Notice'
import { asksTheSame } from './default-view'
import type { ListStore } from './list-state'
import { NameView } from './NameView'
import { applySort } from './RegisterGrid'
import { useHear, useOffice, useWhich } from './source'
import { useDefaultView } from './useDefaultView'
import { readView, type RegisterView, type SavedView } from './views'

export interface ViewPickerProps {
  readonly table: TableSpec
  readonly store: ListStore
  readonly api: GridApi<Row> | undefined
  readonly views: readonly RegisterView[]
  readonly chosenByPage: boolean
}

/** Keys of what is no view; a built-in view is called by its Chinese name and a saved one by its id, so that neither clashes. */
const SAVE = '+save'
const RENAME = '+rename'
const REMOVE = '+remove'
const DEFAULT = '+default'

export function ViewPicker({ table, store, api, views, chosenByPage }: ViewPickerProps) {
  const office = useOffice()
  const open = useStore(store, (state) => state.view)
  const [naming, setNaming] = useState<{ readonly view: SavedView | undefined }>()
  const [failure, setFailure] = useState<Failure>()
  const saved = useSavedViews(table, setFailure)
  const show = (key: string): void => {
    const built = views.find((view) => view.name === key)
    const own = saved?.find((view) => view.id === key)
    if (built) store.setState({ view: key, filters: built.filters, text: '' })
    else if (own) openSaved(own, store, api)
  }
  const first = useDefaultView({ which: useWhich(), table: table.name, store, api, views, saved, show, chosenByPage })
  const own = saved?.find((view) => view.id === open)
  const label = views.find((view) => view.name === open)?.name ?? own?.name ?? '自定义条件'
  const remove = async (id: string): Promise<void> => {
    const outcome = await office.run('record.remove', { table: 'savedView', rows: [id] })
    setFailure(outcome.ok ? undefined : outcome.failure)
  }
  const choose = (key: string): void => {
    if (key === SAVE) setNaming({ view: undefined })
    else if (key === RENAME) setNaming({ view: own })
    else if (key === DEFAULT) first.toggle()
    else if (key === REMOVE && own) remove(own.id).catch((error: unknown) => setFailure(asFailure(error)))
    else show(key)
  }
  const named = (key: string, name: string) => ({ key, label: key === first.key ? `${name}（默认）` : name })
  const items = [
    ...views.map((view) => named(view.name, view.name)),
    ...(saved && saved.length > 0
      ? [{ type: 'divider' as const }, ...saved.map((view) => named(view.id, view.name))]
      : []),
    { type: 'divider' as const },
    { key: SAVE, label: '把现在的条件存为视图…' },
    ...(own ? [{ key: RENAME, label: `重命名视图“${label}”…` }] : []),
    ...(first.offered
      ? [{ key: DEFAULT, label: first.key === open ? `不再默认打开“${label}”` : `本机默认打开“${label}”` }]
      : []),
    ...(own ? [{ key: REMOVE, label: `删除视图“${label}”` }] : []),
  ]
  return (
    <>
      <Dropdown
        trigger={['click']}
        autoFocus
        menu={{ items, selectable: true, selectedKeys: open ? [open] : [], onClick: ({ key }) => choose(key) }}
      >
        <Button aria-haspopup="menu" aria-label={`视图：${label}`}>
          {label} <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      {failure ? <Notice failure={failure} onClose={() => setFailure(undefined)} /> : null}
      {naming ? (
        <NameView table={table} store={store} api={api} view={naming.view} onDone={() => setNaming(undefined)} />
      ) : null}
    </>
  )
}

function openSaved(view: SavedView, store: ListStore, api: GridApi<Row> | undefined): void {
  store.setState({ view: view.id, text: '' })
  // Asking for the same again would only load the same rows once more.
  if (!asksTheSame(view, store.getState())) store.setState({ filters: view.filters, sort: view.sort })
  if (!api) return
  if (view.columns.length > 0) {
    const state = [...view.columns]
    api.applyColumnState({ state, applyOrder: true, defaultState: { hide: true } })
  }
  applySort(api, store)
}

/** Undefined until they are read. */
function useSavedViews(table: TableSpec, onFailure: (failure: Failure) => void): readonly SavedView[] | undefined {
  const office = useOffice()
  const [views, setViews] = useState<readonly SavedView[]>()
  const [turn, setTurn] = useState(0)
  useHear(['savedView'], () => setTurn((at) => at + 1))
  useEffect(() => {
    let gone = false
    office.all('savedView').then(
      (rows) => void (gone || setViews(rows.filter((row) => row['table'] === table.name).map(readView))),
      (error: unknown) => void (gone || onFailure(asFailure(error))),
    )
    return () => {
      gone = true
    }
  }, [office, table.name, turn, onFailure])
  return views
}
