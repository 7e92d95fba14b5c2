// One new ad-hoc visit: who, why, with the amount of the scheme's rule proposed and the yearly ceiling looked at by the command.
import { useState } from 'react'
import { Button, Form, Input, Radio, Select } from 'antd'
import { occasions, ways } from '../../../shared/domain/visits/picklists'
import { readMoney } from '../../../shared/kernel/money'
import type { RowId } from '../../../shared/oplog/operation'
import { FindPerson } from '../../registers/FindPerson'
import { useAll } from '../../registers/rows'
import { useOffice } from '../../registers/source'
import { useCommand } from '../../registers/useCommand'
import { clearing } from '../../ui/clearing'
import { Notice } from '../../ui/Notice'
import { SidePanel } from '../../ui/SidePanel'
import { today } from '../../ui/today'
import { moneyRule } from './DecidePanel'
import { proposedFor } from './propose'

interface Typed {
  readonly occasion: string
  readonly on: string
  readonly scheme?: RowId
  readonly reason: string
  readonly amount?: string
  readonly goods?: string
  readonly way: string
  readonly ceilingReason?: string
}

export function AdHocPanel({ close }: { readonly close: () => void }) {
  const [form] = Form.useForm<Typed>()
  const [person, setPerson] = useState<RowId>()
  const [rule, setRule] = useState<string>()
  const office = useOffice()
  const { busy, failure, run } = useCommand()
  const schemes = (useAll('scheme') ?? []).filter((scheme) => scheme['nature'] === '慰问' && scheme['ended'] !== true)
  const propose = async (who: RowId | undefined, scheme: RowId | undefined) => {
    if (who === undefined || scheme === undefined) return
    const found = await proposedFor(office, who, scheme, form.getFieldValue('on') as string)
    setRule(found.rule)
    form.setFieldsValue({ reason: found.reason, ...(found.amount === undefined ? {} : { amount: found.amount }) })
  }
  const save = async ({ amount, ...typed }: Typed) => {
    const money = amount && amount.trim() !== '' ? readMoney(amount) : undefined
    if (money && !money.ok) return
    const filled = Object.fromEntries(Object.entries(typed).filter(([, text]) => (text ?? '') !== ''))
    const input = { person, ...filled, ...(rule ? { rule } : {}), ...(money ? { amount: money.value.fen } : {}) }
    if (await run('visit.ad-hoc', input)) close()
  }
  return (
    <SidePanel title="新增临时走访" onClose={close}>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ on: today(), way: 'transfer', occasion: '住院' }}
        onFinish={(typed: Typed) => void save(typed)}
      >
        <FindPerson
          onFound={(id) => {
            setPerson(id)
            void propose(id, form.getFieldValue('scheme') as RowId | undefined)
          }}
        />
        <Form.Item name="occasion" label="事由" rules={[{ required: true, message: '请选择事由' }]}>
          <Select options={occasions.map(({ value, label }) => ({ value, label }))} />
        </Form.Item>
        <Form.Item name="on" label="日期" rules={[{ required: true, message: '请填写日期' }]}>
          <Input placeholder="2026-03-05" />
        </Form.Item>
        <Form.Item name="scheme" label="慰问标准">
          <Select
            allowClear={clearing}
            options={schemes.map((scheme) => ({ value: scheme.id, label: String(scheme['name']) }))}
            onChange={(scheme: RowId | undefined) => void propose(person, scheme)}
            placeholder="没有标准的可以空着，直接填金额"
          />
        </Form.Item>
        <Form.Item name="amount" label="慰问金" rules={[{ validator: moneyRule }]}>
          <Input suffix="元" inputMode="decimal" />
        </Form.Item>
        <Form.Item name="goods" label="慰问品">
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name="way" label="发放方式">
          <Radio.Group options={ways.map(({ value, label }) => ({ value, label }))} />
        </Form.Item>
        <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, message: '请写明理由' }]}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={300} />
        </Form.Item>
        {failure?.code === 'visit.ceiling' ? (
          <Form.Item name="ceilingReason" label="超上限的原因" required>
            <Input maxLength={120} autoFocus />
          </Form.Item>
        ) : null}
        {failure ? <Notice failure={failure} /> : null}
        <div className="bar">
          <Button type="primary" htmlType="submit" loading={busy} disabled={person === undefined}>
            登记临时走访
          </Button>
          <Button onClick={close}>取消</Button>
        </div>
      </Form>
    </SidePanel>
  )
}
