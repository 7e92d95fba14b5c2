// What every sheet of 走访慰问 says of a visit: whose it is, with how much, in words and figures; and the header line of money sheets.
import { chineseMoney, formatMoney } from '../../../shared/kernel/money'
import { ageOn } from '../../../shared/domain/payments/person-facts'
import { levelLabel } from '../../../shared/domain/roster/treatment'
import type { Row } from '../../data/office'
import type { Lists } from '../words'

/** One visit with its person. */
export interface VisitLine {
  readonly visit: Row
  readonly person: Row
}

/** What a campaign's sheets are headed with. */
export interface VisitHead {
  readonly office: string
  /** 2026年1月25日. */
  readonly date: string
  /** Undefined for visits outside any campaign. */
  readonly campaign: Row | undefined
}

/** 分; 0 where none is filled in. */
export function amountOf({ visit }: VisitLine): number {
  return typeof visit['amount'] === 'number' ? visit['amount'] : 0
}

/** 1,000.00, or '' for a visit without money. */
export function moneyWords(line: VisitLine): string {
  return amountOf(line) > 0 ? formatMoney(amountOf(line)) : ''
}

export function sumOf(lines: readonly VisitLine[]): number {
  return lines.reduce((sum, line) => sum + amountOf(line), 0)
}

/** 合计　3 人　3,000.00 元　人民币（大写）：叁仟元整 */
export function totalWords(word: string, lines: readonly VisitLine[]): string {
  const sum = sumOf(lines)
  return `${word}　${lines.length} 人　${formatMoney(sum)} 元　人民币（大写）：${chineseMoney(sum)}`
}

/** Level and age on a day: 全国、82岁. */
export function levelAndAge({ visit, person }: VisitLine, on: string): string {
  const age = typeof person['birth'] === 'string' ? ageOn(person['birth'], on) : undefined
  return [levelLabel(visit['level'] ?? person['_dLevel']), age === undefined ? '' : `${age}岁`]
    .filter(Boolean)
    .join('、')
}

/** 批次号 · 批准依据 · 所属期, and 经费来源 · 支出科目; said even where they are still to be filled in by pen (office-practice.md 5). */
export function basisLines({ campaign }: VisitHead, lists: Lists): readonly (readonly string[])[] {
  const name = (table: string, id: unknown): string =>
    String((lists[table] ?? []).find((row) => row.id === id)?.['name'] ?? '')
  const value = (text: string): string => (text === '' ? '＿＿＿＿' : text)
  return [
    [
      `批次号：${value(String(campaign?.['number'] ?? ''))}`,
      `批准依据：${value(String(campaign?.['basis'] ?? ''))}`,
      `所属期：${campaign ? `${String(campaign['visitYear'])}年` : '＿＿＿＿'}`,
    ],
    [
      `经费来源：${value(name('fundAccount', campaign?.['account']))}`,
      `支出科目：${value(name('expenseSubject', campaign?.['subject']))}`,
    ],
  ]
}

/** Why the visit is paid: the campaign's name, or the occasion of an ad-hoc one. */
export function occasionWords({ visit }: VisitLine, { campaign }: VisitHead): string {
  return campaign ? String(campaign['name'] ?? '') : `${String(visit['occasion'] ?? '')}慰问`
}
