// One card beside the list: 挂失, 补办 with the old and the new one named, and its form.
import { useState } from 'react'
import { Button, Form, Input } from 'antd'
import { cardStateOf } from '../../../shared/domain/privileges/card-standing'
import { cardStates } from '../../../shared/domain/privileges/picklists'
import { decimalOf, readMoney } from '../../../shared/kernel/money'
import type { RowId } from '../../../shared/oplog/operation'
import type { Row } from '../../data/office'
import { RecordForm } from '../../registers/RecordForm'
import { useRow } from '../../registers/rows'
import { useCommand } from '../../registers/useCommand'
import { useRun } from '../../registers/useRun'
import { FormFoot } from '../../ui/FormFoot'
import { useGo } from '../../ui/go'
import { today } from '../../ui/today'
import { paths } from './paths'

// prettier-ignore
const fields: readonly string[] = [
  'kind', 'number', 'issuedOn', 'validUntil', 'receivedOn', 'receivedBy', 'reviewedOn', 'lostOn', 'lostNote', 'stoppedOn', 'stopReason',
  'fee', 'entered', 'note',
]

export function CardPanel({ row }: { readonly row: Row }) {
  const go = useGo()
  const run = useRun()
  const [step, setStep] = useState<'lose' | 'replace'>()
  const state = cardStateOf(row)
  const close = () => setStep(undefined)
  return (
    <>
      <div className="bar">
        {state === 'valid' ? <Button onClick={() => setStep('lose')}>挂失</Button> : null}
        {state === 'lost' ? <Button onClick={() => void run('card.found', { card: row.id })}>解除挂失</Button> : null}
        {state === 'valid' || state === 'lost' ? (
          <Button type={state === 'lost' ? 'primary' : 'default'} onClick={() => setStep('replace')}>
            补办
          </Button>
        ) : null}
        <Button onClick={() => go(paths.person(String(row['person'])))}>打开档案</Button>
      </div>
      {step === 'lose' ? <Lose card={row.id} close={close} /> : null}
      {step === 'replace' ? <Replace row={row} close={close} /> : null}
      <p>
        状态：{cardStates.find(({ value }) => value === state)?.label}
        <Linked words="补办自旧卡" card={row['replaces']} />
        <Linked words="已补办为新卡" card={row['replacedBy']} />
      </p>
      <RecordForm table="card" id={row.id} columns={1} only={fields} person={String(row['person'])} />
    </>
  )
}

function Linked({ words, card }: { readonly words: string; readonly card: unknown }) {
  return typeof card === 'string' ? <LinkedCard words={words} card={card} /> : null
}

function LinkedCard({ words, card }: { readonly words: string; readonly card: RowId }) {
  const row = useRow('card', card)
  return <>{`；${words} ${String(row?.['number'] ?? '（没有卡号）')}（${String(row?.['issuedOn'] ?? '')}）`}</>
}

function Lose({ card, close }: { readonly card: RowId; readonly close: () => void }) {
  const { busy, failure, run } = useCommand()
  const save = async (typed: { readonly on: string; readonly note?: string }) => {
    if (await run('card.lose', { card, on: typed.on, note: typed.note ?? '' })) close()
  }
  return (
    <Form
      layout="vertical"
      initialValues={{ on: today() }}
      onFinish={(typed: { readonly on: string; readonly note?: string }) => void save(typed)}
    >
      <Form.Item name="on" label="挂失日期" rules={[{ required: true, message: '请填写挂失日期' }]}>
        <Input />
      </Form.Item>
      <Form.Item name="note" label="挂失说明">
        <Input maxLength={120} />
      </Form.Item>
      <FormFoot failure={failure} busy={busy} label="登记挂失" close={close} />
    </Form>
  )
}

interface Replacement {
  readonly on: string
  readonly number?: string
  readonly fee?: string
  readonly validUntil?: string
}

function Replace({ row, close }: { readonly row: Row; readonly close: () => void }) {
  const { busy, failure, run } = useCommand()
  const kind = useRow('cardKind', String(row['kind']))
  const [wrong, setWrong] = useState<string>()
  if (kind === undefined) return null
  const usual = typeof kind?.['fee'] === 'number' ? decimalOf(kind['fee']) : ''
  const save = async ({ on, number, fee, validUntil }: Replacement) => {
    const money = fee && fee.trim() !== '' ? readMoney(fee) : undefined
    setWrong(money && !money.ok ? money.failure.message : undefined)
    if (money && !money.ok) return
    const told = {
      ...(number?.trim() ? { number: number.trim() } : {}),
      ...(validUntil?.trim() ? { validUntil: validUntil.trim() } : {}),
      ...(money ? { fee: money.value.fen } : {}),
    }
    if (await run('card.replace', { card: row.id, on, ...told })) close()
  }
  return (
    <Form
      layout="vertical"
      initialValues={{ on: today(), validUntil: row['validUntil'], fee: usual }}
      onFinish={(typed: Replacement) => void save(typed)}
    >
      <Form.Item name="on" label="补办日期" rules={[{ required: true, message: '请填写补办日期' }]}>
        <Input />
      </Form.Item>
      <Form.Item name="number" label="新卡号">
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="validUntil" label="新卡有效期至">
        <Input placeholder="空着同旧卡" />
      </Form.Item>
      <Form.Item name="fee" label="工本费" {...(wrong ? { validateStatus: 'error' as const, help: wrong } : {})}>
        <Input suffix="元" inputMode="decimal" />
      </Form.Item>
      <FormFoot failure={failure} busy={busy} label="登记补办（旧卡停用）" close={close} />
    </Form>
  )
}
