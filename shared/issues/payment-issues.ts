// One person paid twice for the same months from the same level of funds, as two PCs that pay offline can bring about. The ledger stays
// as it is on both; people decide (product.md §3, decisions.md 12).
import { formatMoney } from '../kernel/money'
import type { Fields } from '../domain/field'
import { doublesOf } from '../domain/payments/ledger'
import { issueId, type Issue } from './issue'

/** Issues of the ledger entries of one person; `schemes` by id give the name and how often each pays. */
export function doubleIssues(entries: readonly Fields[], schemes: ReadonlyMap<unknown, Fields>): readonly Issue[] {
  const perOccasion = new Set([...schemes.values()].filter((each) => each['cycle'] === 'each').map((each) => each.id))
  return doublesOf(entries, perOccasion).map(({ first, second, month }) => ({
    id: issueId('double', [first.id, second.id]),
    rule: 'double',
    table: 'ledgerEntry',
    subjects: [first.id, second.id].sort(),
    person: String(first['person'] ?? ''),
    title: String(first['name'] ?? ''),
    code: 'payment.double',
    sentence: `${month} 的${String(schemes.get(first['scheme'])?.['name'] ?? '发放')}（${String(first['fundLevel'] ?? '')}级资金）发了两次：${said(first)}；${said(second)}。请在发放台账冲销多发的一笔并追回；确应两次的点「无误」。`,
  }))
}

/** 批次 2026-津贴-K3-01，2026-04-03，1,200.00 元 */
function said(entry: Fields): string {
  const number = String(entry['batchNumber'] ?? '补录')
  return `批次 ${number}，${String(entry['paidOn'] ?? '')}，${formatMoney(Number(entry['amount'] ?? 0))} 元`
}
