// 人员增减变动表 and the whole list of a month as a table for Excel, in the columns receivers know (office-practice.md 8).
import type { ReportChange, ReportEntry } from '../../shared/domain/payments/report'
import { levelLabel } from '../../shared/domain/roster/treatment'
import type { ExportColumn, ExportTable } from './table'
import { fullReminder } from './versions'

export interface ReportHead {
  readonly title: string
  readonly receiver: string
  readonly office: string
  /** 期初 12 人，增 1… */
  readonly counts: string
}

const text = (key: string, header: string, width: number): ExportColumn => ({ key, header, type: 'text', width })
const ordinal: ExportColumn = { key: '', header: '序号', type: 'number', width: 8 }

export function changesTable(head: ReportHead, changes: readonly ReportChange[]): ExportTable {
  return {
    title: `${head.title}人员增减变动表`,
    subtitle: subtitleOf(head),
    columns: [
      ordinal,
      text('name', '姓名', 12),
      text('idNumber', '身份证号', 22),
      text('level', '享受待遇级别', 14),
      text('kind', '变动类型', 12),
      text('month', '生效年月', 12),
      text('basis', '依据', 48),
      text('note', '备注', 16),
    ],
    rows: changes.map(({ kind, entry, month, basis }, at) => [
      at + 1,
      entry.name,
      entry.idNumber ?? '',
      levelLabel(entry.level),
      kind,
      month,
      basis,
      '',
    ]),
    reminder: fullReminder,
  }
}

export function listTable(
  head: ReportHead,
  list: readonly ReportEntry[],
  unitName: (id: string) => string,
): ExportTable {
  return {
    title: `${head.title}人员名单`,
    subtitle: subtitleOf(head),
    columns: [
      ordinal,
      text('name', '姓名', 12),
      text('idNumber', '身份证号', 22),
      text('level', '享受待遇级别', 14),
      text('county', '县（市、区）', 16),
      { key: 'monthly', header: '月标准', type: 'money', width: 14 },
    ],
    rows: list.map((entry, at) => [
      at + 1,
      entry.name,
      entry.idNumber ?? '',
      levelLabel(entry.level),
      entry.county === undefined ? '' : unitName(entry.county),
      entry.monthly === undefined ? null : entry.monthly / 100,
    ]),
    reminder: fullReminder,
  }
}

function subtitleOf({ office, receiver, counts }: ReportHead): string {
  return `填报单位：${office}　报送：${receiver}　${counts}`
}
