// The words over a monthly list, for Excel and paper alike.
import { profileId } from '../../../../shared/domain/office/seed'
import type { Row } from '../../../data/office'
import type { ReportHead } from '../../../exporting/report-table'
import { useAll, useRow } from '../../../registers/rows'

export function useReportHead(report: Row): ReportHead {
  const profile = useRow('profile', profileId)
  const scheme = (useAll('scheme') ?? []).find(({ id }) => id === report['scheme'])
  const county = (useAll('unit') ?? []).find(({ id }) => id === report['county'])
  const month = String(report['month'] ?? '')
  const count = (field: string): number => Number(report[field] ?? 0)
  return {
    title: `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月${String(county?.['name'] ?? '')}${String(scheme?.['name'] ?? '')}`,
    receiver: String(report['receiver'] ?? ''),
    office: String(profile?.['name'] ?? ''),
    counts: `期初 ${count('opening')} 人，增 ${count('added')} 人，减 ${count('stopped')} 人，期末 ${count('people')} 人`,
  }
}
