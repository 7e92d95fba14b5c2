// 结算: what changes the bill, who pays, and the bill itself; once settled it is shown as it was kept.
import { useState } from 'react'
import { Button } from 'antd'
import { billOf, type Bill } from '../../../../shared/domain/trips/after/settlement'
import { settlementId, unpackBill } from '../../../../shared/domain/trips/after/read-bill'
import { chineseMoney, formatMoney } from '../../../../shared/kernel/money'
import type { Row } from '../../../data/office'
import { ChildList } from '../../../registers/ChildList'
import { RecordForm } from '../../../registers/RecordForm'
import { Notice } from '../../../ui/Notice'
import { SidePanel } from '../../../ui/SidePanel'
import { LedgerHead } from '../../../ui/LedgerHead'
import { ChargeForm } from './ChargeForm'
import type { BatchNow } from './useBatch'

export function Money({ now }: { readonly now: BatchNow }) {
  const { batch } = now
  const settled = batch['state'] === 'settled'
  const [charge, setCharge] = useState<{ readonly id?: string }>()
  return (
    <>
      <BillNow now={now} />
      <h2>结算增减</h2>
      <ChildList
        table="tripCharge"
        parent={batch.id}
        readOnly={settled}
        onAdd={() => setCharge({})}
        onEdit={(row) => setCharge({ id: row.id })}
        empty="没有退费和增加。应付 = 合同单价 × 实到，加上增加的，减去退费。"
      />
      <h2>出资方</h2>
      <ChildList
        table="tripPayer"
        parent={batch.id}
        readOnly={settled}
        empty="没有填写出资方的，全部由批次或方案的经费来源承担。"
      />
      {settled ? <Shares shares={now.shares} /> : null}
      {charge ? <ChargeForm key={charge.id ?? ''} now={now} {...charge} close={() => setCharge(undefined)} /> : null}
    </>
  )
}

function BillNow({ now }: { readonly now: BatchNow }) {
  const { batch, settlements } = now
  const version = Number(batch['settlement'] ?? 0)
  const kept =
    batch['state'] === 'settled'
      ? unpackBill(settlements.find(({ id }) => id === settlementId(batch.id, version)))
      : undefined
  const bill = kept ? ({ ok: true, value: kept } as const) : billOf(now)
  if (!bill.ok) return <Notice failure={bill.failure} />
  return (
    <BillTable bill={bill.value} title={kept ? `结算单${version > 1 ? `（第${version}版）` : ''}` : '按现在的登记'} />
  )
}

function BillTable({ bill, title }: { readonly bill: Bill; readonly title: string }) {
  const heads = bill.staff > 0 ? `${bill.guests} 名劳模 + ${bill.staff} 名计费工作人员` : `${bill.guests} 人`
  const rows: readonly (readonly [label: string, words: string, fen: number])[] = [
    ['人员费用', `${formatMoney(bill.price)} 元 × ${heads}`, bill.gross],
    ...(bill.added > 0 ? [['增加', chargesOf(bill, 1), bill.added] as const] : []),
    ...(bill.refunded > 0 ? [['退费', chargesOf(bill, -1), -bill.refunded] as const] : []),
    ['应付', chineseMoney(bill.total), bill.total],
    ...bill.shares.map(
      ({ payer, perHead, account, amount }) =>
        [
          `出资：${payer}`,
          [perHead === undefined ? '' : `每人 ${formatMoney(perHead)} 元`, account === undefined ? '不入本会台账' : '']
            .filter(Boolean)
            .join('，'),
          amount,
        ] as const,
    ),
  ]
  return (
    <div className="plain-table">
      <table aria-label={title} className="trip-bill">
        <caption>{title}</caption>
        <tbody>
          {rows.map(([label, words, fen]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{words}</td>
              <td className="number">{formatMoney(fen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function chargesOf({ charges }: Bill, sign: 1 | -1): string {
  const own = charges.filter(({ amount }) => Math.sign(amount) === sign)
  return own.map(({ kind, who }) => `${kind}${who === '' ? '' : `（${who}）`}`).join('、')
}

/** Invoice and voucher are filled in after finance has booked; nothing else of them changes. */
function Shares({ shares }: { readonly shares: readonly Row[] }) {
  const [open, setOpen] = useState<string>()
  return (
    <>
      <h2>发票和凭证</h2>
      <div className="plain-table">
        <table aria-label="发票和凭证">
          <LedgerHead words={['出资方']} numbers={['金额']} rest={['发票号码', '附件张数', '凭证号', '']} />
          <tbody>
            {shares.map((row) => (
              <tr key={row.id}>
                <td>{String(row['payer'] ?? '')}</td>
                <td className="number">{formatMoney(Number(row['amount'] ?? 0))}</td>
                {['invoice', 'papers', 'voucher'].map((field) => (
                  <td key={field}>{String(row[field] ?? '')}</td>
                ))}
                <td className="row-tools">
                  <Button size="small" type="text" onClick={() => setOpen(row.id)}>
                    补填
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open ? (
        <SidePanel title="补填发票和凭证" onClose={() => setOpen(undefined)}>
          <RecordForm
            key={open}
            table="tripShare"
            id={open}
            only={['invoice', 'papers', 'voucher', 'note']}
            columns={1}
            onSaved={() => setOpen(undefined)}
            onCancel={() => setOpen(undefined)}
          />
        </SidePanel>
      ) : null}
    </>
  )
}
