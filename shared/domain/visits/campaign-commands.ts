// 慰问活动（方案）: saved with a number of its own, approved on a basis, closed only when nothing is open (office-practice.md 15, 17).
import { z } from 'zod'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowRecord, Value } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Plan } from '../command'
import { profileId } from '../office/seed'
import { createDraft, editDraft, gone } from '../record/commands'
import * as input from '../record/input'
import { rowWith, type Values } from '../record/values'
import { handOverGap } from './hand-over'
import { campaignStates, kindMarks } from './picklists'

const save = defineCommand({
  name: 'campaign.save',
  undo: 'inverse',
  input: z.object({ row: input.rowId.optional(), values: input.values, seen: input.seen.optional() }),
  async plan({ row, values, seen }, context): Promise<Result<Plan>> {
    const table = context.catalogue.table('campaign')
    const before = row === undefined ? undefined : await context.get('campaign', row)
    if (row !== undefined && !before) return gone(table)
    if ('state' in values || 'number' in values)
      return fail('campaign.own', '批次号自动编，状态用“送审批”“办结”等按钮改，不在表里直接填。')
    const open = before ? stillOpen(before) : ok(undefined)
    if (!open.ok) return open
    const id = row ?? context.newId()
    const after = rowWith(id, before, values)
    const cash = await cashReasoned(context, after)
    if (!cash.ok) return cash
    const draft = before
      ? await editDraft(context, table, before, values, seen)
      : await createDraft(context, table, id, { ...values, state: 'draft', number: await nextNumber(context, after) })
    if (!draft.ok) return draft
    const label = `${before ? '修改' : '新增'}慰问活动：${String(after['name'] ?? '')}`
    return ok({ drafts: draft.value ? [draft.value] : [], label, answer: { id } })
  },
})

/** Refuses with `campaign.closed` what would change a campaign that is settled or given up. */
export function stillOpen(campaign: RowRecord): Result<undefined> {
  const state = campaignStates.find(({ value }) => value === campaign['state'])
  return state?.value === 'closed' || state?.value === 'void'
    ? fail('campaign.closed', `“${String(campaign['name'])}”${state.label}，没有保存。确需修改请先点“重新打开”。`)
    : ok(undefined)
}

/** Cash asks why, unless the office's settings say that it need not (office-practice.md 15). */
async function cashReasoned(context: CommandContext, campaign: RowRecord): Promise<Result<undefined>> {
  if (campaign['way'] !== 'cash' || campaign['cashReason']) return ok(undefined)
  const profile = await context.get('profile', profileId)
  if (profile?.['cashUnexplained'] === true) return ok(undefined)
  return fail('campaign.cash', '慰问金一般用转账；用现金的请写明原因。', { field: 'cashReason' })
}

/** 2026-两节-01: the next of its kind and year. Two PCs may mint the same one offline: 待核对 says so, and `campaign.renumber` gives one of them another. */
async function nextNumber(context: CommandContext, campaign: RowRecord): Promise<Value> {
  const year = Number(campaign['visitYear'])
  const start = `${year}-${kindMarks[String(campaign['kind'])] ?? '慰问'}-`
  const used = (await context.where('campaign', 'visitYear', year)).map((row) =>
    String(row['number'] ?? '').startsWith(start) ? Number(String(row['number']).slice(start.length)) || 0 : 0,
  )
  return `${start}${String(Math.max(0, ...used) + 1).padStart(2, '0')}`
}

/** From a state to the states one may go to by hand. */
const moves: Readonly<Record<string, readonly string[]>> = {
  draft: ['approved', 'void'],
  approved: ['visiting', 'draft', 'void'],
  visiting: ['closed', 'approved'],
  closed: ['visiting'],
  void: ['draft'],
}

