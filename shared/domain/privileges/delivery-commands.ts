// 改投 and 退订 during the year, what a year's order has of its own, and its payment: one line of the 经费支出台账.
import { z } from 'zod'
import { formatMoney } from '../../kernel/money'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId, RowRecord, Value } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import { seedId } from '../office/seed'
import { expenseDraft } from '../payments/expense-commands'
import { createDraft, editDraft, gone } from '../record/commands'
import * as input from '../record/input'
import type { Values } from '../record/values'
import { addressOf } from './renewal'
import { firstMonth, isOrdered, lastMonth, wholeSum } from './newspaper-sums'

const year = z.number().int().min(1980, '年度请写成 2026').max(2100, '年度请写成 2026')
const words = (max: number) => z.string().trim().max(max).optional()

/** The one row of a year, the same on every PC. */
export function subscriptionYearId(of: number): RowId {
  return seedId('n', of)
}

const change = defineCommand({
  name: 'subscription.change',
  undo: 'inverse',
  input: z.object({
    rows: z.array(input.rowId).min(1).max(2000),
    kind: z.enum(['redirect', 'end']),
    from: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u, '起月请写到月，如 2026-04'),
    reason: z.string().trim().min(2, '请写明改投或退订的原因').max(120),
    recipient: words(40),
    address: words(200),
    postcode: words(6),
    phone: words(40),
    office: words(40),
  }),
  async plan({ rows: ids, kind, from, reason, ...to }, context): Promise<Result<Plan>> {
    if (kind === 'redirect' && !to.address && !to.recipient)
      return fail('subscription.redirect', '改投要写明新的收件地址或收件人。', { field: 'address' })
    const rows = [...(await context.getMany('subscription', ids)).values()]
    if (rows.length === 0) return gone(context.catalogue.table('subscription'))
    const drafts: Draft[] = []
    for (const row of rows) {
      const made = await changeDrafts(context, row, { kind, from, reason, ...to })
      if (!made.ok) return made
      drafts.push(...made.value)
    }
    const word = kind === 'end' ? '退订' : '改投'
    return ok({ drafts, label: `${word}报刊 ${rows.length} 项（${reason}）`, answer: { rows: rows.length } })
  },
})

interface Change {
  readonly kind: 'redirect' | 'end'
  readonly from: string
  readonly reason: string
  readonly recipient?: string | undefined
  readonly address?: string | undefined
  readonly postcode?: string | undefined
  readonly phone?: string | undefined
  readonly office?: string | undefined
}

/** A line for the post office and the order as it is from then on. Codes `subscription.ended`, `subscription.month`. */
export async function changeDrafts(
  context: CommandContext,
  row: RowRecord,
  told: Change,
): Promise<Result<readonly Draft[]>> {
  const { kind, from, reason, ...to } = told
  const person = await context.get('person', context.group('person', String(row['person']))[0] as RowId)
  const name = String(person?.['name'] ?? '')
  if (row['endedFrom'])
    return fail('subscription.ended', `${name}的这份报刊已从 ${String(row['endedFrom'])} 起退订，不能再改投或退订。`)
  if (from < firstMonth(row) || from > lastMonth(row))
    return fail(
      'subscription.month',
      `${name}的订期是 ${firstMonth(row)} 至 ${lastMonth(row)}，起月 ${from} 不在其中，请核对。`,
      { field: 'from' },
    )
  const line = {
    subscription: row.id,
    kind,
    from,
    reason,
    on: context.clock.today(),
    oldAddress: addressOf(row, person) || null,
    newRecipient: to.recipient || null,
    newAddress: to.address || null,
  }
  const made = await createDraft(context, context.catalogue.table('subscriptionChange'), context.newId(), line)
  if (!made.ok) return made
  const values = kind === 'end' ? { endedFrom: from } : filled(to)
  const order = await editDraft(context, context.catalogue.table('subscription'), row, values)
  return order.ok ? ok([made.value, ...(order.value ? [order.value] : [])]) : order
}

function filled(to: Readonly<Record<string, string | undefined>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(to).filter((entry): entry is [string, string] => Boolean(entry[1])))
}

