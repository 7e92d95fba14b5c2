// 补录历年报刊 and 补录历年证卡 as pages of 优待服务.
import { HistoryImport } from '../../importing/history/HistoryImport'
import { useGo } from '../../ui/go'
import { paths } from './paths'

export function NewspaperHistoryPage() {
  const go = useGo()
  return <HistoryImport kind="newspapers" onClose={() => go(paths.newspapers)} />
}

export function CardHistoryPage() {
  const go = useGo()
  return <HistoryImport kind="cards" onClose={() => go(paths.cards)} />
}
