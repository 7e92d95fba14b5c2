// The way of one matter: 受理, 不予受理, 答复, 办结, 归档, 延期, 转办; each step leaves its line in 办理过程.
import { z } from 'zod'
import { isPlainDate } from '../../kernel/plain-date'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId, RowRecord, Value } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import { minting } from '../office/paper-numbers'
import { createDraft, editDraft, gone } from '../record/commands'
import * as input from '../record/input'
import { isBlank } from '../value'
import { deadlinesOf, stateOf } from './deadlines'
import { disposals, forwarded, states } from './picklists'
import { periodsOn } from './rules'

type Set = Readonly<Record<string, Value>>

const day = z.string().refine((text) => text.length === 10 && isPlainDate(text), '日期请写到日，如 2026-06-08')

interface Move {
  readonly from: readonly string[]
  /** Only of a 信访事项. */
  readonly petition?: true
  /** What the line in 办理过程 is called. */
  readonly step: string
  readonly set: (given: Given, before: RowRecord) => Result<Set>
}

interface Given {
  readonly on: string
  readonly reason?: string | undefined
  readonly keep?: string | undefined
}

const moves: Readonly<Record<string, Move>> = {
  accepted: { from: ['open'], petition: true, step: '受理', set: ({ on }) => ok({ acceptedOn: on }) },
  declined: { from: ['open'], step: '不予受理', set: declined },
  answered: { from: ['open', 'accepted'], step: '回复', set: answered },
  closed: { from: ['open', 'accepted', 'answered'], step: '办结', set: closed },
  filed: { from: ['closed', 'declined'], step: '归档', set: filed },
  open: { from: ['accepted', 'declined', 'answered', 'closed', 'filed'], step: '重新办理', set: () => ok(reopened) },
}

const reopened: Set = { answeredOn: null, closedOn: null, filedOn: null, keep: null, declinedFor: null }

const move = defineCommand({
  name: 'inquiry.move',
  undo: 'inverse',
  input: z.object({
    inquiry: input.rowId,
    to: z.enum(['open', 'accepted', 'declined', 'answered', 'closed', 'filed']),
    on: day,
    reason: z.string().trim().max(200).optional(),
    keep: z.string().max(10).optional(),
  }),
  async plan({ inquiry, to, ...given }, context): Promise<Result<Plan>> {
    const before = await context.get('inquiry', inquiry)
    if (!before) return gone(context.catalogue.table('inquiry'))
    const { from, step, petition, set } = moves[to] as Move
    const label = states.find(({ value }) => value === to)?.label ?? ''
    if (!from.includes(stateOf(before)) || (petition && before['petition'] !== true))
      return fail('inquiry.state', `这件来信来访现在不能改成“${label}”，可能别处刚办过。请看现在的状态。`)
    const sound = soundDay(context, before, given.on)
    if (!sound.ok) return sound
    const values = set(given, before)
    if (!values.ok) return values
    // Taken up again it goes back to where its deadline runs: an accepted matter stays accepted.
    const state = to === 'open' && before['acceptedOn'] && stateOf(before) !== 'accepted' ? 'accepted' : to
    const back = to === 'open' && state === 'open' ? { acceptedOn: null } : {}
    const drafts = await changed(context, before, { state, ...back, ...values.value })
    if (!drafts.ok) return drafts
    const line = await stepDraft(context, inquiry, { date: given.on, kind: step, what: given.reason ?? null })
    if (!line.ok) return line
    return ok({ drafts: [...drafts.value, line.value], label: `${step}：${String(before['number'] ?? '')}` })
  },
})

function declined({ on, reason }: Given): Result<Set> {
  return reason
    ? ok({ declinedFor: reason, closedOn: on })
    : fail('inquiry.declined-for', '请写明不予受理的原因，并告知对方。', { field: 'reason' })
}

function answered({ on }: Given, before: RowRecord): Result<Set> {
  if (before['petition'] === true && stateOf(before) === 'open')
    return fail('inquiry.not-accepted', '信访事项要先受理，再答复。')
  return isBlank(before['reply'])
    ? fail('inquiry.no-reply', '还没有写答复，不能标为已答复。请先在“答复”里写好并保存。')
    : ok({ answeredOn: on })
}

/** A 信访事项 is answered before it is closed, unless it went to somebody else or into the file. */
function closed({ on }: Given, before: RowRecord): Result<Set> {
  const elsewhere = forwarded.has(before['disposal']) || before['disposal'] === 'file'
  if (before['petition'] === true && stateOf(before) !== 'answered' && !elsewhere)
    return fail('inquiry.not-answered', '信访事项答复以后才能办结；转出去的请先填处置方式。')
  if (isBlank(before['reply']))
    return fail('inquiry.no-reply', '还没有写处理情况（答复），不能办结。请先写明怎样处理的。')
  return ok({ closedOn: on })
}

