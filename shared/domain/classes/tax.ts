// The tax withheld from 课酬: 劳务报酬 by the rule that finance has confirmed for that month. Rates are data; without a rule there is no
// tax to print, and finance writes it (office-practice.md 24). Pure; all amounts are 分.
import type { Fields } from '../field'
import { inForce } from '../payments/policy'

/** The confirmed rule of a month (YYYY-MM); examples never count. Of several the latest. */
export function feeTaxRuleOf(rules: readonly Fields[], month: string): Fields | undefined {
  return rules
    .filter((rule) => rule['example'] !== true && rule['confirmedOn'] && inForce(rule, `${month}-01`))
    .sort((a, b) => (String(a['from']) < String(b['from']) ? 1 : -1))[0]
}

/**
 * Tax on everything one payee receives in one month: what is left after the deduction, by the bracket it reaches, less its quick
 * deduction; rounded half up to the 分. 0 where nothing is left.
 */
export function taxOn(gross: number, rule: Fields, brackets: readonly Fields[]): number {
  const small = gross <= Number(rule['smallUpTo'])
  const less = small ? Number(rule['smallLess']) * 100 : gross * Number(rule['largeLess'])
  const taxable = gross * 100 - less
  if (taxable <= 0) return 0
  const reached = [...brackets]
    .sort((a, b) => Number(b['over']) - Number(a['over']))
    .find((bracket) => taxable > Number(bracket['over']) * 100)
  if (!reached) return 0
  const tax = taxable * Number(reached['percent']) - Number(reached['quick']) * 10_000
  return Math.max(0, Math.floor((tax + 5_000) / 10_000))
}
