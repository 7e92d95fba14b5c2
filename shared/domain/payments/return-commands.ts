// return.record: what the bank sent back of a paid batch is 冲销 in the ledger. return.resend: it goes out again on a 退票重发单
// (office-practice.md 6): return and reissue together leave the ledger as if the first payment had arrived.
import { z } from 'zod'
import { pairId } from '../../kernel/ids'
import { isPlainDate } from '../../kernel/plain-date'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowRecord, Value } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import { createDraft, gone } from '../record/commands'
import * as input from '../record/input'
import type { Values } from '../record/values'
import { nextBatchNumber } from './batch-number'
import { draftsFor } from './compute-command'
import { finalLines, versionId, type FinalLine } from './final-lines'
import { standing } from './ledger'
import { paymentOf, reversalOf } from './pay-commands'
import { linesOfReturns } from './sourced-lines'

const day = z.string().refine((text) => text.length === 10 && isPlainDate(text), '日期请写成 2026-01-20')
const cause = z.enum(['户名不符', '账号错误', '账户已销户', '其他'], '请选择退票原因')

const record = defineCommand({
  name: 'return.record',
  undo: 'reversing-entry',
  undoHint: '退票已在发放台账冲销，不能撤销；记错了请在“银行退票”里点“误登记更正”。',
  input: z.object({
    batch: input.rowId,
    returnedOn: day,
    /** Lines of the version that was paid. */
    returns: z
      .array(z.object({ line: input.rowId, cause, note: z.string().trim().max(200).optional() }))
      .min(1, '请先勾选银行退回的人'),
  }),
  async plan({ batch: id, returnedOn, returns }, context): Promise<Result<Plan>> {
    const batch = await context.get('batch', id)
    if (!batch) return gone(context.catalogue.table('batch'))
    if (batch['state'] !== 'paid' && batch['state'] !== 'archived')
      return fail('batch.state', `批次 ${String(batch['number'])} 还没有登记支付，没有可退的票。`)
    if (returnedOn < String(batch['paidOn']) || returnedOn > context.clock.today())
      return fail('return.date', `退回日期应在支付日期 ${String(batch['paidOn'])} 到今天之间，请核对。`, {
        field: 'returnedOn',
      })
    const lines = new Map((await finalLines(context, batch)).map((line) => [line.id, line]))
    const drafts: Draft[] = []
    for (const each of returns) {
      const line = lines.get(each.line)
      const made = line ? await returned(context, batch, line, { ...each, returnedOn }) : undefined
      if (!made) return fail('return.line', '有一行不在这个批次的定稿里，没有保存。请刷新后重新勾选。')
      if (!made.ok) return made
      drafts.push(...made.value)
    }
    const first = lines.get(returns[0]?.line ?? '')?.name ?? ''
    const words = `${first}${returns.length > 1 ? ` 等 ${returns.length} 笔` : ''}`
    return ok({
      drafts,
      label: `登记退票：批次 ${String(batch['number'])} ${words}`,
      answer: { returned: returns.length },
    })
  },
})

interface Returned {
  readonly returnedOn: string
  readonly cause: string
  readonly note?: string | undefined
}

/** The 冲销 and the row of 银行退票. Both ids come from the payment: entered on two PCs, it came back once. */
async function returned(
  context: CommandContext,
  batch: RowRecord,
  line: FinalLine,
  { returnedOn, cause: why, note }: Returned,
): Promise<Result<readonly Draft[]>> {
  const entryId = pairId('ledgerEntry', versionId(batch.id, Number(batch['version'] ?? 0)), line.id)
  const entry = await context.get('ledgerEntry', entryId)
  const known = await context.where('ledgerEntry', 'person', line.person)
  if (!entry || !standing(known).some(({ id }) => id === entryId))
    return fail('return.twice', `${line.name}的这笔已经登记退票或冲销过，不能再记一次。`, { rows: [line.id] })
  const copied = ['account', 'subject', 'budget'].flatMap((field) =>
    batch[field] === undefined ? [] : [[field, batch[field]] as const],
  )
  const set: Record<string, Value> = {
    ...(Object.fromEntries(copied) as Values),
    person: line.person,
    name: line.name,
    batch: batch.id,
    scheme: batch['scheme'] as string,
    entry: entryId,
    returnedOn,
    cause: why,
    amount: line.amount,
    ...(line.accountNumber ? { accountNumber: line.accountNumber } : {}),
    ...(note ? { note } : {}),
  }
  return ok([
    reversalOf(entry, { on: returnedOn, reason: `银行退票：${why}`, bounced: true }),
    { kind: 'set', table: 'bankReturn', row: pairId('bankReturn', entryId, entryId), set },
  ])
}

