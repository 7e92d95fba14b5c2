// Setting an operator's PIN: typed twice, 4 to 8 digits.
import { useState } from 'react'
import { Form, Input, Modal } from 'antd'
import type { Row } from '../../data/office'
import { useRun } from '../../registers/useRun'

interface Answers {
  readonly pin: string
  readonly again: string
}

export function SetPin({ operator, onDone }: { readonly operator: Row; readonly onDone: () => void }) {
  const run = useRun()
  const [form] = Form.useForm<Answers>()
  const [saving, setSaving] = useState(false)
  const save = async ({ pin }: Answers): Promise<void> => {
    setSaving(true)
    const outcome = await run('operator.set-pin', { row: operator.id, pin })
    setSaving(false)
    if (outcome.ok) onDone()
  }
  return (
    <Modal
      open
      title={`设置${String(operator['name'] ?? '')}的口令`}
      okText="保存口令"
      cancelText="取消"
      confirmLoading={saving}
      onOk={() => form.submit()}
      onCancel={onDone}
      width={420}
      destroyOnHidden
    >
      <p className="quiet">切换到这位操作员时要输入。忘记了可请管理员清除，不影响任何数据。</p>
      <Form form={form} layout="vertical" onFinish={(answers) => void save(answers)} requiredMark={false}>
        <Form.Item
          name="pin"
          label="口令"
          rules={[{ required: true, pattern: /^\d{4,8}$/, message: '请输入 4 至 8 位数字' }]}
        >
          <Input.Password autoFocus inputMode="numeric" autoComplete="off" maxLength={8} />
        </Form.Item>
        <Form.Item
          name="again"
          label="再输一次"
          dependencies={['pin']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_rule, value: string) =>
                value === getFieldValue('pin') ? Promise.resolve() : Promise.reject(new Error('两次输入的口令不一样')),
            }),
          ]}
        >
          <Input.Password inputMode="numeric" autoComplete="off" maxLength={8} onPressEnter={() => form.submit()} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
