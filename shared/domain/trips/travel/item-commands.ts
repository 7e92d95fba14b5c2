// The itinerary is taken from the route once, and from then on belongs to the batch: items are saved, and moved within and between days.
import { z } from 'zod'
import { orderKeyBetween } from '../../../kernel/order-key'
import { fail, ok, type Result } from '../../../kernel/result'
import type { RowId, RowRecord, Value } from '../../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../../command'
import { daysOf } from '../batch-findings'
import { gone } from '../../record/commands'
import * as input from '../../record/input'
import { draftsToSave, rowToSave, saveInput } from '../../record/save'
import { inDayOrder } from './days'
import { itemsFromRoute } from './from-route'
import { readTime } from './times'

const take = defineCommand({
  name: 'trip-item.take',
  undo: 'inverse',
  input: z.object({ batch: input.rowId, again: z.boolean().optional() }),
  async plan({ batch: id, again }, context): Promise<Result<Plan>> {
    const batch = await context.get('tripBatch', id)
    if (!batch) return gone(context.catalogue.table('tripBatch'))
    const days = daysOf(batch)
    if (days === 0) return fail('trip-item.dates', '批次的起止日期不完整，或返程早于报到，请先改好再排行程。')
    const route = typeof batch['route'] === 'string' ? await context.get('tripRoute', batch['route']) : undefined
    if (!route) return fail('trip-item.no-route', '这个批次没有选线路，请先选线路，或逐项新增行程。')
    const template = await context.where('tripDay', 'route', route.id)
    if (template.length === 0)
      return fail(
        'trip-item.no-days',
        `线路“${String(route['name'])}”还没有每日安排，请先在线路库补齐，或逐项新增行程。`,
      )
    const known = await context.where('tripItem', 'batch', id)
    if (known.length > 0 && again !== true)
      return fail('trip-item.there', `已有行程 ${known.length} 项。要按线路重做，现在的行程会先删去（可以撤销）。`)
    const items = itemsFromRoute(id, template, days)
    const told = new Set(items.map((item) => item.id))
    const drafts = [
      ...known.filter((item) => !told.has(item.id)).map((item): Draft => removal(item.id)),
      ...items.flatMap(({ id: row, values }) =>
        fresh(
          known.find((item) => item.id === row),
          row,
          values,
        ),
      ),
    ]
    const left = new Set(template.map((day) => Number(day['day'])).filter((day) => day > days)).size
    const label = `按线路“${String(route['name'])}”排行程：${String(batch['name'])}`
    return ok({ drafts, label, answer: { items: items.length, left } })
  },
})

function removal(row: RowId): Draft {
  return { kind: 'remove', table: 'tripItem', row }
}

/** The values of an item as if it had never been edited; it comes out of the bin where it lay there. */
function fresh(known: RowRecord | undefined, row: RowId, values: Readonly<Record<string, Value>>): readonly Draft[] {
  const { tags, ...plain } = values
  const blank = known
    ? Object.fromEntries(
        ['start', 'end', 'place', 'part', 'meal', 'road', 'cost', 'note']
          .filter((field) => known[field] !== undefined && !(field in values))
          .map((field) => [field, null]),
      )
    : {}
  const before = new Set(Array.isArray(known?.['tags']) ? known['tags'].map(String) : [])
  const now = new Set(Array.isArray(tags) ? tags.map(String) : [])
  const marks = Object.fromEntries([
    ...[...now].map((tag) => [`tags:${tag}`, true] as const),
    ...[...before].filter((tag) => !now.has(tag)).map((tag) => [`tags:${tag}`, null] as const),
  ])
  return [
    { kind: 'set', table: 'tripItem', row, set: { ...plain, ...blank, ...marks } },
    ...(known ? [] : [{ kind: 'restore', table: 'tripItem', row } as const]),
  ]
}

