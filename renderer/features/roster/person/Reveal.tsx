// Showing one person's full numbers: the purpose is asked and logged once, and they are hidden again on leaving the page (office-practice.md 13).
import { useState } from 'react'
import { Button, Popover } from 'antd'
import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons'
import type { Row } from '../../../data/office'
import { Purpose } from '../../../registers/reveal'

interface RevealProps {
  readonly row: Row
  readonly revealed: boolean
  readonly reveal: () => void
  readonly hide: () => void
}

export function Reveal({ row, revealed, reveal, hide }: RevealProps) {
  const [open, setOpen] = useState(false)
  if (revealed) {
    return (
      <Button size="small" icon={<EyeInvisibleOutlined aria-hidden />} onClick={hide}>
        隐去号码
      </Button>
    )
  }
  const disclosure = {
    kind: '查看',
    what: `${String(row['name'] ?? '')}的档案`,
    people: 1,
    fields: ['身份证号', '联系电话', '家庭住址'],
    person: row.id,
  }
  const logged = () => {
    setOpen(false)
    reveal()
  }
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      open={open}
      onOpenChange={setOpen}
      content={<Purpose disclosure={disclosure} onLogged={logged} />}
      destroyOnHidden
    >
      <Button size="small" icon={<EyeOutlined aria-hidden />}>
        显示完整号码
      </Button>
    </Popover>
  )
}
