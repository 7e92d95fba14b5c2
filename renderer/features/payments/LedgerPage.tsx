// 发放台账: every payment that was really made, never changed; what was wrong is answered by 冲销.
import { useState } from 'react'
import { Button, Form } from 'antd'
import { formatMoney } from '../../../shared/kernel/money'
import type { Row } from '../../data/office'
import { Register } from '../../registers/Register'
import type { RegisterView } from '../../registers/views'
import { useCommand } from '../../registers/useCommand'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { Notice } from '../../ui/Notice'
import { ReasonField } from '../../ui/ReasonField'
import { today } from '../../ui/today'
import { paths } from './paths'

const ledgerViews: readonly RegisterView[] = [
  { name: '全部', filters: [] },
  { name: '发放', filters: [{ field: 'entry', is: 'in', values: ['payment'] }] },
  { name: '冲销', filters: [{ field: 'entry', is: 'in', values: ['reversal'] }] },
  { name: '补录', filters: [{ field: 'recorded', is: 'in', values: [true] }] },
]

export function LedgerPage() {
  const go = useGo()
  return (
    <Register
      table="ledgerEntry"
      title="发放台账"
      views={ledgerViews}
      readOnly
      tools={() => (
        <>
          <Button onClick={() => go(paths.payments)}>回到待遇发放</Button>
          <Button onClick={() => go(paths.history)}>补录历年发放</Button>
        </>
      )}
      panel={(row, close) => <Entry entry={row} close={close} />}
      empty={<EmptyState title="台账还是空的">批次“登记支付”以后，每个人一条记在这里。</EmptyState>}
    />
  )
}

function Entry({ entry, close }: { readonly entry: Row; readonly close: () => void }) {
  const go = useGo()
  const { run, busy, failure } = useCommand()
  const [reason, setReason] = useState('')
  const save = async () => {
    if ((await run('ledger.reverse', { entry: entry.id, on: today(), reason }))?.ok) close()
  }
  return (
    <>
      <p className="line-reason">
        {String(entry['name'])}　{formatMoney(Number(entry['amount'] ?? 0))} 元　{String(entry['paidOn'] ?? '')}
      </p>
      <div className="bar">
        <Button onClick={() => go(`/roster/person/${String(entry['person'])}`)}>打开档案</Button>
        {typeof entry['batch'] === 'string' ? (
          <Button onClick={() => go(paths.batch(String(entry['batch'])))}>打开批次</Button>
        ) : null}
      </div>
      {entry['entry'] === 'payment' ? (
        <Form layout="vertical" onFinish={() => void save()}>
          <ReasonField
            id="reverse-reason"
            label="冲销原因"
            help="冲销另记一条负数，原记录不变；表上和银行文件里不会出现负数"
            value={reason}
            onChange={setReason}
            max={200}
            autoFocus={false}
          />
          {failure ? <Notice failure={failure} /> : null}
          <Button danger htmlType="submit" loading={busy}>
            冲销这一笔
          </Button>
        </Form>
      ) : null}
    </>
  )
}
