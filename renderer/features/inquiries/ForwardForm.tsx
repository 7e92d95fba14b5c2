// 转办: to whom, with what opinion, until when; it gets its number as it is saved and is printed from the list of 转办单.
import { Form, Input, InputNumber, Radio } from 'antd'
import { disposals, forwarded } from '../../../shared/domain/inquiries/picklists'
import type { Row } from '../../data/office'
import { useCommand } from '../../registers/useCommand'
import { FormFoot } from '../../ui/FormFoot'
import { SidePanel } from '../../ui/SidePanel'
import { today } from '../../ui/today'

interface Typed {
  readonly disposal: string
  readonly to: string
  readonly opinion?: string
  readonly sentOn: string
  readonly days?: number | null
}

const ways = disposals.filter(({ value }) => forwarded.has(value))

export function ForwardForm({ row, close }: { readonly row: Row; readonly close: () => void }) {
  const { busy, failure, run } = useCommand()
  const save = async ({ disposal, ...typed }: Typed) => {
    const values = Object.fromEntries(Object.entries(typed).filter(([, value]) => (value ?? '') !== ''))
    if (await run('inquiry.forward', { inquiry: row.id, disposal, values })) close()
  }
  const disposal = forwarded.has(row['disposal']) ? row['disposal'] : 'city'
  return (
    <SidePanel title="转办" onClose={close}>
      <Form
        layout="vertical"
        aria-label="转办"
        initialValues={{ disposal, to: row['disposalTo'] ?? '', sentOn: today() }}
        onFinish={save}
      >
        <Form.Item name="disposal" label="处置方式">
          <Radio.Group options={ways.map(({ value, label }) => ({ value, label }))} />
        </Form.Item>
        <Form.Item name="to" label="受转单位" rules={[{ required: true, message: '请填写受转单位' }]}>
          <Input autoFocus maxLength={80} placeholder="市总信访室、××县总工会、××局" />
        </Form.Item>
        <Form.Item name="opinion" label="转办意见">
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 3, maxRows: 8 }} />
        </Form.Item>
        <Form.Item name="sentOn" label="转办日期" rules={[{ required: true, message: '请填写日期' }]}>
          <Input placeholder="2026-06-08" />
        </Form.Item>
        <Form.Item name="days" label="要求办理天数" extra="从转办次日起的日历天数；不限的空着">
          <InputNumber min={1} max={365} precision={0} />
        </Form.Item>
        <FormFoot failure={failure} busy={busy} label="开转办单" close={close} />
      </Form>
    </SidePanel>
  )
}
