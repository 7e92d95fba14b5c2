// 疗休养方案: saved, and moved along the office's own order; a step that lacks what it needs says what (product.md §4, office-practice.md 21).
import { z } from 'zod'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId, RowRecord } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Plan } from '../command'
import { postingFault, readPostingRule, type PostingRule } from '../office/posting'
import { gone } from '../record/commands'
import * as input from '../record/input'
import { draftsToSave, rowToSave, saveInput } from '../record/save'
import { stepBetween } from '../record/steps'
import { planStates, planSteps } from './picklists'
import { quotaGap } from './quota'

const save = defineCommand({
  name: 'trip-plan.save',
  undo: 'inverse',
  input: z.object(saveInput),
  async plan(given, context): Promise<Result<Plan>> {
    const to = await rowToSave(context, 'tripPlan', given)
    if (!to.ok) return to
    const { id, before, values } = to.value
    if ('state' in values) return fail('trip-plan.own', '状态用“下发推荐”“转入审核”等按钮改，不在表里直接填。')
    const drafts = await draftsToSave(context, to.value, before ? values : { ...values, state: 'draft' })
    if (!drafts.ok) return drafts
    const label = `${before ? '修改' : '新增'}疗休养方案：${String(values['name'] ?? before?.['name'] ?? '')}`
    return ok({ drafts: drafts.value, label, answer: { id } })
  },
})

const move = defineCommand({
  name: 'trip-plan.move',
  undo: 'inverse',
  input: z.object({ plan: input.rowId, to: z.enum(['draft', 'open', 'review', 'posted', 'formed', 'done', 'void']) }),
  async plan({ plan: id, to }, context): Promise<Result<Plan>> {
    const plan = await context.get('tripPlan', id)
    if (!plan) return gone(context.catalogue.table('tripPlan'))
    const from = String(plan['state'] ?? 'draft')
    const step = stepBetween(planSteps, from, to)
    if (!step) return fail('trip-plan.move', `方案现在是“${stateLabel(from)}”，不能直接改为“${stateLabel(to)}”。`)
    const ready = step === 'forward' ? await readyFor(context, plan, to) : await mayGoBack(context, plan, to)
    if (!ready.ok) return ready
    return ok({
      drafts: [{ kind: 'set', table: 'tripPlan', row: id, set: { state: to } }],
      label: `疗休养方案“${String(plan['name'])}”：${stateLabel(to)}`,
    })
  },
})

/** Whom a bus has taken along cannot be posted again: what changes from then on is a withdrawal, a refill, or the 出行 that was a mistake. */
async function mayGoBack(context: CommandContext, plan: RowRecord, to: string): Promise<Result<undefined>> {
  if (plan['state'] !== 'formed' || to !== 'posted') return ok(undefined)
  const batches = await context.where('tripBatch', 'plan', plan.id)
  const gone = batches.filter(({ state }) => state === 'out' || state === 'settled')
  return gone.length === 0
    ? ok(undefined)
    : fail(
        'trip-plan.out',
        `${gone.map((batch) => String(batch['name'])).join('、')}已经出行，方案不能退回公示。还没出行的批次要换人，在推荐名单里登记退出、递补；出行登记错了，先在“出行与结算”里撤回出行。`,
        { rows: idsOf(gone) },
      )
}

function stateLabel(state: string): string {
  return planStates.find(({ value }) => value === state)?.label ?? ''
}

async function readyFor(context: CommandContext, plan: RowRecord, to: string): Promise<Result<undefined>> {
  if (to === 'open') return quotasAddUp(context, plan)
  const candidates = await context.where('tripCandidate', 'plan', plan.id)
  if (to === 'review' && candidates.length === 0)
    return fail('trip-plan.nobody', '还没有任何县（市、区）推荐人选，不能转入审核。')
  if (to === 'posted') return readyToPost(plan, candidates, await readPostingRule(context))
  if (to === 'formed') return posted(context, plan)
  return to === 'done' ? allSettled(context, plan, candidates) : ok(undefined)
}

