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

export function GrantForm({ studios, close }: GrantFormProps) {
  const { run, busy, failure } = useCommand()
  const [year, setYear] = useState(useBusinessYear())
  const [kind, setKind] = useState('')
  const [amount, setAmount] = useState('')
  const [account, setAccount] = useState<string>()
  const [basis, setBasis] = useState('')
  const [said, setSaid] = useState('')
  const accounts = useAll('fundAccount') ?? []
  const read = readMoney(amount)
  const fen = read.ok ? read.value.fen : undefined
  const save = async (): Promise<void> => {
    const given = { studios, year, kind, amount: fen ?? 0, basis, ...(account === undefined ? {} : { account }) }
    const done = await run('studio.grant', given)
    if (!done?.ok) return
    const { created, known } = done.answer as { created: number; known: number }
    setSaid(
      `登记 ${created} 笔，共 ${formatMoney(created * (fen ?? 0))} 元。${known > 0 ? `${known} 家 ${year} 年的“${kind}”原来就有，没有变。` : ''}拨付以后请在“补助”里填拨付日期和收据号。`,
    )
  }
  if (said !== '') return <Said words={said} />
  return (
    <Form layout="vertical" aria-label="登记补助" onFinish={() => void save()}>
      <p className="quiet">
        选中的 {studios.length} 家各一笔。收款单位和账号照上一次拨付的，没有拨过的为所在单位，账号随后补填。
      </p>
      <Form.Item label="补助类别" htmlFor="grant-kind" required>
        <AutoComplete
          id="grant-kind"
          value={kind}
          options={grantKinds.map(({ value }) => ({ value }))}
          onChange={setKind}
        />
      </Form.Item>
      <Form.Item label="每家金额（元）" htmlFor="grant-amount" required {...wrongAmount(amount, fen, studios.length)}>
        <Input id="grant-amount" value={amount} onChange={(event) => setAmount(event.target.value)} />
      </Form.Item>
      <Form.Item label="年度" htmlFor="grant-year">
        <YearInput id="grant-year" year={year} onYear={setYear} />
      </Form.Item>
      <Form.Item label="经费来源" htmlFor="grant-account">
        <Select
          id="grant-account"
          allowClear
          value={account ?? null}
          options={accounts.map((row) => ({ value: row.id, label: String(row['name']) }))}
          onChange={(value: string | null) => setAccount(value ?? undefined)}
        />
      </Form.Item>
      <Form.Item label="拨付依据" htmlFor="grant-basis">
        <Input id="grant-basis" maxLength={120} value={basis} onChange={(event) => setBasis(event.target.value)} />
      </Form.Item>
      <FormFoot failure={failure} busy={busy} label={`登记 ${studios.length} 家的补助`} close={close} />
    </Form>
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
