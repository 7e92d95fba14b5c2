// The life of a batch: 编制中 → 待复核 → 已复核（定稿） → 已审批 → 已送财务 → 已支付 → 已核销归档, with 退回, 重开 and 作废
// (product.md §3, office-practice.md 4). Each step asks for the evidence that finance will ask for.
import { z } from 'zod'
import { isPlainDate } from '../../kernel/plain-date'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowRecord, Value } from '../../oplog/operation'
import { defineCommand, type Command, type CommandContext, type Draft, type Plan } from '../command'
import { profileId } from '../office/seed'
import { gone } from '../record/commands'
import * as input from '../record/input'
import { batchStates, type BatchState } from './batch-picklists'
import { notBeing, postingFields, postingOver } from './batch-posting'
import { readHead } from './final-head'
import { packLines, versionId } from './final-lines'
import { readiness } from './readiness'

const day = z.string().refine((text) => text.length === 10 && isPlainDate(text), '日期请写成 2026-01-20')
const text = z.string().trim().max(160)
const needed = (message: string): z.ZodString => z.string().trim().min(1, message).max(160)

interface Step<I> {
  readonly name: string
  readonly word: string
  readonly from: readonly BatchState[]
  readonly undo?: Command<I>['undo']
  readonly undoHint?: string
  readonly input: z.ZodType<I & { batch: string }>
  /** What the step writes to the batch, or why it may not be taken. */
  readonly write: (
    given: I,
    batch: RowRecord,
    context: CommandContext,
  ) => Promise<Result<Readonly<Record<string, Value>>>>
  /** What else changes with it. */
  readonly also?: (batch: RowRecord, context: CommandContext) => Promise<readonly Draft[]>
}

/** One step of the life: refused with `batch.state` from any other state, naming where the batch stands and what can be done. */
function step<I>({
  name,
  word,
  from,
  undo = 'inverse',
  undoHint,
  input: shape,
  write,
  also,
}: Step<I>): Command<I & { batch: string }> {
  return defineCommand({
    name,
    undo,
    ...(undoHint === undefined ? {} : { undoHint }),
    input: shape,
    async plan(given, context): Promise<Result<Plan>> {
      const batch = await context.get('batch', given.batch)
      if (!batch) return gone(context.catalogue.table('batch'))
      if (!from.includes(batch['state'] as BatchState)) return wrongState(batch, word)
      const set = await write(given, batch, context)
      if (!set.ok) return set
      return ok({
        drafts: [
          { kind: 'set', table: 'batch', row: batch.id, set: set.value },
          ...((await also?.(batch, context)) ?? []),
        ],
        label: `${word}：批次 ${String(batch['number'])}`,
      })
    },
  })
}

function wrongState(batch: RowRecord, word: string): ReturnType<typeof fail> {
  const state = batchStates.find(({ value }) => value === batch['state'])?.label ?? ''
  return fail(
    'batch.state',
    `批次 ${String(batch['number'])} 现在是“${state}”，不能${word}。请刷新后看批次上可用的按钮。`,
  )
}

const submit = step({
  name: 'batch.submit',
  word: '提交复核',
  from: ['drafting'],
  input: z.object({ batch: input.rowId }),
  async write(_given, batch, context) {
    const ready = await readiness(context, batch)
    if (!ready.ok) return ready
    return ok({ state: 'submitted', preparedBy: context.by, preparedOn: context.clock.today(), ...ready.value })
  },
})

const sendBack = step({
  name: 'batch.return',
  word: '退回修改',
  from: ['submitted'],
  input: z.object({ batch: input.rowId, reason: needed('请写明退回的原因') }),
  write: async ({ reason }) => ok({ state: 'drafting', reason }),
})

/** 定稿: another person than the one who prepared it; one operation holds the exact lines (decisions.md 11). */
const finalise = defineCommand({
  name: 'batch.finalise',
  undo: 'none',
  undoHint: '已经定稿，不能撤销；要改请“重开为下一版”并写明原因。',
  input: z.object({ batch: input.rowId }),
  async plan({ batch: id }, context): Promise<Result<Plan>> {
    const batch = await context.get('batch', id)
    if (!batch) return gone(context.catalogue.table('batch'))
    if (batch['state'] !== 'submitted') return wrongState(batch, '复核定稿')
    const other = await otherPerson(context, batch)
    if (!other.ok) return other
    const ready = await readiness(context, batch)
    if (!ready.ok) return ready
    const version = Number(batch['version'] ?? 0) + 1
    const { text: lines, hash } = packLines(await context.where('payLine', 'batch', id))
    const today = context.clock.today()
    const head = JSON.stringify(await readHead(context, batch, today))
    const frozen = { batch: id, version, lines, hash, head, finalOn: today, ...ready.value }
    const set = { state: 'final', version, reviewedBy: context.by, reviewedOn: today, ...other.value, ...ready.value }
    return ok({
      drafts: [
        { kind: 'set', table: 'batchVersion', row: versionId(id, version), set: frozen },
        { kind: 'set', table: 'batch', row: id, set },
      ],
      label: `复核定稿：批次 ${String(batch['number'])}${version > 1 ? `（第 ${version} 版）` : ''}`,
      answer: { version, hash },
    })
  },
})

