// 办卡 for chosen people: kind, day, term, and numbers that count up where the cards are numbered in a row.
import { useState } from 'react'
import { Button, Form, Input, Select } from 'antd'
import { endOf, type LeftOut as One } from '../../../shared/domain/privileges/card-commands'
import { numbersFrom } from '../../../shared/domain/privileges/card-standing'
import type { RowId } from '../../../shared/oplog/operation'
import { useAll } from '../../registers/rows'
import { useCommand } from '../../registers/useCommand'
import { FormFoot } from '../../ui/FormFoot'
import { Notice } from '../../ui/Notice'
import { today } from '../../ui/today'
import type { TakeProps } from './ChoosePage'
import { LeftOut } from './LeftOut'

interface Typed {
  readonly kind: RowId
  readonly on: string
  readonly validUntil?: string
  readonly first?: string
}

export function TakeCards({ people, back, close }: TakeProps) {
  const [form] = Form.useForm<Typed>()
  const kinds = (useAll('cardKind') ?? []).filter((row) => row['retired'] !== true)
  const { busy, failure, run } = useCommand()
  const [left, setLeft] = useState<{ readonly said: string; readonly list: readonly One[] }>()
  const propose = () => {
    const { kind, on } = form.getFieldsValue()
    const chosen = kinds.find(({ id }) => id === kind)
    if (chosen && /^\d{4}-\d{2}-\d{2}$/u.test(on)) form.setFieldValue('validUntil', endOf(chosen, on))
  }
  const save = async ({ kind, on, validUntil, first }: Typed) => {
    const numbers = first?.trim() ? numbersFrom(first.trim(), people.length) : []
    const list = people.map((person, at) => ({ person, ...(numbers[at] ? { number: numbers[at] } : {}) }))
    const told = validUntil?.trim() ? { validUntil: validUntil.trim() } : {}
    const outcome = await run('card.issue', { kind, on, ...told, people: list })
    if (!outcome?.ok) return
    const { issued, leftOut } = outcome.answer as { readonly issued: number; readonly leftOut: readonly One[] }
    if (leftOut.length === 0) back()
    else setLeft({ said: `已办 ${issued} 张`, list: leftOut })
  }
  if (left)
    return (
      <>
        <LeftOut {...left} />
        <Button type="primary" onClick={back}>
          看证卡
        </Button>
      </>
    )
  return (
    <Form form={form} layout="vertical" initialValues={{ on: today() }} onFinish={(typed: Typed) => void save(typed)}>
      {kinds.length === 0 ? <Notice>还没有卡种，请先回到“证卡 → 卡种”登记。</Notice> : null}
      <Form.Item name="kind" label="卡种" rules={[{ required: true, message: '请选择卡种' }]}>
        <Select options={kinds.map(({ id, name }) => ({ value: id, label: String(name) }))} onChange={propose} />
      </Form.Item>
      <Form.Item name="on" label="办卡日期" rules={[{ required: true, message: '请填写办卡日期' }]}>
        <Input onBlur={propose} />
      </Form.Item>
      <Form.Item name="validUntil" label="有效期至" extra="按卡种的有效期推算，可以改；没有有效期的空着">
        <Input placeholder="2027-12-31" />
      </Form.Item>
      <Form.Item name="first" label="起始卡号" extra="连号的填第一张，如 JS0001；不连号的空着，办好后在列表里填或粘贴">
        <Input maxLength={40} />
      </Form.Item>
      <FormFoot failure={failure} busy={busy} label={`确认办卡 ${people.length} 人`} close={close} />
    </Form>
  )
}
