// 走访慰问: the campaigns of the office, and the ways to what follows from visits (待办, 日常联系, 临时走访).
import { useState } from 'react'
import { Button } from 'antd'
import { PlusOutlined } from '@ant-design/icons'
import { ClosedYear, useBusinessYear, yearViews } from '../../registers/business-year'
import { Register } from '../../registers/Register'
import type { RegisterView } from '../../registers/views'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { SidePanel } from '../../ui/SidePanel'
import { CampaignForm } from './CampaignForm'
import { OpenNeeds } from './OpenNeeds'
import { paths } from './paths'
import './visits.css'

const views: readonly RegisterView[] = [
  { name: '全部', filters: [] },
  { name: '未办结', filters: [{ field: 'state', is: 'in', values: ['draft', 'approved', 'visiting'] }] },
]

export function VisitsPage() {
  const go = useGo()
  const year = useBusinessYear()
  const [adding, setAdding] = useState(false)
  const add = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
      新增慰问活动
    </Button>
  )
  return (
    <div className="page-with-panel">
      <Register
        key={year}
        table="campaign"
        title="走访慰问"
        views={yearViews('visitYear', year, views)}
        readOnly
        now={
          <>
            <ClosedYear year={year} />
            <OpenNeeds />
          </>
        }
        tools={() => (
          <>
            <Button onClick={() => go(paths.needs)}>诉求待办</Button>
            <Button onClick={() => go(paths.lonely)}>日常联系</Button>
            <Button onClick={() => go(paths.adHoc)}>临时走访</Button>
            <Button onClick={() => go(paths.goods)}>慰问品</Button>
            <Button onClick={() => go(paths.history)}>补录历年走访</Button>
            {add}
          </>
        )}
        onOpen={(id) => go(paths.campaign(id))}
        panel={(row) => (
          <>
            <div className="bar">
              <Button type="primary" onClick={() => go(paths.campaign(row.id))}>
                打开活动
              </Button>
            </div>
            <CampaignForm id={row.id} />
          </>
        )}
        empty={
          <EmptyState title="还没有慰问活动" actions={add}>
            先建一个活动方案（两节、五一、重阳……），再从名册选取对象；每个人列入或不列入都会写明理由。
          </EmptyState>
        }
      />
      {adding ? (
        <SidePanel title="新增慰问活动" onClose={() => setAdding(false)}>
          <CampaignForm onCancel={() => setAdding(false)} onSaved={(id) => go(paths.campaign(id))} />
        </SidePanel>
      ) : null}
    </div>
  )
}
