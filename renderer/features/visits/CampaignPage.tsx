// One campaign: who is on its list and who is not, why, with how much, in which team, with what result.
import { useState } from 'react'
import { Button, Segmented } from 'antd'
import { FolderOpenOutlined, PrinterOutlined } from '@ant-design/icons'
import type { RowId } from '../../../shared/oplog/operation'
import type { Filter, Row } from '../../data/office'
import { ClosedYearOf } from '../../registers/business-year'
import { Register } from '../../registers/Register'
import { useRow } from '../../registers/rows'
import type { RegisterSelection } from '../../registers/selection'
import { useRun } from '../../registers/useRun'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { later } from '../../ui/later'
import { PageFrame } from '../../ui/PageFrame'
import { SidePanel } from '../../ui/SidePanel'
import { ToolMenu } from '../../ui/ToolMenu'
import { AssignMenu } from './AssignMenu'
import { CampaignForm } from './CampaignForm'
import { CampaignFacts } from './CampaignFacts'
import { CampaignState } from './CampaignState'
import { DecidePanel } from './DecidePanel'
import { paths } from './paths'
import { ResultPanel } from './ResultPanel'
import { Teams } from './Teams'
import { VisitPanel } from './VisitPanel'
import { useOnePanel } from '../../ui/useOnePanel'
import './visits.css'

const VisitsPrint = later(() => import('../../sheets/visits/VisitsPrint').then((screen) => screen.VisitsPrint))
const CampaignPapers = later(() => import('../../papers/CampaignPapers').then((screen) => screen.CampaignPapers))

/** What the list is narrowed to, besides the campaign. */
const sides: readonly { readonly name: string; readonly filters: readonly Filter[] }[] = [
  { name: '列入', filters: [{ field: 'verdict', is: 'in', values: ['in'] }] },
  { name: '未列入', filters: [{ field: 'verdict', is: 'in', values: ['out'] }] },
  {
    name: '未分组',
    filters: [
      { field: 'verdict', is: 'in', values: ['in'] },
      { field: 'team', is: 'empty' },
    ],
  },
  {
    name: '未走访',
    filters: [
      { field: 'verdict', is: 'in', values: ['in'] },
      { field: 'result', is: 'in', values: [null, 'later'] },
    ],
  },
  { name: '全部', filters: [] },
]

type Panel =
  | { readonly kind: 'plan' | 'teams' | 'print' | 'papers' }
  | { readonly kind: 'decide' | 'result'; readonly visits: readonly RowId[] }

export function CampaignPage({ campaign }: { readonly campaign: RowId }) {
  const row = useRow('campaign', campaign)
  const go = useGo()
  if (row === undefined) return <PageFrame title="慰问活动">{null}</PageFrame>
  if (row === null)
    return (
      <PageFrame title="慰问活动">
        <EmptyState title="没有这个慰问活动" actions={<Button onClick={() => go(paths.visits)}>回到走访慰问</Button>} />
      </PageFrame>
    )
  return <Campaign key={campaign} row={row} />
}

function Campaign({ row }: { readonly row: Row }) {
  const [side, setSide] = useState('列入')
  const { panel, key, open: setPanel, close } = useOnePanel<Panel>()
  const go = useGo()
  const filters = sides.find(({ name }) => name === side)?.filters ?? []
  const mine: Filter = { field: 'campaign', is: 'in', values: [row.id] }
  return (
    <div className="page-with-panel">
      <Register
        key={side}
        table="visit"
        title={String(row['name'] ?? '')}
        within={[mine]}
        views={[{ name: side, filters }]}
        readOnly
        now={
          <>
            <ClosedYearOf table="campaign" row={row} />
            <CampaignFacts row={row} />
          </>
        }
        tools={(selection) => (
          <>
            <Button onClick={() => go(paths.visits)}>返回</Button>
            <Segmented aria-label="对象" value={side} onChange={setSide} options={sides.map(({ name }) => name)} />
            <Tools row={row} selection={selection} open={setPanel} />
          </>
        )}
        panel={(visit) => <VisitPanel visit={visit} />}
        empty={<Nobody row={row} />}
      />
      {panel ? <CampaignPanel key={key} row={row} panel={panel} close={close} /> : null}
    </div>
  )
}

function Nobody({ row }: { readonly row: Row }) {
  const go = useGo()
  return (
    <EmptyState
      title="还没有选取对象"
      actions={
        <Button type="primary" onClick={() => go(paths.people(row.id))}>
          从名册选取对象
        </Button>
      }
    >
      在名册里选好视图或勾选人员，系统按慰问标准逐人算出列入与否、金额和理由。
    </EmptyState>
  )
}

interface ToolsProps {
  readonly row: Row
  readonly selection: RegisterSelection
  readonly open: (panel: Panel) => void
}

function Tools({ row, selection, open }: ToolsProps) {
  const go = useGo()
  const run = useRun()
  const ticked = [...selection.ids]
  const more = [
    { key: 'people', label: '从名册选取对象…', onClick: () => go(paths.people(row.id)) },
    {
      key: 'again',
      label: '按现在的名册和标准重新计算',
      onClick: () => void run('visit.take', { campaign: row.id, people: [] }),
    },
    { key: 'number', label: '重新编号', onClick: () => void run('campaign.renumber', { campaign: row.id }) },
    { key: 'plan', label: '修改方案…', onClick: () => open({ kind: 'plan' }) },
  ]
  return (
    <>
      {ticked.length > 0 ? (
        <>
          <Button onClick={() => open({ kind: 'decide', visits: ticked })}>{`调整 ${ticked.length} 人`}</Button>
          <AssignMenu campaign={row.id} visits={ticked} />
          <Button onClick={() => open({ kind: 'result', visits: ticked })}>登记结果</Button>
        </>
      ) : (
        <>
          <Button onClick={() => open({ kind: 'teams' })}>走访组</Button>
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => open({ kind: 'print' })}>
            打印
          </Button>
          <Button icon={<FolderOpenOutlined aria-hidden />} onClick={() => open({ kind: 'papers' })}>
            材料
          </Button>
        </>
      )}
      <ToolMenu items={more} />
      <CampaignState row={row} />
    </>
  )
}

function CampaignPanel({
  row,
  panel,
  close,
}: {
  readonly row: Row
  readonly panel: Panel
  readonly close: () => void
}) {
  if (panel.kind === 'teams') return <Teams campaign={row.id} close={close} />
  if (panel.kind === 'decide') return <DecidePanel visits={panel.visits} close={close} />
  if (panel.kind === 'result') return <ResultPanel visits={panel.visits} close={close} />
  if (panel.kind === 'papers') return <CampaignPapers campaign={row} close={close} />
  if (panel.kind === 'print')
    return (
      <SidePanel title="打印" onClose={close}>
        <VisitsPrint of={{ campaign: row.id }} />
      </SidePanel>
    )
  return (
    <SidePanel title="修改方案" onClose={close}>
      <CampaignForm id={row.id} onSaved={close} onCancel={close} />
    </SidePanel>
  )
}
