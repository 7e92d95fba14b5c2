// The forms of 慰问品: purchase approval, quotes compared, receipt, issue, and what is left (office-practice.md 16).
import { chineseMoney, formatMoney } from '../../../shared/kernel/money'
import { stockOf } from '../../../shared/domain/visits/stock'
import type { Row } from '../../data/office'
import { landscape, type SheetJob } from '../page-model'
import { paginateList, type ListColumn } from '../paginate'

/** One line of the ledger with its goods and team. */
export interface GoodsLine {
  readonly move: Row
  readonly goods: Row
  readonly team: Row | undefined
}

export type GoodsSheet = 'plan' | 'quote' | 'in' | 'out' | 'stock'

interface Form {
  readonly title: string
  readonly signers: readonly string[]
  readonly columns: readonly ListColumn[]
  readonly texts: (line: GoodsLine) => readonly string[]
}

const text = (row: Row | undefined, field: string): string => String(row?.[field] ?? '')
const money = (row: Row, field: string): string => (typeof row[field] === 'number' ? formatMoney(row[field]) : '')
const costOf = ({ move }: GoodsLine): number => Number(move['quantity'] ?? 0) * Number(move['price'] ?? 0)

const named: readonly ListColumn[] = [
  { label: '日期', width: 0, fixed: 24 },
  { label: '品名', width: 30 },
  { label: '规格', width: 28 },
  { label: '单位', width: 0, fixed: 13 },
  { label: '数量', width: 0, fixed: 18, align: 'right' },
]
const nameTexts = ({ move, goods }: GoodsLine): readonly string[] => [
  text(move, 'date'),
  text(goods, 'name'),
  text(goods, 'spec'),
  text(goods, 'unit'),
  text(move, 'quantity'),
]
const priced: readonly ListColumn[] = [
  { label: '单价', width: 0, fixed: 22, align: 'right' },
  { label: '金额', width: 0, fixed: 26, align: 'right' },
]
const priceTexts = (line: GoodsLine): readonly string[] => [
  money(line.move, 'price'),
  costOf(line) > 0 ? formatMoney(costOf(line)) : '',
]

const forms: Readonly<Record<Exclude<GoodsSheet, 'stock'>, Form>> = {
  plan: {
    title: '慰问品采购审批表',
    signers: ['经办：', '采购小组（三人）：', '分管领导：', '单位负责人：', '（盖章）'],
    columns: [
      ...named,
      ...priced,
      { label: '拟供应商', width: 34 },
      { label: '审批文号', width: 28 },
      { label: '说明', width: 30 },
    ],
    texts: (line) => [
      ...nameTexts(line),
      ...priceTexts(line),
      ...['supplier', 'document', 'note'].map((field) => text(line.move, field)),
    ],
  },
  quote: {
    title: '慰问品询价（比价）记录',
    signers: ['询价人：', '复核：', '单位负责人：'],
    columns: [
      ...named,
      ...priced,
      { label: '供应商', width: 40 },
      { label: '询价人', width: 0, fixed: 20 },
      { label: '说明', width: 34 },
    ],
    texts: (line) => [
      ...nameTexts(line),
      ...priceTexts(line),
      ...['supplier', 'by', 'note'].map((field) => text(line.move, field)),
    ],
  },
  in: {
    title: '慰问品验收入库单',
    signers: ['经手：', '验收：', '保管：', '（盖章）'],
    columns: [
      ...named,
      ...priced,
      { label: '供应商', width: 34 },
      { label: '发票号', width: 26 },
      { label: '经手人', width: 0, fixed: 18 },
      { label: '验收人', width: 0, fixed: 18 },
    ],
    texts: (line) => [
      ...nameTexts(line),
      ...priceTexts(line),
      ...['supplier', 'document', 'by', 'second'].map((field) => text(line.move, field)),
    ],
  },
  out: {
    title: '慰问品出库（退回）单',
    signers: ['保管：', '领用：', '负责人：', '（盖章）'],
    columns: [
      ...named,
      { label: '类别', width: 0, fixed: 22 },
      { label: '走访组', width: 30 },
      { label: '经手人', width: 0, fixed: 20 },
      { label: '领用（收回）人签名', width: 34 },
      { label: '说明', width: 30 },
    ],
    texts: (line) => [
      ...nameTexts(line),
      text(line.move, 'kind') === 'back' ? '退回' : '出库',
      text(line.team, 'name'),
      text(line.move, 'by'),
      '',
      text(line.move, 'note'),
    ],
  },
}

/** Lines that a sheet is of: only those that stand. */
export function linesOf(sheet: Exclude<GoodsSheet, 'stock'>, lines: readonly GoodsLine[]): readonly GoodsLine[] {
  const kinds = sheet === 'out' ? ['out', 'back'] : [sheet]
  const fit = lines.filter(({ move }) => move['struck'] === undefined && kinds.includes(String(move['kind'])))
  return [...fit].sort((a, b) =>
    `${text(a.move, 'date')} ${a.move.id}` < `${text(b.move, 'date')} ${b.move.id}` ? -1 : 1,
  )
}

export function goodsSheetJob(
  sheet: Exclude<GoodsSheet, 'stock'>,
  all: readonly GoodsLine[],
  office: string,
  date: string,
): SheetJob {
  const { title, signers, columns, texts } = forms[sheet]
  const lines = linesOf(sheet, all)
  const sums = (some: readonly GoodsLine[]): string => {
    const total = some.reduce((sum, line) => sum + costOf(line), 0)
    return sheet === 'out' || sheet === 'quote'
      ? ''
      : `　${formatMoney(total)} 元　人民币（大写）：${chineseMoney(total)}`
  }
  return paginateList({
    title,
    paper: landscape,
    subline: [`单位（盖章）：${office}`, date, '单位：元'],
    columns,
    sections: [{ rows: lines.map(texts) }],
    sectionOnNewPage: false,
    size: 12,
    rowHeight: 12,
    pageTotal: (rows, before) => `本页小计　${rows} 笔${sums(lines.slice(before, before + rows))}`,
    total: `合计　${lines.length} 笔${sums(lines)}`,
    signers,
    footNote: '',
    footRight: title,
  })
}

/** 慰问品盘点表: the stock as the ledger has it, with room for what is counted. */
export function stockSheetJob(goods: readonly Row[], moves: readonly Row[], office: string, date: string): SheetJob {
  const title = '慰问品盘点（结余）表'
  return paginateList({
    title,
    paper: landscape,
    subline: [`单位（盖章）：${office}`, date, ''],
    columns: [
      { label: '品名', width: 36 },
      { label: '规格', width: 34 },
      { label: '单位', width: 0, fixed: 14 },
      ...['入库', '出库', '退回', '账面结余', '实盘', '差异'].map((label) => ({
        label,
        width: 0,
        fixed: 22,
        align: 'right' as const,
      })),
      { label: '结余处理', width: 36 },
    ],
    sections: [
      {
        rows: goods.map((item) => {
          const stock = stockOf(moves.filter((move) => move['goods'] === item.id))
          const numbers = [stock.received, stock.issued, stock.returned, stock.left].map(String)
          return [text(item, 'name'), text(item, 'spec'), text(item, 'unit'), ...numbers, '', '', '']
        }),
      },
    ],
    sectionOnNewPage: false,
    size: 12,
    rowHeight: 12,
    pageTotal: (rows) => `本页小计　${rows} 种`,
    total: `合计　${goods.length} 种`,
    signers: ['盘点：', '监盘：', '负责人：', '（盖章）'],
    footNote: '',
    footRight: title,
  })
}
