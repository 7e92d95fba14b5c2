// 劳模捐赠清单 and 媒体报道目录: a year's donations and reports on paper, as they are laid before the head and sent upwards (office-practice.md 38).
import { chineseMoney, formatMoney } from '../../../shared/kernel/money'
import type { Row } from '../../data/office'
import { landscape, type SheetJob } from '../page-model'
import { paginateList, type ListSection } from '../paginate'
import { wordsOf, type Lists, type Words } from '../words'

export const givingDuties = ['制表', '审核', '负责人'] as const

interface Giving {
  readonly lists: Lists
  readonly office: string
  /** 2026年11月23日. */
  readonly date: string
  readonly signers: readonly string[]
}

export interface DonationPaper extends Giving {
  /** In any order. */
  readonly donations: readonly Row[]
}

const statistic = '捐赠只作统计，不是本会收入'

/** In the order of their days; what others than 劳模 gave stands below, with a sum of its own, and in no sum of theirs. */
export function donationListJob({ donations, lists, office, date, signers }: DonationPaper): SheetJob {
  const title = '劳模捐赠清单'
  const words = wordsOf('donation', lists)
  const sorted = [...donations].sort(byDay)
  const [others, own] = [true, false].map((other) => sorted.filter((row) => (row['donorKind'] === 'other') === other))
  const printed = [...own!, ...others!]
  return paginateList({
    title,
    paper: landscape,
    subline: [`单位：${office}`, '金额单位：元', `制表日期：${date}`],
    columns: [
      { label: '日期', width: 0, fixed: 24 },
      { label: '捐赠人', width: 0, fixed: 34 },
      { label: '类别', width: 0, fixed: 26 },
      { label: '捐款', width: 0, fixed: 30, align: 'right' },
      { label: '捐物折价', width: 0, fixed: 30, align: 'right' },
      { label: '物资名称和数量', width: 36, align: 'left' },
      { label: '折价依据', width: 0, fixed: 22 },
      { label: '接收单位', width: 34, align: 'left' },
      { label: '捐赠票据号', width: 0, fixed: 33 },
    ],
    sections: sectionsOf(own!, others!, words),
    sectionOnNewPage: false,
    size: 10.5,
    rowHeight: 9,
    pageTotal: (rows, first) => `本页 ${sumWords(printed.slice(first, first + rows))}`,
    total: `共 ${sumWords(printed)}`,
    signers,
    footNote: statistic,
    footRight: title,
  })
}

function sectionsOf(own: readonly Row[], others: readonly Row[], words: Words): readonly ListSection[] {
  const rowsOf = (rows: readonly Row[]) => rows.map((row) => donationLine(row, words))
  if (others.length === 0) return [{ rows: rowsOf(own) }]
  const theirs = {
    heading: '其他捐赠',
    total: `其他捐赠合计 ${sumWords(others)}`,
    rows: rowsOf(others),
  }
  if (own.length === 0) return [theirs]
  return [
    {
      heading: '劳模捐赠',
      total: `劳模捐赠合计 ${sumWords(own)}`,
      rows: rowsOf(own),
    },
    theirs,
  ]
}

function donationLine(row: Row, words: Words): readonly string[] {
  const amount = words.full(row, 'amount')
  return [
    words.full(row, 'date'),
    words.full(row, 'donor'),
    words.full(row, 'donorKind'),
    row['kind'] === 'goods' ? '' : amount,
    row['kind'] === 'goods' ? amount : '',
    words.full(row, 'goods'),
    words.full(row, 'basis'),
    words.full(row, 'receiver'),
    words.full(row, 'receiptNo'),
  ]
}

/** 12 笔　捐款 1,000.00　捐物折价 500.00　合计 1,500.00 元（人民币壹仟伍佰元整）. */
function sumWords(rows: readonly Row[]): string {
  const sum = (of: readonly Row[]): number => of.reduce((total, row) => total + Number(row['amount'] ?? 0), 0)
  const goods = sum(rows.filter((row) => row['kind'] === 'goods'))
  const all = sum(rows)
  return `${rows.length} 笔　捐款 ${formatMoney(all - goods)}　捐物折价 ${formatMoney(goods)}　合计 ${formatMoney(all)} 元（人民币${chineseMoney(all)}）`
}

export interface MediaPaper extends Giving {
  /** In any order. */
  readonly reports: readonly Row[]
  /** Names of whom a report is about, by its id. */
  readonly named: ReadonlyMap<string, readonly string[]>
}

export function mediaListJob({ reports, named, lists, office, date, signers }: MediaPaper): SheetJob {
  const title = '媒体报道目录'
  const words = wordsOf('mediaReport', lists)
  const sorted = [...reports].sort(byDay)
  const reads = sorted.reduce((sum, row) => sum + Number(row['reads'] ?? 0), 0)
  return paginateList({
    title,
    paper: landscape,
    subline: [`单位：${office}`, '', `制表日期：${date}`],
    columns: [
      { label: '日期', width: 0, fixed: 24 },
      { label: '媒体', width: 0, fixed: 30 },
      { label: '级别', width: 0, fixed: 14 },
      { label: '体裁', width: 0, fixed: 24 },
      { label: '标题', width: 60, align: 'left' },
      { label: '报道的劳模', width: 44, align: 'left' },
      { label: '阅读量', width: 0, fixed: 22, align: 'right' },
      { label: '供稿', width: 0, fixed: 26 },
    ],
    sections: [
      {
        rows: sorted.map((row) => [
          ...['date', 'outlet', 'level', 'form', 'title'].map((field) => words.full(row, field)),
          namesWords(named.get(row.id) ?? []),
          words.full(row, 'reads'),
          words.full(row, 'author'),
        ]),
      },
    ],
    sectionOnNewPage: false,
    size: 10.5,
    rowHeight: 9,
    pageTotal: (rows) => `本页 ${rows} 篇`,
    total: `共 ${sorted.length} 篇${reads > 0 ? `，阅读量合计 ${reads.toLocaleString('zh-CN')}` : ''}`,
    signers,
    footNote: '',
    footRight: title,
  })
}

/** More names than a row should be high for are said as a number. */
const namesOnRow = 20

function namesWords(names: readonly string[]): string {
  return names.length <= namesOnRow
    ? names.join('、')
    : `${names.slice(0, namesOnRow).join('、')} 等 ${names.length} 人`
}

function byDay(a: Row, b: Row): number {
  const [one, other] = [a, b].map((row) => `${String(row['date'] ?? '')} ${row.id}`)
  return one! < other! ? -1 : 1
}