const resend = defineCommand({
  name: 'return.resend',
  undo: 'inverse',
  input: z.object({ returns: z.array(input.rowId).min(1, '请先勾选要重发的退票'), on: day }),
  async plan({ returns: ids, on }, context): Promise<Result<Plan>> {
    const rows = [...(await context.getMany('bankReturn', ids)).values()]
    const [first] = rows
    if (!first) return gone(context.catalogue.table('bankReturn'))
    const sent = rows.find(isAnswered)
    if (sent)
      return fail('return.sent', `${String(sent['name'])}的退票已经开过重发单或更正，不能再开一次。`, {
        rows: [sent.id],
      })
    const mixed = rows.find((row) => ['scheme', 'account', 'budget'].some((field) => row[field] !== first[field]))
    if (mixed)
      return fail('return.mixed', '勾选的退票不是同一个项目、同一个出资账户和预算，不能开在一张单上。请分开勾选。', {
        rows: [mixed.id],
      })
    const scheme = await context.get('scheme', String(first['scheme']))
    const origin = await context.get('batch', String(first['batch']))
    if (!scheme || !origin) return gone(context.catalogue.table('batch'))
    return openSheet(context, { scheme, origin, rows, on })
  },
})

interface Opening {
  readonly scheme: RowRecord
  readonly origin: RowRecord
  readonly rows: readonly RowRecord[]
  readonly on: string
}

async function openSheet(context: CommandContext, { scheme, origin, rows, on }: Opening): Promise<Result<Plan>> {
  const id = context.newId()
  const values = await headOf(context, { scheme, origin, rows, on })
  const draft = await createDraft(context, context.catalogue.table('batch'), id, values)
  if (!draft.ok) return draft
  const lines = await linesOfReturns(context, { id, ...values }, scheme, rows)
  const marks = rows.map((row): Draft => ({ kind: 'set', table: 'bankReturn', row: row.id, set: { resentIn: id } }))
  const number = String(values['number'])
  return ok({
    drafts: [draft.value, ...draftsFor(context, lines, []), ...marks],
    label: `开退票重发单 ${number}`,
    answer: { id, number },
  })
}

/** The head of the first payment, with the months of everything that goes out again. */
async function headOf(context: CommandContext, { scheme, origin, rows, on }: Opening): Promise<Values> {
  const entries = await context.getMany(
    'ledgerEntry',
    rows.map((row) => String(row['entry'])),
  )
  const ends = (field: string): string[] =>
    [...entries.values()].map((entry) => String(entry[field]).slice(0, 7)).sort()
  const year = Number(on.slice(0, 4))
  const kept = ['account', 'subject', 'budget', 'budgetYear', 'way', 'title', 'basis', 'fundLevel'].flatMap((field) =>
    origin[field] === undefined ? [] : [[field, origin[field]] as const],
  )
  return {
    ...(Object.fromEntries(kept) as Values),
    scheme: scheme.id,
    direction: 'resend',
    number: await nextBatchNumber(context, scheme, year),
    from: ends('from')[0] ?? String(origin['from']),
    to: ends('to').at(-1) ?? String(origin['to']),
    on,
    year,
    state: 'drafting',
    preparedBy: context.by,
    preparedOn: context.clock.today(),
    note: `原批次 ${String(origin['number'])} 退票重发`,
  }
}

/** Out again on a sheet, or never really back. */
function isAnswered(row: RowRecord): boolean {
  return row['resentIn'] !== undefined || row['withdrawn'] === true
}

/** 误登记更正: the money never came back. The ledger gains the payment again; nothing in it is taken away. */
const withdraw = defineCommand({
  name: 'return.withdraw',
  undo: 'none',
  undoHint: '更正已记入发放台账；确实退回的请重新登记。',
  input: z.object({ row: input.rowId, reason: z.string().trim().min(2, '请写明误登记的原因').max(160) }),
  async plan({ row: id, reason }, context): Promise<Result<Plan>> {
    const row = await context.get('bankReturn', id)
    if (!row) return gone(context.catalogue.table('bankReturn'))
    const entry = await context.get('ledgerEntry', String(row['entry']))
    if (!entry) return gone(context.catalogue.table('ledgerEntry'))
    if (isAnswered(row)) return fail('return.sent', `${String(row['name'])}的退票已经开过重发单或更正，不能再更正。`)
    const again = { ...paymentOf(entry), kind: 'resend', corrects: entry.id, reason: `误登记退票更正：${reason}` }
    return ok({
      drafts: [
        { kind: 'set', table: 'ledgerEntry', row: pairId('returnWithdrawn', entry.id, entry.id), set: again },
        { kind: 'set', table: 'bankReturn', row: id, set: { withdrawn: true } },
      ],
      label: `误登记退票更正：${String(row['name'])}`,
    })
  },
})

export const returnCommands = [record, resend, withdraw]
