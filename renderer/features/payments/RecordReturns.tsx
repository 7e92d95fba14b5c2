// 登记退票: the ticked lines of a paid batch came back from the bank, on which day and why.
import { Button, Form, Input, Select } from 'antd'
import { returnCauses } from '../../../shared/domain/payments/batch-picklists'
import type { Row } from '../../data/office'
import { useCommand } from '../../registers/useCommand'
import { useGo } from '../../ui/go'
import { Notice } from '../../ui/Notice'
import { SidePanel } from '../../ui/SidePanel'
import { today } from '../../ui/today'
import { paths } from './paths'

interface Typed {
  readonly returnedOn: string
  readonly cause: string
  readonly note?: string
}

interface RecordReturnsProps {
  readonly batch: Row
  readonly lines: readonly string[]
  readonly close: () => void
}

export function RecordReturns({ batch, lines, close }: RecordReturnsProps) {
  const go = useGo()
  const { run, busy, failure } = useCommand()
  const save = async ({ returnedOn, cause, note }: Typed) => {
    const returns = lines.map((line) => ({ line, cause, ...(note ? { note } : {}) }))
    if (await run('return.record', { batch: batch.id, returnedOn: returnedOn.trim(), returns })) go(paths.returns)
  }
  return (
    <SidePanel title={`登记退票：${lines.length} 笔`} onClose={close}>
      <p className="settings-lead">
        登记后在发放台账冲销，月份不会被别的批次当成没发；更正账户后在“银行退票”里开退票重发单。原因不同的请分开登记。
      </p>
      <Form
        layout="vertical"
        initialValues={{ returnedOn: today(), cause: '账号错误' }}
        onFinish={(typed: Typed) => void save(typed)}
      >
        <Form.Item name="returnedOn" label="退回日期" rules={[{ required: true, message: '请填写退回日期' }]}>
          <Input />
        </Form.Item>
        <Form.Item name="cause" label="退票原因">
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={returnCauses.map(({ value, label }) => ({ value, label }))}
          />
        </Form.Item>
        <Form.Item name="note" label="备注">
          <Input maxLength={200} />
        </Form.Item>
        {failure ? <Notice failure={failure} /> : null}
        <div className="bar">
          <Button type="primary" htmlType="submit" loading={busy}>
            确认登记退票
          </Button>
          <Button onClick={close}>取消</Button>
        </div>
      </Form>
    </SidePanel>
  )
}
