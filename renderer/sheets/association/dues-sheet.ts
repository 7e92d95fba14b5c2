// 会费收缴表: what every member owes and has paid for a year, with sums and 大写, and room to sign (office-practice.md 5).
import { owedOf, sumDues } from '../../../shared/domain/association/due'
import { chineseMoney, formatMoney } from '../../../shared/kernel/money'
import type { Row } from '../../data/office'
import { landscape, type SheetJob } from '../page-model'
import { paginateList } from '../paginate'
import type { AssociationPaper } from './read-association'

export interface DuesPaper extends AssociationPaper {
  readonly year: number
  readonly dues: readonly Row[]
  readonly members: ReadonlyMap<string, Row>
}

export function duesJob({ year, office, date, dues, members, signers }: DuesPaper): SheetJob {
  const title = `${year}年度会费收缴表`
  const words = (word: string, some: readonly Row[]): string => {
    const { members: heads, amount, paid, owed } = sumDues(some)
    return `${word}　${heads} 个会员　应缴 ${formatMoney(amount)} 元　实缴 ${formatMoney(paid)} 元　未缴 ${formatMoney(owed)} 元`
  }
  const of = (due: Row, field: string): string => String(members.get(String(due['member']))?.[field] ?? '')
  return paginateList({
    title,
    paper: landscape,
    subline: [`单位（盖章）：${office}`, `制表日期：${date}`, '单位：元'],
    columns: [
      { label: '会员', width: 40, align: 'left' },
      { label: '会员证号', width: 26 },
      { label: '单位', width: 44, align: 'left' },
      { label: '应缴', width: 0, fixed: 29, align: 'right' },
      { label: '实缴', width: 0, fixed: 29, align: 'right' },
      { label: '未缴', width: 0, fixed: 29, align: 'right' },
      { label: '缴费日期', width: 0, fixed: 25 },
      { label: '收据号', width: 24 },
      { label: '备注', width: 22, align: 'left' },
    ],
    sections: [
      {
        rows: dues.map((due) => [
          of(due, 'name'),
          of(due, 'number'),
          of(due, 'employer'),
          formatMoney(Number(due['amount'] ?? 0)),
          formatMoney(Number(due['paid'] ?? 0)),
          formatMoney(owedOf(due)),
          String(due['paidOn'] ?? ''),
          String(due['receipt'] ?? ''),
          due['waived'] ? `免缴：${String(due['waived'])}` : '',
        ]),
      },
    ],
    sectionOnNewPage: false,
    size: 11,
    rowHeight: 9,
    pageTotal: (rows, first) => words('本页小计', dues.slice(first, first + rows)),
    total: `${words('合计', dues)}　实缴人民币（大写）：${chineseMoney(sumDues(dues).paid)}`,
    signers,
    footNote: '',
    footRight: title,
  })
}
