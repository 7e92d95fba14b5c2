// The lines of 经费支出台账 as finance ticks them off: what was recorded by hand, every batch that was paid, what the bank sent back of it,
// every campaign that was closed and every trip that was settled, in the order of their days. Derived, never posted (build/decisions/0096).
import type { Fields } from '../field'
import type { BudgetRows } from './budget'

export interface FundLine {
  /** Row of which table. */
  readonly table: 'expense' | 'batch' | 'campaign' | 'bankReturn' | 'tripShare'
  readonly row: Fields
  readonly date: string
  readonly matter: string
  /** 批次号/活动. */
  readonly activity: string
  readonly account: string
  readonly subject: string
  /** 分; negative for 冲销 and 退票. */
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

export function fundLines(
  rows: Pick<BudgetRows, 'expenses' | 'batches' | 'campaigns' | 'returns' | 'trips'>,
): readonly FundLine[] {
  const { expenses, batches, campaigns, returns, trips } = rows
  const reversed = new Set(expenses.map((row) => row['reverses']))
  const recorded = { date: 'date', matter: 'matter', activity: 'activity', amount: 'amount' }
  const paid = { date: 'paidOn', matter: 'title', activity: 'number', amount: 'total' }
  const visited = { date: 'closedOn', matter: 'name', activity: 'number', amount: 'total' }
  const numberOf = new Map<unknown, unknown>(batches.map((batch) => [batch.id, batch['number']]))
  const sentBack = (row: Fields): FundLine => ({
    ...lineOf('bankReturn', row, { ...recorded, date: 'returnedOn' }),
    matter: `银行退票：${String(row['name'] ?? '')}（${String(row['cause'] ?? '')}）`,
    activity: String(numberOf.get(row['batch']) ?? ''),
    amount: -Number(row['amount'] ?? 0),
  })
  const lines = [
    ...expenses.map((row) => lineOf('expense', row, recorded)),
    ...batches.filter(isPaid).map((row) => lineOf('batch', row, paid)),
    ...campaigns.filter(isSpent).map((row) => lineOf('campaign', row, visited)),
    ...trips.filter(isSettled).map((row) => lineOf('tripShare', row, recorded)),
    ...returns.filter((row) => row['withdrawn'] !== true).map(sentBack),
  ].map((line) => ({ ...line, reversed: reversed.has(line.row.id) }))
  return lines.sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** A campaign that is paid through batches names no budget of its own: its money stands there. */
function isSpent(campaign: Fields): boolean {
  return campaign['state'] === 'closed' && campaign['budget'] !== undefined && Number(campaign['total'] ?? 0) > 0
}

/** What somebody outside pays is no money of ours. */
function isSettled(share: Fields): boolean {
  return share['stage'] === 'settled' && share['account'] !== undefined && Number(share['amount'] ?? 0) !== 0
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
): FundLine {
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
    reversed: false,
  }
}

function key({ date, row }: FundLine): string {
  return `${date} ${row.id}`
}
