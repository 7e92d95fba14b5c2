// How a bank wants its .csv: which columns in which order, parted by what, in which character set; kept among 外部模板 by name.
import type { Row } from '../../data/office'
import type { Source } from '../../exporting/template/describe'
import type { Charset } from './encode'

export interface BankColumn {
  readonly label: string
  readonly source: Source
}

export interface BankLayout {
  readonly charset: Charset
  readonly separator: ',' | '|' | '\t'
  /** Whether the first line names the columns. */
  readonly header: boolean
  readonly columns: readonly BankColumn[]
}

export const separators: readonly { readonly value: BankLayout['separator']; readonly label: string }[] = [
  { value: ',', label: '逗号（.csv）' },
  { value: '|', label: '竖线（.txt）' },
  { value: '\t', label: '制表符（.txt）' },
]

const field = (label: string, name: string): BankColumn => ({
  label,
  source: { kind: 'field', target: `payLine.${name}` },
})

/** What most banks ask for; the office changes and keeps its own. */
export const usualLayout: BankLayout = {
  charset: 'gbk',
  separator: ',',
  header: true,
  columns: [
    { label: '序号', source: { kind: 'ordinal' } },
    field('收款账号', 'accountNumber'),
    field('收款户名', 'holder'),
    field('金额', 'amount'),
    field('开户行', 'bank'),
    field('备注', 'note'),
  ],
}

/** What a kept layout is among the rows of 外部模板: lines of a batch, and no empty workbook. */
export function isBankLayout(row: Row): boolean {
  return row['table'] === 'payLine' && !row['blob']
}

/** The layout of a kept row; undefined where another version wrote what this one cannot read. */
export function layoutOf(row: Row): BankLayout | undefined {
  const text = row['columns']
  if (typeof text !== 'string') return undefined
  const read = JSON.parse(text) as Partial<BankLayout>
  const known =
    (read.charset === 'gbk' || read.charset === 'gb18030') &&
    separators.some(({ value }) => value === read.separator) &&
    Array.isArray(read.columns)
  return known ? { ...usualLayout, ...read } : undefined
}