/** A year is closed with every attendance written down and every batch that went settled. */
async function allSettled(
  context: CommandContext,
  plan: RowRecord,
  candidates: readonly RowRecord[],
): Promise<Result<undefined>> {
  const open = candidates.filter((row) => row['state'] === 'placed')
  if (open.length > 0) return fail('trip-plan.attendance', `还有 ${open.length} 人没有登记是否成行，不能归档。`)
  const batches = await context.where('tripBatch', 'plan', plan.id)
  const owing = batches.filter((batch) => batch['state'] === 'out')
  return owing.length > 0
    ? fail('trip-plan.unsettled', `${owing.map((batch) => String(batch['name'])).join('、')}还没有结算，不能归档。`)
    : ok(undefined)
}

/** What counties are told must add up: every batch's quotas to its places (quotas ≠ places is said, batch by batch). */
async function quotasAddUp(context: CommandContext, plan: RowRecord): Promise<Result<undefined>> {
  if (!plan['basis'])
    return fail('trip-plan.basis', '请先填写批准依据（文号或会议纪要），再下发推荐。', { field: 'basis' })
  const batches = await context.where('tripBatch', 'plan', plan.id)
  if (batches.length === 0) return fail('trip-plan.batches', '还没有批次，不能下发推荐。请先新增批次并分配名额。')
  const quotas = await context.whereAny('tripQuota', 'batch', idsOf(batches))
  const gaps = batches.flatMap((batch) => {
    const own = quotas.filter((quota) => quota['batch'] === batch.id).map((quota) => Number(quota['places'] ?? 0))
    return quotaGap(String(batch['name']), Number(batch['places']), own) ?? []
  })
  return gaps.length > 0 ? fail('trip-quota.sum', `${gaps.join('')}请先在名额分配表里改好。`) : ok(undefined)
}

function readyToPost(plan: RowRecord, candidates: readonly RowRecord[], rule: PostingRule): Result<undefined> {
  if (!candidates.some((row) => row['state'] === 'placed'))
    return fail('trip-plan.nobody', '还没有安排任何人，不能公示。')
  const waiting = candidates.filter((row) => row['state'] === 'waiting' && row['role'] === 'named')
  if (waiting.length > 0)
    return fail('trip-plan.waiting', `还有 ${waiting.length} 名推荐人选没有安排或写明不安排的原因，不能公示。`)
  const blocked = candidates.filter(
    (row) => row['state'] === 'placed' && row['verdict'] === 'block' && row['hand'] !== 'in',
  )
  if (blocked.length > 0)
    return fail('trip-plan.blocked', `已安排的人里有 ${blocked.length} 人审核不符合，请逐人改正或写明原因。`)
  const missing = ['postFrom', 'postTo', 'postPlace'].find((field) => !plan[field])
  if (missing !== undefined)
    return fail('trip-plan.posting', '请先在方案里填写公示的起止日期和地点，再开始公示。', { field: missing })
  const short = postingFault(String(plan['postFrom']), String(plan['postTo']), rule)
  return short === undefined ? ok(undefined) : fail('trip-plan.posting', `${short}。`, { field: 'postTo' })
}

/** 公示 is a step with an end: nobody is told that they go before it is over and its result is written (office-practice.md 21). */
async function posted(context: CommandContext, plan: RowRecord): Promise<Result<undefined>> {
  const last = String(plan['postTo'] ?? '')
  if (context.clock.today() <= last) return fail('trip-plan.posted', `公示到 ${last} 为止，期满后才能成团。`)
  return plan['postResult']
    ? ok(undefined)
    : fail('trip-plan.result', '请先填写公示结果（无异议，或异议及处理），再成团。', { field: 'postResult' })
}

export function idsOf(rows: readonly RowRecord[]): readonly RowId[] {
  return rows.map((row) => row.id)
}

export const planCommands = [save, move]
