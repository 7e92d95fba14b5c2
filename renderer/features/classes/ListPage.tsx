// A plain list of 才艺培训 (课程, 授课教师): the register with its form.
import { useState } from 'react'
import { Button } from 'antd'
import { PlusOutlined } from '@ant-design/icons'
import { RecordForm } from '../../registers/RecordForm'
import { Register } from '../../registers/Register'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { SidePanel } from '../../ui/SidePanel'
import { paths } from './paths'

interface ListPageProps {
  readonly table: 'course' | 'classTeacher'
  readonly label: string
  /** What the list is for, said while it is empty. */
  readonly why: string
}

export function ListPage({ table, label, why }: ListPageProps) {
  const go = useGo()
  const [adding, setAdding] = useState(false)
  const close = () => setAdding(false)
  const add = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
      {`新增${label}`}
    </Button>
  )
  return (
    <div className="page-with-panel">
      <Register
        table={table}
        title={label}
        tools={() => (
          <>
            <Button onClick={() => go(paths.classes)}>回到才艺培训</Button>
            {add}
          </>
        )}
        empty={
          <EmptyState title={`还没有${label}`} actions={add}>
            {why}
          </EmptyState>
        }
      />
      {adding ? (
        <SidePanel title={`新增${label}`} onClose={close}>
          <RecordForm table={table} columns={1} onSaved={close} onCancel={close} />
        </SidePanel>
      ) : null}
    </div>
  )
}
