// 推荐名单 of a plan: whom counties recommend, how the rules and the order see each of them, and who was given which batch.
import { useState } from 'react'
import { Button, Segmented } from 'antd'
import { planStates } from '../../../shared/domain/trips/picklists'
import type { RowId } from '../../../shared/oplog/operation'
import type { Filter, Row } from '../../data/office'
import { Register } from '../../registers/Register'
import { useRow } from '../../registers/rows'
import type { RegisterSelection } from '../../registers/selection'
import { useRun } from '../../registers/useRun'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { PageFrame } from '../../ui/PageFrame'
import { ToolMenu } from '../../ui/ToolMenu'
import { useOnePanel } from '../../ui/useOnePanel'
import { CandidatePanel } from './CandidatePanel'
import { CountyListPanel } from './CountyListPanel'
import { EntryPanel } from './EntryPanel'
import { LeavePanel, PlacePanel } from './DecidePanels'
import { paths } from './paths'
import { PlanState } from './PlanState'
import { SuggestEntry } from './suggest/SuggestEntry'
import './trips.css'

const state = (...values: readonly string[]): Filter => ({ field: 'state', is: 'in', values })

const sides: readonly { readonly name: string; readonly filters: readonly Filter[] }[] = [
  { name: '待安排', filters: [state('waiting')] },
  { name: '已安排', filters: [state('placed', 'went', 'absent')] },
  { name: '未安排', filters: [state('left')] },
  { name: '已退出', filters: [state('withdrawn')] },
  { name: '待核实', filters: [{ field: 'history', is: 'in', values: ['unknown'] }] },
  { name: '全部', filters: [] },
]

type Panel =
  { readonly kind: 'county' | 'entry' } | { readonly kind: 'place' | 'leave'; readonly candidates: readonly RowId[] }

export function CandidatesPage({ plan }: { readonly plan: RowId }) {
  const row = useRow('tripPlan', plan)
  const go = useGo()
  if (row === undefined) return <PageFrame title="推荐名单">{null}</PageFrame>
  if (row === null)
    return (
      <PageFrame title="推荐名单">
        <EmptyState title="没有这个方案" actions={<Button onClick={() => go(paths.trips)}>回到疗休养</Button>} />
      </PageFrame>
    )
  return <Candidates key={plan} row={row} />
}

function Candidates({ row }: { readonly row: Row }) {
  const [side, setSide] = useState('全部')
  const { panel, key, open, close } = useOnePanel<Panel>()
  const go = useGo()
  const mine: Filter = { field: 'plan', is: 'in', values: [row.id] }
  return (
    <div className="page-with-panel">
      <Register
        key={side}
        table="tripCandidate"
        title="推荐名单"
        now={`${String(row['name'] ?? '')} · ${planStates.find(({ value }) => value === row['state'])?.label ?? ''}`}
        within={[mine]}
        views={[{ name: side, filters: sides.find(({ name }) => name === side)?.filters ?? [] }]}
        readOnly
        tools={(selection) => (
          <>
            <Button onClick={() => go(paths.plan(row.id))}>返回</Button>
            <Segmented aria-label="人选" value={side} onChange={setSide} options={sides.map(({ name }) => name)} />
            <Tools row={row} selection={selection} open={open} />
          </>
        )}
        panel={(candidate) => <CandidatePanel candidate={candidate} plan={row} />}
        empty={
          <EmptyState
            title="还没有推荐人选"
            actions={
              <Button type="primary" onClick={() => open({ kind: 'county' })}>
                县里推荐表
              </Button>
            }
          >
            先把推荐表导出给各县（市、区），填好后导入；也可以逐人登记。每个人都会写明审核意见、次序和理由。
          </EmptyState>
        }
      />
      {panel ? <ListPanel key={key} row={row} panel={panel} close={close} /> : null}
    </div>
  )
}

function ListPanel({ row, panel, close }: { readonly row: Row; readonly panel: Panel; readonly close: () => void }) {
  if (panel.kind === 'place') return <PlacePanel plan={row} candidates={panel.candidates} close={close} />
  if (panel.kind === 'leave') return <LeavePanel candidates={panel.candidates} close={close} />
  if (panel.kind === 'entry') return <EntryPanel plan={row} close={close} />
  return <CountyListPanel plan={row} close={close} />
}

interface ToolsProps {
  readonly row: Row
  readonly selection: RegisterSelection
  readonly open: (panel: Panel) => void
}

function Tools({ row, selection, open }: ToolsProps) {
  const run = useRun()
  const candidates = [...selection.ids]
  const more = [
    { key: 'review', label: '按现在的名册和规定重新审核', onClick: () => void run('trip.review', { plan: row.id }) },
    { key: 'entry', label: '逐人登记推荐…', onClick: () => open({ kind: 'entry' }) },
  ]
  if (candidates.length > 0)
    return (
      <>
        <Button
          type="primary"
          onClick={() => open({ kind: 'place', candidates })}
        >{`安排 ${candidates.length} 人`}</Button>
        <Button onClick={() => open({ kind: 'leave', candidates })}>不安排</Button>
        <Button onClick={() => void run('trip.free', { candidates })}>交回按次序</Button>
      </>
    )
  return (
    <>
      <Button onClick={() => open({ kind: 'county' })}>县里推荐表</Button>
      <SuggestEntry plan={row} />
      <ToolMenu items={more} />
      <PlanState row={row} />
    </>
  )
}
