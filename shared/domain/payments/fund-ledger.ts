// The lines of 经费支出台账 as finance ticks them off: what was recorded by hand and every batch that was paid, in the order of their days.
import type { Fields } from '../field'

export interface FundLine {
  /** Row of which table. */
  readonly table: 'expense' | 'batch'
  readonly row: Fields
  readonly date: string
  readonly matter: string
  /** 批次号/活动. */
  readonly activity: string
  readonly account: string
  readonly subject: string
  /** 分; negative for 冲销. */
  readonly amount: number
  readonly payee: string
  readonly invoice: string
  readonly papers: string
  readonly voucher: string
  readonly handler: string
  readonly note: string
  /** Another line takes this one back. */
  readonly reversed: boolean
}

export function fundLines(expenses: readonly Fields[], batches: readonly Fields[]): readonly FundLine[] {
  const reversed = new Set(expenses.map((row) => row['reverses']))
  const recorded = { date: 'date', matter: 'matter', activity: 'activity', amount: 'amount' }
  const paid = { date: 'paidOn', matter: 'title', activity: 'number', amount: 'total' }
  const lines = [
    ...expenses.map((row) => lineOf('expense', row, recorded)),
    ...batches.filter(isPaid).map((row) => lineOf('batch', row, paid)),
  ].map((line) => ({ ...line, reversed: reversed.has(line.row.id) }))
  return lines.sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** A claim to a superior is no money of ours. */
function isPaid(batch: Fields): boolean {
  return batch['direction'] !== 'claim' && (batch['state'] === 'paid' || batch['state'] === 'archived')
}

/** Sum of lines, 分. */
export function sumOfLines(lines: readonly FundLine[]): number {
  return lines.reduce((total, { amount }) => total + amount, 0)
}

function lineOf(
  table: FundLine['table'],
  row: Fields,
  names: Readonly<Record<'date' | 'matter' | 'activity' | 'amount', string>>,
): Omit<FundLine, 'reversed'> {
  const text = (field: string): string => String(row[field] ?? '')
  return {
    table,
    row,
    date: text(names.date),
    matter: text(names.matter),
    activity: text(names.activity),
    account: text('account'),
    subject: text('subject'),
    amount: Number(row[names.amount] ?? 0),
    payee: text('payee'),
    invoice: text('invoice'),
    papers: text('papers'),
    voucher: text('voucher'),
    handler: text('handler'),
    note: text('note'),
  }
}

function key({ date, row }: FundLine): string {
  return `${date} ${row.id}`
}
