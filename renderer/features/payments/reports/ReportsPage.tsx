// 报送名单: the monthly lists of what others pay (造表送财政, 造表送单位, 名单报送医保, 上级直发), newest first.
import { useState } from 'react'
import { Button } from 'antd'
import { PlusOutlined } from '@ant-design/icons'
import { Register } from '../../../registers/Register'
import type { RegisterView } from '../../../registers/views'
import { EmptyState } from '../../../ui/EmptyState'
import { useGo } from '../../../ui/go'
import { paths } from '../paths'
import { NewReport } from './NewReport'

const reportViews: readonly RegisterView[] = [
  { name: '全部', filters: [] },
  { name: '待报送', filters: [{ field: 'state', is: 'in', values: ['draft'] }] },
  { name: '有差异', filters: [{ field: 'state', is: 'in', values: ['differs'] }] },
]

export function ReportsPage() {
  const go = useGo()
  const [adding, setAdding] = useState(false)
  const add = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
      编制本月报送表
    </Button>
  )
  return (
    <div className="page-with-panel">
      <Register
        table="payReport"
        title="报送名单"
        views={reportViews}
        readOnly
        tools={() => (
          <>
            <Button onClick={() => go(paths.payments)}>回到待遇发放</Button>
            {add}
          </>
        )}
        onOpen={(id) => go(paths.report(id))}
        panel={(row) => (
          <div className="bar">
            <Button type="primary" onClick={() => go(paths.report(row.id))}>
              打开报送表
            </Button>
          </div>
        )}
        empty={
          <EmptyState title="还没有报送表" actions={add}>
            由财政、单位、医保或上级支付的项目，每月在这里编人员增减变动表：与上一次报送的名单和今天的名册比较，增、减、变更都写明依据。
          </EmptyState>
        }
      />
      {adding ? <NewReport close={() => setAdding(false)} done={(id) => go(paths.report(id))} /> : null}
    </div>
  )
}
