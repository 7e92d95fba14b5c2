// What a person decides about a line while the batch is 编制中: another amount with its reason, 不列入, 列入. Such a decision outlives
// every recomputation.
import { z } from 'zod'
import { formatMoney } from '../../kernel/money'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowRecord, Value } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import { gone } from '../record/commands'
import * as input from '../record/input'
import { ABSURD } from './policy-schema'

const reason = z.string().trim().min(2, '请写明原因').max(160)

const adjust = defineCommand({
  name: 'batch.adjust',
  undo: 'inverse',
  input: z.object({ line: input.rowId, amount: z.number().int(), reason }),
  async plan({ line: id, amount, reason: why }, context): Promise<Result<Plan>> {
    const found = await lineInDraft(context, id)
    if (!found.ok) return found
    if (found.value['kind'] === 'resend')
      return fail('return.amount', '退票重发的金额就是退回的金额，不能改；多了少了请另开补差或冲销。', {
        field: 'amount',
      })
    if (amount <= 0)
      return fail('batch.amount', '实发金额应大于零。不发的请用“不列入”；多发的记入多发待追回台账，表上不出现负数。', {
        field: 'amount',
      })
    if (amount > ABSURD)
      return fail('batch.amount', `${formatMoney(amount)} 元超过 100 万元，请核对是否多打了几个零。`, {
        field: 'amount',
      })
    const set = { amount, adjusted: why, byHand: true, verdict: 'in' }
    return ok({
      drafts: [{ kind: 'set', table: 'payLine', row: id, set }],
      label: `调整金额：${String(found.value['name'])} ${formatMoney(amount)} 元`,
    })
  },
})

const leaveOut = defineCommand({
  name: 'batch.leave-out',
  undo: 'inverse',
  input: z.object({ lines: z.array(input.rowId).min(1), reason }),
  plan: async ({ lines, reason: why }, context) =>
    decide(context, lines, { verdict: 'out', adjusted: why, byHand: true }, '不列入'),
})

const takeIn = defineCommand({
  name: 'batch.take-in',
  undo: 'inverse',
  input: z.object({ lines: z.array(input.rowId).min(1), reason }),
  plan: async ({ lines, reason: why }, context) =>
    decide(context, lines, { verdict: 'in', adjusted: why, byHand: true }, '列入'),
})

/** Gives a line back to the rules: the next computation decides it. */
const forget = defineCommand({
  name: 'batch.follow-rules',
  undo: 'inverse',
  input: z.object({ lines: z.array(input.rowId).min(1) }),
  plan: async ({ lines }, context) => decide(context, lines, { byHand: null, adjusted: null }, '恢复按政策计算'),
})

async function decide(
  context: CommandContext,
  ids: readonly string[],
  set: Readonly<Record<string, Value>>,
  word: string,
): Promise<Result<Plan>> {
  const drafts: Draft[] = []
  let first = ''
  for (const id of ids) {
    const found = await lineInDraft(context, id)
    if (!found.ok) return found
    first ||= String(found.value['name'])
    drafts.push({ kind: 'set', table: 'payLine', row: id, set })
  }
  return ok({ drafts, label: `${word}：${first}${ids.length > 1 ? ` 等 ${ids.length} 人` : ''}` })
}

/** A line of a batch that is still 编制中; `batch.state` otherwise. */
export async function lineInDraft(context: CommandContext, id: string): Promise<Result<RowRecord>> {
  const line = await context.get('payLine', id)
  if (!line) return gone(context.catalogue.table('payLine'))
  const batch = await context.get('batch', String(line['batch']))
  if (batch?.['state'] === 'drafting') return ok(line)
  return fail(
    'batch.state',
    `批次 ${String(batch?.['number'] ?? '')} 已不在编制中，名单和金额不能改。待复核的请“退回修改”，已定稿的请“重开为下一版”。`,
  )
}

export const lineCommands = [adjust, leaveOut, takeIn, forget]
