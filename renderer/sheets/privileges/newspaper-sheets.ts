// Papers of 报刊订阅: 订阅名单 by county, 邮局汇总表 with a sum per title and 大写, 改投/退订单 (domain.md §2.8, office-practice.md 33).
import type { Fields } from '../../../shared/domain/field'
import {
  amountOf,
  copiesOf,
  firstMonth,
  isOrdered,
  lastMonth,
  sumsByTitle,
  wholeSum,
} from '../../../shared/domain/privileges/newspaper-sums'
import { addressOf } from '../../../shared/domain/privileges/renewal'
import { alignedName } from '../../../shared/domain/roster/names'
import { groupBy } from '../../../shared/kernel/group-by'
import { chineseMoney, formatMoney } from '../../../shared/kernel/money'
import { FailureError } from '../../../shared/kernel/result'
import { landscape, portrait, type SheetJob } from '../page-model'
import { paginateList, type ListSection } from '../paginate'
import { internalNote } from '../roster/roster-list'
import { wordsOf, type Lists } from '../words'
import type { Owned } from './read-people'

export interface NewspaperPaper {
  readonly office: string
  readonly date: string
  readonly year: number
  /** Orders of the year with their people, in the office's order. */
  readonly lines: readonly Owned[]
  /** Titles in the order of the 报刊目录. */
  readonly titles: readonly Fields[]
  /** What the year's order has of its own; absent before anything was entered. */
  readonly order: Fields | undefined
  readonly account: string
  readonly lists: Lists
  readonly signers: readonly string[]
}

export const newspaperDuties = ['制表', '复核', '负责人'] as const

export function titleName(titles: readonly Fields[], id: unknown): string {
  return String(titles.find((title) => title.id === id)?.['name'] ?? '（已删除）')
}

/** Orders that neither the row nor the roster says where to send. */
export function withoutAddress(lines: readonly Owned[]): readonly Owned[] {
  return lines.filter(({ row, person }) => isOrdered(row) && addressOf(row, person) === '')
}

/** 订阅名单: a section for each county. Throws FailureError `sheet.empty`, or `sheet.address` naming who has none. */
export function subscriptionListJob(paper: NewspaperPaper): SheetJob {
  const counties = byCounty(ordered(paper))
  // Page sums go by place: the lines as they stand on the paper, county after county.
  const lines = [...counties.values()].flat()
  const homeless = withoutAddress(lines)
  if (homeless.length > 0)
    throw new FailureError({
      code: 'sheet.address',
      message: `${homeless.length} 项没有收件地址，邮局无法投递：${namesOf(homeless)}。请在名册或订阅里补上地址再打印。`,
    })
  const sum = wholeSum(lines.map(({ row }) => row))
  return paginateList({
    title: `${paper.year}年劳模报刊订阅名单`,
    paper: landscape,
    subline: [`单位（盖章）：${paper.office}`, `制表日期：${paper.date}`, '单位：元'],
    columns: [
      { label: '姓名', width: 0, fixed: 20 },
      { label: '收件地址', width: 60, align: 'left' },
      { label: '邮编', width: 0, fixed: 16 },
      { label: '电话', width: 0, fixed: 28 },
      { label: '报刊名称', width: 24 },
      { label: '份数', width: 0, fixed: 12 },
      { label: '起止月', width: 0, fixed: 18 },
      { label: '单价', width: 0, fixed: 19, align: 'right' },
      { label: '金额', width: 0, fixed: 20, align: 'right' },
      { label: '投递局', width: 16 },
      { label: '备注', width: 16, align: 'left' },
    ],
    sections: countySections(paper, counties),
    sectionOnNewPage: false,
    size: 10.5,
    rowHeight: 9,
    pageTotal: (rows, first) => {
      const page = wholeSum(lines.slice(first, first + rows).map(({ row }) => row))
      return `本页小计　${rows} 项　${page.copies} 份　${formatMoney(page.amount)} 元`
    },
    total: [
      `合计　${lines.length} 项　${sum.copies} 份　${formatMoney(sum.amount)} 元`,
      ...copiesByTitle(paper, lines),
    ].join('　'),
    signers: paper.signers,
    footNote: internalNote,
    footRight: `${paper.year}年报刊订阅名单`,
  })
}

