// 编制课酬 of a month: what was worked out is said, and what still lacks its tax.
import { useState } from 'react'
import { Form, Input } from 'antd'
import { useCommand } from '../../../registers/useCommand'
import { FormFoot } from '../../../ui/FormFoot'
import { Notice } from '../../../ui/Notice'
import { SidePanel } from '../../../ui/SidePanel'
import { today } from '../../../ui/today'

interface Answer {
  readonly fees: number
  readonly changed: number
  readonly untaxed: number
  /** What was left out, and why. */
  readonly left: readonly string[]
}

export function ComputePanel({ close }: { readonly close: () => void }) {
  const { busy, failure, run } = useCommand()
  const [done, setDone] = useState<Answer>()
  const save = async ({ month }: { readonly month: string }) => {
    const outcome = await run('class-fee.compute', { month: month.trim() })
    setDone(outcome?.ok ? (outcome.answer as Answer) : undefined)
  }
  return (
    <SidePanel title="编制课酬" onClose={close}>
      <Form
        layout="vertical"
        initialValues={{ month: today().slice(0, 7) }}
        onFinish={(typed: { readonly month: string }) => void save(typed)}
      >
        <Form.Item name="month" label="所属月份" rules={[{ required: true, message: '请填写月份，如 2026-11' }]}>
          <Input />
        </Form.Item>
        <FormFoot failure={failure} busy={busy} label="编制" close={close} />
      </Form>
      {done ? <Notice>{doneWords(done)}</Notice> : null}
      <p className="quiet">停课的不计；课次改了再编制一次，数就跟着改。已发放的保持不变。</p>
    </SidePanel>
  )
}

function doneWords({ fees, changed, untaxed, left }: Answer): string {
  const open =
    untaxed > 0 ? `其中 ${untaxed} 笔还没有代扣个税：请财务确认“个税规定”后再编制，或逐笔登记核定的税额。` : ''
  return `共 ${fees} 笔，写入 ${changed} 笔。${open}${left.length > 0 ? `没有编制的：${left.join('')}` : ''}`
}
