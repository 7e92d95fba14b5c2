// Who is a member in a year and what is still owed: asked by the 会费 page, its sheet, 工作台 and the yearly figures. Sums in 分.
import type { Fields } from '../field'

/** Whether somebody is a member at any time of a year; without a date of joining, always until they leave. */
export function isMemberIn({ joinedOn, leftOn }: Fields, year: number): boolean {
  const word = String(year)
  if (typeof joinedOn === 'string' && joinedOn.slice(0, 4) > word) return false
  return typeof leftOn !== 'string' || leftOn.slice(0, 4) >= word
}

/** What a due still lacks: 0 where it is waived or paid. */
export function owedOf({ amount, paid, waived }: Fields): number {
  if (typeof waived === 'string' && waived !== '') return 0
  return Math.max(0, fen(amount) - fen(paid))
}

export interface DuesOfYear {
  readonly members: number
  readonly amount: number
  readonly paid: number
  readonly owed: number
  /** Members who owe anything. */
  readonly owing: number
  readonly waived: number
}

/** The sums of one year's dues. */
export function sumDues(dues: readonly Fields[]): DuesOfYear {
  const sums = { members: 0, amount: 0, paid: 0, owed: 0, owing: 0, waived: 0 }
  for (const row of dues) {
    const owed = owedOf(row)
    sums.members++
    sums.amount += fen(row['amount'])
    sums.paid += fen(row['paid'])
    sums.owed += owed
    if (owed > 0) sums.owing++
    if (row['waived']) sums.waived++
  }
  return sums
}

function fen(value: unknown): number {
  return typeof value === 'number' ? value : 0
}

/** What was asked most often of members of a kind without a rate of their own; undefined where nobody was asked. */
export function usualRate(
  dues: readonly Fields[],
  members: readonly Fields[],
  kind: 'person' | 'unit',
): number | undefined {
  const plain = new Set(members.filter((row) => row['kind'] === kind && row['rate'] === undefined).map(({ id }) => id))
  const counts = new Map<number, number>()
  for (const row of dues)
    if (plain.has(String(row['member']))) counts.set(fen(row['amount']), (counts.get(fen(row['amount'])) ?? 0) + 1)
  const [usual] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])
  return usual?.[0]
}
