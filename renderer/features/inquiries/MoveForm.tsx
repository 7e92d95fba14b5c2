// What a step of a matter asks before it is taken: the day, a reason, how long it is kept.
import { Form, Input, Select } from 'antd'
import { keepingTimes } from '../../../shared/domain/inquiries/picklists'
import type { Row } from '../../data/office'
import { useCommand } from '../../registers/useCommand'
import { FormFoot } from '../../ui/FormFoot'
import { SidePanel } from '../../ui/SidePanel'
import { today } from '../../ui/today'

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

export function MoveForm({ row, to, label, close }: MoveFormProps) {
  const { busy, failure, run } = useCommand()
  const save = async (typed: Typed) => {
    const given = Object.fromEntries(Object.entries(typed).filter(([, text]) => (text ?? '') !== ''))
    if (await run('inquiry.move', { inquiry: row.id, to, ...given })) close()
  }
  return (
    <SidePanel title={label} onClose={close}>
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
        <FormFoot failure={failure} busy={busy} label={`确认${label}`} close={close} />
      </Form>
    </SidePanel>
  )
}
