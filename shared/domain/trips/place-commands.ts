// Who goes with which batch is decided by people: 安排, 不安排, 交回按次序. The office's rules are said, capacity is kept, and going
// beyond a quota or a rule asks for a reason that stays on the row.
import { z } from 'zod'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId, RowRecord } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import { gone } from '../record/commands'
import * as input from '../record/input'
import { registersOf, type Values } from '../record/values'
import { scopeFinding } from './batch-findings'
import { judgedDrafts } from './judging'
import { holding } from './picklists'
import { judgePeople, measureOf } from './read-people'
import { findingWords, type Finding } from './verdict'

const chosen = z.array(input.rowId).min(1).max(2000)
const optionalReason = z.string().trim().max(120).optional()

const place = defineCommand({
  name: 'trip.place',
  undo: 'inverse',
  input: z.object({ candidates: chosen, batch: input.rowId, reason: optionalReason }),
  async plan({ candidates, batch: id, reason }, context): Promise<Result<Plan>> {
    const batch = await context.get('tripBatch', id)
    const plan = batch && (await context.get('tripPlan', String(batch['plan'])))
    if (!plan || !batch) return gone(context.catalogue.table('tripBatch'))
    const here = notAway(batch)
    if (!here.ok) return here
    const rows = await changeable(context, plan, candidates)
    if (!rows.ok) return rows
    const why = reason === '' ? undefined : reason
    const free = await mayHold(context, plan, batch, rows.value, why)
    if (!free.ok) return free
    const drafts = rows.value.flatMap((row) =>
      draft(context, row, {
        state: 'placed',
        batch: id,
        ...(why === undefined ? {} : { hand: 'in', handReason: why }),
      }),
    )
    const words = why === undefined ? '' : `（${why}）`
    return ok({
      drafts,
      label: `安排 ${rows.value.length} 人到${String(batch['name'])}${words}`,
      answer: { people: rows.value.length },
    })
  },
})

/** Nobody joins a batch that has set out: they would travel without insurance having been looked at. Code `trip.away`. */
export function notAway(batch: RowRecord): Result<undefined> {
  return batch['state'] === 'out' || batch['state'] === 'settled'
    ? fail('trip.away', `${String(batch['name'])}已经出行，不能再安排人。还没有走的请先“撤回出行”。`)
    : ok(undefined)
}

/** Rows of this plan that may still be decided upon. Errors: `trip.mixed`, `trip.withdrawn`, `trip.decided`. */
async function changeable(
  context: CommandContext,
  plan: RowRecord,
  ids: readonly RowId[],
): Promise<Result<readonly RowRecord[]>> {
  const rows = [...(await context.getMany('tripCandidate', ids)).values()]
  if (rows.some((row) => row['plan'] !== plan.id)) return fail('trip.mixed', '所选的人不是这个方案的，没有保存。')
  if (rows.some((row) => row['state'] === 'withdrawn'))
    return fail('trip.withdrawn', '所选的人里有已退出的，不能再安排。又要去的请先点“交回按次序”。')
  return plan['state'] === 'done' || rows.some((row) => row['state'] === 'went' || row['state'] === 'absent')
    ? fail('trip.decided', '已登记出行情况，安排不能再改。')
    : ok(rows)
}

async function mayHold(
  context: CommandContext,
  plan: RowRecord,
  batch: RowRecord,
  rows: readonly RowRecord[],
  reason: string | undefined,
): Promise<Result<undefined>> {
  const ids = new Set(rows.map((row) => row.id))
  const others = (await context.where('tripCandidate', 'batch', batch.id)).filter(
    (row) => holding.has(row['state']) && !ids.has(row.id),
  )
  const places = Number(batch['places'])
  if (others.length + rows.length > places)
    return fail(
      'trip.full',
      `${String(batch['name'])}名额 ${places} 个，已安排 ${others.length} 人，再安排 ${rows.length} 人就超了。请少选 ${others.length + rows.length - places} 人，或换一个批次。`,
    )
  const allowed = await rulesAllow(context, plan, batch, rows, reason)
  return allowed.ok && reason === undefined ? quotasAllow(context, batch, [...others, ...rows]) : allowed
}

