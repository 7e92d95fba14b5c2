// How a policy row is said, in the settings and in documents: whom it is for and its standard.
import { formatMoney } from '../../kernel/money'
import type { Fields } from '../field'
import { levelLabel } from '../roster/treatment'
import { classes } from './picklists'

/** 省部级 · 离退休 · 鹿城区 · 1949—1966 年授予 · 男满 60、女满 55; 所有人 where nothing narrows it. */
export function whomWords(rule: Fields, unitName: (id: string) => string | undefined): string {
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
export function sumWords(rule: Fields, monthly: boolean): string {
  const unit = monthly ? '元/月' : '元/次'
  const sum = (label: string, value: unknown, per: string): string[] =>
    typeof value === 'number' ? [`${label}${formatMoney(value)} ${per}`] : []
  return [
    ...sum('', rule['amount'], unit),
    ...sum('标准线 ', rule['line'], '元/月'),
    ...sum('封顶 ', rule['cap'], '元/月'),
  ].join('，')
}
