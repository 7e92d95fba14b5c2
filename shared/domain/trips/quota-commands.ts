// 批次 × 县 名额分配表: proposed from the eligible heads of every county, changed by hand, always adding up to the batch's places.
import { z } from 'zod'
import { pairId } from '../../kernel/ids'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId, RowRecord } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import { gone } from '../record/commands'
import * as input from '../record/input'
import { registersOf } from '../record/values'
import { idsOf } from './plan-commands'
import { quotaGap, spreadBatches, type CountyHeads } from './quota'
import { judgePeople, measureOf } from './read-people'

const spread = defineCommand({
  name: 'trip-quota.spread',
  undo: 'inverse',
  input: z.object({ plan: input.rowId }),
  async plan({ plan: id }, context): Promise<Result<Plan>> {
    const plan = await context.get('tripPlan', id)
    if (!plan) return gone(context.catalogue.table('tripPlan'))
    const open = inDraft(plan)
    if (!open.ok) return open
    const batches = inOrder(await context.where('tripBatch', 'plan', id))
    if (batches.length === 0) return fail('trip-plan.batches', '还没有批次，没有名额可分。请先新增批次。')
    const counties = await eligibleHeads(context, plan)
    const total = counties.reduce((sum, { heads }) => sum + heads, 0)
    if (total === 0)
      return fail('trip-quota.nobody', '各县（市、区）都没有符合条件的人，名额无法按人数分配。请核对名册和规定。')
    const given = spreadBatches(
      batches.map((batch) => Number(batch['places'])),
      counties,
    )
    const known = await quotaRows(context, batches)
    const drafts = batches.flatMap((batch, i) =>
      counties.flatMap(({ county, heads }, at) =>
        draft(context, known, batch.id, county, { places: given[i]?.[at] ?? 0, heads }),
      ),
    )
    return ok({ drafts, label: `按符合条件人数分配名额：${String(plan['name'])}`, answer: { heads: total } })
  },
})

const set = defineCommand({
  name: 'trip-quota.set',
  undo: 'inverse',
  input: z.object({
    batch: input.rowId,
    quotas: z
      .array(
        z.object({ county: input.rowId, places: z.number().int('名额请填整数').min(0, '名额不能是负数').max(2000) }),
      )
      .max(200),
  }),
  async plan({ batch: id, quotas }, context): Promise<Result<Plan>> {
    const batch = await context.get('tripBatch', id)
    const plan = batch && (await context.get('tripPlan', String(batch['plan'])))
    if (!plan || !batch) return gone(context.catalogue.table('tripBatch'))
    const open = inDraft(plan)
    if (!open.ok) return open
    const known = await quotaRows(context, [batch])
    const told = new Map(quotas.map(({ county, places }) => [county, places]))
    const kept = [...known.values()].filter((row) => !told.has(String(row['county'])))
    const gap = quotaGap(String(batch['name']), Number(batch['places']), [
      ...told.values(),
      ...kept.map((row) => Number(row['places'] ?? 0)),
    ])
    if (gap !== undefined) return fail('trip-quota.sum', `${gap}名额没有保存，请改到合计相等。`)
    const drafts = [...told].flatMap(([county, places]) => draft(context, known, id, county, { places }))
    return ok({ drafts, label: `修改名额：${String(batch['name'])}` })
  },
})

/** Batches in the order in which they leave. */
export function inOrder<T extends { readonly id: RowId; readonly [field: string]: unknown }>(
  batches: readonly T[],
): readonly T[] {
  const key = (batch: T): string => `${String(batch['from'] ?? '')} ${String(batch['name'] ?? '')} ${batch.id}`
  return [...batches].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

/** Counties were told their quotas: to change them the plan goes back to 方案编制. */
function inDraft(plan: RowRecord): Result<undefined> {
  return plan['state'] === 'draft'
    ? ok(undefined)
    : fail('trip-quota.told', '名额已经下发，不能再改。确需修改请先把方案“退回编制”。')
}

/** Heads per unit in the official order: people on the roster whom no rule blocks. */
async function eligibleHeads(context: CommandContext, plan: RowRecord): Promise<readonly CountyHeads[]> {
  const units = [...(await context.all('unit'))].sort((a, b) =>
    String(a['order'] ?? '') < String(b['order'] ?? '') ? -1 : 1,
  )
  const people = await context.whereAny('person', 'county', idsOf(units))
  const own = idsOf(people).filter((id) => context.group('person', id)[0] === id)
  const judged = await judgePeople(context, own, new Map(), await measureOf(context, plan))
  const heads = new Map<string, number>()
  for (const { given, judgement } of judged) {
    const county = String(given.person['county'])
    if (judgement.verdict !== 'block') heads.set(county, (heads.get(county) ?? 0) + 1)
  }
  return units.map((unit) => ({ county: unit.id, heads: heads.get(unit.id) ?? 0 }))
}

async function quotaRows(
  context: CommandContext,
  batches: readonly RowRecord[],
): Promise<ReadonlyMap<RowId, RowRecord>> {
  return new Map((await context.whereAny('tripQuota', 'batch', idsOf(batches))).map((row) => [row.id, row]))
}

function draft(
  context: CommandContext,
  known: ReadonlyMap<RowId, RowRecord>,
  batch: RowId,
  county: RowId,
  values: { readonly places: number; readonly heads?: number },
): readonly Draft[] {
  const row = pairId('tripQuota', batch, county)
  const before = known.get(row)
  // A county without people and without places needs no row.
  if (!before && values.places === 0 && (values.heads ?? 0) === 0) return []
  const changed = registersOf(
    context.catalogue.table('tripQuota'),
    { ...(before ? {} : { batch, county }), ...values },
    before,
  )
  return Object.keys(changed).length === 0 ? [] : [{ kind: 'set', table: 'tripQuota', row, set: changed }]
}

export const quotaCommands = [spread, set]
