// 改投/退订 of ticked orders: from which month, why, and where to; the post office is told by the 改投/退订单.
import { Form, Input, Radio } from 'antd'
import { deliveryChanges } from '../../../shared/domain/privileges/picklists'
import type { RowId } from '../../../shared/oplog/operation'
import { useCommand } from '../../registers/useCommand'
import { FormFoot } from '../../ui/FormFoot'
import { SidePanel } from '../../ui/SidePanel'

interface ChangeDeliveryProps {
  readonly rows: readonly RowId[]
  readonly close: () => void
}

const where = [
  { name: 'recipient', label: '新收件人', max: 40 },
  { name: 'address', label: '新收件地址', max: 200 },
  { name: 'postcode', label: '邮编', max: 6 },
  { name: 'phone', label: '收件电话', max: 40 },
  { name: 'office', label: '投递局', max: 40 },
]

export function ChangeDelivery({ rows, close }: ChangeDeliveryProps) {
  const [form] = Form.useForm<Record<string, string>>()
  const kind = Form.useWatch('kind', form)
  const { busy, failure, run } = useCommand()
  const save = async (typed: Readonly<Record<string, string | undefined>>) => {
    const told = Object.fromEntries(
      Object.entries(typed).flatMap(([field, text]) => (text?.trim() ? [[field, text.trim()]] : [])),
    )
    if (await run('subscription.change', { rows, ...told })) close()
  }
  return (
    <SidePanel title={`改投/退订 ${rows.length} 项`} onClose={close}>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ kind: 'redirect' }}
        onFinish={(typed: Readonly<Record<string, string | undefined>>) => void save(typed)}
      >
        <Form.Item name="kind" label="类别">
          <Radio.Group options={deliveryChanges.map(({ value, label }) => ({ value, label }))} />
        </Form.Item>
        <Form.Item name="from" label="从哪个月起" rules={[{ required: true, message: '请填写起月' }]}>
          <Input placeholder="2026-04" maxLength={7} />
        </Form.Item>
        <Form.Item name="reason" label="原因" rules={[{ required: true, whitespace: true, message: '请写明原因' }]}>
          <Input maxLength={120} placeholder="搬迁、去世、本人不要……" />
        </Form.Item>
        {kind === 'end'
          ? null
          : where.map(({ name, label, max }) => (
              <Form.Item key={name} name={name} label={label}>
                <Input maxLength={max} />
              </Form.Item>
            ))}
        <FormFoot failure={failure} busy={busy} label={kind === 'end' ? '登记退订' : '登记改投'} close={close} />
      </Form>
    </SidePanel>
  )
}
