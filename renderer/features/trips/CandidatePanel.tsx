// One candidate in the side panel: the verdict, the order with its reason, and the answer to 为什么没有我; papers ticked, withdrawal, who follows.
import { useState } from 'react'
import { App, Button, Form, Input } from 'antd'
import { verdicts } from '../../../shared/domain/trips/picklists'
import { whyNot } from '../../../shared/domain/trips/why-not'
import type { Row } from '../../data/office'
import { RecordForm } from '../../registers/RecordForm'
import { useRow } from '../../registers/rows'
import { useOffice } from '../../registers/source'
import { useCommand } from '../../registers/useCommand'
import { useRun } from '../../registers/useRun'
import { useGo } from '../../ui/go'
import { FormFoot } from '../../ui/FormFoot'
import { Notice } from '../../ui/Notice'
import { WrittenReason } from '../../ui/ReasonField'
import { today } from '../../ui/today'
import { countyFieldsShown } from './county-list'
import { paths } from './paths'
import { useWholePlan } from './useWholePlan'

interface CandidatePanelProps {
  readonly candidate: Row
  readonly plan: Row
}

export function CandidatePanel({ candidate, plan }: CandidatePanelProps) {
  const person = String(candidate['person'] ?? '')
  const row = useRow('person', person)
  const go = useGo()
  const run = useRun()
  const { message } = App.useApp()
  const [leaving, setLeaving] = useState(false)
  const refill = async () => {
    const outcome = await run('trip.refill', { candidate: candidate.id })
    if (!outcome.ok) return
    const { name, from } = outcome.answer as { readonly name: string; readonly from: string }
    void message.success(`已递补：${name}（${from === 'county' ? '本县替补' : '全市统筹'}）`, 6)
  }
  const state = String(candidate['state'] ?? '')
  const freed = state === 'withdrawn' && candidate['freedBatch'] !== undefined && candidate['refilledBy'] === undefined
  return (
    <>
      <div className="bar">
        <strong>{String(row?.['name'] ?? '')}</strong>
        <Button onClick={() => go(paths.person(person))}>打开档案</Button>
        {['waiting', 'placed', 'left'].includes(state) ? (
          <Button onClick={() => setLeaving(true)}>登记退出</Button>
        ) : null}
        {freed ? (
          <Button type="primary" onClick={() => void refill()}>
            递补
          </Button>
        ) : null}
      </div>
      <Reasons candidate={candidate} plan={plan} />
      {leaving ? <Withdraw candidate={candidate} close={() => setLeaving(false)} /> : null}
      <h3>县里推荐的内容</h3>
      <CountyWords candidate={candidate} plan={plan} />
      <h3>材料</h3>
      <RecordForm
        table="tripCandidate"
        id={candidate.id}
        only={['certificateSeen', 'healthSigned', 'doctorNote', 'note']}
        columns={1}
      />
    </>
  )
}

function Reasons({ candidate, plan }: CandidatePanelProps) {
  const whole = useWholePlan(plan)
  const verdict = verdicts.find(({ value }) => value === candidate['verdict'])?.label ?? ''
  const findings = String(candidate['findings'] ?? '')
  const why = whole ? whyNot(candidate, whole) : undefined
  const ranked = typeof candidate['rank'] === 'number'
  return (
    <>
      <p>{`审核：${verdict}${findings === '' ? '' : `——${findings}`}`}</p>
      <p>
        {ranked
          ? `次序：全市第 ${String(candidate['rank'])}，县内第 ${String(candidate['countyRank'])}（${String(candidate['rankReason'] ?? '')}）`
          : '不排次序'}
      </p>
      <Spouse candidate={candidate} />
      {candidate['hand'] === 'in' ? <p>{`人工固定：${String(candidate['handReason'] ?? '')}`}</p> : null}
      {why === undefined ? null : (
        <Notice>
          为什么没有安排：<span className="trip-why">{why}</span>
        </Notice>
      )}
    </>
  )
}

/** Husband and wife on one list are proposed for one batch and one room. */
function Spouse({ candidate }: { readonly candidate: Row }) {
  const mate = useRow('tripCandidate', String(candidate['mate'] ?? ''))
  const person = useRow('person', String(mate?.['person'] ?? ''))
  return person ? <p>{`配偶：${String(person['name'] ?? '')}也在名单上，建议同批、同房`}</p> : null
}

/** What the county said, changed by the command that takes its lists, so that the order and the verdict follow. */
function CountyWords({ candidate, plan }: CandidatePanelProps) {
  const office = useOffice()
  const person = String(candidate['person'])
  return (
    <RecordForm
      table="tripCandidate"
      id={candidate.id}
      only={countyFieldsShown}
      columns={1}
      person={person}
      deliver={({ values }) =>
        office.run('trip.recommend', { plan: plan.id, county: candidate['county'], people: [{ person, values }] })
      }
    />
  )
}

function Withdraw({ candidate, close }: { readonly candidate: Row; readonly close: () => void }) {
  const { busy, failure, run } = useCommand()
  const save = async (typed: { readonly on: string; readonly reason: string }) => {
    if (await run('trip.withdraw', { candidate: candidate.id, ...typed })) close()
  }
  return (
    <Form
      layout="vertical"
      aria-label="登记退出"
      initialValues={{ on: today() }}
      onFinish={(typed: { readonly on: string; readonly reason: string }) => void save(typed)}
    >
      <Form.Item name="on" label="退出日期" rules={[{ required: true, message: '请填写日期' }]}>
        <Input placeholder="2026-06-08" />
      </Form.Item>
      <WrittenReason of="退出" label="退出原因" />
      <FormFoot failure={failure} busy={busy} label="确认退出" close={close} />
    </Form>
  )
}
