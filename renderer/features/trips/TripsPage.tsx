// 疗休养: the plans of the years, and the ways to what every plan stands on (线路库, 规定, 历年记录).
import { useState } from 'react'
import { Button } from 'antd'
import { PlusOutlined } from '@ant-design/icons'
import { ClosedYear, useBusinessYear, yearViews } from '../../registers/business-year'
import { Register } from '../../registers/Register'
import type { RegisterView } from '../../registers/views'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { SidePanel } from '../../ui/SidePanel'
import { paths } from './paths'
import { PlanForm } from './PlanForm'
import './trips.css'

const views: readonly RegisterView[] = [
  { name: '全部', filters: [] },
  { name: '进行中', filters: [{ field: 'state', is: 'in', values: ['draft', 'open', 'review', 'posted', 'formed'] }] },
]

export function TripsPage() {
  const go = useGo()
  const year = useBusinessYear()
  const [adding, setAdding] = useState(false)
  const add = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
      新增疗休养方案
    </Button>
  )
  return (
    <div className="page-with-panel">
      <Register
        key={year}
        table="tripPlan"
        title="疗休养"
        views={yearViews('year', year, views)}
        now={<ClosedYear year={year} />}
        readOnly
        tools={() => (
          <>
            <Button onClick={() => go(paths.routes)}>线路库</Button>
            <Button onClick={() => go(paths.rules)}>规定</Button>
            <Button onClick={() => go(paths.records)}>历年记录</Button>
            {add}
          </>
        )}
        onOpen={(id) => go(paths.plan(id))}
        panel={(row) => (
          <>
            <div className="bar">
              <Button type="primary" onClick={() => go(paths.plan(row.id))}>
                打开方案
              </Button>
            </div>
            <PlanForm id={row.id} />
          </>
        )}
        empty={
          <EmptyState title="还没有疗休养方案" actions={add}>
            先在“线路库”导入线路，在“规定”填写本市的规定，在“历年记录”补录以前参加过的人；再新增今年的方案、批次和名额。
          </EmptyState>
        }
      />
      {adding ? (
        <SidePanel title="新增疗休养方案" onClose={() => setAdding(false)}>
          <PlanForm onCancel={() => setAdding(false)} onSaved={(id) => go(paths.plan(id))} />
        </SidePanel>
      ) : null}
    </div>
  )
}
