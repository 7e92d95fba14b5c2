// One line of the ledger: its kind decides what is asked for.
import { Button, Form, Input, InputNumber, Radio, Select } from 'antd'
import { moveKinds } from '../../../shared/domain/visits/goods-schema'
import { readMoney } from '../../../shared/kernel/money'
import type { Row } from '../../data/office'
import { useChildren } from '../../registers/rows'
import { useCommand } from '../../registers/useCommand'
import { clearing } from '../../ui/clearing'
import { Notice } from '../../ui/Notice'
import { today } from '../../ui/today'
import { moneyRule } from './DecidePanel'

interface Typed {
  readonly kind: string
  readonly date: string
  readonly quantity: number
  readonly price?: string
  readonly [text: string]: string | number | undefined
}

/** The second person's part, by kind. */
const seconds: Readonly<Record<string, string>> = { in: '验收人', out: '领用人', back: '收回人', count: '监盘人' }

export function MoveForm({ goods }: { readonly goods: Row }) {
  const [form] = Form.useForm<Typed>()
  const { busy, failure, run } = useCommand()
  const kind = Form.useWatch('kind', form) ?? 'in'
  const campaign = String(goods['campaign'] ?? '')
  const save = async ({ price, ...typed }: Typed) => {
    const money = price && price.trim() !== '' ? readMoney(price) : undefined
    if (money && !money.ok) return
    const filled = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined && value !== ''))
    await run('goods.move', { goods: goods.id, ...filled, ...(money ? { price: money.value.fen } : {}) })
  }
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ kind: 'in', date: today() }}
      onFinish={(typed: Typed) => void save(typed)}
      aria-label="登记台账"
    >
      <Form.Item name="kind" label="类别">
        <Radio.Group options={moveKinds.map(({ value, label }) => ({ value, label }))} />
      </Form.Item>
      <div className="visit-pair">
        <Text name="date" label="日期" required />
        <Form.Item
          name="quantity"
          label={`数量（${String(goods['unit'] ?? '')}）`}
          rules={[{ required: true, message: '请填写数量' }]}
        >
          <InputNumber min={0} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        {['plan', 'quote', 'in'].includes(kind) ? (
          <>
            <Form.Item name="price" label="单价" rules={[{ validator: moneyRule }]}>
              <Input suffix="元" inputMode="decimal" />
            </Form.Item>
            <Text name="supplier" label="供应商" />
            <Text name="document" label={kind === 'plan' ? '审批文号' : '发票号'} />
          </>
        ) : null}
        {kind === 'out' || kind === 'back' ? <TeamField campaign={campaign} /> : null}
        <Text name="by" label="经手人" required />
        {seconds[kind] ? <Text name="second" label={seconds[kind]} /> : null}
        <Text name="note" label="说明" />
      </div>
      {failure ? <Notice failure={failure} /> : null}
      <div className="bar">
        <Button type="primary" htmlType="submit" loading={busy}>
          登记台账
        </Button>
      </div>
    </Form>
  )
}

function Text({
  name,
  label,
  required = false,
}: {
  readonly name: string
  readonly label: string
  readonly required?: boolean
}) {
  return (
    <Form.Item
      name={name}
      label={label}
      rules={required ? [{ required: true, whitespace: true, message: `请填写${label}` }] : []}
    >
      <Input maxLength={200} />
    </Form.Item>
  )
}

function TeamField({ campaign }: { readonly campaign: string }) {
  const teams = useChildren('visitTeam', campaign) ?? []
  return (
    <Form.Item name="team" label="走访组">
      <Select
        allowClear={clearing}
        placeholder={teams.length > 0 ? '不分组的空着' : '慰问品没有写明活动，或活动没有走访组'}
        options={teams.map((team) => ({
          value: team.id,
          label: `${String(team['name'])}（${String(team['date'] ?? '')}）`,
        }))}
      />
    </Form.Item>
  )
}