/** 工人日报 8 份, whatever prices it was taken at. */
function copiesByTitle({ titles }: NewspaperPaper, lines: readonly Owned[]): readonly string[] {
  const sums = sumsByTitle(
    lines.map(({ row }) => row),
    titles.map(({ id }) => id),
  )
  return [...groupBy(sums, ({ periodical }) => periodical)].map(
    ([periodical, own]) => `${titleName(titles, periodical)} ${own.reduce((sum, { copies }) => sum + copies, 0)} 份`,
  )
}

/** People by county, in the order in which each is met first: the official one, in which the lines come. */
function byCounty(lines: readonly Owned[]): ReadonlyMap<string, readonly Owned[]> {
  const counties = new Map<string, Owned[]>()
  for (const line of lines) {
    const county = String(line.person['county'] ?? '')
    const own = counties.get(county)
    if (own) own.push(line)
    else counties.set(county, [line])
  }
  return counties
}

function countySections(
  paper: NewspaperPaper,
  counties: ReadonlyMap<string, readonly Owned[]>,
): readonly ListSection[] {
  const units = paper.lists['unit'] ?? []
  return [...counties].map(([county, own]) => {
    const sum = wholeSum(own.map(({ row }) => row))
    const name = String(units.find(({ id }) => id === county)?.['name'] ?? '未注明县（市、区）')
    return {
      heading: name,
      rows: own.map((line) => listCells(paper, line)),
      total: `${name}合计　${own.length} 项　${sum.copies} 份　${formatMoney(sum.amount)} 元`,
    }
  })
}

function listCells(paper: NewspaperPaper, { row, person }: Owned): readonly string[] {
  const of = wordsOf('person', paper.lists)
  const text = (field: string): string => String(row[field] ?? '')
  return [
    alignedName(text('recipient') || String(person['name'] ?? '')),
    addressOf(row, person),
    text('postcode') || (text('address') === '' ? String(person['postcode'] ?? '') : ''),
    text('phone') || of.full(person, 'phone'),
    titleName(paper.titles, row['periodical']),
    String(copiesOf(row)),
    monthWords(row),
    typeof row['price'] === 'number' ? formatMoney(row['price']) : '',
    typeof row['price'] === 'number' ? formatMoney(amountOf(row)) : '',
    text('office'),
    text('recipient') === ''
      ? text('note')
      : [`${String(person['name'] ?? '')}赠阅`, text('note')].filter(Boolean).join('；'),
  ]
}

function monthWords(row: Fields): string {
  return `${Number(firstMonth(row).slice(5))}—${Number(lastMonth(row).slice(5))}月`
}

/** 邮局汇总表: one line per title and price. Throws FailureError `sheet.empty`, or `sheet.price` where a sum would be short. */
export function postSummaryJob(paper: NewspaperPaper): SheetJob {
  const rows = ordered(paper).map(({ row }) => row)
  const unpriced = rows.filter((row) => typeof row['price'] !== 'number').length
  if (unpriced > 0)
    throw new FailureError({
      code: 'sheet.price',
      message: `还有 ${unpriced} 项没有单价，汇总金额会少。请先在“报刊目录”填写 ${paper.year} 年单价并“按目录补单价”。`,
    })
  const ids = paper.titles.map(({ id }) => id)
  const lines = sumsByTitle(rows, ids)
  const sum = wholeSum(rows)
  const text = (field: string): string => String(paper.order?.[field] ?? '')
  return paginateList({
    title: `${paper.year}年报刊订阅汇总表`,
    paper: portrait,
    // A post office has a long name, and an invoice number twenty digits: they do not share a line.
    headLines: [
      [`收订局：${text('office') || '＿＿＿＿'}`, `经费来源：${paper.account || '＿＿＿＿'}`],
      [`发票号：${text('invoice') || '＿＿＿＿'}`, ''],
    ],
    subline: [`订阅单位（盖章）：${paper.office}`, paper.date, '单位：元'],
    columns: [
      { label: '报刊代号', width: 0, fixed: 26 },
      { label: '报刊名称', width: 40, align: 'left' },
      { label: '份数', width: 0, fixed: 20 },
      { label: '单价', width: 0, fixed: 24, align: 'right' },
      { label: '金额', width: 0, fixed: 28, align: 'right' },
      { label: '收订局', width: 26 },
    ],
    sections: titleSections(paper, lines),
    sectionOnNewPage: false,
    size: 12,
    rowHeight: 10,
    pageTotal: (count, first) => {
      const page = lines.slice(first, first + count)
      const copies = page.reduce((total, line) => total + line.copies, 0)
      return `本页小计　${copies} 份　${formatMoney(page.reduce((total, line) => total + line.amount, 0))} 元`
    },
    total: `合计　${sum.copies} 份　${formatMoney(sum.amount)} 元　人民币（大写）：${chineseMoney(sum.amount)}`,
    signers: paper.signers,
    footNote: '',
    footRight: `${paper.year}年报刊订阅汇总表`,
  })
}

