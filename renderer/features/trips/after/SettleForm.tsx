// 结算: the sum that will be kept and booked is said before it is, and the day it is booked on is asked for.
import { Form, Input } from 'antd'
import { billOf } from '../../../../shared/domain/trips/after/settlement'
import { chineseMoney, formatMoney } from '../../../../shared/kernel/money'
import { useCommand } from '../../../registers/useCommand'
import { FormFoot } from '../../../ui/FormFoot'
import { Notice } from '../../../ui/Notice'
import { SidePanel } from '../../../ui/SidePanel'
import { today } from '../../../ui/today'
import type { BatchNow } from './useBatch'

export function SettleForm({ now, close }: { readonly now: BatchNow; readonly close: () => void }) {
  const { busy, failure, run } = useCommand()
  const bill = billOf(now)
  const save = async ({ on }: { readonly on: string }) => {
    if (await run('trip-batch.settle', { batch: now.batch.id, on })) close()
  }
  return (
    <SidePanel title={`结算：${String(now.batch['name'] ?? '')}`} onClose={close}>
      <Form layout="vertical" aria-label="结算" initialValues={{ on: today() }} onFinish={save}>
        {bill.ok ? (
          <p>{`实到 ${bill.value.guests} 人，应付 ${formatMoney(bill.value.total)} 元（${chineseMoney(bill.value.total)}）。`}</p>
        ) : (
          <Notice failure={bill.failure} />
        )}
        <Form.Item name="on" label="结算日期" rules={[{ required: true, message: '请填写日期' }]}>
          <Input placeholder="2026-10-08" />
        </Form.Item>
        <FormFoot failure={failure} busy={busy} label="确认结算" close={close} />
        <p className="quiet">结算后的人数和金额不再变动，本会经费出的部分记入“设置 → 经费 → 支出台账”。</p>
      </Form>
    </SidePanel>
  )
}
