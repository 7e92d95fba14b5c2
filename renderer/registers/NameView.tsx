// Naming a view: what the list shows now saved as a new one, or a saved one called something else.
import { useState } from 'react'
import { Input, Modal } from 'antd'
import type { GridApi } from 'ag-grid-community'
import type { TableSpec } from '../../shared/domain/field'
import { asFailure, type Failure } from '../../shared/kernel/result'
import type { Row } from '../data/office'
import { Notice } from '../ui/Notice'
import type { ListStore } from './list-state'
import { useOffice } from './source'
import { writeView, type SavedView } from './views'

export interface NameViewProps {
  readonly table: TableSpec
  readonly store: ListStore
  readonly api: GridApi<Row> | undefined
  /** The view to rename; absent = what the list shows is saved as a new one. */
  readonly view: SavedView | undefined
  readonly onDone: () => void
}

export function NameView({ table, store, api, view, onDone }: NameViewProps) {
  const office = useOffice()
  const [name, setName] = useState(view?.name ?? '')
  const [failure, setFailure] = useState<Failure>()
  const save = async (): Promise<void> => {
    if (name.trim() === '') return
    try {
      const { filters, sort } = store.getState()
      const shown = view
        ? {}
        : { ...writeView({ filters, sort, columns: api?.getColumnState() ?? [] }), table: table.name }
      const values = { ...shown, name: name.trim() }
      const outcome = await office.run('view.save', view ? { id: view.id, values } : { values })
      if (!outcome.ok) return setFailure(outcome.failure)
      if (!view) store.setState({ view: (outcome.answer as { id: string }).id })
      onDone()
    } catch (error) {
      setFailure(asFailure(error))
    }
  }
  return (
    <Modal
      open
      title={view ? `重命名视图“${view.name}”` : '存为视图'}
      okText={view ? '保存名称' : '保存视图'}
      cancelText="取消"
      onCancel={onDone}
      okButtonProps={{ disabled: name.trim() === '' }}
      onOk={() => void save()}
      destroyOnHidden
    >
      {view ? null : <p>条件、排序和显示的列会一起存下，办公室其他电脑同步后也能用。</p>}
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
