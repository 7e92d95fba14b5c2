// 登记补助 for the studios that are ticked: the same kind and sum for each, paid to whom it was paid before or to their unit.
import { useState } from 'react'
import { AutoComplete, Button, Form, Input, Select } from 'antd'
import { grantKinds } from '../../../shared/domain/studios/picklists'
import { formatMoney, readMoney } from '../../../shared/kernel/money'
import { useBusinessYear } from '../../registers/business-year'
import { useAll } from '../../registers/rows'
import { useCommand } from '../../registers/useCommand'
import { FormFoot } from '../../ui/FormFoot'
import { useGo } from '../../ui/go'
import { Notice } from '../../ui/Notice'
import { YearInput } from '../../ui/YearInput'
import { paths } from './paths'

interface GrantFormProps {
  readonly studios: readonly string[]
  readonly close: () => void
}

interface Typed {
  readonly year: number
  readonly kind: string
  readonly amount: string
  readonly account?: string
  readonly basis: string
}

export function GrantForm({ studios, close }: GrantFormProps) {
  const { run, busy, failure } = useCommand()
  const [typed, setTyped] = useState<Typed>({ year: useBusinessYear(), kind: '', amount: '', basis: '' })
  const [said, setSaid] = useState('')
  const read = readMoney(typed.amount)
  const fen = read.ok ? read.value.fen : undefined
  const save = async (): Promise<void> => {
    const done = await run('studio.grant', { ...typed, studios, amount: fen ?? 0 })
    if (!done?.ok) return
    const { created, known } = done.answer as { created: number; known: number }
    const before = known > 0 ? `${known} 家 ${typed.year} 年的“${typed.kind}”原来就有，没有变。` : ''
    setSaid(
      `登记 ${created} 笔，共 ${formatMoney(created * (fen ?? 0))} 元。${before}拨付以后请在“补助”里填拨付日期和收据号。`,
    )
  }
  if (said !== '') return <Said words={said} />
  return (
    <Form layout="vertical" aria-label="登记补助" onFinish={() => void save()}>
      <p className="quiet">
        选中的 {studios.length} 家各一笔。收款单位和账号照上一次拨付的，没有拨过的为所在单位，账号随后补填。
      </p>
      <GrantFields
        typed={typed}
        wrong={wrongAmount(typed.amount, fen, studios.length)}
        onChange={(part) => setTyped({ ...typed, ...part })}
      />
      <FormFoot failure={failure} busy={busy} label={`登记 ${studios.length} 家的补助`} close={close} />
    </Form>
  )
}

interface GrantFieldsProps {
  readonly typed: Typed
  readonly wrong: ReturnType<typeof wrongAmount>
  readonly onChange: (part: Partial<Typed>) => void
}

function GrantFields({ typed, wrong, onChange }: GrantFieldsProps) {
  const accounts = useAll('fundAccount') ?? []
  return (
    <>
      <Form.Item label="补助类别" htmlFor="grant-kind" required>
        <AutoComplete
          id="grant-kind"
          value={typed.kind}
          options={grantKinds.map(({ value }) => ({ value }))}
          onChange={(kind: string) => onChange({ kind })}
        />
      </Form.Item>
      <Form.Item label="每家金额（元）" htmlFor="grant-amount" required {...wrong}>
        <Input id="grant-amount" value={typed.amount} onChange={(event) => onChange({ amount: event.target.value })} />
      </Form.Item>
      <Form.Item label="年度" htmlFor="grant-year">
        <YearInput id="grant-year" year={typed.year} onYear={(year) => onChange({ year })} />
      </Form.Item>
      <Form.Item label="经费来源" htmlFor="grant-account">
        <Select
          id="grant-account"
          value={typed.account ?? null}
          options={accounts.map((row) => ({ value: row.id, label: String(row['name']) }))}
          onChange={(account: string | null) => onChange(account === null ? {} : { account })}
        />
      </Form.Item>
      <Form.Item label="拨付依据" htmlFor="grant-basis">
        <Input
          id="grant-basis"
          maxLength={120}
          value={typed.basis}
          onChange={(event) => onChange({ basis: event.target.value })}
        />
      </Form.Item>
    </>
  )
}

/** The sum of all while the amount is typed, or that it cannot be read. */
function wrongAmount(typed: string, fen: number | undefined, count: number) {
  if (typed.trim() === '') return {}
  return fen === undefined
    ? { help: '金额请写成 50000 或 50,000.00', validateStatus: 'error' as const }
    : { help: `${count} 家共 ${formatMoney(fen * count)} 元` }
}

function Said({ words }: { readonly words: string }) {
  const go = useGo()
  return (
    <>
      <Notice>{words}</Notice>
      <Button type="primary" onClick={() => go(paths.grants)}>
        到“补助”
      </Button>
    </>
  )
}