const save = defineCommand({
  name: 'trip-item.save',
  undo: 'inverse',
  input: z.object(saveInput),
  async plan(given, context): Promise<Result<Plan>> {
    const to = await rowToSave(context, 'tripItem', given)
    if (!to.ok) return to
    const { id, before } = to.value
    const values = withTimes(to.value.values)
    const batch = String(values['batch'] ?? before?.['batch'] ?? '')
    const day = Number(values['day'] ?? before?.['day'])
    const moved = before !== undefined && day !== before['day']
    const placed = before && !moved ? values : { ...values, order: await keyByTime(context, batch, day, values) }
    const drafts = await draftsToSave(context, to.value, placed)
    if (!drafts.ok) return drafts
    const title = String(values['title'] ?? before?.['title'] ?? '')
    const label = `${before ? '修改' : '新增'}行程项目：${title}`
    return ok({ drafts: drafts.value, label, answer: { id } })
  },
})

function withTimes(values: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  const times = ['start', 'end'].flatMap((field) => {
    const typed = values[field]
    const read = typeof typed === 'string' ? readTime(typed) : undefined
    return read === undefined ? [] : [[field, read] as const]
  })
  return { ...values, ...Object.fromEntries(times) }
}

/** A new item stands before the first of its day that starts later, or last. */
async function keyByTime(
  context: CommandContext,
  batch: RowId,
  day: number,
  values: Readonly<Record<string, Value>>,
): Promise<string> {
  const items = await itemsOfDay(context, batch, day)
  const start = values['start']
  const at = typeof start === 'string' ? items.findIndex((item) => String(item['start'] ?? '') > start) : -1
  return keyAt(items, at < 0 ? items.length : at) ?? orderKeyBetween(lastKey(items), undefined)
}

const place = defineCommand({
  name: 'trip-item.place',
  undo: 'inverse',
  /** `before` = the item it shall stand before, absent = last of the day. */
  input: z.object({
    item: input.rowId,
    day: z.number().int().min(1, '第几天从 1 起').max(30),
    before: input.rowId.optional(),
  }),
  async plan({ item: id, day, before }, context): Promise<Result<Plan>> {
    const item = await context.get('tripItem', id)
    if (!item) return gone(context.catalogue.table('tripItem'))
    const others = (await itemsOfDay(context, String(item['batch']), day)).filter((each) => each.id !== id)
    const at = before === undefined ? others.length : others.findIndex((each) => each.id === before)
    if (at < 0) return fail('trip-item.moved', '行程刚刚变过，没有移动。请再试一次。')
    const order = keyAt(others, at)
    const values = item['day'] === day ? {} : { day }
    const drafts = order === undefined ? renumbered(others, at, item, values) : [set(id, { ...values, order })]
    return ok({ drafts, label: `移动行程项目：${String(item['title'])}（第 ${day} 天）` })
  },
})

async function itemsOfDay(context: CommandContext, batch: RowId, day: number): Promise<readonly RowRecord[]> {
  return inDayOrder((await context.where('tripItem', 'batch', batch)).filter((item) => item['day'] === day))
}

/** A key for the place before `items[at]`, or undefined where the keys there leave no room (two PCs gave the same one). */
function keyAt(items: readonly RowRecord[], at: number): string | undefined {
  const [low, high] = [items[at - 1], items[at]].map((item) => item?.['order'])
  if ((at > 0 && typeof low !== 'string') || (at < items.length && typeof high !== 'string')) return undefined
  const [from, to] = [low as string | undefined, high as string | undefined]
  return from !== undefined && to !== undefined && from >= to ? undefined : orderKeyBetween(from, to)
}

function lastKey(items: readonly RowRecord[]): string | undefined {
  return items.reduce<string | undefined>((last, { order }) => {
    if (typeof order !== 'string') return last
    return last === undefined || order > last ? order : last
  }, undefined)
}

function renumbered(
  others: readonly RowRecord[],
  at: number,
  item: RowRecord,
  values: Readonly<Record<string, Value>>,
): readonly Draft[] {
  let order: string | undefined
  return [...others.slice(0, at), item, ...others.slice(at)].map((each) => {
    order = orderKeyBetween(order, undefined)
    return set(each.id, each === item ? { ...values, order } : { order })
  })
}

function set(row: RowId, values: Readonly<Record<string, Value>>): Draft {
  return { kind: 'set', table: 'tripItem', row, set: values }
}

export const itemCommands = [take, save, place]
