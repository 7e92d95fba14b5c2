// 诉求待办: what people asked for at visits, who sees to it by when, and what came of it.
import { useState } from 'react'
import { Button, Segmented } from 'antd'
import type { Filter, Row } from '../../data/office'
import { RecordForm } from '../../registers/RecordForm'
import { Register } from '../../registers/Register'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { today } from '../../ui/today'
import { paths } from './paths'
import './visits.css'

const open: Filter = { field: 'state', is: 'in', values: ['open', 'doing'] }
const sides = ['待办', '已过期限', '全部'] as const

function filtersOf(side: string): readonly Filter[] {
  if (side === '全部') return []
  return side === '待办' ? [open] : [open, { field: 'due', is: 'between', to: yesterday() }]
}

/** The last day that is past: due today is not late. */
function yesterday(): string {
  const day = new Date(`${today()}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - 1)
  return day.toISOString().slice(0, 10)
}

export function NeedsPage() {
  const go = useGo()
  const [side, setSide] = useState<string>(sides[0])
  return (
    <Register
      key={side}
      table="need"
      title="诉求待办"
      views={[{ name: side, filters: filtersOf(side) }]}
      tools={() => (
        <>
          <Segmented aria-label="待办" value={side} onChange={setSide} options={[...sides]} />
          <Button onClick={() => go(paths.visits)}>回到走访慰问</Button>
        </>
      )}
      panel={(row) => <NeedPanel row={row} />}
      empty={<EmptyState title="还没有诉求">在走访对象的侧栏里登记诉求，写明承办人和期限，就会列在这里。</EmptyState>}
    />
  )
}

function NeedPanel({ row }: { readonly row: Row }) {
  const go = useGo()
  return (
    <>
      <div className="bar">
        <Button onClick={() => go(paths.person(String(row['person'] ?? '')))}>打开档案</Button>
      </div>
      <RecordForm table="need" id={row.id} columns={1} />
    </>
  )
}
