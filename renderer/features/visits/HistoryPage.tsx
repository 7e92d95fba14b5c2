// 补录历年走访 as a page of 走访慰问.
import { HistoryImport } from '../../importing/history/HistoryImport'
import { useGo } from '../../ui/go'
import { paths } from './paths'

export function HistoryPage() {
  const go = useGo()
  return <HistoryImport kind="visits" onClose={() => go(paths.visits)} />
}
