// The next step of a matter as its one primary button, and the small form each step asks: the day, a reason, how long it is kept.
import { Form, Input, Select } from 'antd'
import { stateOf } from '../../../shared/domain/inquiries/deadlines'
import { keepingTimes } from '../../../shared/domain/inquiries/picklists'
import type { Row } from '../../data/office'
import { StateSteps, type StatesAhead, type StateStep } from '../../registers/StateSteps'
import { useCommand } from '../../registers/useCommand'
import { FormFoot } from '../../ui/FormFoot'
import { SidePanel } from '../../ui/SidePanel'
import { today } from '../../ui/today'
import type { Panel } from './InquiryPage'

const decline: StateStep = { to: 'declined', label: '不予受理' }
const close: StateStep = { to: 'closed', label: '办结' }
const again: StateStep = { to: 'open', label: '重新办理' }

const ofPetition: StatesAhead = {
  open: { next: { to: 'accepted', label: '受理' }, others: [decline, close] },
  accepted: { next: { to: 'answered', label: '已答复' }, others: [close, { to: 'open', label: '退回待办理' }] },
  answered: { next: close, others: [again] },
  closed: { next: { to: 'filed', label: '归档' }, others: [again] },
  declined: { next: { to: 'filed', label: '归档' }, others: [again] },
  filed: { others: [again] },
}

const ofCall: StatesAhead = {
  open: { next: close, others: [] },
  closed: { next: { to: 'filed', label: '归档' }, others: [again] },
  answered: { next: close, others: [again] },
  accepted: { next: close, others: [again] },
  declined: { next: { to: 'filed', label: '归档' }, others: [again] },
  filed: { others: [again] },
}

export function MoveSteps({ row, open }: { readonly row: Row; readonly open: (panel: Panel) => void }) {
  const ahead = row['petition'] === true ? ofPetition : ofCall
  const state = stateOf(row)
  const labels = [ahead[state]?.next, ...(ahead[state]?.others ?? [])]
  const move = (to: string) => open({ kind: 'move', to, label: labels.find((step) => step?.to === to)?.label ?? '' })
  return <StateSteps ahead={ahead} state={state} move={move} />
}

interface MoveFormProps {
  readonly row: Row
  readonly to: string
  readonly label: string
  readonly close: () => void
}

interface Typed {
  readonly on: string
  readonly reason?: string
  readonly keep?: string
}

export function MoveForm({ row, to, label, close: done }: MoveFormProps) {
  const { busy, failure, run } = useCommand()
  const save = async (typed: Typed) => {
    const given = Object.fromEntries(Object.entries(typed).filter(([, text]) => (text ?? '') !== ''))
    if (await run('inquiry.move', { inquiry: row.id, to, ...given })) done()
  }
  return (
    <SidePanel title={label} onClose={done}>
      <Form layout="vertical" aria-label={label} initialValues={{ on: today(), keep: '3' }} onFinish={save}>
        <Form.Item name="on" label="日期" rules={[{ required: true, message: '请填写日期' }]}>
          <Input autoFocus placeholder="2026-06-08" />
        </Form.Item>
        {to === 'filed' ? (
          <Form.Item name="keep" label="保管期限">
            <Select options={keepingTimes.map((each) => ({ value: each.value, label: each.label }))} />
          </Form.Item>
        ) : null}
        <Form.Item name="reason" label={to === 'declined' ? '不予受理的原因' : '说明'}>
          <Input maxLength={200} />
        </Form.Item>
        <FormFoot failure={failure} busy={busy} label={`确认${label}`} close={done} />
      </Form>
    </SidePanel>
  )
}
