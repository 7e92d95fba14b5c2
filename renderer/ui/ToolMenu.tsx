// The menu button of a page's tools: what is not worth a button of its own stands under 更多 (or what the page calls it).
import { Button, Dropdown, type MenuProps } from 'antd'
import { DownOutlined } from '@ant-design/icons'

interface ToolMenuProps {
  readonly items: NonNullable<MenuProps['items']>
  readonly label?: string
  /** What the button is called for a screen reader, where its words alone say too little. */
  readonly name?: string
  readonly disabled?: boolean
  /** Why nothing can be chosen now. */
  readonly title?: string
}

export function ToolMenu({ items, label = '更多', name, disabled = false, title }: ToolMenuProps) {
  return (
    <Dropdown menu={{ items }} trigger={['click']} disabled={disabled}>
      <Button {...(name ? { 'aria-label': name } : {})} {...(title ? { title } : {})}>
        {label} <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  )
}