const move = defineCommand({
  name: 'campaign.move',
  undo: 'inverse',
  input: z.object({ campaign: input.rowId, to: z.enum(['draft', 'approved', 'visiting', 'closed', 'void']) }),
  async plan({ campaign, to }, context): Promise<Result<Plan>> {
    const table = context.catalogue.table('campaign')
    const before = await context.get('campaign', campaign)
    if (!before) return gone(table)
    const label = (value: unknown): string => campaignStates.find((each) => each.value === value)?.label ?? ''
    const from = String(before['state'] ?? 'draft')
    if (!moves[from]?.includes(to))
      return fail('campaign.move', `活动现在是“${label(from)}”，不能直接改为“${label(to)}”。`)
    const ready = await readyFor(context, before, to)
    if (!ready.ok) return ready
    const set: Values = { state: to }
    return ok({
      drafts: [{ kind: 'set', table: 'campaign', row: campaign, set }],
      label: `慰问活动“${String(before['name'])}”：${label(to)}`,
    })
  },
})

async function readyFor(context: CommandContext, campaign: RowRecord, to: string): Promise<Result<undefined>> {
  if (to !== 'approved' && to !== 'closed') return ok(undefined)
  const visits = (await context.where('visit', 'campaign', campaign.id)).filter((row) => row['verdict'] === 'in')
  if (to === 'approved') return approvable(campaign, visits)
  const open = visits.filter((row) => row['result'] === undefined || row['result'] === 'later')
  if (open.length > 0)
    return fail('campaign.unvisited', `还有 ${open.length} 人没有走访结果（或改日未走），不能办结。请先登记结果。`)
  return balanced(context, campaign, visits)
}

function approvable(campaign: RowRecord, visits: readonly RowRecord[]): Result<undefined> {
  if (!campaign['basis'])
    return fail('campaign.basis', '请先填写批准依据（文号或会议纪要），再标为已审批。', { field: 'basis' })
  if (visits.length === 0) return fail('campaign.nobody', '还没有列入任何对象，不能审批。请先选取对象。')
  const blank = visits.filter((row) => row['way'] !== 'goods' && typeof row['amount'] !== 'number')
  return blank.length > 0
    ? fail(
        'campaign.amounts',
        `还有 ${blank.length} 人的慰问金没有填写，不能审批。请勾选后点“调整”填写金额，或改为未列入。`,
      )
    : ok(undefined)
}

/** Cash must be back or with the people, to the 分, for every team, and for everybody without a team (office-practice.md 15). */
async function balanced(
  context: CommandContext,
  campaign: RowRecord,
  visits: readonly RowRecord[],
): Promise<Result<undefined>> {
  if (!visits.some((row) => row['way'] === 'cash')) return ok(undefined)
  const teams = await context.where('visitTeam', 'campaign', campaign.id)
  const sheets = await context.whereAny(
    'handOver',
    'visitTeam',
    teams.map((team) => team.id),
  )
  for (const team of teams) {
    const gap = handOverGap(
      sheets.find((sheet) => sheet['visitTeam'] === team.id),
      visits.filter((row) => row['team'] === team.id),
    )
    if (gap !== undefined)
      return fail('campaign.unbalanced', `${String(team['name'])}：${gap}不能办结。`, { team: team.id })
  }
  const alone = visits.filter((row) => row['way'] === 'cash' && !teams.some((team) => team.id === row['team']))
  return alone.length > 0
    ? fail('campaign.teamless', `有 ${alone.length} 人发现金但没有走访组，现金没有交接单，不能办结。请先分到组里。`)
    : ok(undefined)
}

/** Another number for a campaign that came to carry the same one as another, on two PCs that were apart. */
const renumber = defineCommand({
  name: 'campaign.renumber',
  undo: 'inverse',
  input: z.object({ campaign: input.rowId }),
  async plan({ campaign }, context): Promise<Result<Plan>> {
    const before = await context.get('campaign', campaign)
    if (!before) return gone(context.catalogue.table('campaign'))
    const same = (await context.where('campaign', 'visitYear', Number(before['visitYear']))).filter(
      (row) => row['number'] === before['number'],
    )
    if (same.length < 2) return fail('campaign.unique', '这个批次号没有重复，不用重新编号。')
    const number = await nextNumber(context, before)
    return ok({
      drafts: [{ kind: 'set', table: 'campaign', row: campaign, set: { number } }],
      label: `慰问活动重新编号：${String(number)}`,
    })
  },
})

export const campaignCommands = [save, move, renumber]
