// A step of a case with what it must say: to whom and when, what the answer was, how it ended.
import { Form, Input, Select } from 'antd'
import { outcomes } from '../../../shared/domain/privileges/picklists'
import type { Row } from '../../data/office'
import { useCommand } from '../../registers/useCommand'
import { FormFoot } from '../../ui/FormFoot'
import { today } from '../../ui/today'

export type Step = 'collecting' | 'sent' | 'answered' | 'done' | 'withdrawn'

const asked: Readonly<Record<Step, readonly string[]>> = {
  collecting: [],
  sent: ['on', 'receiver', 'replyBy'],
  answered: ['on', 'reply'],
  done: ['on', 'outcome', 'schoolGiven'],
  withdrawn: ['on', 'reason'],
}
const button: Readonly<Record<Step, string>> = {
  collecting: '退回收集材料',
  sent: '登记发函',
  answered: '登记复函',
  done: '确认办结',
  withdrawn: '确认撤回',
}
const labels: Readonly<Record<string, string>> = {
  on: '日期',
  receiver: '主送单位',
  replyBy: '约定答复日期',
  reply: '答复内容',
  outcome: '结果',
  schoolGiven: '实际入学学校',
  reason: '撤回原因',
}

interface CaseStepProps {
  readonly row: Row
  readonly step: Step
  readonly close: () => void
}

export function CaseStep({ row, step, close }: CaseStepProps) {
  const { busy, failure, run } = useCommand()
  const fields = asked[step].filter((field) => field !== 'schoolGiven' || row['kind'] === 'school')
  const save = async (typed: Readonly<Record<string, string | undefined>>) => {
    const told = Object.fromEntries(
      Object.entries(typed).flatMap(([field, text]) => (text && text.trim() !== '' ? [[field, text.trim()]] : [])),
    )
    if (await run('privilege-case.move', { case: row.id, to: step, ...told })) close()
  }
  const known = Object.fromEntries(fields.map((field) => [field, row[field]]))
  return (
    <Form
      layout="vertical"
      className="case-step"
      initialValues={{ ...known, ...(step === 'collecting' ? {} : { on: today() }) }}
      onFinish={(typed: Readonly<Record<string, string | undefined>>) => void save(typed)}
    >
      {fields.map((field) => (
        <Form.Item key={field} name={field} label={labels[field]}>
          {field === 'outcome' ? (
            <Select options={outcomes.map(({ value, label }) => ({ value, label }))} />
          ) : field === 'reply' ? (
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
          ) : (
            <Input maxLength={120} placeholder={field === 'replyBy' ? '2026-06-20，到期没有答复会提醒' : ''} />
          )}
        </Form.Item>
      ))}
      <FormFoot failure={failure} busy={busy} label={button[step]} close={close} />
    </Form>
  )
}
