// 经费支出对账单: one month of one account (or of all) with its sums, for finance to tick off and sign (office-practice.md 9).
import { sumOfLines, type FundLine } from '../../../shared/domain/payments/fund-ledger'
import { chineseMoney, formatMoney } from '../../../shared/kernel/money'
import { landscape, type SheetJob } from '../page-model'
import { paginateList } from '../paginate'

export interface Statement {
  /** Lines of the year up to the end of the month, in order. */
  readonly lines: readonly FundLine[]
  /** YYYY-MM. */
  readonly month: string
  readonly office: string
  /** Account said under the title; 全部账户 where it is of all. */
  readonly account: string
  readonly accountName: (id: string) => string
  readonly subjectName: (id: string) => string
  readonly date: string
  readonly signers: readonly string[]
}

export const statementDuties = ['经办', '财务核对', '负责人']

export function statementJob(given: Statement): SheetJob {
  const { lines, month, accountName, subjectName } = given
  const now = lines.filter(({ date }) => date.startsWith(month))
  const [ofMonth, ofYear] = [sumOfLines(now), sumOfLines(lines)]
  const words = `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`
  return paginateList({
    title: `${words}经费支出对账单`,
    paper: landscape,
    subline: [`单位（盖章）：${given.office}`, `出资账户：${given.account}`, '单位：元'],
    columns: [
      { label: '日期', width: 22, fixed: 23 },
      { label: '凭证号', width: 20 },
      { label: '事由', width: 46, align: 'left' },
      { label: '批次号/活动', width: 30 },
      { label: '出资账户', width: 26 },
      { label: '支出科目', width: 28 },
      { label: '金额', width: 26, fixed: 28, align: 'right' },
      { label: '收款方', width: 28 },
      { label: '发票号码', width: 22 },
      { label: '附件张数', width: 12, fixed: 14 },
      { label: '财务核对', width: 16, fixed: 18 },
      { label: '备注', width: 22, align: 'left' },
    ],
    sections: [
      {
        rows: now.map((line) => [
          line.date,
          line.voucher,
          line.matter,
          line.activity,
          accountName(line.account),
          subjectName(line.subject),
          formatMoney(line.amount),
          line.payee,
          line.invoice,
          line.papers,
          '',
          line.note,
        ]),
      },
    ],
    sectionOnNewPage: false,
    size: 10.5,
    rowHeight: 9,
    pageTotal: (rows, first) => `本页小计　${rows} 笔　${formatMoney(sumOfLines(now.slice(first, first + rows)))} 元`,
    total: `本月合计　${now.length} 笔　${formatMoney(ofMonth)} 元　${capital(ofMonth)}　　本年累计　${lines.length} 笔　${formatMoney(ofYear)} 元`,
    signers: given.signers,
    footNote: `打印日期：${given.date}`,
    footRight: `${words}经费支出对账单`,
  })
}

/** A month in which more was taken back than spent has no 大写: it says so in words. */
function capital(fen: number): string {
  return fen < 0 ? '（净冲回）' : `人民币（大写）${chineseMoney(fen)}`
}
