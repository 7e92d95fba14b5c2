// 《慰问金领用交接单》: what a team took on its day is with the people or came back, to the 分 (office-practice.md 15).
import { formatMoney } from '../../kernel/money'
import type { Fields, FieldMessage, TableSpec } from '../field'
import { delivered } from './picklists'

/** One per team, and a team is of one day; its id is minted from the team, so that two PCs fill in the same one. */
// prettier-ignore
export const handOverTable: TableSpec = {
  name: 'handOver',
  label: '慰问金交接单',
  title: 'takenBy',
  parent: { table: 'visitTeam', field: 'visitTeam' },
  permanent: '交接单是现金去向的凭据，不能删除；填错了请改正。',
  reserved: {
    commands: ['hand-over.take', 'hand-over.return'],
    why: '慰问金的领用和交回请在“交接单”里登记，以便核对。',
  },
  indexes: ['visitTeam'],
  datedBy: 'takenOn',
  fields: [
    { name: 'visitTeam', label: '走访组', kind: 'ref', to: 'visitTeam', required: true, choices: { table: 'visitTeam' }, column: true },
    { name: 'taken', label: '领用金额', kind: 'money', required: true, column: true, check: notBelowZero('taken', '领用金额') },
    { name: 'takenPeople', label: '领用人数', kind: 'int', adds: true, column: true },
    { name: 'takenOn', label: '领用日期', kind: 'date', required: true, column: true },
    { name: 'takenBy', label: '领用人', kind: 'text', required: true, max: 20, column: true },
    { name: 'givenBy', label: '发放人', kind: 'text', required: true, max: 20, column: true },
    { name: 'returned', label: '交回金额', kind: 'money', column: true, check: notBelowZero('returned', '交回金额') },
    { name: 'returnedOn', label: '交回日期', kind: 'date', column: true },
    { name: 'receivedBy', label: '收回人', kind: 'text', max: 20, column: true },
    { name: 'undeliveredReason', label: '未送原因', kind: 'text', max: 200, column: true, width: 200 },
  ],
}

function notBelowZero(field: string, label: string) {
  return (value: unknown): FieldMessage | undefined =>
    typeof value === 'number' && value < 0
      ? { code: 'hand-over.amount', level: 'error', message: `${label}不能是负数。`, field }
      : undefined
}

/** Sums of a team's visits that are paid in cash, 分. */
export interface CashOf {
  readonly people: number
  readonly planned: number
  readonly deliveredPeople: number
  readonly delivered: number
}

/** What of a team's cash is meant for whom, and what has arrived. Other ways of paying do not go through the envelope. */
export function cashOf(visits: readonly Fields[]): CashOf {
  const cash = visits.filter((row) => row['verdict'] === 'in' && row['way'] === 'cash')
  const given = cash.filter((row) => delivered.has(row['result']))
  const sum = (rows: readonly Fields[]): number =>
    rows.reduce((total, row) => total + (typeof row['amount'] === 'number' ? row['amount'] : 0), 0)
  return { people: cash.length, planned: sum(cash), deliveredPeople: given.length, delivered: sum(given) }
}

/**
 * Why a hand-over does not balance, as the beginning of a sentence, or undefined: taken = delivered + returned. A team without cash
 * needs none.
 */
export function handOverGap(sheet: Fields | undefined, visits: readonly Fields[]): string | undefined {
  const cash = cashOf(visits)
  if (sheet === undefined) return cash.people === 0 ? undefined : '有现金对象，还没有登记领用，'
  const [taken, returned] = [Number(sheet['taken'] ?? 0), Number(sheet['returned'] ?? 0)]
  if (sheet['returned'] === undefined && taken !== cash.delivered) return '现金还没有交回登记，'
  const gap = taken - cash.delivered - returned
  if (gap === 0) return undefined
  const sums = `领用 ${formatMoney(taken)} 元，已送 ${formatMoney(cash.delivered)} 元，交回 ${formatMoney(returned)} 元`
  return `${sums}，${gap > 0 ? '少' : '多'} ${formatMoney(Math.abs(gap))} 元，`
}