function filed({ on, keep }: Given, before: RowRecord): Result<Set> {
  if (!keep) return fail('inquiry.keep', '归档请选择保管期限。', { field: 'keep' })
  return ok({ filedOn: on, keep, ...(before['closedOn'] ? {} : { closedOn: on }) })
}

const extend = defineCommand({
  name: 'inquiry.extend',
  undo: 'inverse',
  input: z.object({
    inquiry: input.rowId,
    on: day,
    days: z.number().int('延期天数请填整数').min(1, '延期天数至少 1 天'),
    by: z.string().trim().min(1, '请填写批准延期的负责人').max(20),
    reason: z.string().trim().min(1, '请写明延期的理由').max(200),
  }),
  async plan({ inquiry, on, days, by, reason }, context): Promise<Result<Plan>> {
    const before = await context.get('inquiry', inquiry)
    if (!before) return gone(context.catalogue.table('inquiry'))
    if (stateOf(before) !== 'accepted' || before['petition'] !== true)
      return fail('inquiry.extend-state', '受理以后、答复以前的信访事项才能延期。')
    if (before['extendDays']) return fail('inquiry.extended', '这件信访事项已经延期过一次，不能再延。')
    const rules = await context.all('inquiryRule')
    const { finishBy } = deadlinesOf(before, rules)
    const most = periodsOn(rules, String(before['acceptedOn'])).extend
    if (days > most)
      return fail('inquiry.extend-most', `延期最多 ${most} 天，填的是 ${days} 天，请核对。`, { field: 'days' })
    if (finishBy !== undefined && on > finishBy)
      return fail('inquiry.extend-late', `办结期限 ${finishBy} 已过，延期要在期限以内批准。`, { field: 'on' })
    const sound = soundDay(context, before, on)
    if (!sound.ok) return sound
    const set = { extendedOn: on, extendDays: days, extendedBy: by, extendReason: reason }
    const drafts = await changed(context, before, set)
    if (!drafts.ok) return drafts
    const what = `延期 ${days} 天，${by}批准：${reason}`
    const line = await stepDraft(context, inquiry, { date: on, kind: '延期', what })
    if (!line.ok) return line
    return ok({ drafts: [...drafts.value, line.value], label: `延期：${String(before['number'] ?? '')}` })
  },
})

const forward = defineCommand({
  name: 'inquiry.forward',
  undo: 'inverse',
  input: z.object({
    inquiry: input.rowId,
    disposal: z.enum(['city', 'county', 'unit', 'letter']),
    values: input.values,
  }),
  async plan({ inquiry, disposal, values }, context): Promise<Result<Plan>> {
    const before = await context.get('inquiry', inquiry)
    if (!before) return gone(context.catalogue.table('inquiry'))
    const sentOn = isBlank(values['sentOn']) ? context.clock.today() : String(values['sentOn'])
    const sound = soundDay(context, before, sentOn)
    if (!sound.ok) return sound
    const numbered = (await minting(context, 'inquiryTransfer', sentOn))()
    const number = String(numbered['number'])
    const id = context.newId()
    const own = { ...values, sentOn, ...numbered, inquiry }
    const sheet = await createDraft(context, context.catalogue.table('inquiryTransfer'), id, own)
    if (!sheet.ok) return sheet
    const to = String(values['to'] ?? '')
    const drafts = await changed(context, before, { disposal, disposalTo: to })
    if (!drafts.ok) return drafts
    const way = disposals.find(({ value }) => value === disposal)?.label ?? ''
    const what = `${way}：${to}，转办单 ${number}`
    const line = await stepDraft(context, inquiry, { date: sentOn, kind: '转办', what })
    if (!line.ok) return line
    const label = `转办：${number} ${to}`
    return ok({ drafts: [sheet.value, ...drafts.value, line.value], label, answer: { id, number } })
  },
})

async function changed(context: CommandContext, before: RowRecord, set: Set): Promise<Result<readonly Draft[]>> {
  const draft = await editDraft(context, context.catalogue.table('inquiry'), before, set)
  if (!draft.ok) return draft
  return ok(draft.value ? [draft.value] : [])
}

async function stepDraft(context: CommandContext, inquiry: RowId, values: Set): Promise<Result<Draft>> {
  const by = String((await context.get('operator', context.by))?.['name'] ?? '')
  return createDraft(context, context.catalogue.table('inquiryStep'), context.newId(), { ...values, inquiry, by })
}

/** Nothing happens before it came in, nor tomorrow. */
function soundDay(context: CommandContext, { date }: RowRecord, on: string): Result<undefined> {
  if (on > context.clock.today()) return fail('inquiry.future', `日期 ${on} 还没有到，请核对。`, { field: 'on' })
  return typeof date === 'string' && on < date.slice(0, 10)
    ? fail('inquiry.before', `日期 ${on} 早于来电来访的日期 ${date}，请核对。`, { field: 'on' })
    : ok(undefined)
}

export const moveCommands = [move, extend, forward]
