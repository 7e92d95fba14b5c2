// The side panel of a register: the row's form (or what the feature shows), its history, or a new record.
import type { ReactNode } from 'react'
import { Button } from 'antd'
import type { TableSpec } from '../../shared/domain/field'
import { shownTitle } from '../../shared/domain/masking'
import type { RowId } from '../../shared/oplog/operation'
import type { Row } from '../data/office'
import { SidePanel } from '../ui/SidePanel'
import { later } from '../ui/later'
import type { GridActions } from './useGridActions'
import { useOneRow } from './useOneRow'

const HistoryPanel = later(() => import('./HistoryPanel').then((screen) => screen.HistoryPanel))
const RecordForm = later(() => import('./RecordForm').then((screen) => screen.RecordForm))

export interface RegisterPanelProps {
  readonly actions: GridActions
  readonly table: TableSpec
  readonly panel: ((row: Row, close: () => void) => ReactNode) | undefined
  readonly readOnly: boolean
}

export function RegisterPanel({ actions, table, panel, readOnly }: RegisterPanelProps) {
  const { open, show } = actions
  const close = (): void => show(undefined)
  if (open?.kind === 'new') {
    return (
      <SidePanel title={`新增${table.label}`} onClose={close} wide>
        <RecordForm
          table={table.name}
          fixed={actions.fixed}
          onSaved={(id) => show({ kind: 'panel', id })}
          onCancel={close}
          columns={2}
        />
      </SidePanel>
    )
  }
  if (open?.kind !== 'panel' && open?.kind !== 'history') return null
  return (
    <RowPanel
      key={`${open.kind} ${open.id}`}
      id={open.id}
      history={open.kind === 'history'}
      table={table}
      actions={actions}
      panel={panel}
      readOnly={readOnly}
      close={close}
    />
  )
}

interface RowPanelProps {
  readonly id: RowId
  readonly history: boolean
  readonly table: TableSpec
  readonly actions: GridActions
  readonly panel: RegisterPanelProps['panel']
  readonly readOnly: boolean
  readonly close: () => void
}

function RowPanel({ id, history, table, actions, panel, readOnly, close }: RowPanelProps) {
  const row = useOneRow(table.name, id)
  if (!row) return null
  const title = wholeTitle(table, row)
  const tools = (
    <>
      <Button size="small" type="text" onClick={() => actions.show({ kind: history ? 'panel' : 'history', id })}>
        {history ? '返回登记表' : '修改历史'}
      </Button>
      {actions.paged ? (
        <Button size="small" type="text" onClick={() => actions.activate(row)}>
          打开整页
        </Button>
      ) : null}
    </>
  )
  return (
    <SidePanel title={title} label={`${table.label}：${title}`} onClose={close} tools={tools}>
      {history ? (
        <HistoryPanel table={table.name} id={id} />
      ) : panel ? (
        panel(row, close)
      ) : (
        <RecordForm table={table.name} id={id} columns={1} {...(readOnly ? { only: [] } : {})} />
      )}
    </SidePanel>
  )
}

/** 张三 2026-09-01: a row that belongs to somebody is named by them first, whatever else tells it from their other rows. */
function wholeTitle(table: TableSpec, row: Row): string {
  const owner = typeof row['_dParent'] === 'string' ? row['_dParent'] : ''
  return [...new Set([owner, shownTitle(table, row)])].filter((word) => word !== '').join(' ') || table.label
}
