// The line above a settings list that adds a row by its name; what was typed stays where the office refuses it.
import { useState } from 'react'
import { Button, Input, Space } from 'antd'

export interface AddByNameProps {
  readonly placeholder: string
  /** Accessible name of the field, e.g. 新称号. */
  readonly label: string
  /** Longest accepted name, in characters. */
  readonly max: number
  readonly button: string
  readonly primary?: boolean
  /** px; absent = as wide as antd makes it. */
  readonly width?: number
  /** Answers whether the row was added. */
  readonly add: (name: string) => Promise<boolean>
}

export function AddByName({ placeholder, label, max, button, primary = false, width, add }: AddByNameProps) {
  const [name, setName] = useState('')
  const submit = async (): Promise<void> => {
    if (await add(name)) setName('')
  }
  return (
    <form className="settings-bar" onSubmit={(event) => (event.preventDefault(), void submit())}>
      <Space.Compact>
        <Input
          value={name}
          onChange={(event) => setName(event.target.value)}
          placeholder={placeholder}
          aria-label={label}
          maxLength={max}
          {...(width === undefined ? {} : { style: { width } })}
        />
        <Button htmlType="submit" type={primary ? 'primary' : 'default'} disabled={name.trim() === ''}>
          {button}
        </Button>
      </Space.Compact>
    </form>
  )
}
