// 信访期限规定 on a day: the office's own dated row, else the usual periods, which are said to be that. Pure.
import { fail, ok, type Result } from '../../kernel/result'
import type { Fields } from '../field'
import { inForce } from '../payments/policy'

/** Calendar days, and the number of people from which a visit is 集体访. */
export interface Periods {
  readonly accept: number
  readonly finish: number
  readonly extend: number
  readonly review: number
  /** A deadline this close is 临期. */
  readonly near: number
  readonly collective: number
  /** Said wherever a deadline is shown. */
  readonly source: string
}

/** What holds while the office has entered no rule of its own: public figures of the regulation (domain.md §1.7), its articles unchecked. */
export const usualPeriods: Periods = {
  accept: 15,
  finish: 60,
  extend: 30,
  review: 30,
  near: 7,
  collective: 5,
  source: '《信访工作条例》通行期限（条款请以原文核对）',
}

/** The periods that hold on a day. */
export function periodsOn(rules: readonly Fields[], on: string): Periods {
  const rule = rules.find((row) => inForce(row, on))
  if (!rule) return usualPeriods
  const number = (field: keyof Periods & string): number => {
    const value = rule[field]
    return typeof value === 'number' ? value : Number(usualPeriods[field])
  }
  return {
    accept: number('accept'),
    finish: number('finish'),
    extend: number('extend'),
    review: number('review'),
    near: number('near'),
    collective: number('collective'),
    source: String(rule['source'] ?? ''),
  }
}

/** Refuses with `inquiry-rule.overlap` a row in force on a common day with another. */
export function mayHold(rule: Fields, others: readonly Fields[]): Result<undefined> {
  const starts = (row: Fields): string => String(row['from'] ?? '')
  const ends = (row: Fields): string => (typeof row['to'] === 'string' ? `${row['to']}~` : '~')
  const clash = others.find((other) => starts(rule) <= ends(other) && starts(other) <= ends(rule))
  if (!clash) return ok(undefined)
  return fail(
    'inquiry-rule.overlap',
    `已有一条期限规定（${String(clash['source'] ?? '')}，自 ${starts(clash)} 起）管同一段时间。请先给旧的一条填“止”。`,
    { rule: clash.id, field: 'from' },
  )
}
