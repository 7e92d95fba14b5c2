// 待遇发放: the batches of the office, those under way first.
import { useState } from 'react'
import { Button } from 'antd'
import { PlusOutlined } from '@ant-design/icons'
import { ClosedYear, useBusinessYear, yearViews } from '../../registers/business-year'
import { Register } from '../../registers/Register'
import type { RegisterView } from '../../registers/views'
import { useAll } from '../../registers/rows'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { NewBatch } from './NewBatch'
import { paths } from './paths'

const byState = (name: string, ...values: readonly string[]): RegisterView => ({
  name,
  filters: [{ field: 'state', is: 'in', values }],
})

const batchViews: readonly RegisterView[] = [
  byState('在办', 'drafting', 'submitted', 'final', 'approved', 'sent'),
  byState('待复核', 'submitted'),
  byState('已支付、待归档', 'paid'),
  byState('已归档', 'archived'),
  { name: '全部', filters: [] },
]

export function PaymentsPage() {
  const go = useGo()
  const year = useBusinessYear()
  const [adding, setAdding] = useState(false)
  return (
    <div className="page-with-panel">
      <Register
        key={year}
        table="batch"
        title="待遇发放"
        views={yearViews('year', year, batchViews)}
        now={<ClosedYear year={year} />}
        readOnly
        tools={() => (
          <>
            <Button onClick={() => go(paths.ledger)}>发放台账</Button>
            <Button onClick={() => go(paths.reports)}>报送名单</Button>
            <Button onClick={() => go(paths.returns)}>银行退票</Button>
            <Button onClick={() => go(paths.overpayments)}>多发待追回</Button>
            <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
              新建批次
            </Button>
          </>
        )}
        onOpen={(id) => go(paths.batch(id))}
        panel={(row) => (
          <div className="bar">
            <Button type="primary" onClick={() => go(paths.batch(row.id))}>
              打开批次
            </Button>
          </div>
        )}
        empty={<NoBatches add={() => setAdding(true)} />}
      />
      {adding ? <NewBatch close={() => setAdding(false)} done={(id) => go(paths.batch(id))} /> : null}
    </div>
  )
}

/** Without a policy nothing can be computed, so the way there comes first. */
function NoBatches({ add }: { readonly add: () => void }) {
  const go = useGo()
  const schemes = useAll('scheme')
  const ready = (schemes ?? []).some((scheme) => scheme['ended'] !== true)
  return (
    <EmptyState
      title="还没有发放批次"
      actions={
        ready ? (
          <Button type="primary" onClick={add}>
            新建批次
          </Button>
        ) : (
          <Button type="primary" onClick={() => go('/settings')}>
            去“设置 → 政策”
          </Button>
        )
      }
    >
      {ready
        ? '选项目和所属期，系统按政策算出每个人该发多少、为什么，不发的也写明原因。'
        : '先在“设置 → 政策”加入发放项目，并按本市文件填写标准，才能算出金额。'}
    </EmptyState>
  )
}