/** 制表 and 复核 are different people; a two-person office may allow one, and the sheet's log says so (office-practice.md 4). */
async function otherPerson(
  context: CommandContext,
  batch: RowRecord,
): Promise<Result<Readonly<Record<string, Value>>>> {
  if (batch['preparedBy'] !== context.by) return ok({ samePerson: null })
  const profile = await context.get('profile', profileId)
  if (profile?.['sameReview'] === true) return ok({ samePerson: true })
  return fail(
    'batch.same-person',
    '制表和复核不能是同一个人。请由另一位同事在右上角切换操作员后复核；只有两人的办公室可在“设置 → 单位信息”允许同人复核。',
  )
}

const approve = step({
  name: 'batch.approve',
  word: '登记审批',
  from: ['final'],
  input: z.object({
    batch: input.rowId,
    meeting: needed('请填写会议名称或审批方式'),
    approvedOn: day,
    approvedBy: needed('请填写审批人'),
    approvalDocument: text.optional(),
  }),
  async write({ meeting, approvedOn, approvedBy, approvalDocument }, batch, context) {
    if (approvedOn > context.clock.today())
      return fail('batch.date', '审批日期在今天之后，请核对。', { field: 'approvedOn' })
    const posted = notBeing(batch, context.clock.today(), '登记审批')
    if (!posted.ok) return posted
    return ok({ state: 'approved', meeting, approvedOn, approvedBy, approvalDocument: approvalDocument || null })
  },
})

const send = step({
  name: 'batch.send',
  word: '送财务',
  from: ['approved'],
  input: z.object({ batch: input.rowId, sentOn: day }),
  async write({ sentOn }, batch, context) {
    const word = batch['direction'] === 'claim' ? '上报' : '送财务'
    const posted = postingOver(batch, context.clock.today(), word)
    if (!posted.ok) return posted
    if (sentOn < String(batch['approvedOn'] ?? ''))
      return fail('batch.date', `${word}日期早于审批日期 ${String(batch['approvedOn'])}，请核对。`, { field: 'sentOn' })
    return ok({ state: 'sent', sentOn })
  },
})

const archive = step({
  name: 'batch.archive',
  word: '核销归档',
  from: ['paid', 'sent'],
  input: z.object({ batch: input.rowId }),
  async write(_given, batch, context) {
    // A claim is done with when its answer is in: nothing of it is ever paid here.
    if (batch['state'] === 'sent' && batch['direction'] !== 'claim') return wrongState(batch, '核销归档')
    if (batch['direction'] === 'claim' && batch['granted'] === undefined)
      return fail('claim.open', '上级还没有批复，不能归档。请先“登记批复”。')
    return ok({ state: 'archived', archivedOn: context.clock.today() })
  },
})

/** A 定稿 that must change after all goes on as 第 n+1 版; the version that was final stays as it is. */
const reopen = step({
  name: 'batch.reopen',
  word: '重开为下一版',
  from: ['final', 'approved', 'sent'],
  undo: 'none',
  undoHint: '已经重开，请改好后重新提交复核。',
  input: z.object({ batch: input.rowId, reason: needed('请写明重开的原因') }),
  write: async ({ reason }) =>
    ok({
      state: 'drafting',
      reason,
      ...Object.fromEntries(
        [
          'reviewedBy',
          'reviewedOn',
          'samePerson',
          'meeting',
          'approvedOn',
          'approvedBy',
          'approvalDocument',
          'sentOn',
          ...postingFields,
        ].map((field) => [field, null]),
      ),
    }),
})

const discard = step({
  name: 'batch.void',
  word: '作废',
  from: ['drafting', 'submitted', 'final', 'approved', 'sent'],
  undo: 'none',
  undoHint: '批次已作废；需要时请另建一个批次。',
  input: z.object({ batch: input.rowId, reason: needed('请写明作废的原因') }),
  write: async ({ reason }) => ok({ state: 'void', reason }),
  // What a 退票重发单 was to send is waiting again.
  also: async (batch, context) =>
    (await context.where('bankReturn', 'resentIn', batch.id)).map((row): Draft => ({
      kind: 'set',
      table: 'bankReturn',
      row: row.id,
      set: { resentIn: null },
    })),
})

export const lifeCommands = [submit, sendBack, finalise, approve, send, archive, reopen, discard]
