// What is to be said of a batch itself: days and cost against the rules, and whether a route's people may be sent that far. Pure.
import { formatMoney } from '../../kernel/money'
import type { Fields } from '../field'
import { farAreas } from './picklists'
import { ruleOf, sourceOf } from './rules'
import type { Finding } from './verdict'

/** Days of a batch, report day and return day included (domain.md §1.5); 0 where the dates are not both whole days in order. */
export function daysOf(batch: Fields): number {
  const [from, to] = [Date.parse(`${String(batch['from'])}T00:00:00Z`), Date.parse(`${String(batch['to'])}T00:00:00Z`)]
  return Number.isFinite(from) && Number.isFinite(to) && to >= from ? Math.round((to - from) / 86_400_000) + 1 : 0
}

/** The area a batch goes to: that of its route, else its own. */
export function areaOf(batch: Fields, route: Fields | undefined): unknown {
  return route?.['area'] ?? batch['area']
}

/** Findings of a batch against the rules in force on its first day. */
export function batchFindings(batch: Fields, route: Fields | undefined, rules: readonly Fields[]): readonly Finding[] {
  const on = String(batch['from'] ?? '')
  const area = areaOf(batch, route)
  const days = daysOf(batch)
  const found: Finding[] = []
  const say = (rule: Fields, words: string): void => {
    found.push({ weight: rule['effect'] === 'block' ? 'block' : 'warn', sentence: `${words}（${sourceOf(rule)}）` })
  }
  const most = ruleOf(rules, 'days', on, area)
  if (most && days > Number(most['number'])) say(most, `${days} 天，超过 ${String(most['number'])} 天`)
  if (route && days !== Number(route['days']))
    found.push({ weight: 'warn', sentence: `起止共 ${days} 天，线路是 ${String(route['days'])} 天（线路库）` })
  const price = batch['price']
  if (typeof price !== 'number') return found
  const daily = ruleOf(rules, 'cost-day', on, area)
  if (daily && days > 0 && price > Number(daily['amount']) * days)
    say(daily, `每人每天 ${formatMoney(Math.round(price / days))} 元，超过 ${formatMoney(Number(daily['amount']))} 元`)
  const whole = ruleOf(rules, 'cost-trip', on, area)
  if (whole && price > Number(whole['amount']))
    say(whole, `每人 ${formatMoney(price)} 元，超过 ${formatMoney(Number(whole['amount']))} 元`)
  return found
}

/** Whether somebody of this level may be sent there: 跨省 mainly 全国劳模, where the office has such a rule. */
export function scopeFinding(
  batch: Fields,
  route: Fields | undefined,
  level: unknown,
  rules: readonly Fields[],
): Finding | undefined {
  const area = areaOf(batch, route)
  const rule = ruleOf(rules, 'scope', String(batch['from'] ?? ''), area)
  if (!rule || !farAreas.has(area) || level === 'national') return undefined
  return {
    weight: rule['effect'] === 'block' ? 'block' : 'warn',
    sentence: `${String(area)}线路只安排全国劳模（${sourceOf(rule)}）`,
  }
}
