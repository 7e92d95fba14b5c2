// 用途 and 接收方 of paper that carries full numbers; both go to the disclosure log (office-practice.md 13a).
import { Form, Input } from 'antd'

export interface PurposeFieldsProps {
  readonly purpose: string
  readonly receiver: string
  readonly onChange: (part: { readonly purpose?: string; readonly receiver?: string }) => void
}

export function PurposeFields({ purpose, receiver, onChange }: PurposeFieldsProps) {
  return (
    <>
      <Form.Item label="用途" htmlFor="print-purpose" required>
        <Input
          id="print-purpose"
          maxLength={100}
          value={purpose}
          onChange={(event) => onChange({ purpose: event.target.value })}
        />
      </Form.Item>
      <Form.Item label="接收方" htmlFor="print-receiver">
        <Input
          id="print-receiver"
          maxLength={100}
          value={receiver}
          onChange={(event) => onChange({ receiver: event.target.value })}
        />
      </Form.Item>
    </>
  )
}
