// One batch: where it stands, what is next, who is in with how much and why, who is left out and why, and its paper.
import { useState } from 'react'
import { Button, Segmented } from 'antd'
import { CalculatorOutlined, FolderOpenOutlined, PrinterOutlined } from '@ant-design/icons'
import type { BatchState } from '../../../shared/domain/payments/batch-picklists'
import type { Filter, Row } from '../../data/office'
import { Register } from '../../registers/Register'
import { RecordForm } from '../../registers/RecordForm'
import { HistoryPanel } from '../../registers/HistoryPanel'
import { useRow } from '../../registers/rows'
import type { RegisterSelection } from '../../registers/selection'
import { useRun } from '../../registers/useRun'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { later } from '../../ui/later'
import { SidePanel } from '../../ui/SidePanel'
import { ToolMenu } from '../../ui/ToolMenu'
import type { AccountChange } from '../../../shared/domain/payments/account-changes'
import { AccountChangesPanel, useAccountChanges } from './AccountChanges'
import { AnswerTools } from './AnswerTools'
import { BatchHead } from './BatchHead'
import { BatchNow } from './BatchNow'
import { DecideLines, type Decision } from './DecideLines'
import { OverduePanel, useOverdue } from './Overdue'
import type { OverdueLine } from '../../../shared/domain/payments/overdue'
import { paths } from './paths'
import { RecordReturns } from './RecordReturns'
import { StepPanel } from './StepPanel'
import { stepsFrom, type Step } from './steps'
import { useOnePanel } from '../../ui/useOnePanel'
import './payments.css'

const PaySheetPrint = later(() => import('../../sheets/payments/PaySheetPrint').then((screen) => screen.PaySheetPrint))
const BatchPapers = later(() => import('../../papers/BatchPapers').then((screen) => screen.BatchPapers))

type View = 'in' | 'out' | 'changed'
type Panel =
  | { readonly kind: 'head' | 'print' | 'papers' | 'overdue' | 'accounts' }
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'decide'; readonly decision: Decision; readonly lines: readonly string[] }
  | { readonly kind: 'returns'; readonly lines: readonly string[] }

export function BatchPage({ id }: { readonly id: string }) {
  const batch = useRow('batch', id)
  const go = useGo()
  if (batch === undefined) return null
  if (batch === null)
    return (
      <EmptyState title="没有这个批次" actions={<Button onClick={() => go(paths.payments)}>回到待遇发放</Button>}>
        地址可能不对，或者这个批次还没有从其他电脑同步过来。
      </EmptyState>
    )
  return <Batch batch={batch} />
}

function Batch({ batch }: { readonly batch: Row }) {
  const [view, setView] = useState<View>('in')
  const { panel, key, open: setPanel, close } = useOnePanel<Panel>()
  const drafting = batch['state'] === 'drafting'
  const overdue = useOverdue(batch) ?? []
  const changes = useAccountChanges(batch)
  return (
    <div className="page-with-panel">
      <Register
        key={view}
        table="payLine"
        title={`批次 ${String(batch['number'])}`}
        views={[{ name: viewNames[view], filters: filtersOf(batch.id, view) }]}
        now={
          <BatchNow
            batch={batch}
            overdue={overdue.length}
            changed={changes.length}
            open={(kind) => setPanel({ kind })}
          />
        }
        readOnly
        tools={(selection) => (
          <BatchTools batch={batch} selection={selection} open={setPanel} view={view} setView={setView} />
        )}
        panel={(row) => <LinePanel line={row} drafting={drafting} open={setPanel} />}
        empty={<EmptyState title="这个批次里没有人">请重新计算，或作废后另建批次。</EmptyState>}
      />
      <BatchPanel key={key} batch={batch} panel={panel} overdue={overdue} changes={changes} close={close} />
    </div>
  )
}

const viewNames: Readonly<Record<View, string>> = { in: '列入', out: '未列入', changed: '较上批有变化' }

function filtersOf(batch: string, view: View): readonly Filter[] {
  const own: Filter = { field: 'batch', is: 'in', values: [batch] }
  if (view === 'changed') return [own, { field: 'difference', is: 'filled' }]
  return [own, { field: 'verdict', is: 'in', values: [view] }]
}

interface BatchToolsProps {
  readonly batch: Row
  readonly selection: RegisterSelection
  readonly open: (panel: Panel) => void
  readonly view: View
  readonly setView: (view: View) => void
}

