// 捐赠与报道 of one activity: what was given at it and what was written of it, entered here with the activity already filled in.
import { useState } from 'react'
import { Button } from 'antd'
import { donationFigures } from '../../../../shared/domain/activities/figures'
import { formatMoney } from '../../../../shared/kernel/money'
import type { Row } from '../../../data/office'
import { RecordForm } from '../../../registers/RecordForm'
import { useFound } from '../../../registers/rows'
import { today } from '../../../ui/today'
import { NewDonation } from '../DonationsPage'

export function Giving({ row }: { readonly row: Row }) {
  const donations = useFound('donation', 'activity', row.id)
  const reports = useFound('mediaReport', 'activity', row.id)
  const [adding, setAdding] = useState<'donation' | 'report'>()
  const close = () => setAdding(undefined)
  if (!donations || !reports) return null
  const { money, goods } = donationFigures(donations)
  return (
    <>
      <h3>捐赠</h3>
      <p>
        {donations.length === 0
          ? '还没有登记捐赠。'
          : `${donations.length} 笔，劳模捐款 ${formatMoney(money)} 元，捐物折价 ${formatMoney(goods)} 元。只作统计，不是本会收入。`}
      </p>
      <ul className="activity-links">
        {donations.map((each) => (
          <li key={each.id}>
            {`${String(each['donor'])}　${String(each['goods'] ?? '捐款')}　${formatMoney(Number(each['amount'] ?? 0))} 元　${String(each['receiver'] ?? '接收单位未填')}`}
          </li>
        ))}
      </ul>
      {adding === 'donation' ? (
        <NewDonation activity={row} close={close} />
      ) : (
        <Button onClick={() => setAdding('donation')}>登记捐赠</Button>
      )}
      <h3>媒体报道</h3>
      {reports.length === 0 ? <p>还没有登记媒体报道。</p> : null}
      <ul className="activity-links">
        {reports.map((each) => (
          <li key={each.id}>
            {`${String(each['date'])}　${String(each['outlet'])}　《${String(each['title'])}》${each['link'] ? '' : '　缺链接'}`}
          </li>
        ))}
      </ul>
      {adding === 'report' ? (
        <RecordForm
          table="mediaReport"
          initial={{ date: today(), activity: row.id }}
          columns={2}
          onCancel={close}
          onSaved={close}
        />
      ) : (
        <Button onClick={() => setAdding('report')}>登记媒体报道</Button>
      )}
    </>
  )
}
