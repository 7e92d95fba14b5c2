// One register of 协会工作: the ways to the others, 新增, and whatever this one can do besides.
import { useState, type ReactNode } from 'react'
import { Button } from 'antd'
import { PlusOutlined } from '@ant-design/icons'
import type { Value } from '../../../shared/oplog/operation'
import type { Row } from '../../data/office'
import { RecordForm } from '../../registers/RecordForm'
import { Register } from '../../registers/Register'
import type { RegisterSelection } from '../../registers/selection'
import { useTable } from '../../registers/source'
import type { RegisterView } from '../../registers/views'
import { EmptyState } from '../../ui/EmptyState'
import { SidePanel } from '../../ui/SidePanel'
import { Sides } from './Sides'

interface AssociationListProps {
  readonly table: string
  readonly at: string
  readonly views: readonly RegisterView[]
  readonly empty: string
  readonly initial?: Readonly<Record<string, Value>>
  /** Rows that only a bulk step makes have no 新增. */
  readonly adding?: false
  readonly panel?: (row: Row) => ReactNode
  readonly tools?: (selection: RegisterSelection) => ReactNode
  readonly now?: ReactNode
  /** A panel that a tool opened beside the list. */
  readonly beside?: ReactNode
}

export function AssociationList(props: AssociationListProps) {
  const { table: name, at, views, empty, initial, panel, tools, now, beside } = props
  const table = useTable(name)
  const [adding, setAdding] = useState(false)
  const close = (): void => setAdding(false)
  const add =
    props.adding === false ? null : (
      <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
        新增{table.label}
      </Button>
    )
  return (
    <div className="page-with-panel">
      <Register
        table={name}
        title="协会工作"
        now={now}
        views={views}
        tools={(selection) => (
          <>
            <Sides at={at} />
            {tools?.(selection)}
            {add}
          </>
        )}
        {...(panel ? { panel } : {})}
        empty={
          <EmptyState title={`还没有${table.label}`} actions={add}>
            {empty}
          </EmptyState>
        }
      />
      {adding ? (
        <SidePanel title={`新增${table.label}`} onClose={close}>
          <RecordForm table={name} columns={1} {...(initial ? { initial } : {})} onSaved={close} onCancel={close} />
        </SidePanel>
      ) : null}
      {beside}
    </div>
  )
}
