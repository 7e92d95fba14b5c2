// 补录历年发放 as a page of 待遇发放.
import { HistoryImport } from '../../importing/history/HistoryImport'
import { useGo } from '../../ui/go'
import { paths } from './paths'

export function HistoryPage() {
  const go = useGo()
  return <HistoryImport kind="payments" onClose={() => go(paths.ledger)} />
}
