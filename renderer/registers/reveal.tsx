// Showing what is masked: a purpose is named first and logged, then the value stands for this screen only (product.md §0.6).
import { useState, type ReactNode } from 'react'
import { Button, Input, Popover } from 'antd'
import { EyeOutlined } from '@ant-design/icons'
import { asFailure, type Failure } from '../../shared/kernel/result'
import type { RowId } from '../../shared/oplog/operation'
import { Notice } from '../ui/Notice'
import { useOffice } from './source'

/** Purposes met every day, one press each. */
const usual = ['核对信息', '电话联系', '办理业务', '填报上级表格']

export interface Disclosure {
  readonly kind: string
  readonly what: string
  readonly people: number
  readonly fields: readonly string[]
  /** The person concerned, where it is one. */
  readonly person?: RowId
}

export interface PurposeProps {
  readonly disclosure: Disclosure
  /** Called once the purpose is in the log. */
  readonly onLogged: (purpose: string) => void
}

/** Asks for the purpose and logs it; nothing is shown before the log has it. */
export function Purpose({ disclosure, onLogged }: PurposeProps) {
  const office = useOffice()
  const [other, setOther] = useState('')
  const [failure, setFailure] = useState<Failure>()
  const log = async (purpose: string): Promise<void> => {
    try {
      const outcome = await office.run('disclosure.log', { ...disclosure, purpose, full: true })
      if (outcome.ok) onLogged(purpose)
      else setFailure(outcome.failure)
    } catch (error) {
      setFailure(asFailure(error))
    }
  }
  return (
    <div className="purpose" role="group" aria-label="用途">
      <p>请选用途，查看会记入登记簿：</p>
      <div className="purpose-usual">
        {usual.map((purpose) => (
          <Button key={purpose} size="small" onClick={() => void log(purpose)}>
            {purpose}
          </Button>
        ))}
      </div>
      <Input.Search
        size="small"
        aria-label="其他用途"
        placeholder="其他用途"
        enterButton="确定"
        value={other}
        onChange={(event) => setOther(event.target.value)}
        onSearch={(text) => text.trim() !== '' && void log(text.trim())}
      />
      {failure ? <Notice failure={failure} /> : null}
    </div>
  )
}

export interface RevealProps {
  readonly disclosure: Disclosure
  readonly onReveal: () => void
  /** Accessible name; absent = 显示 and the fields' names. */
  readonly label?: string
  readonly children?: ReactNode
}

/** The eye: opens the question of purpose, then calls back. */
export function Reveal({ disclosure, onReveal, label = `显示${disclosure.fields.join('、')}`, children }: RevealProps) {
  const [open, setOpen] = useState(false)
  const logged = (): void => (setOpen(false), onReveal())
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      content={<Purpose disclosure={disclosure} onLogged={logged} />}
      destroyOnHidden
    >
      <button type="button" className="icon-button" aria-label={label} title={label} aria-expanded={open}>
        <EyeOutlined aria-hidden />
        {children}
      </button>
    </Popover>
  )
}
