// 动态一览: all status events of the office; the seven that every report asks for are the views at the top (domain.md §0).
import { useState } from 'react'
import { Button, Segmented } from 'antd'
import { Register } from '../../../registers/Register'
import type { RegisterView } from '../../../registers/views'
import { RecordForm } from '../../../registers/RecordForm'
import { EmptyState } from '../../../ui/EmptyState'
import { useGo } from '../../../ui/go'
import type { Row } from '../../../data/office'
import { paths } from '../paths'
import '../roster.css'

/** The seven of the seed: 新增、调出、调入、退休、去世、撤销荣誉、家庭困难; the rest of the seventeen are found by the filter. */
export const sevenViews: readonly RegisterView[] = [
  { name: '全部', filters: [] },
  view('新增', 'added'),
  view('调出', 'moved-out'),
  view('调入', 'moved-in'),
  view('退休', 'retired'),
  view('去世', 'died'),
  view('撤销荣誉', 'revoked'),
  view('困难', 'hardship', 'hardship-over'),
]

function view(name: string, ...kinds: readonly string[]): RegisterView {
  return { name, filters: [{ field: 'kind', is: 'in', values: kinds }] }
}

export function EventsPage() {
  const go = useGo()
  const [name, setName] = useState(sevenViews[0]?.name ?? '')
  const views = sevenViews.filter((each) => each.name === name)
  return (
    <Register
      key={name}
      table="statusEvent"
      title="动态一览"
      views={views}
      tools={() => (
        <>
          <Segmented
            aria-label="动态类型"
            value={name}
            onChange={setName}
            options={sevenViews.map((each) => each.name)}
          />
          <Button onClick={() => go(paths.roster)}>回到名册</Button>
        </>
      )}
      panel={(row) => <EventPanel row={row} />}
      empty={
        <EmptyState title="还没有动态">在一个人的档案页上点「登记动态」，退休、调动、去世等都会汇总在这里。</EmptyState>
      }
    />
  )
}

function EventPanel({ row }: { readonly row: Row }) {
  const go = useGo()
  return (
    <>
      <div className="bar">
        <Button onClick={() => go(paths.person(String(row['person'] ?? '')))}>打开档案</Button>
      </div>
      <RecordForm table="statusEvent" id={row.id} />
    </>
  )
}
