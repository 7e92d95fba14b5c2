// 发放: everything that was really paid to one person, and what this year came to by source (office-practice.md 7).
import { standing } from '../../../../shared/domain/payments/ledger'
import { formatMoney } from '../../../../shared/kernel/money'
import type { RowId } from '../../../../shared/oplog/operation'
import { ChildList } from '../../../registers/ChildList'
import { useChildren } from '../../../registers/rows'
import { today } from '../../../ui/today'

const columns = ['paidOn', 'scheme', 'kind', 'from', 'to', 'amount', 'entry', 'batchNumber', 'source', 'reason']

export function PaymentsTab({ person }: { readonly person: RowId }) {
  const year = today().slice(0, 4)
  const entries = useChildren('ledgerEntry', person) ?? []
  const sums = new Map<string, number>()
  for (const entry of standing(entries)) {
    if (!String(entry['paidOn']).startsWith(year)) continue
    const source = String(entry['source'] ?? `${String(entry['fundLevel'] ?? '')}级资金`)
    sums.set(source, (sums.get(source) ?? 0) + Number(entry['amount'] ?? 0))
  }
  return (
    <>
      <p role="status">
        {sums.size === 0
          ? `${year} 年还没有发放记录`
          : `${year} 年合计（按来源）：${[...sums].map(([source, fen]) => `${source} ${formatMoney(fen)} 元`).join('，')}`}
      </p>
      <ChildList table="ledgerEntry" parent={person} columns={columns} newestBy="paidOn" readOnly />
      <ChildList table="overpayment" parent={person} readOnly />
    </>
  )
}
