// 人员增减变动表 on paper: what came, went and changed, with 期初 and 期末, for the receiver to tick off and sign (office-practice.md 8).
import type { ReportChange } from '../../../shared/domain/payments/report'
import { alignedName } from '../../../shared/domain/roster/names'
import { levelLabel } from '../../../shared/domain/roster/treatment'
import { FailureError } from '../../../shared/kernel/result'
import { landscape, type SheetJob } from '../page-model'
import { paginateList } from '../paginate'

export interface ReportSheet {
  readonly title: string
  readonly office: string
  readonly receiver: string
  readonly counts: string
  readonly changes: readonly ReportChange[]
  readonly date: string
  readonly signers: readonly string[]
}

export const reportDuties = ['填报', '审核', '单位负责人', '接收单位经办']

/** Throws FailureError `sheet.empty` where nothing changed: an empty table that is signed is the classic finding of an audit. */
export function reportSheetJob(sheet: ReportSheet): SheetJob {
  const { changes } = sheet
  if (changes.length === 0)
    throw new FailureError({ code: 'sheet.empty', message: '这个月没有增减变动，没有可打印的表。可导出本月全部名单。' })
  return paginateList({
    title: `${sheet.title}人员增减变动表`,
    paper: landscape,
    headLines: [[sheet.counts]],
    subline: [`填报单位（盖章）：${sheet.office}`, `报送：${sheet.receiver}`, sheet.date],
    columns: [
      { label: '姓名', width: 12, fixed: 22 },
      { label: '身份证号', width: 20, fixed: 40 },
      { label: '享受待遇级别', width: 12, fixed: 28 },
      { label: '变动类型', width: 12, fixed: 22 },
      { label: '生效年月', width: 12, fixed: 20 },
      { label: '依据', width: 60, align: 'left' },
      { label: '备注', width: 16, align: 'left' },
    ],
    sections: [
      {
        rows: changes.map(({ kind, entry, month, basis }) => [
          alignedName(entry.name),
          entry.idNumber ?? '',
          levelLabel(entry.level),
          kind,
          month,
          basis,
          '',
        ]),
      },
    ],
    sectionOnNewPage: false,
    size: 10.5,
    rowHeight: 9,
    pageTotal: (rows) => `本页小计　${rows} 人次`,
    total: `合计　${changes.length} 人次　${sheet.counts}`,
    signers: sheet.signers,
    footNote: '内部资料　含个人信息　用后收回',
    footRight: sheet.title,
  })
}
