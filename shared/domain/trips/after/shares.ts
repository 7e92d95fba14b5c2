// What each payer of a batch is to pay, as rows that 经费 reads: promised when the batch sets out, paid when it is settled.
import { formatMoney } from '../../../kernel/money'
import { pairId } from '../../../kernel/ids'
import { fail, ok, type Result } from '../../../kernel/result'
import type { RowId, RowRecord } from '../../../oplog/operation'
import type { CommandContext, Draft } from '../../command'
import { sourceOfBudget } from '../../payments/budget'
import { readStanding } from '../../payments/budget-reading'
import { registersOf, type Values } from '../../record/values'
import type { BatchRows } from './read-bill'
import type { BillShare } from './settlement'

interface Stage {
  readonly stage: 'planned' | 'settled'
  /** YYYY-MM-DD, the day in the 台账. */
  readonly date: string
}

/** Drafts that bring the shares of a batch to what is given; a payer that is no more is taken away. Codes: `budget.over`, `trip-share.year`. */
export async function shareDrafts(
  context: CommandContext,
  { batch, plan }: BatchRows,
  shares: readonly BillShare[],
  stage: Stage,
): Promise<Result<readonly Draft[]>> {
  const known = new Map((await context.where('tripShare', 'batch', batch.id)).map((row) => [row.id, row]))
  const drafts: Draft[] = []
  const wanted = new Set<RowId>()
  for (const share of shares) {
    const source = await sourceOf(context, share, shares, [...known.values()], stage)
    if (!source.ok) return source
    const id = pairId('tripShare', batch.id, share.id)
    wanted.add(id)
    const values = { ...valuesOf(share, batch, plan, stage), ...source.value }
    const before = known.get(id)
    drafts.push(...written(context, id, values, before))
  }
  for (const id of known.keys()) if (!wanted.has(id)) drafts.push({ kind: 'remove', table: 'tripShare', row: id })
  return ok(drafts)
}

/** A share that was taken away lies in the bin and comes out of it with the new values. */
function written(context: CommandContext, id: RowId, values: Values, before: RowRecord | undefined): readonly Draft[] {
  const set = registersOf(context.catalogue.table('tripShare'), values, before)
  const told = before ? set : Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
  const draft: readonly Draft[] =
    Object.keys(told).length > 0 ? [{ kind: 'set', table: 'tripShare', row: id, set: told }] : []
  return before ? draft : [...draft, { kind: 'restore', table: 'tripShare', row: id }]
}

function valuesOf(share: BillShare, batch: RowRecord, plan: RowRecord, { stage, date }: Stage): Values {
  return {
    batch: batch.id,
    payer: share.payer,
    date,
    matter: `疗休养费：${String(batch['name'])}`.slice(0, 120),
    activity: String(plan['name']).slice(0, 60),
    account: share.account ?? null,
    subject: share.subject ?? null,
    budget: share.budget ?? null,
    amount: share.amount,
    stage,
    payee: typeof plan['agency'] === 'string' ? plan['agency'] : null,
  }
}

/**
 * Account and subject of a budget are the share's; over budget is said and asks for 追加依据, as of every expense. What the batch took
 * from the budget before is not held against it.
 */
async function sourceOf(
  context: CommandContext,
  share: BillShare,
  shares: readonly BillShare[],
  known: readonly RowRecord[],
  { stage, date }: Stage,
): Promise<Result<Values>> {
  const budget = share.budget === undefined ? undefined : await context.get('budget', share.budget)
  if (!budget) return ok({})
  const project = String(budget['project'])
  if (stage === 'settled' && !date.startsWith(String(budget['year'])))
    return fail('trip-share.year', `结算日期不在“${project}”的预算年度（${String(budget['year'])} 年）内，请核对。`)
  const before = known.filter((row) => row['budget'] === budget.id).map((row) => Number(row['amount'] ?? 0))
  const free = sum(before) + (await readStanding(context, budget)).free
  const wanted = sum(shares.filter((each) => each.budget === budget.id).map(({ amount }) => amount))
  const over = wanted - free
  if (over > 0 && !share.overBasis)
    return fail(
      'budget.over',
      `“${project}”可用 ${formatMoney(free)} 元，${share.payer}要出 ${formatMoney(wanted)} 元，超出 ${formatMoney(over)} 元。请在出资方填写追加依据，或先登记预算调整。`,
      { free, over },
    )
  return ok(sourceOfBudget(budget))
}

function sum(list: readonly number[]): number {
  return list.reduce((total, each) => total + each, 0)
}
