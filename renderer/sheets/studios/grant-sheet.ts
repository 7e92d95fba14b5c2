// 补助拨付表 of a year with 大写 (office-practice.md 39, 5): for the file without account numbers, and for whoever transfers the money with them.
import { chineseMoney, formatMoney } from '../../../shared/kernel/money'
import type { Row } from '../../data/office'
import { landscape, type SheetJob } from '../page-model'
import { paginateList, type ListColumn } from '../paginate'
import { internalNote } from '../roster/roster-list'
import { wordsOf } from '../words'
import type { StudioPaper } from './studio-sheets'

type GrantColumn = ListColumn & { readonly field: string }

const amount: GrantColumn = { field: 'amount', label: '金额', width: 0, fixed: 32, align: 'right' }
const payee: GrantColumn = { field: 'payee', label: '收款单位', width: 40, align: 'left' }

const filed: readonly GrantColumn[] = [
  { field: 'kind', label: '补助类别', width: 0, fixed: 24 },
  payee,
  { field: 'account', label: '经费来源', width: 22 },
  { field: 'basis', label: '拨付依据', width: 0, fixed: 39 },
  amount,
  { field: 'paidOn', label: '拨付日期', width: 0, fixed: 25 },
  { field: 'receipt', label: '收据号', width: 20 },
]

const transferred: readonly GrantColumn[] = [
  { field: 'kind', label: '补助类别', width: 0, fixed: 24 },
  payee,
  { field: 'bank', label: '开户银行', width: 34, align: 'left' },
  { field: 'accountNumber', label: '账号', width: 0, fixed: 46 },
  { field: 'account', label: '经费来源', width: 22 },
  amount,
]

/** With `finance` the accounts stand on it in full: such a sheet is logged where it is made. */
export function grantJob(paper: StudioPaper, edition?: 'finance'): SheetJob {
  const { year, office, date, studios, grants, lists, signers } = paper
  const words = wordsOf('studioGrant', lists)
  const names = new Map(studios.map((studio) => [studio.id, String(studio['name'])]))
  const columns = edition === 'finance' ? transferred : filed
  const title = `${year}年创新工作室补助拨付表`
  return paginateList({
    title,
    paper: landscape,
    subline: [`单位（盖章）：${office}`, `制表日期：${date}`, '单位：元'],
    columns: [{ label: '工作室', width: 46, align: 'left' }, ...columns],
    sections: [
      {
        rows: grants.map((grant) => [
          names.get(String(grant['studio'])) ?? '',
          ...columns.map(({ field }) => words.full(grant, field) || (field === 'accountNumber' ? '（未填）' : '')),
        ]),
      },
    ],
    sectionOnNewPage: false,
    size: 11,
    rowHeight: 12,
    pageTotal: (rows, first) => `本页小计　${rows} 笔　${formatMoney(sum(grants.slice(first, first + rows)))} 元`,
    total: `合计　${grants.length} 笔　${formatMoney(sum(grants))} 元　人民币（大写）：${chineseMoney(sum(grants))}`,
    signers,
    footNote: edition === 'finance' ? internalNote : '',
    footRight: title,
  })
}

/** Said before a 财务版 is printed: which grants nobody can transfer yet, and where to write what they lack; '' where all can be. */
export function withoutAccount({ studios, grants }: StudioPaper): string {
  const names = new Map(studios.map((studio) => [studio.id, String(studio['name'])]))
  const lacking = grants.filter((grant) => !grant['accountNumber'])
  if (lacking.length === 0) return ''
  const who = lacking.slice(0, 5).map((grant) => names.get(String(grant['studio'])) ?? '')
  const more = lacking.length > who.length ? ` 等 ${lacking.length} 笔` : ''
  return `没有填收款账号：${who.join('、')}${more}。表上印“（未填）”，请在工作室的“补助”里补上开户银行和账号。`
}

function sum(rows: readonly Row[]): number {
  return rows.reduce((total, row) => total + Number(row['amount'] ?? 0), 0)
}
