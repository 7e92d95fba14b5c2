// A decision by hand about one or more lines, always with its reason: 调整金额, 不列入, 列入.
import { useState } from 'react'
import { Form, Input } from 'antd'
import { readMoney } from '../../../shared/kernel/money'
import { useCommand } from '../../registers/useCommand'
import { FormFoot } from '../../ui/FormFoot'
import { ReasonField } from '../../ui/ReasonField'
import { SidePanel } from '../../ui/SidePanel'

export type Decision = 'adjust' | 'leave-out' | 'take-in'

const titles: Readonly<Record<Decision, string>> = { adjust: '调整金额', 'leave-out': '不列入', 'take-in': '列入' }

interface DecideLinesProps {
  readonly decision: Decision
  readonly lines: readonly string[]
  readonly close: () => void
}

export function DecideLines({ decision, lines, close }: DecideLinesProps) {
  const { run, busy, failure } = useCommand()
  const [amount, setAmount] = useState('')
  const [reason, setReason] = useState('')
  const money = readMoney(amount)
  const wrong = decision === 'adjust' && amount.trim() !== '' && !money.ok ? money.failure.message : ''
  const save = async () => {
    const outcome =
      decision === 'adjust'
        ? await run('batch.adjust', { line: lines[0], amount: money.ok ? money.value.fen : 0, reason })
        : await run(`batch.${decision}`, { lines, reason })
    if (outcome?.ok) close()
  }
  return (
    <SidePanel title={lines.length > 1 ? `${titles[decision]}：${lines.length} 人` : titles[decision]} onClose={close}>
      <Form layout="vertical" onFinish={() => void save()}>
        {decision === 'adjust' ? (
          <Form.Item
            label="实发（元）"
            htmlFor="line-amount"
            {...(wrong ? { validateStatus: 'error' as const, help: wrong } : {})}
          >
            <Input id="line-amount" autoFocus value={amount} onChange={(event) => setAmount(event.target.value)} />
          </Form.Item>
        ) : null}
        <ReasonField
          id="line-reason"
          help="会印在办理记录里；重新计算时保留这个决定"
          value={reason}
          onChange={setReason}
          autoFocus={decision !== 'adjust'}
        />
        <FormFoot failure={failure} busy={busy} label={titles[decision]} close={close} />
      </Form>
    </SidePanel>
  )
}
