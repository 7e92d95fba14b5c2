// One step of a batch: what it will mean, what it asks for, and the button that says what it does.
import { useCallback } from 'react'
import { Button } from 'antd'
import type { Row } from '../../data/office'
import { StillLacking } from '../../papers/evidence/PieceList'
import { RecordForm } from '../../registers/RecordForm'
import { useOffice } from '../../registers/source'
import { useCommand } from '../../registers/useCommand'
import type { Saving } from '../../registers/useRecordForm'
import { Notice } from '../../ui/Notice'
import { SidePanel } from '../../ui/SidePanel'
import { today } from '../../ui/today'
import { BeyondCeiling } from './BeyondCeiling'
import { SeveralSources } from './SeveralSources'
import type { Step } from './steps'

interface StepPanelProps {
  readonly batch: Row
  readonly step: Step
  readonly close: () => void
}

/** Steps on the way to 定稿, at which people still decide who stays on the list. */
const beforeFinal: ReadonlySet<string> = new Set(['batch.submit', 'batch.finalise'])

export function StepPanel({ batch, step, close }: StepPanelProps) {
  return (
    <SidePanel title={`${step.label}：批次 ${String(batch['number'])}`} onClose={close}>
      <p className="settings-lead">{step.lead}</p>
      {step.name === 'batch.archive' ? <StillLacking owner={{ kind: 'batch', row: batch }} /> : null}
      {beforeFinal.has(step.name) && batch['direction'] === 'pay' ? (
        <>
          <SeveralSources batch={batch} />
          <BeyondCeiling batch={batch} />
        </>
      ) : null}
      {step.name === 'batch.pay' ? <OtherBudgetYear batch={batch} /> : null}
      {step.fields.length > 0 ? (
        <StepForm batch={batch} step={step} close={close} />
      ) : (
        <StepButton batch={batch} step={step} close={close} />
      )}
    </SidePanel>
  )
}

/** Paying today would fall into another year than the money was budgeted for: warned, never refused (office-practice.md 35). */
function OtherBudgetYear({ batch }: { readonly batch: Row }) {
  const [budgeted, now] = [batch['budgetYear'], today().slice(0, 4)]
  if (typeof budgeted !== 'number' || String(budgeted) === now) return null
  return (
    <Notice>
      现在是 {now} 年，本批列 {budgeted} 预算年度。支付日期如在 {now} 年，请先与财务核对列支年度。
    </Notice>
  )
}

function StepButton({ batch, step, close }: StepPanelProps) {
  const { run, busy, failure } = useCommand()
  const go = async () => {
    if ((await run(step.name, { batch: batch.id }))?.ok) close()
  }
  return (
    <>
      {failure ? <Notice failure={failure} /> : null}
      <div className="bar">
        <Button type="primary" loading={busy} onClick={() => void go()}>
          {step.label}
        </Button>
        <Button onClick={close}>取消</Button>
      </div>
    </>
  )
}

/** Fields left as they were are sent too: a step asks for all of them each time. */
function StepForm({ batch, step, close }: StepPanelProps) {
  const office = useOffice()
  const deliver = useCallback(
    ({ values }: Saving) => {
      const known = Object.fromEntries(step.fields.map((field) => [field, batch[field] ?? '']))
      return office.run(step.name, { ...known, ...withoutNulls(values), batch: batch.id })
    },
    [office, step, batch],
  )
  return (
    <RecordForm
      table="batch"
      id={batch.id}
      only={step.fields}
      {...(step.labels ? { labels: step.labels } : {})}
      columns={1}
      deliver={deliver}
      saveLabel={step.label}
      onSaved={close}
      onCancel={close}
    />
  )
}

function withoutNulls(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, value ?? '']))
}
