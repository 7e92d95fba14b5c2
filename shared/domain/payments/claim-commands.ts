// 三金 up and down (office-practice.md 29): what the superior answered to a 申报批次, person by person with 核减原因, and the 发放批次 that
// pays exactly what was granted.
import { z } from 'zod'
import { formatMoney } from '../../kernel/money'
import { isPlainDate } from '../../kernel/plain-date'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowRecord, Value } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import { createDraft, gone } from '../record/commands'
import * as input from '../record/input'
import type { Values } from '../record/values'
import { nextBatchNumber } from './batch-number'
import { draftsFor } from './compute-command'
import { ABSURD } from './policy-schema'
import { sourcedLines } from './sourced-lines'

const day = z.string().refine((text) => text.length === 10 && isPlainDate(text), '日期请写成 2026-01-20')

interface Answer {
  readonly line: string
  /** 分; 0 is refused. */
  readonly granted: number
  readonly reason?: string | undefined
}

const grant = defineCommand({
  name: 'claim.grant',
  undo: 'inverse',
  input: z.object({
    batch: input.rowId,
    document: z.string().trim().min(1, '请填写拨款或批复文号').max(80),
    grantedOn: day,
    lines: z
      .array(z.object({ line: input.rowId, granted: z.number().int(), reason: z.string().trim().max(160).optional() }))
      .min(1, '请先填写批复金额'),
  }),
  async plan({ batch: id, document, grantedOn, lines: answers }, context): Promise<Result<Plan>> {
    const claim = await sentClaim(context, id)
    if (!claim.ok) return claim
    if (grantedOn < String(claim.value['sentOn'] ?? '') || grantedOn > context.clock.today())
      return fail('claim.date', `批复日期应在上报日期 ${String(claim.value['sentOn'])} 到今天之间，请核对。`, {
        field: 'grantedOn',
      })
    const paid = await paidOutBy(context, id)
    if (paid) return fail('claim.paid-out', `已经按批复开了发放批次 ${paid}，批复数不能再改。要改请先作废那个批次。`)
    const lines = await claimedLines(context, id)
    const drafts: Draft[] = []
    const sums = new Map(lines.map((line) => [line.id, Number(line['granted'] ?? 0)]))
    for (const answer of answers) {
      const set = answered(
        lines.find((line) => line.id === answer.line),
        answer,
      )
      if (!set.ok) return set
      sums.set(answer.line, answer.granted)
      drafts.push({ kind: 'set', table: 'payLine', row: answer.line, set: set.value })
    }
    const [claimed, granted] = [total(lines.map((line) => Number(line['amount']))), total([...sums.values()])]
    drafts.push({ kind: 'set', table: 'batch', row: id, set: { claimed, granted, grantDocument: document, grantedOn } })
    const words = `申报 ${formatMoney(claimed)} 元，批复 ${formatMoney(granted)} 元`
    return ok({
      drafts,
      label: `登记批复：批次 ${String(claim.value['number'])} ${words}`,
      answer: { claimed, granted },
    })
  },
})

/** Codes: `claim.line`, `claim.amount`, `claim.reason`. */
function answered(line: RowRecord | undefined, { granted, reason }: Answer): Result<Readonly<Record<string, Value>>> {
  if (!line) return fail('claim.line', '有一行不在这个申报批次里，没有保存。请刷新后再填。')
  const name = String(line['name'])
  if (granted < 0) return fail('claim.amount', `${name}的批复金额不能是负数；没有批准的填 0。`, { rows: [line.id] })
  if (granted > ABSURD)
    return fail('claim.amount', `${name}的批复金额超过 100 万元，请核对是否多打了几个零。`, { rows: [line.id] })
  if (granted !== line['amount'] && (reason ?? '').length < 2)
    return fail(
      'claim.reason',
      `${name}申报 ${formatMoney(Number(line['amount']))} 元，批复 ${formatMoney(granted)} 元，请写明核减原因。`,
      {
        rows: [line.id],
      },
    )
  return ok({ granted, cutReason: granted === line['amount'] ? null : (reason ?? null) })
}

