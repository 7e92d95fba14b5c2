// 发放: everything that was really paid to one person, and what this year came to by source (office-practice.md 7).
import { standing } from '../../../../shared/domain/payments/ledger'
import { severalSources, severalWords } from '../../../../shared/domain/payments/several'
import { formatMoney } from '../../../../shared/kernel/money'
import type { RowId } from '../../../../shared/oplog/operation'
import { ChildList } from '../../../registers/ChildList'
import { useAll, useChildren } from '../../../registers/rows'
import { Notice } from '../../../ui/Notice'
import { today } from '../../../ui/today'

const columns = [
  'paidOn',
  'scheme',
  'kind',
  'from',
  'to',
  'amount',
  'entry',
  'batchNumber',
  'source',
  'reason',
  'recorded',
]

export function PaymentsTab({ person }: { readonly person: RowId }) {
  const year = today().slice(0, 4)
  const entries = useChildren('ledgerEntry', person) ?? []
  const schemes = new Map((useAll('scheme') ?? []).map((scheme) => [scheme.id, String(scheme['nature'] ?? '')]))
  const several = severalSources(entries, (scheme) => schemes.get(String(scheme)))
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
      {several.length > 0 ? (
        <Notice>同期多来源：{several.map(severalWords).join('。')}。是否都发，请领导定。</Notice>
      ) : null}
      <ChildList table="ledgerEntry" parent={person} columns={columns} newestBy="paidOn" readOnly />
      <ChildList table="bankReturn" parent={person} readOnly />
      <ChildList table="overpayment" parent={person} readOnly />
    </>
  )
}
