// 已支付: every line of the 定稿 becomes an entry of the append-only ledger; what went wrong is answered by 冲销, never by changing an
// entry (office-practice.md 6).
import { z } from 'zod'
import { pairId } from '../../kernel/ids'
import { isPlainDate } from '../../kernel/plain-date'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowRecord, Value } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import { gone } from '../record/commands'
import * as input from '../record/input'
import { finalLines, versionId, type FinalLine } from './final-lines'
import { standing } from './ledger'

const day = z.string().refine((text) => text.length === 10 && isPlainDate(text), '日期请写成 2026-01-20')

const pay = defineCommand({
  name: 'batch.pay',
  undo: 'reversing-entry',
  undoHint: '已经登记支付，不能撤销；银行退回的请登记退票，发错的请在发放台账里冲销。',
  input: z.object({
    batch: input.rowId,
    paidOn: day,
    voucher: z.string().trim().min(1, '请填写凭证号或回单号').max(60),
  }),
  async plan({ batch: id, paidOn, voucher }, context): Promise<Result<Plan>> {
    const batch = await context.get('batch', id)
    if (!batch) return gone(context.catalogue.table('batch'))
    if (batch['state'] !== 'sent')
      return fail('batch.state', `批次 ${String(batch['number'])} 还没有送财务或已经支付，不能登记支付。`)
    if (batch['direction'] === 'claim') return fail('batch.state', '申报批次只上报，不支付；批复后请新建发放批次。')
    if (paidOn > context.clock.today()) return fail('batch.date', '支付日期在今天之后，请核对。', { field: 'paidOn' })
    if (paidOn < String(batch['sentOn'] ?? ''))
      return fail('batch.date', `支付日期早于送财务日期 ${String(batch['sentOn'])}，请核对。`, { field: 'paidOn' })
    const lines = await finalLines(context, batch)
    const version = versionId(id, Number(batch['version'] ?? 0))
    const account = await context.get('fundAccount', String(batch['account'] ?? ''))
    const entries = lines.map((line) => entryOf(batch, version, line, paidOn, account))
    const back = await takenBack(context, batch, lines)
    const set = { state: 'paid', paidOn, voucher }
    return ok({
      drafts: [{ kind: 'set', table: 'batch', row: id, set }, ...entries, ...back],
      label: `登记支付：批次 ${String(batch['number'])}`,
      answer: { entries: entries.length },
    })
  },
})

/** The entry of a line. Its id is made of version and line: pressed on two PCs, it is one payment. */
function entryOf(
  batch: RowRecord,
  version: string,
  line: FinalLine,
  paidOn: string,
  account: RowRecord | undefined,
): Draft {
  const set: Record<string, Value> = {
    person: line.person,
    name: line.name,
    scheme: batch['scheme'] as string,
    fundLevel: batch['fundLevel'] as string,
    entry: 'payment',
    kind: line.kind,
    from: line.from ?? String(batch['from']),
    to: line.to ?? String(batch['to']),
    amount: line.amount,
    paidOn,
    batch: batch.id,
    batchNumber: batch['number'] as string,
  }
  if (line.monthly !== undefined && line.from !== undefined) set['monthly'] = line.monthly
  if (typeof account?.['name'] === 'string') set['source'] = account['name']
  if (line.corrects !== undefined) {
    set['corrects'] = line.corrects
    if (line.reason !== undefined) set['reason'] = line.reason.slice(0, 200)
  }
  return { kind: 'set', table: 'ledgerEntry', row: pairId('ledgerEntry', version, line.id), set }
}

/** What the lines withheld is booked to the open overpayments of the person and scheme, oldest first. */
async function takenBack(
  context: CommandContext,
  batch: RowRecord,
  lines: readonly FinalLine[],
): Promise<readonly Draft[]> {
  const withheld = new Map<string, number>()
  const outs = (await context.where('payLine', 'batch', batch.id)).filter(
    (line) => line['verdict'] === 'out' && typeof line['withheld'] === 'number',
  )
  for (const line of [...lines, ...outs]) {
    const amount = Number((line as { withheld?: unknown }).withheld ?? 0)
    const person = String((line as { person?: unknown }).person)
    if (amount > 0) withheld.set(person, (withheld.get(person) ?? 0) + amount)
  }
  const drafts: Draft[] = []
  for (const [person, amount] of withheld) {
    let left = amount
    for (const row of await context.whereAny('overpayment', 'person', context.group('person', person))) {
      const open = Number(row['amount'] ?? 0) - Number(row['returned'] ?? 0)
      if (left === 0 || row['scheme'] !== batch['scheme'] || open <= 0 || row['state'] === 'written-off') continue
      const taken = Math.min(open, left)
      left -= taken
      const set = { returned: Number(row['returned'] ?? 0) + taken, state: taken === open ? 'returned' : 'partly' }
      drafts.push({ kind: 'set', table: 'overpayment', row: row.id, set })
    }
  }
  return drafts
}

const reverse = defineCommand({
  name: 'ledger.reverse',
  undo: 'reversing-entry',
  undoHint: '冲销已经登记，不能撤销；冲错了请重新发放或补录。',
  input: z.object({ entry: input.rowId, on: day, reason: z.string().trim().min(2, '请写明冲销的原因').max(200) }),
  async plan({ entry: id, on, reason }, context): Promise<Result<Plan>> {
    const entry = await context.get('ledgerEntry', id)
    if (!entry) return gone(context.catalogue.table('ledgerEntry'))
    if (entry['entry'] !== 'payment') return fail('ledger.reversal', '这一条本身就是冲销，不能再冲销。')
    const others = await context.where('ledgerEntry', 'person', String(entry['person']))
    if (!standing(others).some((each) => each.id === id))
      return fail('ledger.reversed', `${String(entry['name'])} 的这笔发放已经冲销过，不能再冲销一次。`)
    if (on < String(entry['paidOn'])) return fail('ledger.date', '冲销日期早于支付日期，请核对。', { field: 'on' })
    return ok({
      drafts: [reversalOf(entry, { on, reason })],
      label: `冲销：${String(entry['name'])} ${String(entry['batchNumber'] ?? '')}`,
    })
  },
})

const kept = ['name', 'person', 'scheme', 'fundLevel', 'kind', 'from', 'to', 'batch', 'batchNumber', 'source'] as const

/** What an entry that answers a payment repeats of it. */
function repeated(entry: RowRecord): Record<string, Value> {
  return Object.fromEntries(
    kept.flatMap((field) => (entry[field] === undefined ? [] : [[field, entry[field] as Value] as const])),
  )
}

/** The payment once more, of the same amount and on the same day. */
export function paymentOf(entry: RowRecord): Record<string, Value> {
  return { ...repeated(entry), entry: 'payment', amount: Number(entry['amount']), paidOn: String(entry['paidOn']) }
}

/** The 冲销 of a payment. One payment has one, also when two PCs reverse it: the same id on both. */
export function reversalOf(
  entry: RowRecord,
  { on, ...more }: { readonly on: string; readonly reason: string; readonly bounced?: true },
): Draft {
  const set = {
    ...repeated(entry),
    entry: 'reversal',
    reverses: entry.id,
    amount: -Number(entry['amount']),
    paidOn: on,
    ...more,
  }
  return { kind: 'set', table: 'ledgerEntry', row: pairId('ledgerReversal', entry.id, entry.id), set }
}

export const payCommands = [pay, reverse]
