// What is to be said of an itinerary: hours that overlap, too long on the road, no rest for the old, meals and hotel that lack, cost
// beyond the rules. Limits are the office's dated rules; without a rule nothing is said. Pure.
import { formatMoney } from '../../../kernel/money'
import type { Fields } from '../../field'
import { ruleOf, sourceOf } from '../rules'
import { travelDays, type TravelDay } from './days'
import { durationWords, minutesOf, readTime } from './times'

export interface ItemFinding {
  readonly code:
    'overlap' | 'backwards' | 'road' | 'rest' | 'meals' | 'hotel' | 'cost-day' | 'cost-trip' | 'cost-year' | 'beyond'
  /** 0 where it is about the whole itinerary. */
  readonly day: number
  /** The item to look at, where it is one. */
  readonly item?: string
  /** One Chinese clause, without a full stop. */
  readonly sentence: string
}

export interface ItemMeasure {
  readonly rules: readonly Fields[]
  readonly area: unknown
  /** Years of age of those who travel, on the first day. */
  readonly ages: readonly number[]
  /** What the year's other trips have cost each of them, in 分, by name. */
  readonly spent: readonly { readonly name: string; readonly amount: number }[]
}

/** From this age a day needs rest (product.md §4: 70+), unless a rule of the office says another. */
const restFrom = 70

/** In the order of the days; an itinerary without any item has nothing to be said of. */
export function itemFindings(batch: Fields, items: readonly Fields[], measure: ItemMeasure): readonly ItemFinding[] {
  if (items.length === 0) return []
  const days = travelDays(batch, items)
  const on = String(batch['from'] ?? '')
  const real = days.filter(({ date }) => date !== '')
  return [
    ...days.flatMap((day) => [
      ...hourFindings(day),
      ...(day.date === ''
        ? [finding('beyond', day, '在返程日期之后，请移到前面的日子，或改批次的返程日期')]
        : [
            ...roadFindings(day, on, measure),
            ...restFindings(day, on, measure),
            ...boardFindings(day, real.length),
            ...dayCost(day, on, measure),
          ]),
    ]),
    ...wholeCost(items, on, measure),
  ]
}

/** 第 2 天（9月2日）. */
function dayWords({ day, date }: TravelDay): string {
  return date === '' ? `第 ${day} 天` : `第 ${day} 天（${Number(date.slice(5, 7))}月${Number(date.slice(8))}日）`
}

function finding(code: ItemFinding['code'], day: TravelDay, words: string, item?: string): ItemFinding {
  return { code, day: day.day, sentence: `${dayWords(day)}${words}`, ...(item === undefined ? {} : { item }) }
}

interface Timed {
  readonly item: Fields
  readonly from: number
  readonly to: number | undefined
}

/** A hotel's hours run over the night, so 住宿 meets nothing. */
function timedOf({ items }: TravelDay): readonly Timed[] {
  return items.flatMap((item): readonly Timed[] => {
    const [from, to] = [readTime(String(item['start'] ?? '')), readTime(String(item['end'] ?? ''))]
    if (from === undefined || item['kind'] === '住宿') return []
    return [{ item, from: minutesOf(from), to: to === undefined ? undefined : minutesOf(to) }]
  })
}

function hourFindings(day: TravelDay): readonly ItemFinding[] {
  const timed = timedOf(day)
  const title = ({ item }: Timed): string => `“${String(item['title'])}”`
  return timed.flatMap((later, at) => {
    const before = timed.slice(0, at)
    const clash = before.find((each) => meet(each, later))
    if (clash) return [finding('overlap', day, `${title(clash)}和${title(later)}时间重叠`, later.item.id)]
    const behind = before.find((each) => each.from > later.from)
    return behind
      ? [finding('backwards', day, `${title(later)}排在${title(behind)}后面，时间却在前`, later.item.id)]
      : []
  })
}

/** Two that share a minute; one without an end lasts a minute. */
function meet(one: Timed, other: Timed): boolean {
  return one.from < (other.to ?? other.from + 1) && other.from < (one.to ?? one.from + 1)
}

