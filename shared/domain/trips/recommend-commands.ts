// 县里推荐: people a county puts forward with what it says of them, by entry or from its Excel, whole lists as one change.
import { z } from 'zod'
import { pairId } from '../../kernel/ids'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId, RowRecord } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Plan } from '../command'
import {
  blockingMessage,
  checkReferences,
  failMessage,
  missingField,
  readValues,
  rowWith,
  type Values,
} from '../record/values'
import { gone } from '../record/commands'
import * as input from '../record/input'
import { judgedDrafts, type Coming } from './judging'

/** What a county says of its people; everything else on the row is the office's. */
// prettier-ignore
export const countyFields: readonly string[] = [
  'role', 'order', 'wish1', 'wish2', 'wish3', 'appliedOn', 'unitOpinion', 'companion', 'companionKind', 'companionRelation',
  'contact', 'contactPhone', 'boarding', 'needs', 'note',
]

/** States of a plan in which counties may still recommend; later changes are 退出 and 递补. */
const open: ReadonlySet<unknown> = new Set(['open', 'review'])

/** The one id of a person's row in a plan, the same on every PC. */
export function candidateId(plan: RowId, person: RowId): RowId {
  return pairId('tripCandidate', plan, person)
}

const recommend = defineCommand({
  name: 'trip.recommend',
  undo: 'inverse',
  input: z.object({
    plan: input.rowId,
    county: input.rowId,
    people: z
      .array(z.object({ person: input.rowId, values: input.values }))
      .min(1)
      .max(2000),
    /** Name of the county's file. */
    file: z.string().max(200).optional(),
  }),
  async plan({ plan: id, county, people, file }, context): Promise<Result<Plan>> {
    const plan = await context.get('tripPlan', id)
    const unit = await context.get('unit', county)
    if (!plan || !unit) return gone(context.catalogue.table('tripPlan'))
    if (!open.has(plan['state']))
      return fail('trip.closed', '只有“推荐报名”和“审核”时可以登记推荐；此前请先下发推荐，此后请用“退出”和“递补”。')
    const coming: Coming[] = []
    for (const given of people) {
      const made = await comingOf(context, plan, unit, given)
      if (!made.ok) return made
      coming.push(made.value)
    }
    if (new Set(coming.map((each) => each.id)).size !== coming.length)
      return fail('trip.twice', '名单里同一个人出现了两次，没有保存。请核对后重试。')
    const drafts = await judgedDrafts(context, plan, coming)
    const added = coming.filter(({ before }) => before === undefined).length
    const from = file === undefined ? '' : `（${file}）`
    return ok({
      drafts,
      label: `${String(unit['name'])}推荐疗休养人选 ${people.length} 人${from}`.slice(0, 200),
      answer: { added, kept: people.length - added },
    })
  },
})

async function comingOf(
  context: CommandContext,
  plan: RowRecord,
  unit: RowRecord,
  { person: named, values }: { readonly person: RowId; readonly values: Values },
): Promise<Result<Coming>> {
  const table = context.catalogue.table('tripCandidate')
  const person = context.group('person', named)[0] as RowId
  const row = await context.get('person', person)
  if (!row) return gone(context.catalogue.table('person'))
  const name = String(row['name'] ?? '')
  if (row['county'] !== unit.id)
    return fail('trip.county', `${name}不在${String(unit['name'])}名册上，不能由${String(unit['name'])}推荐。`, {
      person,
    })
  const foreign = Object.keys(values).find((field) => !countyFields.includes(field))
  if (foreign !== undefined)
    return fail('trip.field', '推荐名单里只填推荐单位的内容，审核和安排由本会办理。', { field: foreign })
  const read = readValues(table, values)
  if (!read.ok) return read
  const id = candidateId(plan.id, person)
  const before = await context.get('tripCandidate', id)
  const own = before ? {} : { person, plan: plan.id, county: unit.id, state: 'waiting' }
  const after = rowWith(id, before, { ...own, ...read.value })
  const blocked = (before ? undefined : missingField(table, after)) ?? blockingMessage(table, read.value, after)
  if (blocked) return failMessage({ ...blocked, message: `${name}：${blocked.message}` })
  const sound = await checkReferences(context, table, read.value)
  if (!sound.ok) return sound
  const wishes = await wishesSound(context, plan, after, name)
  return wishes.ok ? ok({ id, before, values: { ...own, ...read.value } }) : wishes
}

/** Wishes are batches of this plan, each once. */
async function wishesSound(
  context: CommandContext,
  plan: RowRecord,
  row: RowRecord,
  name: string,
): Promise<Result<undefined>> {
  const wishes = ['wish1', 'wish2', 'wish3'].map((field) => row[field]).filter((value) => typeof value === 'string')
  if (new Set(wishes).size !== wishes.length) return fail('trip.wish', `${name}：同一个意向批次写了两次，请核对。`)
  const batches = await context.getMany('tripBatch', wishes)
  return [...batches.values()].every((batch) => batch['plan'] === plan.id)
    ? ok(undefined)
    : fail('trip.wish', `${name}：意向批次不是本方案的批次，请重新选。`)
}

const review = defineCommand({
  name: 'trip.review',
  undo: 'inverse',
  input: z.object({ plan: input.rowId }),
  async plan({ plan: id }, context): Promise<Result<Plan>> {
    const plan = await context.get('tripPlan', id)
    if (!plan) return gone(context.catalogue.table('tripPlan'))
    if (plan['state'] === 'done') return fail('trip.done', '方案已归档，审核意见不再变动。')
    const drafts = await judgedDrafts(context, plan, [])
    return ok({ drafts, label: `重新审核疗休养人选：${String(plan['name'])}`, answer: { changed: drafts.length } })
  },
})

export const recommendCommands = [recommend, review]
