// 延期: once, within the limit of the rule, approved by the head (domain.md §1.7).
import { Form, Input, InputNumber } from 'antd'
import { periodsOn } from '../../../shared/domain/inquiries/rules'
import type { Row } from '../../data/office'
import { useAll } from '../../registers/rows'
import { useCommand } from '../../registers/useCommand'
import { FormFoot } from '../../ui/FormFoot'
import { SidePanel } from '../../ui/SidePanel'
import { today } from '../../ui/today'

interface Typed {
  readonly on: string
  readonly days: number
  readonly by: string
  readonly reason: string
}

export function ExtendForm({ row, close }: { readonly row: Row; readonly close: () => void }) {
  const { busy, failure, run } = useCommand()
  const rules = useAll('inquiryRule') ?? []
  const { extend, source } = periodsOn(rules, String(row['acceptedOn'] ?? today()))
  const save = async (typed: Typed) => {
    if (await run('inquiry.extend', { inquiry: row.id, ...typed })) close()
  }
  return (
    <SidePanel title="延期" onClose={close}>
      <p>
        办结期限 {String(row['_dFinishBy'] ?? '')}，最多可延 {extend} 天（{source}）。
      </p>
      <Form layout="vertical" aria-label="延期" initialValues={{ on: today(), days: extend }} onFinish={save}>
        <Form.Item name="on" label="批准日期" rules={[{ required: true, message: '请填写日期' }]}>
          <Input placeholder="2026-06-08" />
        </Form.Item>
        <Form.Item name="days" label="延期天数" rules={[{ required: true, message: '请填写天数' }]}>
          <InputNumber min={1} precision={0} />
        </Form.Item>
        <Form.Item name="by" label="批准的负责人" rules={[{ required: true, message: '请填写批准延期的负责人' }]}>
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="reason" label="理由" rules={[{ required: true, message: '请写明延期的理由' }]}>
          <Input maxLength={200} />
        </Form.Item>
        <FormFoot failure={failure} busy={busy} label="确认延期" close={close} />
      </Form>
    </SidePanel>
  )
}
