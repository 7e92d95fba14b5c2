// 调整: ticked people are put on the list or left out by hand, with a reason that stays whatever is computed again.
import { Form, Input, Radio } from 'antd'
import { readMoney } from '../../../shared/kernel/money'
import type { RowId } from '../../../shared/oplog/operation'
import { useCommand } from '../../registers/useCommand'
import { FormFoot } from '../../ui/FormFoot'
import { WrittenReason } from '../../ui/ReasonField'
import { SidePanel } from '../../ui/SidePanel'

interface Typed {
  readonly verdict: 'in' | 'out'
  readonly reason: string
  readonly amount?: string
}

export function DecidePanel({ visits, close }: { readonly visits: readonly RowId[]; readonly close: () => void }) {
  const [form] = Form.useForm<Typed>()
  const { busy, failure, run } = useCommand()
  const verdict = Form.useWatch('verdict', form)
  const decide = async ({ amount, ...typed }: Typed) => {
    const money = amount === undefined || amount.trim() === '' ? undefined : readMoney(amount)
    if (money && !money.ok) return
    const input = { visits, ...typed, ...(money && typed.verdict === 'in' ? { amount: money.value.fen } : {}) }
    if (await run('visit.decide', input)) close()
  }
  return (
    <SidePanel title={`调整 ${visits.length} 人`} onClose={close}>
      <Form form={form} layout="vertical" initialValues={{ verdict: 'in' }} onFinish={(typed) => void decide(typed)}>
        <Form.Item name="verdict" label="改为">
          <Radio.Group
            options={[
              { value: 'in', label: '列入' },
              { value: 'out', label: '未列入（剔除）' },
            ]}
          />
        </Form.Item>
        <WrittenReason of="调整" />
        {verdict === 'out' ? null : (
          <Form.Item name="amount" label="慰问金（空着按标准）" rules={[{ validator: moneyRule }]}>
            <Input suffix="元" inputMode="decimal" />
          </Form.Item>
        )}
        <FormFoot failure={failure} busy={busy} label="确认调整" close={close} />
        <p className="quiet">人工调整的对象在“重新计算”时保持不变，理由里同时写明按标准本来怎样。</p>
      </Form>
    </SidePanel>
  )
}

export async function moneyRule(_rule: unknown, text: string | undefined): Promise<void> {
  if (text === undefined || text.trim() === '') return
  const money = readMoney(text)
  if (!money.ok) throw new Error(money.failure.message)
}
