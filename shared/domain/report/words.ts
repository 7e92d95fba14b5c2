// Figures as words, the same on screen, in the workbook, on paper and in prose.
import { formatMoney } from '../../kernel/money'
import type { Figure, Tally, Unit } from './figure'
import { tenThousands } from './rounding'
import type { YearReport } from './year-report'

/** 1,024 · 12,000.00 · 2135.6 (万元). */
export function numberWords(value: number, unit: Unit): string {
  if (unit === '元') return formatMoney(value)
  return unit === '万元' ? tenThousands(value) : value.toLocaleString('en-US')
}

/** With its unit, as official prose writes it, without commas: 1024人, 800元, 12.6万元. Money is never rounded. */
export function proseWords(value: number, unit: Unit): string {
  if (unit === '万元') return `${tenThousands(value)}万元`
  if (unit !== '元') return `${value}${unit}`
  // 万元 with up to two digits after the point; an amount that needs more is said in 元.
  const isLarge = Math.abs(value) >= TEN_THOUSAND && value % (TEN_THOUSAND / 100) === 0
  return isLarge ? `${tenThousands(value)}万元` : `${formatMoney(value).replace(/,/gu, '').replace(/\.00$/u, '')}元`
}

/** 分 in 万元. */
const TEN_THOUSAND = 1_000_000

/** +12 · −3 · 持平. */
export function changeWords({ value: now }: Tally, { value: last }: Tally, unit: Unit): string {
  if (now === last) return '持平'
  return `${now > last ? '+' : '−'}${numberWords(Math.abs(now - last), unit)}`
}

/** 比上年增加12场 · 与上年持平. */
export function comparedWords(now: Tally, last: Tally, unit: Unit): string {
  if (last.rows === 0) return '上年没有登记'
  if (now.value === last.value) return '与上年持平'
  const word = now.value > last.value ? '增加' : '减少'
  return `比上年${word}${proseWords(Math.abs(now.value - last.value), unit)}`
}

const nothing: Tally = { value: 0, rows: 0 }

/** The tally of a figure in a year; nothing for a year that was not asked. */
export function tallyOf(report: YearReport, { key }: Pick<Figure, 'key'>, year = report.year): Tally {
  return report.figures[key]?.[report.years.indexOf(year)] ?? nothing
}
