// Chosen people onto the list of a 体检 round or a 保单; who stands on it already stays once.
import { useState } from 'react'
import { Button, Form, Input, InputNumber, Select } from 'antd'
import type { LeftOut as One } from '../../../shared/domain/privileges/card-commands'
import type { RowId } from '../../../shared/oplog/operation'
import { useAll } from '../../registers/rows'
import { useCommand } from '../../registers/useCommand'
import { FormFoot } from '../../ui/FormFoot'
import { Notice } from '../../ui/Notice'
import { today } from '../../ui/today'
import type { TakeProps } from './ChoosePage'
import { LeftOut } from './LeftOut'

interface Answer {
  readonly listed: number
  readonly known: number
  readonly leftOut: readonly One[]
}

/** Runs a list's command; answers the notice where somebody was left out. */
function useTake(back: () => void) {
  const { busy, failure, run } = useCommand()
  const [left, setLeft] = useState<Answer>()
  const take = async (command: string, input: unknown) => {
    const outcome = await run(command, input)
    if (!outcome?.ok) return
    const answer = outcome.answer as Answer
    if (answer.leftOut.length === 0 && answer.known === 0) back()
    else setLeft(answer)
  }
  const said = left ? (
    <>
      <LeftOut
        said={`列入 ${left.listed} 人${left.known > 0 ? `，${left.known} 人原来就在名单上` : ''}`}
        list={left.leftOut}
      />
      <Button type="primary" onClick={back}>
        看名单
      </Button>
    </>
  ) : undefined
  return { busy, failure, take, said }
}

export function TakeCheckUps({ people, back, close }: TakeProps) {
  const { busy, failure, take, said } = useTake(back)
  if (said) return said
  return (
    <Form
      layout="vertical"
      initialValues={{ year: Number(today().slice(0, 4)), round: '第一批' }}
      onFinish={(typed: object) => void take('check-up.list', { ...typed, people })}
    >
      <Form.Item name="year" label="年度" rules={[{ required: true, message: '请填写年度' }]}>
        <InputNumber min={1980} max={2100} precision={0} />
      </Form.Item>
      <Form.Item
        name="round"
        label="批次"
        extra="写明批次或机构，如 第一批、市人民医院"
        rules={[{ required: true, whitespace: true, message: '请填写批次' }]}
      >
        <Input maxLength={40} />
      </Form.Item>
      <FormFoot failure={failure} busy={busy} label={`列入 ${people.length} 人`} close={close} />
    </Form>
  )
}

export function TakeInsurance({ people, back, close }: TakeProps) {
  const policies = useAll('insurancePolicy') ?? []
  const { busy, failure, take, said } = useTake(back)
  if (said) return said
  return (
    <Form
      layout="vertical"
      onFinish={(typed: { readonly policy: RowId }) => void take('insurance.insure', { ...typed, people })}
    >
      {policies.length === 0 ? <Notice>还没有保单，请先回到“保险 → 保单”登记。</Notice> : null}
      <Form.Item name="policy" label="保单" rules={[{ required: true, message: '请选择保单' }]}>
        <Select options={policies.map(({ id, name }) => ({ value: id, label: String(name) }))} />
      </Form.Item>
      <FormFoot failure={failure} busy={busy} label={`列入 ${people.length} 人`} close={close} />
    </Form>
  )
}
