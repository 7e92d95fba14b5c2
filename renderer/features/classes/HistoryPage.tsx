// 补录历年培训 as a page of 才艺培训.
import { HistoryImport } from '../../importing/history/HistoryImport'
import { useGo } from '../../ui/go'
import { paths } from './paths'

export function ClassHistoryPage() {
  const go = useGo()
  return <HistoryImport kind="classes" onClose={() => go(paths.enrolments)} />
}