/** 开发放批次: pays what was granted, to whom it was granted. */
const payOut = defineCommand({
  name: 'claim.pay-out',
  undo: 'inverse',
  input: z.object({ batch: input.rowId, on: day }),
  async plan({ batch: id, on }, context): Promise<Result<Plan>> {
    const claim = await sentClaim(context, id)
    if (!claim.ok) return claim
    const lines = await claimedLines(context, id)
    const open = lines.filter((line) => line['granted'] === undefined)
    if (open.length > 0)
      return fail('claim.open', `还有 ${open.length} 行没有批复数，不能开发放批次。请先“登记批复”；没有批准的填 0。`)
    if (!lines.some((line) => Number(line['granted']) > 0))
      return fail('claim.nothing', '这个申报批次一个人也没有批准，没有可发放的。')
    const paid = await paidOutBy(context, id)
    if (paid) return fail('claim.paid-out', `已经按这份批复开了发放批次 ${paid}，不能再开一个。`)
    const scheme = await context.get('scheme', String(claim.value['scheme']))
    return scheme ? openBatch(context, claim.value, scheme, on) : gone(context.catalogue.table('scheme'))
  },
})

async function openBatch(
  context: CommandContext,
  claim: RowRecord,
  scheme: RowRecord,
  on: string,
): Promise<Result<Plan>> {
  const id = context.newId()
  const kept = [
    'scheme',
    'from',
    'to',
    'fundLevel',
    'way',
    'title',
    'account',
    'subject',
    'budget',
    'budgetYear',
  ].flatMap((field) => (claim[field] === undefined ? [] : [[field, claim[field]] as const]))
  const year = Number(String(claim['to']).slice(0, 4))
  const values: Values = {
    ...(Object.fromEntries(kept) as Values),
    direction: 'pay',
    claim: claim.id,
    claimed: claim['claimed'] as number,
    granted: claim['granted'] as number,
    grantDocument: claim['grantDocument'] as string,
    basis: String(claim['grantDocument']),
    number: await nextBatchNumber(context, scheme, year),
    on,
    year,
    state: 'drafting',
    preparedBy: context.by,
    preparedOn: context.clock.today(),
  }
  const draft = await createDraft(context, context.catalogue.table('batch'), id, values)
  if (!draft.ok) return draft
  const lines = (await sourcedLines(context, { id, ...values }, scheme)) ?? []
  const number = String(values['number'])
  return ok({
    drafts: [draft.value, ...draftsFor(context, lines, [])],
    label: `按批复开发放批次 ${number}`,
    answer: { id, number },
  })
}

/** Codes: `claim.direction`, `batch.state`. */
async function sentClaim(context: CommandContext, id: string): Promise<Result<RowRecord>> {
  const batch = await context.get('batch', id)
  if (!batch) return gone(context.catalogue.table('batch'))
  const number = String(batch['number'])
  if (batch['direction'] !== 'claim') return fail('claim.direction', `批次 ${number} 不是申报批次，没有批复可登记。`)
  if (batch['state'] !== 'sent' && batch['state'] !== 'archived')
    return fail('batch.state', `申报批次 ${number} 还没有上报，不能登记批复。`)
  return ok(batch)
}

async function claimedLines(context: CommandContext, claim: string): Promise<readonly RowRecord[]> {
  return (await context.where('payLine', 'batch', claim)).filter((line) => line['verdict'] === 'in')
}

/** Number of the batch that pays what was granted; one that is void does not count. */
async function paidOutBy(context: CommandContext, claim: string): Promise<string | undefined> {
  const batch = (await context.where('batch', 'claim', claim)).find((each) => each['state'] !== 'void')
  return batch && String(batch['number'])
}

const total = (amounts: readonly number[]): number => amounts.reduce((sum, fen) => sum + fen, 0)

export const claimCommands = [grant, payOut]
