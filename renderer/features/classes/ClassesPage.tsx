// 才艺培训: the classes of all years, and the ways to what every class stands on (课程, 教师, 课酬, 报名台账).
import { useState } from 'react'
import { Button } from 'antd'
import { PlusOutlined } from '@ant-design/icons'
import { Register } from '../../registers/Register'
import type { RegisterView } from '../../registers/views'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { SidePanel } from '../../ui/SidePanel'
import { ToolMenu } from '../../ui/ToolMenu'
import { ClassForm } from './ClassForm'
import { paths } from './paths'
import './classes.css'

/** The latest term first: the classes under way stand on top. */
const latestFirst = [
  { by: { field: 'year' }, descending: true },
  { by: { field: 'from' }, descending: true },
] as const

const views: readonly RegisterView[] = [
  { name: '全部', filters: [] },
  { name: '进行中', filters: [{ field: 'state', is: 'in', values: ['draft', 'open', 'running', null] }] },
]

export function ClassesPage() {
  const go = useGo()
  const [adding, setAdding] = useState(false)
  const add = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
      新增培训班
    </Button>
  )
  const more = [
    { key: 'enrolments', label: '报名台账', onClick: () => go(paths.enrolments) },
    { key: 'history', label: '补录历年培训', onClick: () => go(paths.history) },
  ]
  return (
    <div className="page-with-panel">
      <Register
        table="trainingClass"
        title="才艺培训"
        views={views}
        sort={latestFirst}
        readOnly
        tools={() => (
          <>
            <Button onClick={() => go(paths.courses)}>课程</Button>
            <Button onClick={() => go(paths.teachers)}>授课教师</Button>
            <Button onClick={() => go(paths.fees)}>课酬</Button>
            <ToolMenu items={more} />
            {add}
          </>
        )}
        onOpen={(id) => go(paths.class(id))}
        panel={(row) => (
          <>
            <div className="bar">
              <Button type="primary" onClick={() => go(paths.class(row.id))}>
                打开培训班
              </Button>
            </div>
            <ClassForm id={row.id} />
          </>
        )}
        empty={
          <EmptyState title="还没有培训班" actions={add}>
            先在“课程”登记摄影、古琴等课程，在“授课教师”登记教师；再新增培训班、排课、开始报名。以前办过的班用“更多 →
            补录历年培训”带进来。
          </EmptyState>
        }
      />
      {adding ? (
        <SidePanel title="新增培训班" onClose={() => setAdding(false)}>
          <ClassForm onCancel={() => setAdding(false)} onSaved={(id) => go(paths.class(id))} />
        </SidePanel>
      ) : null}
    </div>
  )
}
