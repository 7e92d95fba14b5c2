// The reason that a decision by hand always carries, typed at once: an input of its own, or an item of a form.
import { Form, Input } from 'antd'

interface ReasonFieldProps {
  /** Of the input; panels stand beside forms that have their own. */
  readonly id: string
  readonly label?: string
  readonly help?: string
  readonly value: string
  readonly onChange: (reason: string) => void
  readonly max?: number
  readonly autoFocus?: boolean
}

export function ReasonField({
  id,
  label = '原因',
  help,
  value,
  onChange,
  max = 160,
  autoFocus = true,
}: ReasonFieldProps) {
  return (
    <Form.Item label={label} htmlFor={id} {...(help ? { help } : {})}>
      <Input
        id={id}
        autoFocus={autoFocus}
        maxLength={max}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Form.Item>
  )
}

/** An item of a form named `reason`: two letters at least; `of` ends the sentence asking for it (退出, 不安排). */
export function WrittenReason({ of, label = '原因' }: { readonly of: string; readonly label?: string }) {
  return (
    <Form.Item
      name="reason"
      label={label}
      rules={[{ required: true, whitespace: true, min: 2, message: `请写明${of}的原因` }]}
    >
      <Input maxLength={120} autoFocus />
    </Form.Item>
  )
}