/** A title taken at several prices (for part of the year) has its own sum below its lines. */
function titleSections(paper: NewspaperPaper, lines: ReturnType<typeof sumsByTitle>): readonly ListSection[] {
  const titles = [...new Set(lines.map(({ periodical }) => periodical))]
  const collecting = String(paper.order?.['office'] ?? '')
  return titles.map((id) => {
    const own = lines.filter(({ periodical }) => periodical === id)
    const title = paper.titles.find((row) => row.id === id)
    const copies = own.reduce((sum, line) => sum + line.copies, 0)
    const amount = own.reduce((sum, line) => sum + line.amount, 0)
    return {
      rows: own.map((line) => [
        String(title?.['code'] ?? ''),
        titleName(paper.titles, id),
        String(line.copies),
        formatMoney(line.price),
        formatMoney(line.amount),
        collecting,
      ]),
      total: `${titleName(paper.titles, id)}小计　${copies} 份　${formatMoney(amount)} 元`,
    }
  })
}

export interface ChangeLine extends Owned {
  readonly change: Fields
}

/** 改投/退订单 of the changes given. Throws FailureError `sheet.empty`. */
export function changeSlipJob(
  paper: Omit<NewspaperPaper, 'lines'>,
  lines: readonly ChangeLine[],
  period: string,
): SheetJob {
  if (lines.length === 0) throw empty('这段时间没有改投或退订')
  const text = (row: Fields, field: string): string => String(row[field] ?? '')
  return paginateList({
    title: '报刊改投/退订单',
    paper: landscape,
    subline: [
      `单位（盖章）：${paper.office}`,
      period,
      `送：${text(paper.order ?? { id: '' }, 'office') || '＿＿＿＿'}`,
    ],
    columns: [
      { label: '类别', width: 0, fixed: 15 },
      { label: '姓名', width: 0, fixed: 20 },
      { label: '报刊名称', width: 24 },
      { label: '份数', width: 0, fixed: 12 },
      { label: '起月', width: 0, fixed: 18 },
      { label: '原收件地址', width: 44, align: 'left' },
      { label: '新收件人', width: 0, fixed: 20 },
      { label: '新收件地址', width: 44, align: 'left' },
      { label: '原因', width: 26, align: 'left' },
      { label: '登记日期', width: 0, fixed: 23 },
    ],
    sections: [
      {
        rows: lines.map(({ change, row, person }) => [
          change['kind'] === 'end' ? '退订' : '改投',
          alignedName(text(person, 'name')),
          titleName(paper.titles, row['periodical']),
          text(row, 'copies'),
          text(change, 'from'),
          text(change, 'oldAddress'),
          text(change, 'newRecipient'),
          text(change, 'newAddress'),
          text(change, 'reason'),
          text(change, 'on'),
        ]),
      },
    ],
    sectionOnNewPage: false,
    size: 10.5,
    rowHeight: 9,
    pageTotal: (rows) => `本页小计　${rows} 项`,
    total: `合计　改投 ${countOf(lines, 'redirect')} 项　退订 ${countOf(lines, 'end')} 项`,
    signers: ['经办：', '邮局签收：', '日期：'],
    footNote: internalNote,
    footRight: '报刊改投/退订单',
  })
}

function countOf(lines: readonly ChangeLine[], kind: string): number {
  return lines.filter(({ change }) => change['kind'] === kind).length
}

function ordered({ lines, year }: NewspaperPaper): readonly Owned[] {
  const own = lines.filter(({ row }) => isOrdered(row))
  if (own.length === 0) throw empty(`${year} 年还没有订阅`)
  return own
}

function empty(words: string): FailureError {
  return new FailureError({ code: 'sheet.empty', message: `${words}，没有可打印的内容。` })
}

/** Names in a sentence: the first of them, and how many there are. */
function namesOf(lines: readonly Owned[]): string {
  const shown = lines.slice(0, 20).map(({ person }) => String(person['name'] ?? ''))
  return `${shown.join('、')}${lines.length > 20 ? `等 ${lines.length} 人` : ''}`
}