function BatchTools({ batch, selection, open, view, setView }: BatchToolsProps) {
  const run = useRun()
  const state = batch['state'] as BatchState
  const [next, ...others] = stepsFrom(state, batch['direction'])
  const ticked = [...selection.ids]
  const more = [
    { key: 'head', label: '表头与办理记录', onClick: () => open({ kind: 'head' }) },
    ...others.map((step) => ({
      key: step.name,
      label: step.label,
      danger: step.danger === true,
      onClick: () => open({ kind: 'step', step }),
    })),
  ]
  return (
    <>
      <Segmented<View>
        aria-label="名单"
        value={view}
        onChange={setView}
        options={(Object.keys(viewNames) as View[]).map((value) => ({ value, label: viewNames[value] }))}
      />
      {state === 'drafting' && ticked.length > 0 ? (
        <Button
          onClick={() => open({ kind: 'decide', decision: view === 'out' ? 'take-in' : 'leave-out', lines: ticked })}
        >
          {view === 'out' ? `列入（${ticked.length}）` : `不列入（${ticked.length}）`}
        </Button>
      ) : null}
      {state === 'drafting' ? (
        <Button
          icon={<CalculatorOutlined aria-hidden />}
          onClick={() => void run('batch.compute', { batch: batch.id })}
        >
          重新计算
        </Button>
      ) : null}
      <AnswerTools batch={batch} ticked={ticked} onReturns={(lines) => open({ kind: 'returns', lines })} />
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => open({ kind: 'print' })}>
        打印
      </Button>
      <Button icon={<FolderOpenOutlined aria-hidden />} onClick={() => open({ kind: 'papers' })}>
        材料
      </Button>
      <ToolMenu items={more} />
      {next ? (
        <Button type="primary" onClick={() => open({ kind: 'step', step: next })}>
          {next.label}
        </Button>
      ) : null}
    </>
  )
}

function BatchPanel({
  batch,
  panel,
  overdue,
  changes,
  close,
}: {
  readonly batch: Row
  readonly panel: Panel | undefined
  readonly overdue: readonly OverdueLine[]
  readonly changes: readonly AccountChange[]
  readonly close: () => void
}) {
  const about = String(useRow('scheme', String(batch['scheme']))?.['name'] ?? '')
  if (panel?.kind === 'step') return <StepPanel batch={batch} step={panel.step} close={close} />
  if (panel?.kind === 'decide') return <DecideLines decision={panel.decision} lines={panel.lines} close={close} />
  if (panel?.kind === 'overdue') return <OverduePanel overdue={overdue} about={about} close={close} />
  if (panel?.kind === 'accounts') return <AccountChangesPanel changes={changes} close={close} />
  if (panel?.kind === 'returns') return <RecordReturns batch={batch} lines={panel.lines} close={close} />
  if (panel?.kind === 'head') return <BatchHead batch={batch} close={close} />
  if (panel?.kind === 'papers') return <BatchPapers batch={batch} close={close} />
  if (panel?.kind === 'print')
    return (
      <SidePanel title="打印" onClose={close}>
        <PaySheetPrint batch={batch} />
      </SidePanel>
    )
  return null
}

/** One line: its sums and reason in full, and what can be decided about it. */
function LinePanel({
  line,
  drafting,
  open,
}: {
  readonly line: Row
  readonly drafting: boolean
  readonly open: (panel: Panel) => void
}) {
  const run = useRun()
  const decide = (decision: Decision) => open({ kind: 'decide', decision, lines: [line.id] })
  return (
    <>
      <p className="line-reason">{String(line['reason'] ?? '')}</p>
      {drafting ? (
        <div className="bar">
          <Button onClick={() => decide('adjust')}>调整金额</Button>
          <Button onClick={() => decide(line['verdict'] === 'out' ? 'take-in' : 'leave-out')}>
            {line['verdict'] === 'out' ? '列入' : '不列入'}
          </Button>
          {line['byHand'] === true ? (
            <Button onClick={() => void run('batch.follow-rules', { lines: [line.id] })}>恢复按政策计算</Button>
          ) : null}
        </div>
      ) : null}
      <RecordForm table="payLine" id={line.id} only={['note']} columns={1} />
      <HistoryPanel table="payLine" id={line.id} withChildren={false} />
    </>
  )
}
