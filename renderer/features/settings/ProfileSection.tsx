// 单位信息: what stands at the head of every paper.
import { Button, Checkbox, Form, Input, InputNumber } from 'antd'
import { useAll } from '../../registers/rows'
import { useRun } from '../../registers/useRun'

type Typed = string | number | boolean | null | undefined

export function ProfileSection() {
  const profile = useAll('profile')?.[0]
  const run = useRun()
  if (!profile) return <p className="settings-lead">单位还没有建立。</p>
  const save = (values: Record<string, Typed>) =>
    run('record.edit', {
      table: 'profile',
      row: profile.id,
      values: Object.fromEntries(Object.entries(values).map(([field, value]) => [field, storedOf(value)])),
    })
  return (
    <>
      <h2>单位信息</h2>
      <p className="settings-lead">
        单位名称印在名册、登记表和证明上；证明编号前缀是编号里年份前面的字，例如「温劳协证」。
      </p>
      <Form
        layout="vertical"
        key={profile.id}
        initialValues={{ ...profile }}
        onFinish={(values) => void save(values)}
        style={{ maxWidth: 420 }}
      >
        <Form.Item
          name="name"
          label="单位名称"
          rules={[{ required: true, whitespace: true, message: '请填写单位名称' }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="city" label="所在市">
          <Input maxLength={20} placeholder="温州市" />
        </Form.Item>
        <Form.Item name="certificatePrefix" label="证明编号前缀">
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item
          name="sameReview"
          valuePropName="checked"
          extra="一般由经办、复核两人分别办理。人手不足时可允许同一人，每次都会标明“同人复核”。"
        >
          <Checkbox>允许同人复核（银行账户、发放批次）</Checkbox>
        </Form.Item>
        <Form.Item name="contactDays" label="独居劳模多少天未联系要提醒（空着不提醒）">
          <InputNumber min={1} max={366} precision={0} suffix="天" style={{ width: 160 }} />
        </Form.Item>
        <Form.Item name="cashUnexplained" valuePropName="checked">
          <Checkbox>慰问金用现金不必写原因</Checkbox>
        </Form.Item>
        <Form.Item
          name="tripsEnteredTo"
          label="历年疗休养已补录至（年）"
          extra="空着时，没有记录的人按“待核实”，不按“从未参加”。"
        >
          <InputNumber min={1980} max={2100} precision={0} suffix="年" style={{ width: 160 }} />
        </Form.Item>
        <Form.Item
          name="postDays"
          label="公示至少几个工作日（空着不核对）"
          extra="困难劳模、帮扶发放和疗休养名单的公示按“设置 → 节假日”数工作日，不够的不能往下办。"
        >
          <InputNumber min={1} max={60} precision={0} suffix="个" style={{ width: 160 }} />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          保存单位信息
        </Button>
      </Form>
    </>
  )
}

/** An emptied field is cleared; a tick that is off says nothing. */
function storedOf(value: Typed): string | number | true | null {
  if (typeof value === 'string') return value.trim() || null
  return value === false ? null : (value ?? null)
}
