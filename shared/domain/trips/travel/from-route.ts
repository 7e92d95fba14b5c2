// A route's day template as items of an itinerary: its own words, no hours made up, meals and hotel as items of their own. Pure.
import { orderKeyBetween } from '../../../kernel/order-key'
import { pairId } from '../../../kernel/ids'
import type { Value } from '../../../oplog/operation'
import type { Fields } from '../../field'

export interface DraftItem {
  readonly id: string
  readonly values: Readonly<Record<string, Value>>
}

/** The parts of a day in their order, each after its meal. */
const parts = [
  { field: 'morning', part: '上午', before: ['早餐', /早/u] },
  { field: 'afternoon', part: '下午', before: ['午餐', /午|中/u] },
  { field: 'evening', part: '晚上', before: ['晚餐', /晚/u] },
] as const

/** Kinds by the words of the template, the first that fits; what none fits stays 其他 for a person to say. */
const kinds: readonly (readonly [kind: string, words: RegExp])[] = [
  ['讲座', /讲座|辅导|座谈|培训/u],
  ['疗养项目', /理疗|疗养|体检|温泉|康复|太极|中医/u],
  ['参观', /参观|纪念馆|旧址|游览|考察|教育|景区|博物馆|漫步|观光|古镇|公园/u],
  ['休息', /休息|自由|休养/u],
  ['交通', /返程|出发|乘车|前往|集合|接站|送站/u],
]

const tags: readonly (readonly [tag: string, words: RegExp])[] = [
  ['红色教育', /红色|革命|党性|烈士/u],
  ['心理辅导', /心理/u],
  ['健康讲座', /健康讲座|养生讲座|保健讲座/u],
]

/** Items of the template's first `days` days for a batch; the same ids on every PC, so that two who take it have one itinerary. */
export function itemsFromRoute(batch: string, template: readonly Fields[], days: number): readonly DraftItem[] {
  return [...template]
    .filter((day) => Number(day['day']) >= 1 && Number(day['day']) <= days)
    .sort((a, b) => Number(a['day']) - Number(b['day']))
    .flatMap((day) => itemsOfDay(batch, day))
}

function itemsOfDay(batch: string, day: Fields): readonly DraftItem[] {
  const place = text(day, 'place')
  const [transport, lodging, meals] = [text(day, 'transport'), text(day, 'lodging'), text(day, 'meals')]
  const meal = (name: string, words: RegExp) => (words.test(meals) ? [{ kind: '用餐', title: name, meal: name }] : [])
  const slots: readonly Readonly<Record<string, Value>>[] = [
    ...(transport === '' ? [] : [{ kind: '交通', title: transport }]),
    ...parts.flatMap(({ field, part, before: [name, words] }) => [
      ...meal(name, words),
      ...activity(text(day, field), part, place),
    ]),
    ...(lodging === '' ? [] : [{ kind: '住宿', title: lodging, ...(place === '' ? {} : { place }) }]),
  ]
  let order: string | undefined
  return slots.map((slot, i) => {
    order = orderKeyBetween(order, undefined)
    return {
      id: pairId('tripItem', batch, `${String(day['day'])} ${i + 1}`),
      values: { ...slot, batch, day: Number(day['day']), order },
    }
  })
}

function activity(title: string, part: string, place: string): readonly Readonly<Record<string, Value>>[] {
  if (title === '') return []
  const kind = kinds.find(([, words]) => words.test(title))?.[0] ?? '其他'
  const own = tags.filter(([, words]) => words.test(title)).map(([tag]) => tag)
  return [{ kind, title, part, ...(place === '' ? {} : { place }), ...(own.length === 0 ? {} : { tags: own }) }]
}

function text(row: Fields, field: string): string {
  const value = row[field]
  return typeof value === 'string' ? value.trim() : ''
}
