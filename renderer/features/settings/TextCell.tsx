// A text of a ledger line, edited where it stands and shown whole: Enter or leaving saves, Esc gives the old text back.
import { useState } from 'react'
import { Input } from 'antd'

interface TextCellProps {
  readonly label: string
  readonly value: string
  readonly required?: boolean
  readonly placeholder?: string
  readonly save: (text: string) => unknown
}

export function TextCell({ label, value, required, placeholder, save }: TextCellProps) {
  const [typed, setTyped] = useState<string>()
  const finish = () => {
    const text = typed?.trim()
    setTyped(undefined)
    if (text === undefined || text === value || (required && text === '')) return
    save(text)
  }
  return (
    <Input.TextArea
      autoSize
      variant="borderless"
      aria-label={label}
      placeholder={placeholder ?? ''}
      value={typed ?? value}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={finish}
      onPressEnter={(event) => (event.preventDefault(), event.currentTarget.blur())}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped(undefined)
      }}
    />
  )
}