/** No decision sends somebody who has died; what a written rule forbids, a leader may allow with a reason. */
export async function rulesAllow(
  context: CommandContext,
  plan: RowRecord,
  batch: RowRecord,
  rows: readonly RowRecord[],
  reason: string | undefined,
): Promise<Result<undefined>> {
  const measure = await measureOf(context, plan)
  const route = typeof batch['route'] === 'string' ? await context.get('tripRoute', batch['route']) : undefined
  const byPerson = new Map(rows.map((row) => [context.group('person', String(row['person']))[0] as RowId, row]))
  for (const { given, judgement } of await judgePeople(context, [...byPerson.keys()], byPerson, measure)) {
    const name = String(given.person['name'] ?? '')
    const far = scopeFinding(batch, route, judgement.facts.level, measure.rules)
    const blocking = [...judgement.findings, ...(far ? [far] : [])].filter((finding) => finding.weight === 'block')
    const final = blocking.filter((finding: Finding) => finding.final)
    if (final.length > 0) return fail('trip.final', `${name}：${findingWords(final)}，不能安排。`)
    if (blocking.length > 0 && reason === undefined)
      return fail('trip.blocked', `${name}：${findingWords(blocking)}。确需安排的请写明原因。`)
  }
  return ok(undefined)
}

async function quotasAllow(
  context: CommandContext,
  batch: RowRecord,
  rows: readonly RowRecord[],
): Promise<Result<undefined>> {
  const quotas = await context.where('tripQuota', 'batch', batch.id)
  for (const county of new Set(rows.map((row) => String(row['county'] ?? '')))) {
    const places = Number(quotas.find((quota) => quota['county'] === county)?.['places'] ?? 0)
    const wanted = rows.filter((row) => row['county'] === county).length
    if (wanted <= places) continue
    const unit = await context.get('unit', county)
    return fail(
      'trip.quota',
      `${String(unit?.['name'] ?? '')}在${String(batch['name'])}有 ${places} 个名额，这样就安排了 ${wanted} 人。确需多安排的请写明原因。`,
    )
  }
  return ok(undefined)
}

const leave = defineCommand({
  name: 'trip.leave',
  undo: 'inverse',
  input: z.object({ candidates: chosen, reason: z.string().trim().min(2, '请写明不安排的原因').max(120) }),
  async plan({ candidates, reason }, context): Promise<Result<Plan>> {
    const rows = await ofOnePlan(context, candidates)
    if (!rows.ok) return rows
    const set = { state: 'left', batch: null, hand: 'out', handReason: reason }
    const drafts = rows.value.flatMap((row) => draft(context, row, set))
    return ok({ drafts, label: `不安排 ${rows.value.length} 人（${reason}）`, answer: { people: rows.value.length } })
  },
})

/** 交回按次序: what was decided by hand, and a withdrawal, is taken back; the person waits again. */
const free = defineCommand({
  name: 'trip.free',
  undo: 'inverse',
  input: z.object({ candidates: chosen }),
  async plan({ candidates }, context): Promise<Result<Plan>> {
    const rows = [...(await context.getMany('tripCandidate', candidates)).values()]
    const plan = await context.get('tripPlan', String(rows[0]?.['plan'] ?? ''))
    if (!plan) return gone(context.catalogue.table('tripCandidate'))
    if (rows.some((row) => row['plan'] !== plan.id)) return fail('trip.mixed', '所选的人不是同一个方案的，没有保存。')
    if (rows.some((row) => row['state'] === 'went' || row['state'] === 'absent'))
      return fail('trip.decided', '已登记出行情况，安排不能再改。')
    if (rows.some((row) => row['refilledBy'] !== undefined))
      return fail('trip.refilled', '空出的名额已经递补，不能直接收回退出。请先把递补的人改为“不安排”。')
    const blank = ['batch', 'hand', 'handReason', 'withdrawnOn', 'withdrawReason', 'freedBatch']
    const values = { state: 'waiting', ...Object.fromEntries(blank.map((field) => [field, null])) }
    const coming = rows.map((row) => ({ id: row.id, before: row, values }))
    const drafts = await judgedDrafts(context, plan, coming)
    return ok({ drafts, label: `交回按次序 ${rows.length} 人`, answer: { people: rows.length } })
  },
})

async function ofOnePlan(context: CommandContext, ids: readonly RowId[]): Promise<Result<readonly RowRecord[]>> {
  const [first] = (await context.getMany('tripCandidate', ids)).values()
  const plan = first && (await context.get('tripPlan', String(first['plan'])))
  return plan ? changeable(context, plan, ids) : gone(context.catalogue.table('tripCandidate'))
}

/** A draft with only what changes, none where nothing does. */
export function draft(context: CommandContext, row: RowRecord, values: Values): readonly Draft[] {
  const set = registersOf(context.catalogue.table('tripCandidate'), values, row)
  return Object.keys(set).length === 0 ? [] : [{ kind: 'set', table: 'tripCandidate', row: row.id, set }]
}

export const placeCommands = [place, leave, free]
