// One of several lists of an area beside one another: the ways to the others, 新增, 导出, and whatever this one can do besides.
import { useState, type ReactNode } from 'react'
import { Button } from 'antd'
import { PlusOutlined } from '@ant-design/icons'
import type { RowId, Value } from '../../shared/oplog/operation'
import type { Row } from '../data/office'
import { EmptyState } from '../ui/EmptyState'
import { later } from '../ui/later'
import { SidePanel } from '../ui/SidePanel'
import { ToolMenu } from '../ui/ToolMenu'
import { RecordForm } from './RecordForm'
import { Register } from './Register'
import type { RegisterSelection } from './selection'
import { useTable } from './source'
import type { RegisterView } from './views'

const ExportDialog = later(() => import('../exporting/ExportDialog').then((screen) => screen.ExportDialog))

export interface AreaListProps {
  readonly table: string
  /** The area, as the navigation calls it. */
  readonly title: string
  /** Ways to the other lists of the area. */
  readonly sides: ReactNode
  readonly views: readonly RegisterView[]
  readonly empty: string
  /** What a new record's inputs show at first. */
  readonly initial?: Readonly<Record<string, Value>>
  /** Fields asked of a new record, where the others are only known later; absent = all. */
  readonly asked?: readonly string[]
  /** A form of the list's own in the plain one's stead. */
  readonly form?: (close: () => void) => ReactNode
  /** The one primary action where it is another than 新增: rows that only a step for many makes. */
  readonly primary?: ReactNode
  readonly panel?: (row: Row, close: () => void) => ReactNode
  readonly tools?: (selection: RegisterSelection) => ReactNode
  readonly now?: ReactNode
  /** A panel that a tool opened beside the list. */
  readonly beside?: ReactNode
  readonly onOpen?: (id: RowId) => void
}

type Open = 'add' | RegisterSelection

export function AreaList(props: AreaListProps) {
  const { table: name, title, views, empty, panel, tools, now, onOpen } = props
  const table = useTable(name)
  const [open, setOpen] = useState<Open>()
  const close = (): void => setOpen(undefined)
  const add = props.primary ?? (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setOpen('add')}>
      新增{table.label}
    </Button>
  )
  return (
    <div className="page-with-panel">
      <Register
        table={name}
        title={title}
        now={now}
        views={views}
        tabs={<div className="bar">{props.sides}</div>}
        tools={(selection) => (
          <>
            {tools?.(selection)}
            <ToolMenu items={[{ key: 'export', label: '导出 Excel、CSV…', onClick: () => setOpen(selection) }]} />
            {add}
          </>
        )}
        {...(panel ? { panel } : {})}
        {...(onOpen ? { onOpen } : {})}
        empty={
          <EmptyState title={`还没有${table.label}`} actions={add}>
            {empty}
          </EmptyState>
        }
      />
      {open === 'add' ? <NewRow {...props} label={table.label} close={close} /> : null}
      {open !== undefined && open !== 'add' ? (
        <ExportDialog open onClose={close} title={`${table.label}一览表`} selection={open} />
      ) : null}
      {props.beside}
    </div>
  )
}

interface NewRowProps extends Pick<AreaListProps, 'table' | 'initial' | 'asked' | 'form'> {
  readonly label: string
  readonly close: () => void
}

function NewRow({ table, initial, asked, form, label, close }: NewRowProps) {
  return (
    <SidePanel title={`新增${label}`} onClose={close}>
      {form?.(close) ?? (
        <RecordForm
          table={table}
          columns={1}
          {...(initial ? { initial } : {})}
          {...(asked ? { only: asked } : {})}
          onSaved={close}
          onCancel={close}
        />
      )}
    </SidePanel>
  )
}
