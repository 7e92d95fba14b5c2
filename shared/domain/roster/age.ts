// Age and the expected retirement month, both computed from today and never stored (decisions.md 9).
import type { Fields } from '../field'

/**
 * Full years at `today` (YYYY-MM-DD). A birth known to the month counts as reached from the first of that month; one known
 * only to the year counts the calendar years. Undefined without a birth, for the dead (they leave every birthday list), or before birth.
 */
export function ageOf(row: Fields, today: string): number | undefined {
  const birth = row['birth']
  if (typeof birth !== 'string' || row['_dStatus'] === 'died') return undefined
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4))
  const reached = today.slice(5, birth.length) >= birth.slice(5)
  const age = birth.length === 4 || reached ? years : years - 1
  return age >= 0 ? age : undefined
}

/** The three classes of the law of 2024-09-13: age before it, months of birth per month of delay, longest delay (in months). */
export interface RetirementClass {
  readonly years: number
  readonly step: number
  readonly cap: number
}

export const men: RetirementClass = { years: 60, step: 4, cap: 36 }
export const women55: RetirementClass = { years: 55, step: 4, cap: 36 }
export const women50: RetirementClass = { years: 50, step: 2, cap: 60 }

/** Months from year 0, so that adding months is adding. */
const monthNumber = (year: number, month: number): number => year * 12 + month - 1
const LAW_BEGINS = monthNumber(2025, 1)

/**
 * Retirement month (YYYY-MM) by the decision of the NPC Standing Committee of 2024-09-13, in force 2025-01-01 (domain.md
 * §5.6), for a birth of at least month precision. Undefined for a birth known only to the year: the month would be invented.
 */
export function retirementMonth(birth: string, { years, step, cap }: RetirementClass): string | undefined {
  const match = /^(\d{4})-(\d{2})/u.exec(birth)
  if (!match) return undefined
  const old = monthNumber(Number(match[1]), Number(match[2])) + years * 12
  const late = old - LAW_BEGINS
  const month = old + (late < 0 ? 0 : Math.min(cap, Math.floor(late / step) + 1))
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
}

/** The class by sex and 退休年龄类别; a woman without a class is of neither until somebody says (cadre 55 or worker 50). */
export function retirementClassOf(row: Fields): RetirementClass | undefined {
  if (row['sex'] === '男') return men
  if (row['retirementClass'] === '女干部（55）') return women55
  if (row['retirementClass'] === '女工人（50）') return women50
  return row['sex'] === undefined && row['retirementClass'] === '男' ? men : undefined
}

/** Nothing to expect from those who left work already, have no statutory retirement, or died. */
const notWaiting = new Set(['退休', '离休', '病退', '务农'])

/** 预计退休, a reminder only: the date that counts is that of the approval. `_today` is not needed: the law fixes the month by birth. */
export function expectedRetirement(row: Fields, _today: string): string | undefined {
  const birth = row['birth']
  if (typeof birth !== 'string' || row['_dStatus'] === 'died' || typeof row['retiredOn'] === 'string') return undefined
  if (notWaiting.has(String(row['workStatus']))) return undefined
  const kind = retirementClassOf(row)
  return kind && retirementMonth(birth, kind)
}
