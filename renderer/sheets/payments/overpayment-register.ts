// 多发待追回台账 on paper (office-practice.md 6): what was paid too much, to whom, what has come back, and by which decision the rest is dropped.
import { figuresOf } from '../../../shared/domain/payments/figures'
import { alignedName } from '../../../shared/domain/roster/names'
import { formatMoney } from '../../../shared/kernel/money'
import { FailureError } from '../../../shared/kernel/result'
import type { Row } from '../../data/office'
import { landscape, type SheetJob } from '../page-model'
import { paginateList } from '../paginate'
import { wordsOf, type Lists } from '../words'

export interface OverpaymentRegister {
  /** In the order of the sheet. */
  readonly rows: readonly Row[]
  readonly office: string
  readonly date: string
  readonly signers: readonly string[]
}

export const overpaymentDuties = ['经办', '复核', '负责人']

/** Throws FailureError `sheet.empty` for none. */
export function overpaymentRegisterJob({ rows, office, date, signers }: OverpaymentRegister, lists: Lists): SheetJob {
  if (rows.length === 0)
    throw new FailureError({ code: 'sheet.empty', message: '名单里没有多发待追回的记录，没有可打印的内容。' })
  const words = wordsOf('overpayment', lists)
  const open = (row: Row): number => Number(row['amount'] ?? 0) - Number(row['returned'] ?? 0)
  const sum = (of: readonly Row[]): string => {
    const figures = (amount: (row: Row) => number) =>
      figuresOf(of.map((row) => ({ person: String(row['person']), amount: amount(row) }))).sum
    return `${of.length} 笔　多发 ${figures((row) => Number(row['amount'] ?? 0))} 元　尚未追回 ${figures(open)} 元`
  }
  return paginateList({
    title: '多发待追回台账',
    paper: landscape,
    subline: [`单位（盖章）：${office}`, date, '单位：元'],
    columns: [
      { label: '姓名', width: 12, fixed: 20 },
      { label: '发放项目', width: 20, align: 'left' },
      { label: '多发起止', width: 16, fixed: 34 },
      { label: '月数', width: 6, fixed: 12 },
      { label: '金额', width: 12, fixed: 23, align: 'right' },
      { label: '已退回', width: 12, fixed: 23, align: 'right' },
      { label: '原因', width: 20, align: 'left' },
      { label: '联系家属或单位记录', width: 22, align: 'left' },
      { label: '状态', width: 10, fixed: 20 },
      { label: '批准依据', width: 14, align: 'left' },
      { label: '票据号', width: 10, fixed: 20 },
    ],
    sections: [
      {
        rows: rows.map((row) => [
          alignedName(String(row['name'] ?? '')),
          words.full(row, 'scheme'),
          [row['from'], row['to']].filter((each, at, all) => at === 0 || each !== all[0]).join('—'),
          words.full(row, 'months'),
          formatMoney(Number(row['amount'] ?? 0)),
          typeof row['returned'] === 'number' ? formatMoney(row['returned']) : '',
          words.full(row, 'cause'),
          words.full(row, 'contact'),
          words.full(row, 'state'),
          words.full(row, 'basis'),
          words.full(row, 'receipt'),
        ]),
      },
    ],
    sectionOnNewPage: false,
    size: 10.5,
    rowHeight: 9,
    pageTotal: (count, first) => `本页小计　${sum(rows.slice(first, first + count))}`,
    total: `合计　${sum(rows)}`,
    signers,
    footNote: '内部资料　含个人信息　用后收回',
    footRight: '多发待追回台账',
  })
}
