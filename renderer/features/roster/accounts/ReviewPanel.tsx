// One account before the reviewer: old and new side by side, what is odd about it said first, then 复核 or 退回 with a reason.
import { useState } from 'react'
import { Button, Input } from 'antd'
import { ExclamationCircleOutlined } from '@ant-design/icons'
import { maskField } from '../../../../shared/domain/masking'
import { accountInForce, isForeign, reviewState } from '../../../../shared/domain/roster/accounts'
import type { Row } from '../../../data/office'
import { useLists, wordsOf } from '../../../registers/lists'
import { Reveal } from '../../../registers/reveal'
import { useChildren, useRow } from '../../../registers/rows'
import { useTable } from '../../../registers/source'
import { useCommand } from '../../../registers/useCommand'
import { useGo } from '../../../ui/go'
import { Notice } from '../../../ui/Notice'
import { today } from '../../../ui/today'
import { paths } from '../paths'

const shown = [
  'holder',
  'number',
  'bank',
  'bankCode',
  'cardKind',
  'from',
  'reason',
  'proof',
  'note',
  'proposedBy',
  'proposedOn',
]

export function ReviewPanel({ account, close }: { readonly account: Row; readonly close: () => void }) {
  const person = useRow('person', String(account['person'] ?? ''))
  const others = useChildren('account', String(account['person'] ?? ''))
  const go = useGo()
  const { busy, failure, run } = useCommand()
  if (!person || !others) return null
  const used = accountInForce(
    others.filter(({ id }) => id !== account.id),
    today(),
  )
  const check = async (): Promise<void> => {
    if (await run('account.check', { rows: [account.id] })) close()
  }
  return (
    <>
      <div className="bar">
        <strong>{String(person['name'] ?? '')}</strong>
        <Button size="small" onClick={() => go(paths.person(person.id))}>
          打开档案
        </Button>
      </div>
      {isForeign(account, person) ? (
        <p>
          <ExclamationCircleOutlined aria-hidden /> 户名不是本人：{String(account['note'] ?? '没有说明')}
        </p>
      ) : null}
      <Comparison account={account} used={used} person={person.id} />
      {failure ? <Notice failure={failure} /> : null}
      {reviewState(account) === 'checked' ? null : (
        <>
          <Button type="primary" loading={busy} onClick={() => void check()}>
            与证明核对无误，确认复核
          </Button>
          <Return account={account.id} close={close} />
        </>
      )}
    </>
  )
}

interface ComparisonProps {
  readonly account: Row
  readonly used: Row | undefined
  readonly person: string
}

function Comparison({ account, used, person }: ComparisonProps) {
  const table = useTable('account')
  const lists = useLists(table)
  const [full, setFull] = useState(false)
  const words = (row: Row, name: string): string => {
    const field = table.fields.find((each) => each.name === name)
    if (!field) return ''
    const text = wordsOf(field, row[name], lists)
    return full ? text : maskField(field, text)
  }
  return (
    <>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">待复核</th>
            {used ? <th scope="col">现用</th> : null}
          </tr>
        </thead>
        <tbody>
          {table.fields
            .filter(({ name }) => shown.includes(name))
            .map(({ name, label }) => (
              <tr key={name}>
                <th scope="row">{label}</th>
                <td>{words(account, name)}</td>
                {used ? <td>{words(used, name)}</td> : null}
              </tr>
            ))}
        </tbody>
      </table>
      {full ? null : (
        <p>
          <Reveal
            label="显示完整账号"
            disclosure={{ kind: '查看', what: '银行账户复核', people: 1, fields: ['账号'], person }}
            onReveal={() => setFull(true)}
          >
            显示完整账号
          </Reveal>
        </p>
      )}
    </>
  )
}

function Return({ account, close }: { readonly account: string; readonly close: () => void }) {
  const { busy, failure, run } = useCommand()
  const [reason, setReason] = useState('')
  const send = async (): Promise<void> => {
    if (await run('account.return', { row: account, reason })) close()
  }
  return (
    <form className="bar" onSubmit={(event) => (event.preventDefault(), void send())}>
      <Input
        aria-label="退回原因"
        placeholder="退回原因"
        maxLength={120}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button htmlType="submit" loading={busy} disabled={reason.trim() === ''}>
        退回
      </Button>
      {failure ? <Notice failure={failure} /> : null}
    </form>
  )
}
