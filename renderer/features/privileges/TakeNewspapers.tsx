// 订阅 for chosen people: which title in which year, how many copies; who has it already stays as they are.
import { useState } from 'react'
import { Button, Form, Input, InputNumber, Select } from 'antd'
import type { LeftOut as One } from '../../../shared/domain/privileges/card-commands'
import type { RowId } from '../../../shared/oplog/operation'
import { useAll } from '../../registers/rows'
import { useCommand } from '../../registers/useCommand'
import { FormFoot } from '../../ui/FormFoot'
import { Notice } from '../../ui/Notice'
import type { TakeProps } from './ChoosePage'
import { LeftOut } from './LeftOut'
import { orderYear } from './order-year'

interface Typed {
  readonly year: number
  readonly periodical: RowId
  readonly copies: number
  readonly from?: string
  readonly to?: string
  readonly office?: string
}

interface Answer {
  readonly ordered: number
  readonly known: number
  readonly leftOut: readonly One[]
}

export function TakeNewspapers({ people, back, close }: TakeProps) {
  const titles = (useAll('periodical') ?? []).filter((row) => row['retired'] !== true)
  const { busy, failure, run } = useCommand()
  const [left, setLeft] = useState<Answer>()
  const save = async ({ from, to, office, ...typed }: Typed) => {
    const more = Object.fromEntries(
      Object.entries({ from, to, office }).flatMap(([field, text]) => (text?.trim() ? [[field, text.trim()]] : [])),
    )
    const outcome = await run('subscription.order', { ...typed, ...more, people })
    if (!outcome?.ok) return
    const answer = outcome.answer as Answer
    if (answer.known === 0 && answer.leftOut.length === 0) back()
    else setLeft(answer)
  }
  if (left)
    return (
      <>
        <LeftOut
          said={`新订 ${left.ordered} 人${left.known > 0 ? `，${left.known} 人这一年已订这份报刊，保持不变` : ''}`}
          list={left.leftOut}
        />
        <Button type="primary" onClick={back}>
          看订阅名单
        </Button>
      </>
    )
  return (
    <Form
      layout="vertical"
      initialValues={{ year: orderYear(), copies: 1 }}
      onFinish={(typed: Typed) => void save(typed)}
    >
      {titles.length === 0 ? <Notice>还没有报刊，请先回到“报刊订阅 → 报刊目录”登记名称、代号和单价。</Notice> : null}
      <Form.Item name="year" label="订阅年度" rules={[{ required: true, message: '请填写年度' }]}>
        <InputNumber min={1980} max={2100} precision={0} />
      </Form.Item>
      <Form.Item name="periodical" label="报刊" rules={[{ required: true, message: '请选择报刊' }]}>
        <Select options={titles.map(({ id, name }) => ({ value: id, label: String(name) }))} />
      </Form.Item>
      <Form.Item name="copies" label="每人份数" rules={[{ required: true, message: '请填写份数' }]}>
        <InputNumber min={1} max={1000} precision={0} />
      </Form.Item>
      <Form.Item name="from" label="起月" extra="全年的起止都空着">
        <Input placeholder="2026-04" maxLength={7} />
      </Form.Item>
      <Form.Item name="to" label="止月">
        <Input placeholder="2026-12" maxLength={7} />
      </Form.Item>
      <Form.Item name="office" label="投递局">
        <Input maxLength={40} />
      </Form.Item>
      <FormFoot failure={failure} busy={busy} label={`确认订阅 ${people.length} 人`} close={close} />
    </Form>
  )
}
