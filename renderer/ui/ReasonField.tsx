// The reason that a decision by hand always carries, typed at once.
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
