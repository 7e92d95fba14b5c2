// 慰问活动（方案）: saved with a number of its own, approved on a basis, closed only when nothing is open (office-practice.md 15, 17).
import { z } from 'zod'
import { formatMoney } from '../../kernel/money'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowRecord, Value } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Plan } from '../command'
import { profileId } from '../office/seed'
import { sourceOfBudget } from '../payments/budget'
import { beyondBudget } from '../payments/budget-reading'
import { gone } from '../record/commands'
import * as input from '../record/input'
import { draftsToSave, rowToSave, saveInput } from '../record/save'
import { stepBetween } from '../record/steps'
import { rowWith, type Values } from '../record/values'
import { handOverGap } from './hand-over'
import { campaignStates, campaignSteps, delivered, kindMarks } from './picklists'

const save = defineCommand({
  name: 'campaign.save',
  undo: 'inverse',
  input: z.object(saveInput),
  async plan(given, context): Promise<Result<Plan>> {
    const to = await rowToSave(context, 'campaign', given)
    if (!to.ok) return to
    const { id, before, values } = to.value
    if (['state', 'number', 'total', 'closedOn'].some((field) => field in values))
      return fail('campaign.own', '批次号自动编，状态、合计用“送审批”“办结”等按钮记，不在表里直接填。')
    const open = before ? stillOpen(before) : ok(undefined)
    if (!open.ok) return open
    const filled = await withBudget(context, values)
    const after = rowWith(id, before, values)
    const cash = await cashReasoned(context, after)
    if (!cash.ok) return cash
    const made = before ? {} : { state: 'draft', number: await nextNumber(context, after) }
    const drafts = await draftsToSave(context, to.value, { ...filled, ...made })
    if (!drafts.ok) return drafts
    const label = `${before ? '修改' : '新增'}慰问活动：${String(after['name'] ?? '')}`
    return ok({ drafts: drafts.value, label, answer: { id } })
  },
})

/** Account and subject of a budget are the campaign's, as they are an expense's. */
async function withBudget(context: CommandContext, values: Values): Promise<Values> {
  const budget = typeof values['budget'] === 'string' ? await context.get('budget', values['budget']) : undefined
  return { ...values, ...(budget ? sourceOfBudget(budget) : {}) }
}

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
    if (!stepBetween(campaignSteps, from, to))
      return fail('campaign.move', `活动现在是“${label(from)}”，不能直接改为“${label(to)}”。`)
    const ready = await readyFor(context, before, to)
    if (!ready.ok) return ready
    const set: Values = { state: to, ...ready.value }
    return ok({
      drafts: [{ kind: 'set', table: 'campaign', row: campaign, set }],
      label: `慰问活动“${String(before['name'])}”：${label(to)}`,
    })
  },
})

/** What the move writes besides the state, or why it may not be made. */
async function readyFor(context: CommandContext, campaign: RowRecord, to: string): Promise<Result<Values>> {
  if (to !== 'approved' && to !== 'closed') return ok({ closedOn: null })
  const visits = (await context.where('visit', 'campaign', campaign.id)).filter((row) => row['verdict'] === 'in')
  if (to === 'approved') return approved(context, campaign, visits)
  const open = visits.filter((row) => row['result'] === undefined || row['result'] === 'later')
  if (open.length > 0)
    return fail('campaign.unvisited', `还有 ${open.length} 人没有走访结果（或改日未走），不能办结。请先登记结果。`)
  const even = await balanced(context, campaign, visits)
  if (!even.ok) return even
  const total = sumOf(visits.filter((row) => delivered.has(row['result'])))
  return ok({ total, closedOn: context.clock.today() })
}

/** Over budget is said and asks for 追加依据, as it is of a batch; it stops nothing (office-practice.md 9). */
async function approved(
  context: CommandContext,
  campaign: RowRecord,
  visits: readonly RowRecord[],
): Promise<Result<Values>> {
  const ready = approvable(campaign, visits)
  if (!ready.ok) return ready
  const total = sumOf(visits)
  const over = await beyondBudget(context, campaign, total)
  if (over && !campaign['overBudget'])
    return fail('campaign.budget', `本活动 ${formatMoney(total)} 元，${over.words}。请在方案里填写追加依据后再审批。`, {
      field: 'overBudget',
    })
  return ok({ total, closedOn: null })
}

/** 分. */
function sumOf(visits: readonly RowRecord[]): number {
  return visits.reduce((sum, row) => sum + Number(row['amount'] ?? 0), 0)
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
