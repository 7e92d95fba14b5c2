// 银行退票: what the bank sent back, what of it is out again, and the button that puts the rest on a 退票重发单.
import { useState } from 'react'
import { Button, Form } from 'antd'
import { formatMoney } from '../../../shared/kernel/money'
import type { Row } from '../../data/office'
import { Register } from '../../registers/Register'
import { RecordForm } from '../../registers/RecordForm'
import type { RegisterSelection } from '../../registers/selection'
import type { RegisterView } from '../../registers/views'
import { useCommand } from '../../registers/useCommand'
import { useRun } from '../../registers/useRun'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { Notice } from '../../ui/Notice'
import { ReasonField } from '../../ui/ReasonField'
import { today } from '../../ui/today'
import { paths } from './paths'

const returnViews: readonly RegisterView[] = [
  {
    name: '待重发',
    filters: [
      { field: 'resentIn', is: 'empty' },
      { field: 'withdrawn', is: 'empty' },
    ],
  },
  { name: '已开重发单', filters: [{ field: 'resentIn', is: 'filled' }] },
  { name: '全部', filters: [] },
]

export function ReturnsPage() {
  const go = useGo()
  return (
    <Register
      table="bankReturn"
      title="银行退票"
      views={returnViews}
      readOnly
      tools={(selection) => (
        <>
          <Button onClick={() => go(paths.payments)}>回到待遇发放</Button>
          <Resend selection={selection} />
        </>
      )}
      panel={(row, close) => <ReturnPanel key={row.id} row={row} close={close} />}
      empty={
        <EmptyState title="没有银行退票">
          打开已支付的批次，勾选银行退回的人，点“登记退票”；这里再开退票重发单。
        </EmptyState>
      }
    />
  )
}

function Resend({ selection }: { readonly selection: RegisterSelection }) {
  const go = useGo()
  const run = useRun()
  const count = selection.ids.size
  const open = async (): Promise<void> => {
    const outcome = await run('return.resend', { returns: [...selection.ids], on: today() })
    if (outcome.ok) go(paths.batch((outcome.answer as { id: string }).id))
  }
  return (
    <Button type="primary" disabled={count === 0} onClick={() => void open()}>
      {count === 0 ? '开退票重发单（先勾选）' : `开退票重发单（${count} 笔）`}
    </Button>
  )
}

function ReturnPanel({ row, close }: { readonly row: Row; readonly close: () => void }) {
  const go = useGo()
  const answered = row['resentIn'] !== undefined || row['withdrawn'] === true
  return (
    <>
      <p className="line-reason">
        {String(row['name'])}　{formatMoney(Number(row['amount'] ?? 0))} 元　{String(row['returnedOn'])} 退回，原因：
        {String(row['cause'])}。更正账户并请人复核后，勾选这一行开退票重发单。
      </p>
      <div className="bar">
        <Button onClick={() => go(`/roster/person/${String(row['person'])}/account`)}>打开银行账户</Button>
        <Button onClick={() => go(paths.batch(String(row['batch'])))}>原批次</Button>
        {typeof row['resentIn'] === 'string' ? (
          <Button onClick={() => go(paths.batch(String(row['resentIn'])))}>重发单</Button>
        ) : null}
      </div>
      <RecordForm table="bankReturn" id={row.id} only={['note']} columns={1} />
      {answered ? null : <Withdraw row={row} close={close} />}
    </>
  )
}

/** 误登记更正: the money never came back. */
function Withdraw({ row, close }: { readonly row: Row; readonly close: () => void }) {
  const { run, busy, failure } = useCommand()
  const [reason, setReason] = useState('')
  const save = async () => {
    if (await run('return.withdraw', { row: row.id, reason })) close()
  }
  return (
    <Form layout="vertical" onFinish={() => void save()}>
      <ReasonField
        id="return-mistake"
        label="误登记的原因"
        help="钱其实没有退回时用；台账另记一笔补回，原来的冲销保留"
        value={reason}
        onChange={setReason}
        autoFocus={false}
      />
      {failure ? <Notice failure={failure} /> : null}
      <Button danger htmlType="submit" loading={busy}>
        误登记更正
      </Button>
    </Form>
  )
}
