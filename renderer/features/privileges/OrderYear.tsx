// 征订年度: 收订局, deadline, 经费来源 and 发票号 of one year, its 征订通知, and its payment as one line of the 经费支出台账.
import { useCallback, useState } from 'react'
import { Button } from 'antd'
import { subscriptionYearId } from '../../../shared/domain/privileges/delivery-commands'
import { DocumentsPanel } from '../../papers/documents/DocumentsPanel'
import type { Row } from '../../data/office'
import { RecordForm } from '../../registers/RecordForm'
import { useRow } from '../../registers/rows'
import { useOffice } from '../../registers/source'
import type { Deliver } from '../../registers/useRecordForm'
import { Notice } from '../../ui/Notice'
import { SidePanel } from '../../ui/SidePanel'
import { PayNewspapers } from './PayNewspapers'
import { useOrderFacts } from './useOrderFacts'

const fields = ['office', 'deadline', 'contact', 'phone', 'account', 'subject', 'invoice', 'note']

export function OrderYear({ year, close }: { readonly year: number; readonly close: () => void }) {
  const office = useOffice()
  const row = useRow('subscriptionYear', subscriptionYearId(year))
  const deliver: Deliver = useCallback(
    ({ values, seen }) => office.run('subscription.year', { year, values, seen }),
    [office, year],
  )
  if (row === undefined) return null
  return (
    <SidePanel title={`${year} 年报刊征订`} onClose={close} wide>
      <RecordForm
        key={row === null ? 'new' : row.id}
        table="subscriptionYear"
        columns={1}
        only={fields}
        deliver={deliver}
        saveLabel="保存"
        {...(row === null ? {} : { id: row.id })}
      />
      {row ? (
        <>
          <h3>征订通知</h3>
          <DocumentsPanel of="newspaperYear" row={row} />
          <h3>付款</h3>
          <Payment row={row} year={year} />
        </>
      ) : (
        <p className="quiet">填写并保存后，可以生成征订通知、登记付款。</p>
      )}
    </SidePanel>
  )
}

function Payment({ row, year }: { readonly row: Row; readonly year: number }) {
  const facts = useOrderFacts(year)
  const [open, setOpen] = useState(false)
  const paid = useRow('expense', String(row['expense'] ?? ''))
  const sum = facts ? `${facts.copies} 份，${facts.money} 元` : '正在计数…'
  return (
    <>
      <p>
        应付：{sum}
        {paid ? `；已于 ${String(paid['date'])} 记入支出台账` : ''}
      </p>
      {paid && facts && paid['amount'] !== facts.amount ? (
        <Notice>名单在付款后有变化，台账上的金额与现在的合计不同；需要改的请在支出台账里冲销后重新登记。</Notice>
      ) : null}
      {open && facts ? (
        <PayNewspapers year={year} row={row} amount={facts.amount} close={() => setOpen(false)} />
      ) : (
        <Button onClick={() => setOpen(true)}>登记付款</Button>
      )}
    </>
  )
}