function roadFindings(day: TravelDay, on: string, { rules, area }: ItemMeasure): readonly ItemFinding[] {
  const rule = ruleOf(rules, 'road-day', on, area)
  const road = day.items.reduce((sum, item) => sum + Number(item['road'] ?? 0), 0)
  if (!rule || road <= Number(rule['number']) * 60) return []
  return [finding('road', day, `车程 ${durationWords(road)}，超过 ${String(rule['number'])} 小时（${sourceOf(rule)}）`)]
}

const active: ReadonlySet<unknown> = new Set(['交通', '参观', '疗养项目', '讲座', '其他'])

/** A day with two things to do or more has a 休息 between them for the old. */
function restFindings(day: TravelDay, on: string, { rules, area, ages }: ItemMeasure): readonly ItemFinding[] {
  const rule = ruleOf(rules, 'rest-age', on, area)
  const from = rule ? Number(rule['number']) : restFrom
  const old = ages.filter((age) => age >= from).length
  const busy = day.items.filter((item) => active.has(item['kind'])).length
  if (old === 0 || busy < 2 || day.items.some((item) => item['kind'] === '休息')) return []
  const source = rule ? `（${sourceOf(rule)}）` : ''
  return [finding('rest', day, `没有安排休息，同行有 ${old} 位 ${from} 周岁以上${source}`)]
}

/** The first day asks for dinner, the last for breakfast, a single day for lunch; every night but the last for a hotel. */
function boardFindings(day: TravelDay, count: number): readonly ItemFinding[] {
  const wanted =
    count === 1 ? ['午餐'] : day.day === 1 ? ['晚餐'] : day.day === count ? ['早餐'] : ['早餐', '午餐', '晚餐']
  const there = new Set(day.items.map((item) => item['meal']))
  const lacking = wanted.filter((meal) => !there.has(meal))
  const hotel = day.day === count || day.items.some((item) => item['kind'] === '住宿')
  return [
    ...(lacking.length > 0 ? [finding('meals', day, `缺${lacking.join('、')}`)] : []),
    ...(hotel ? [] : [finding('hotel', day, '没有住宿')]),
  ]
}

function costOf(items: readonly Fields[]): number {
  return items.reduce((sum, item) => sum + Number(item['cost'] ?? 0), 0)
}

function dayCost(day: TravelDay, on: string, { rules, area }: ItemMeasure): readonly ItemFinding[] {
  const rule = ruleOf(rules, 'cost-day', on, area)
  const cost = costOf(day.items)
  if (!rule || cost <= Number(rule['amount'])) return []
  return [finding('cost-day', day, `每人 ${formatMoney(cost)} 元，${beyond(rule)}`)]
}

function wholeCost(items: readonly Fields[], on: string, { rules, area, spent }: ItemMeasure): readonly ItemFinding[] {
  const cost = costOf(items)
  const [trip, year] = [ruleOf(rules, 'cost-trip', on, area), ruleOf(rules, 'cost-year', on, area)]
  const found: ItemFinding[] = []
  const say = (code: ItemFinding['code'], sentence: string): void => void found.push({ code, day: 0, sentence })
  if (trip && cost > Number(trip['amount'])) say('cost-trip', `全程每人 ${formatMoney(cost)} 元，${beyond(trip)}`)
  if (!year) return found
  const limit = Number(year['amount'])
  if (cost > limit) say('cost-year', `全程每人 ${formatMoney(cost)} 元，${beyond(year)}`)
  else
    for (const { name, amount } of spent)
      if (amount > 0 && cost + amount > limit)
        say(
          'cost-year',
          `${name}本年已用 ${formatMoney(amount)} 元，加这一批共 ${formatMoney(cost + amount)} 元，${beyond(year)}`,
        )
  return found
}

function beyond(rule: Fields): string {
  return `超过 ${formatMoney(Number(rule['amount']))} 元（${sourceOf(rule)}）`
}
