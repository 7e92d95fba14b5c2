// 冲销 of one expense: a second entry with the sum taken back, its day and its reason; both stay on the 台账.
import { Button, Form, Input } from 'antd'
import type { FundLine } from '../../../../shared/domain/payments/fund-ledger'
import { formatMoney } from '../../../../shared/kernel/money'
import { isPlainDate } from '../../../../shared/kernel/plain-date'
import { useCommand } from '../../../registers/useCommand'
import { Notice } from '../../../ui/Notice'
import { SidePanel } from '../../../ui/SidePanel'
import { today } from '../../../ui/today'

interface Typed {
  readonly date: string
  readonly reason: string
}

export function ReverseExpense({ line, onClose }: { readonly line: FundLine; readonly onClose: () => void }) {
  const { busy, failure, run } = useCommand()
  const [form] = Form.useForm<Typed>()
  const save = async ({ date, reason }: Typed): Promise<void> => {
    if (await run('expense.reverse', { row: line.row.id, date: date.trim(), reason })) onClose()
  }
  return (
    <SidePanel title="冲销支出" onClose={onClose}>
      <p>
        {line.date}　{line.matter}　{formatMoney(line.amount)} 元
      </p>
      <p className="settings-lead">会另记一笔 −{formatMoney(line.amount)} 元，原来的一笔保留。冲销不能撤销。</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ date: today(), reason: '' }}
        onFinish={(typed) => void save(typed)}
      >
        <Form.Item name="date" label="冲销日期" rules={[{ validator: wholeDay }]}>
          <Input />
        </Form.Item>
        <Form.Item name="reason" label="冲销原因" rules={[{ required: true, message: '请写明冲销原因' }]}>
          <Input maxLength={120} />
        </Form.Item>
        {failure ? <Notice failure={failure} /> : null}
        <Button type="primary" htmlType="submit" loading={busy}>
          确认冲销 {formatMoney(line.amount)} 元
        </Button>
      </Form>
    </SidePanel>
  )
}

async function wholeDay(_rule: unknown, text: string | undefined): Promise<void> {
  if (text === undefined || text.trim().length !== 10 || !isPlainDate(text.trim()))
    throw new Error('日期请写到日，如 2026-11-25')
}
