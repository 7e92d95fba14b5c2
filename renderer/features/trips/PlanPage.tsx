// One year's plan: its batches with what is to be said of them, and the places of every county in each.
import { Button } from 'antd'
import { PrinterOutlined } from '@ant-design/icons'
import { planStates } from '../../../shared/domain/trips/picklists'
import type { RowId } from '../../../shared/oplog/operation'
import type { Row } from '../../data/office'
import { ClosedYearOf } from '../../registers/business-year'
import { useRow } from '../../registers/rows'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { later } from '../../ui/later'
import { PageFrame } from '../../ui/PageFrame'
import { SidePanel } from '../../ui/SidePanel'
import { useOnePanel } from '../../ui/useOnePanel'
import { Batches } from './Batches'
import { paths } from './paths'
import { PlanForm } from './PlanForm'
import { PlanState } from './PlanState'
import { QuotaTable } from './QuotaTable'
import { Staff } from './Staff'
import { SuggestEntry } from './suggest/SuggestEntry'
import { usePlanRows } from './usePlan'
import './trips.css'

const TripsPrint = later(() => import('../../sheets/trips/TripsPrint').then((screen) => screen.TripsPrint))

const DocumentsPanel = later(() =>
  import('../../papers/documents/DocumentsPanel').then((screen) => screen.DocumentsPanel),
)

type Panel = { readonly kind: 'plan' | 'print' | 'documents' } | { readonly kind: 'staff'; readonly batch: Row }

export function PlanPage({ plan }: { readonly plan: RowId }) {
  const row = useRow('tripPlan', plan)
  const go = useGo()
  if (row === undefined) return <PageFrame title="疗休养方案">{null}</PageFrame>
  if (row === null)
    return (
      <PageFrame title="疗休养方案">
        <EmptyState title="没有这个方案" actions={<Button onClick={() => go(paths.trips)}>回到疗休养</Button>} />
      </PageFrame>
    )
  return <Plan key={plan} row={row} />
}

function Plan({ row }: { readonly row: Row }) {
  const { panel, key, open, close } = useOnePanel<Panel>()
  const go = useGo()
  const rows = usePlanRows(row.id)
  return (
    <PageFrame
      title={String(row['name'] ?? '')}
      now={<Facts row={row} places={rows?.batches.reduce((sum, batch) => sum + Number(batch['places'] ?? 0), 0)} />}
      tools={
        <>
          <Button onClick={() => go(paths.trips)}>返回</Button>
          <Button onClick={() => go(paths.candidates(row.id))}>推荐名单</Button>
          <SuggestEntry plan={row} />
          <Button onClick={() => open({ kind: 'plan' })}>修改方案</Button>
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => open({ kind: 'print' })}>
            打印
          </Button>
          <Button onClick={() => open({ kind: 'documents' })}>公文</Button>
          <PlanState row={row} />
        </>
      }
    >
      <div className="page-body">
        <div className="trip-plan">
          <h2>批次</h2>
          <Batches plan={row} onStaff={(batch) => open({ kind: 'staff', batch })} />
          {rows && rows.batches.length > 0 ? <QuotaTable plan={row} rows={rows} /> : null}
        </div>
        {panel ? <PlanPanel key={key} row={row} panel={panel} close={close} /> : null}
      </div>
    </PageFrame>
  )
}

function PlanPanel({ row, panel, close }: { readonly row: Row; readonly panel: Panel; readonly close: () => void }) {
  if (panel.kind === 'staff') return <Staff batch={panel.batch} close={close} />
  if (panel.kind === 'documents')
    return (
      <SidePanel title="公文" onClose={close}>
        <DocumentsPanel of="tripPlan" row={row} />
      </SidePanel>
    )
  if (panel.kind === 'print')
    return (
      <SidePanel title="打印" onClose={close}>
        <TripsPrint plan={row.id} />
      </SidePanel>
    )
  return (
    <SidePanel title="修改方案" onClose={close}>
      <PlanForm id={row.id} onSaved={close} onCancel={close} />
    </SidePanel>
  )
}

function Facts({ row, places }: { readonly row: Row; readonly places: number | undefined }) {
  const parts = [
    `${String(row['year'] ?? '')} 年`,
    planStates.find(({ value }) => value === row['state'])?.label ?? '',
    String(row['basis'] ?? '批准依据未填'),
    row['agency'] ? `承办：${String(row['agency'])}` : '',
    places === undefined ? '' : `名额 ${places} 个`,
  ]
  return (
    <>
      <ClosedYearOf table="tripPlan" row={row} />
      {parts.filter((part) => part !== '').join(' · ')}
    </>
  )
}
