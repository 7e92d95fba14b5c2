// What a list of lines comes to: the one reckoning that sheet, bank file, documents and archive share, so that they can never part.
import { chineseMoney, formatMoney } from '../../kernel/money'
import { levels } from '../roster/picklists'

/** What is added up: a line of a 定稿, or a visit with its amount. Money in 分. */
export interface Counted {
  readonly person: string
  readonly amount: number
  readonly level?: string
  readonly county?: string
}

/** One group of the list; money in 分. */
export interface Part {
  readonly key: string
  readonly people: number
  readonly total: number
}

export interface Figures {
  /** A person with a late payment beside the normal one is one person. */
  readonly people: number
  /** Lines, which is what a bank counts. */
  readonly lines: number
  /** 分. */
  readonly total: number
  /** 1,640.00 */
  readonly sum: string
  /** 壹仟陆佰肆拾元整 */
  readonly words: string
}

/** 分. */
export function totalOf(lines: readonly Counted[]): number {
  return lines.reduce((sum, line) => sum + line.amount, 0)
}

export function figuresOf(lines: readonly Counted[]): Figures {
  const total = totalOf(lines)
  return { people: peopleOf(lines), lines: lines.length, total, sum: formatMoney(total), words: chineseMoney(total) }
}

/** The list by treatment level, highest first; a level nobody has is left out, and those without one stand last under ''. */
export function byLevel(lines: readonly Counted[]): readonly Part[] {
  return partsOf(lines, (line) => line.level ?? '', [...levels.map(({ value }) => value), ''])
}

/** The list by 县（市、区）, in the order in which the units stand on the sheet. */
export function byCounty(lines: readonly Counted[]): readonly Part[] {
  const county = (line: Counted): string => line.county ?? ''
  return partsOf(lines, county, [...new Set(lines.map(county))])
}

function partsOf(lines: readonly Counted[], keyOf: (line: Counted) => string, order: readonly string[]): Part[] {
  return order.flatMap((key) => {
    const own = lines.filter((line) => keyOf(line) === key)
    return own.length === 0 ? [] : [{ key, people: peopleOf(own), total: totalOf(own) }]
  })
}

function peopleOf(lines: readonly Counted[]): number {
  return new Set(lines.map((line) => line.person)).size
}
