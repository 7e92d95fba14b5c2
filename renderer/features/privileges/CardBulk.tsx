// Many cards at once: 续期, 年审, 领卡, 停用; who could not be served is named.
import { useState } from 'react'
import { Form, Input } from 'antd'
import type { LeftOut as One } from '../../../shared/domain/privileges/card-commands'
import type { RowId } from '../../../shared/oplog/operation'
import { useCommand } from '../../registers/useCommand'
import { FormFoot } from '../../ui/FormFoot'
import { SidePanel } from '../../ui/SidePanel'
import { today } from '../../ui/today'
import { LeftOut } from './LeftOut'

export type BulkStep = 'renew' | 'receive' | 'review' | 'stop'

interface StepForm {
  readonly step: BulkStep
  readonly label: string
  readonly date: { readonly name: string; readonly label: string; readonly initial: string }
  readonly more?: { readonly name: string; readonly label: string; readonly required?: true }
}

export const bulkSteps: readonly StepForm[] = [
  { step: 'renew', label: '续期', date: { name: 'until', label: '新的有效期至', initial: '' } },
  {
    step: 'receive',
    label: '领卡登记',
    date: { name: 'on', label: '领卡日期', initial: today() },
    more: { name: 'by', label: '领卡人（空着即为本人）' },
  },
  { step: 'review', label: '年审', date: { name: 'on', label: '年审日期', initial: today() } },
  {
    step: 'stop',
    label: '停用',
    date: { name: 'on', label: '停用日期', initial: today() },
    more: { name: 'reason', label: '停用原因', required: true },
  },
]

interface CardBulkProps {
  readonly step: BulkStep
  readonly cards: readonly RowId[]
  readonly close: () => void
}

export function CardBulk({ step, cards, close }: CardBulkProps) {
  const { busy, failure, run } = useCommand()
  const [left, setLeft] = useState<{ readonly said: string; readonly list: readonly One[] }>()
  const form = bulkSteps.find((each) => each.step === step)!
  const { date, more, label } = form
  const save = async (typed: Readonly<Record<string, string | undefined>>) => {
    const told = Object.fromEntries(
      Object.entries(typed).flatMap(([field, text]) => (text && text.trim() !== '' ? [[field, text.trim()]] : [])),
    )
    const outcome = await run(`card.${step}`, { cards, ...told })
    if (!outcome?.ok) return
    const { done, leftOut } = outcome.answer as { readonly done: number; readonly leftOut: readonly One[] }
    if (leftOut.length === 0) close()
    else setLeft({ said: `${label} ${done} 张`, list: leftOut })
  }
  return (
    <SidePanel title={`${label} ${cards.length} 张`} onClose={close}>
      {left ? <LeftOut {...left} /> : null}
      <Form
        layout="vertical"
        initialValues={{ [date.name]: date.initial }}
        onFinish={(typed: Readonly<Record<string, string | undefined>>) => void save(typed)}
      >
        <Form.Item
          name={date.name}
          label={date.label}
          rules={[{ required: true, whitespace: true, message: `请填写${date.label}` }]}
        >
          <Input placeholder="2027-12-31" autoFocus />
        </Form.Item>
        {more ? (
          <Form.Item
            name={more.name}
            label={more.label}
            rules={more.required ? [{ required: true, whitespace: true, message: `请填写${more.label}` }] : []}
          >
            <Input maxLength={more.name === 'by' ? 40 : 120} />
          </Form.Item>
        ) : null}
        <FormFoot failure={failure} busy={busy} label={`确认${label}`} close={close} />
      </Form>
    </SidePanel>
  )
}
