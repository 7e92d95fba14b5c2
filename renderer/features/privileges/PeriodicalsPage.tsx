// 报刊目录: titles with 报刊代号, and the price of each year that the post office publishes.
import { useState } from 'react'
import { Button } from 'antd'
import type { Row } from '../../data/office'
import { ChildList } from '../../registers/ChildList'
import { useRun } from '../../registers/useRun'
import { useGo } from '../../ui/go'
import { PageFrame } from '../../ui/PageFrame'
import { SidePanel } from '../../ui/SidePanel'
import { orderYear } from './order-year'
import { paths } from './paths'

export function PeriodicalsPage() {
  const go = useGo()
  const run = useRun()
  const [open, setOpen] = useState<Row>()
  return (
    <PageFrame
      title="报刊目录"
      now="报刊代号和每年的单价，以邮局公布的为准"
      tools={
        <>
          <Button onClick={() => go(paths.newspapers)}>回到报刊订阅</Button>
          <Button onClick={() => void run('subscription.price', { year: orderYear() })}>
            {`按目录补 ${orderYear()} 年单价`}
          </Button>
        </>
      }
    >
      <div className="page-body">
        <div className="periodicals">
          <ChildList
            table="periodical"
            empty="还没有报刊。先登记名称和报刊代号，再填写每年的单价。"
            rowTools={(row) => (
              <Button size="small" onClick={() => setOpen(row)}>
                单价
              </Button>
            )}
          />
        </div>
        {open ? (
          <SidePanel key={open.id} title={`单价：${String(open['name'])}`} onClose={() => setOpen(undefined)}>
            <ChildList
              table="periodicalPrice"
              parent={open.id}
              newestBy="year"
              empty="还没有单价。全年单价必填；有不足一年的订户再填月单价。"
            />
          </SidePanel>
        ) : null}
      </div>
    </PageFrame>
  )
}
