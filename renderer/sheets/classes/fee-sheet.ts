// 《课酬（劳务费）发放表》: the columns that finance wants (office-practice.md 24). Sums on paper come from the very lines that are
// printed; where a tax is still open there is no sum of 实发 and no 大写, since it would be wrong.
import type { Fields } from '../../../shared/domain/field'
import { alignedName } from '../../../shared/domain/roster/names'
import { chineseMoney, formatMoney } from '../../../shared/kernel/money'
import { FailureError } from '../../../shared/kernel/result'
import { landscape, type SheetJob } from '../page-model'
import { paginateList, type ListColumn } from '../paginate'
import { internalNote } from '../roster/roster-list'

export interface FeeLine {
  readonly fee: Fields
  readonly teacher: Fields
  readonly of: Fields
}

export interface FeePaper {
  readonly office: string
  readonly date: string
  readonly lines: readonly FeeLine[]
  readonly signers: readonly string[]
}

export const feeDuties = ['制表', '复核', '财务审核', '分管领导', '单位负责人'] as const

const columns: readonly ListColumn[] = [
  { label: '姓名', width: 0, fixed: 19 },
  { label: '身份证号', width: 0, fixed: 39 },
  { label: '单位、职称', width: 22, align: 'left' },
  { label: '培训班及授课时间', width: 34, align: 'left' },
  { label: '课时', width: 0, fixed: 11 },
  { label: '标准', width: 0, fixed: 18, align: 'right' },
  { label: '应发', width: 0, fixed: 21, align: 'right' },
  { label: '代扣个税', width: 0, fixed: 19, align: 'right' },
  { label: '实发', width: 0, fixed: 21, align: 'right' },
  { label: '开户行、账号', width: 0, fixed: 42, align: 'left' },
  { label: '签名', width: 0, fixed: 24 },
]

/** Throws FailureError `sheet.empty` where nothing is owed. */
export function feeJob({ office, date, lines: all, signers }: FeePaper): SheetJob {
  const lines = all.filter(({ fee }) => Number(fee['gross']) > 0)
  if (lines.length === 0)
    throw new FailureError({ code: 'sheet.empty', message: '所选的课酬应发都是零，没有可打印的发放表。' })
  const months = [...new Set(lines.map(({ fee }) => String(fee['month'])))].sort()
  const title = '课酬（劳务费）发放表'
  return paginateList({
    title,
    paper: landscape,
    headLines: [[`所属月份：${months.join('、')}`]],
    subline: [`单位（盖章）：${office}`, date, '单位：元'],
    columns,
    sections: [{ rows: lines.map(cellsOf) }],
    sectionOnNewPage: false,
    size: 10.5,
    rowHeight: 13,
    pageTotal: (rows, first) => `本页小计　${sumWords(lines.slice(first, first + rows))}`,
    total: `合计　${sumWords(lines)}${bigWords(lines)}`,
    signers: [...signers, '（盖章）'],
    footNote: internalNote,
    footRight: title,
  })
}

function cellsOf({ fee, teacher, of }: FeeLine): readonly string[] {
  const money = (field: string): string => (typeof fee[field] === 'number' ? formatMoney(fee[field]) : '')
  const words = (...fields: readonly string[]): string =>
    fields
      .map((field) => teacher[field])
      .filter(Boolean)
      .join(' ')
  return [
    alignedName(String(teacher['name'] ?? '')),
    String(teacher['idNumber'] ?? ''),
    words('employer', 'rank'),
    `${String(of['name'] ?? '')}　${String(fee['month'])}：${String(fee['days'] ?? '')}`,
    String(fee['hours'] ?? ''),
    money('rate'),
    money('gross'),
    money('tax'),
    money('net'),
    [teacher['bank'], teacher['accountNumber']].filter(Boolean).join('\n'),
    '',
  ]
}

function sum(lines: readonly FeeLine[], field: string): number {
  return lines.reduce((so, { fee }) => so + Number(fee[field] ?? 0), 0)
}

function isTaxed({ fee }: FeeLine): boolean {
  return typeof fee['tax'] === 'number'
}

function sumWords(lines: readonly FeeLine[]): string {
  const people = new Set(lines.map(({ fee }) => fee['teacher'])).size
  const gross = `${people} 人　应发 ${formatMoney(sum(lines, 'gross'))}`
  return lines.every(isTaxed)
    ? `${gross}　代扣个税 ${formatMoney(sum(lines, 'tax'))}　实发 ${formatMoney(sum(lines, 'net'))}`
    : `${gross}　代扣个税、实发待财务核定`
}

function bigWords(lines: readonly FeeLine[]): string {
  return lines.every(isTaxed) ? `　实发人民币（大写）：${chineseMoney(sum(lines, 'net'))}` : ''
}
