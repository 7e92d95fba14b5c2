// How a policy row is said in the settings: whom it is for, its standard, its standing today.
import { formatMoney } from '../../../../shared/kernel/money'
import { inForce } from '../../../../shared/domain/payments/policy'
import { classes } from '../../../../shared/domain/payments/picklists'
import { levelLabel } from '../../../../shared/domain/roster/treatment'
import type { Row } from '../../../data/office'

export type RuleStanding = 'example' | 'in-force' | 'ahead' | 'ended'

/** Where a row stands on a day (YYYY-MM-DD). */
export function standingOfRule(rule: Row, on: string): RuleStanding {
  if (rule['example'] === true) return 'example'
  if (inForce(rule, on)) return 'in-force'
  return String(rule['from'] ?? '') > on ? 'ahead' : 'ended'
}

export const standingWords: Readonly<Record<RuleStanding, string>> = {
  example: '示例',
  'in-force': '在用',
  ahead: '未到',
  ended: '已止',
}

/** Rows to act by first, then those to come, then the past, examples last; newest first within each. */
export function inOrder(rules: readonly Row[], on: string): readonly Row[] {
  const rank: Readonly<Record<RuleStanding, number>> = { 'in-force': 0, ahead: 1, ended: 2, example: 3 }
  const key = (rule: Row): number => rank[standingOfRule(rule, on)]
  const from = (rule: Row): string => String(rule['from'] ?? '')
  return [...rules].sort(
    (a, b) => key(a) - key(b) || (from(a) < from(b) ? 1 : from(a) > from(b) ? -1 : a.id < b.id ? -1 : 1),
  )
}

/** 省部级 · 离退休 · 鹿城区 · 1949—1966 年授予 · 男满 60、女满 55; 所有人 where nothing narrows it. */
export function whomWords(rule: Row, unitName: (id: string) => string | undefined): string {
  const years = [rule['titledFrom'], rule['titledTo']]
  const ages = [
    ['男', rule['ageMale']],
    ['女', rule['ageFemale']],
  ].flatMap(([sex, age]) => (typeof age === 'number' ? [`${String(sex)}满 ${age}`] : []))
  const parts = [
    levelLabel(rule['level']),
    classes.find(({ value }) => value === rule['class'])?.label ?? '',
    typeof rule['county'] === 'string' ? (unitName(rule['county']) ?? '（已删除）') : '',
    years.some((year) => year !== undefined) ? `${years.map((year) => String(year ?? '')).join('—')} 年授予` : '',
    ages.join('、'),
  ].filter((part) => part !== '')
  return parts.length > 0 ? parts.join(' · ') : '不分级别和类别'
}

/** 400.00 元/月 · 标准线 3,552.00 元/月，封顶 1,000.00 元/月; empty where no sum is written. */
export function sumWords(rule: Row, monthly: boolean): string {
  const unit = monthly ? '元/月' : '元/次'
  const sum = (label: string, value: unknown, per: string): string[] =>
    typeof value === 'number' ? [`${label}${formatMoney(value)} ${per}`] : []
  return [
    ...sum('', rule['amount'], unit),
    ...sum('标准线 ', rule['line'], '元/月'),
    ...sum('封顶 ', rule['cap'], '元/月'),
  ].join('，')
}