const keepYear = defineCommand({
  name: 'subscription.year',
  undo: 'inverse',
  input: z.object({ year, values: input.values, seen: input.seen.optional() }),
  async plan({ year: of, values, seen }, context): Promise<Result<Plan>> {
    const table = context.catalogue.table('subscriptionYear')
    const before = await context.get('subscriptionYear', subscriptionYearId(of))
    const own = { ...values, year: of }
    const draft = before
      ? await editDraft(context, table, before, own, seen)
      : await createDraft(context, table, subscriptionYearId(of), own)
    if (!draft.ok) return draft
    return ok({ drafts: draft.value ? [draft.value] : [], label: `登记征订年度：${of} 年` })
  },
})

const pay = defineCommand({
  name: 'subscription.pay',
  undo: 'reversing-entry',
  undoHint: '报刊费已记入支出台账；记错了请在“设置 → 经费”的支出台账里“冲销”，再重新登记。',
  input: z.object({
    year,
    date: z.iso.date('付款日期要写到日，如 2026-11-20'),
    budget: input.rowId.optional(),
    overBasis: words(160),
    handler: words(40),
  }),
  async plan({ year: of, date, budget, overBasis, handler }, context): Promise<Result<Plan>> {
    const own = await context.get('subscriptionYear', subscriptionYearId(of))
    if (!own?.['account'] || !own['office'])
      return fail('subscription.account', `请先在“征订年度”里写明 ${of} 年的收订局和经费来源，再登记付款。`)
    const paid = await alreadyPaid(context, own)
    if (!paid.ok) return paid
    const sound = await soundBudget(context, own, budget)
    if (!sound.ok) return sound
    const sum = await payable(context, of)
    if (!sum.ok) return sum
    const { copies, amount } = sum.value
    const values: Values = {
      date,
      matter: `${of}年报刊订阅费（${copies} 份）`,
      activity: `${of}年报刊`,
      amount,
      account: String(own['account']),
      subject: text(own['subject']),
      payee: text(own['office']),
      invoice: text(own['invoice']),
      budget: budget ?? null,
      overBasis: overBasis || null,
      handler: handler || null,
    }
    const id = context.newId()
    const expense = await expenseDraft(context, id, values)
    if (!expense.ok) return expense
    const link: Draft = { kind: 'set', table: 'subscriptionYear', row: own.id, set: { expense: id } }
    return ok({
      drafts: [expense.value, link],
      label: `登记报刊费：${of} 年 ${formatMoney(amount)} 元`,
      answer: { amount },
    })
  },
})

async function alreadyPaid(context: CommandContext, own: RowRecord): Promise<Result<undefined>> {
  const expense = own['expense']
  if (typeof expense !== 'string') return ok(undefined)
  const reversed = (await context.where('expense', 'reverses', expense)).length > 0
  return reversed
    ? ok(undefined)
    : fail('subscription.paid', '这一年的报刊费已记入支出台账；要改请先在支出台账里冲销。')
}

/** Code `subscription.budget`: the 汇总表 names the account that pays, so the budget must be of the same. */
async function soundBudget(context: CommandContext, own: RowRecord, id: RowId | undefined): Promise<Result<undefined>> {
  const budget = id === undefined ? undefined : await context.get('budget', id)
  if (!budget || budget['account'] === own['account']) return ok(undefined)
  const project = String(budget['project'])
  return fail(
    'subscription.budget',
    `“${project}”的出资账户与“征订年度”里的经费来源不同。请改选预算，或先改征订年度的经费来源。`,
    { field: 'budget' },
  )
}

/** Codes `subscription.nothing`, `subscription.unpriced`: what has no price would be missing from the sum. */
async function payable(context: CommandContext, of: number): Promise<Result<{ copies: number; amount: number }>> {
  const rows = (await context.where('subscription', 'year', of)).filter(isOrdered)
  if (rows.length === 0) return fail('subscription.nothing', `${of} 年还没有订阅，没有要付的报刊费。`)
  const unpriced = rows.filter((row) => typeof row['price'] !== 'number').length
  return unpriced > 0
    ? fail(
        'subscription.unpriced',
        `还有 ${unpriced} 项订阅没有单价，合计不准。请先在“报刊目录”填写 ${of} 年单价并“按目录补单价”。`,
      )
    : ok(wholeSum(rows))
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

export const deliveryCommands = [change, keepYear, pay]
