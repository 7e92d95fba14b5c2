// Views of a list: the built-in ones, then those the office saved (they travel with the data; columns' widths do not).
import { useEffect, useState } from 'react'
import { Button, Dropdown, Input, Modal } from 'antd'
import { DownOutlined } from '@ant-design/icons'
import type { GridApi } from 'ag-grid-community'
import { useStore } from 'zustand'
import type { TableSpec } from '../../shared/domain/field'
import { asFailure, type Failure } from '../../shared/kernel/result'
import type { Row } from '../data/office'
import { Notice } from '../ui/Notice'
import type { ListStore } from './list-state'
import type { RegisterView } from './views'
import { applySort } from './RegisterGrid'
import { useHear, useOffice } from './source'
import { readView, writeView, type SavedView } from './views'

export interface ViewPickerProps {
  readonly table: TableSpec
  readonly store: ListStore
  readonly api: GridApi<Row> | undefined
  readonly views: readonly RegisterView[]
}

export function ViewPicker({ table, store, api, views }: ViewPickerProps) {
  const office = useOffice()
  const saved = useSavedViews(table)
  const open = useStore(store, (state) => state.view)
  const [naming, setNaming] = useState(false)
  const choose = (key: string): void => {
    const built = views.find((view) => view.name === key)
    const own = saved.find((view) => view.id === key)
    if (key === '+') setNaming(true)
    else if (key.startsWith('-')) void office.run('record.remove', { table: 'savedView', rows: [key.slice(1)] })
    else if (built) store.setState({ view: key, filters: built.filters, text: '' })
    else if (own) openSaved(own, store, api)
  }
  const label =
    views.find((view) => view.name === open)?.name ?? saved.find((view) => view.id === open)?.name ?? '自定义条件'
  const items = [
    ...views.map((view) => ({ key: view.name, label: view.name })),
    ...(saved.length > 0
      ? [{ type: 'divider' as const }, ...saved.map((view) => ({ key: view.id, label: view.name }))]
      : []),
    { type: 'divider' as const },
    { key: '+', label: '把现在的条件存为视图…' },
    ...(saved.some((view) => view.id === open) ? [{ key: `-${open}`, label: `删除视图“${label}”` }] : []),
  ]
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{ items, selectable: true, selectedKeys: open ? [open] : [], onClick: ({ key }) => choose(key) }}
      >
        <Button aria-haspopup="menu" aria-label={`视图：${label}`}>
          {label} <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      {naming ? <NameView table={table} store={store} api={api} onDone={() => setNaming(false)} /> : null}
    </>
  )
}

function openSaved(view: SavedView, store: ListStore, api: GridApi<Row> | undefined): void {
  store.setState({ view: view.id, filters: view.filters, sort: view.sort, text: '' })
  if (!api) return
  if (view.columns.length > 0) {
    const state = [...view.columns]
    api.applyColumnState({ state, applyOrder: true, defaultState: { hide: true } })
  }
  applySort(api, store)
}

function useSavedViews(table: TableSpec): readonly SavedView[] {
  const office = useOffice()
  const [views, setViews] = useState<readonly SavedView[]>([])
  const [turn, setTurn] = useState(0)
  useHear(['savedView'], () => setTurn((at) => at + 1))
  useEffect(() => {
    let gone = false
    void office.all('savedView').then((rows) => {
      if (!gone) setViews(rows.filter((row) => row['table'] === table.name).map(readView))
    })
    return () => {
      gone = true
    }
  }, [office, table.name, turn])
  return views
}

interface NameViewProps {
  readonly table: TableSpec
  readonly store: ListStore
  readonly api: GridApi<Row> | undefined
  readonly onDone: () => void
}

function NameView({ table, store, api, onDone }: NameViewProps) {
  const office = useOffice()
  const [name, setName] = useState('')
  const [failure, setFailure] = useState<Failure>()
  const save = async (): Promise<void> => {
    try {
      const { filters, sort } = store.getState()
      const values = {
        ...writeView({ filters, sort, columns: api?.getColumnState() ?? [] }),
        name: name.trim(),
        table: table.name,
      }
      const outcome = await office.run('view.save', { values })
      if (!outcome.ok) return setFailure(outcome.failure)
      store.setState({ view: (outcome.answer as { id: string }).id })
      onDone()
    } catch (error) {
      setFailure(asFailure(error))
    }
  }
  return (
    <Modal
      open
      title="存为视图"
      okText="保存视图"
      cancelText="取消"
      onCancel={onDone}
      okButtonProps={{ disabled: name.trim() === '' }}
      onOk={() => void save()}
      destroyOnHidden
    >
      <p>条件、排序和显示的列会一起存下，办公室其他电脑同步后也能用。</p>
      <Input
        aria-label="视图名称"
        placeholder="例如：80 岁以上省部级"
        maxLength={40}
        autoFocus
        value={name}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={() => void save()}
      />
      {failure ? <Notice failure={failure} /> : null}
    </Modal>
  )
}
