// 经费支出台账: entries are added and reversed, never changed or removed; over budget asks for 追加依据 instead of stopping the office.
import { z } from 'zod'
import { pairId } from '../../kernel/ids'
import { formatMoney } from '../../kernel/money'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import type { Fields } from '../field'
import { createDraft, gone } from '../record/commands'
import * as input from '../record/input'
import type { Values } from '../record/values'
import { sourceOfBudget } from './budget'
import { readStanding } from './budget-reading'

const BY_REVERSAL = '支出台账不能撤销；记错了请在这一行点“冲销”，两笔都留在台账上。'

const record = defineCommand({
  name: 'expense.record',
  undo: 'reversing-entry',
  undoHint: BY_REVERSAL,
  input: z.object({ values: input.values }),
  async plan({ values }, context): Promise<Result<Plan>> {
    const id = context.newId()
    const draft = await expenseDraft(context, id, values)
    if (!draft.ok) return draft
    const words = `${String(values['matter'])} ${formatMoney(Number(values['amount']))} 元`
    return ok({ drafts: [draft.value], label: `登记经费支出：${words}`, answer: { id } })
  },
})

/** A line of the 台账, judged against its budget. Codes `expense.amount`, `expense.reverse`, `expense.example`, `expense.year`, `budget.over`, `value.*`. */
export async function expenseDraft(context: CommandContext, id: RowId, values: Values): Promise<Result<Draft>> {
  const amount = values['amount']
  if (typeof amount === 'number' && amount <= 0)
    return fail('expense.amount', '支出金额应大于零；要冲减已记的支出请用“冲销”。', { field: 'amount' })
  if ('reverses' in values) return fail('expense.reverse', '冲销请在要冲销的那一行点“冲销”。')
  const filled = await withBudget(context, values)
  if (!filled.ok) return filled
  return createDraft(context, context.catalogue.table('expense'), id, filled.value)
}

/** Account and subject of a budget are the entry's: money of one source is never spent as another's. */
async function withBudget(context: CommandContext, values: Values): Promise<Result<Values>> {
  const subject = values['subject']
  if (typeof subject === 'string' && (await context.get('expenseSubject', subject))?.['example'] === true)
    return fail('expense.example', '这是示例科目，请先在“支出科目”里换成财务使用的科目。', { field: 'subject' })
  if (typeof values['budget'] !== 'string') return ok(values)
  const budget = await context.get('budget', values['budget'])
  if (!budget) return gone(context.catalogue.table('budget'))
  const year = String(budget['year'])
  if (typeof values['date'] === 'string' && !values['date'].startsWith(year))
    return fail('expense.year', `日期不在这项预算的年度（${year} 年）内，请核对日期或改选预算。`, { field: 'date' })
  const enough = await maySpend(context, budget, values)
  if (!enough.ok) return enough
  return ok({ ...values, ...sourceOfBudget(budget) })
}

async function maySpend(context: CommandContext, budget: Fields, values: Values): Promise<Result<undefined>> {
  const { free } = await readStanding(context, budget)
  const over = Number(values['amount'] ?? 0) - free
  const basis = values['overBasis']
  if (over <= 0 || (typeof basis === 'string' && basis.trim() !== '')) return ok(undefined)
  return fail(
    'budget.over',
    `“${String(budget['project'])}”可用 ${formatMoney(free)} 元，这笔超出 ${formatMoney(over)} 元。请填写追加依据（会议纪要或批准文号）后再保存，或先登记预算调整。`,
    { field: 'overBasis', free, over },
  )
}

const reverse = defineCommand({
  name: 'expense.reverse',
  undo: 'none',
  undoHint: '冲销已记入台账；冲错了请把原支出重新登记一笔。',
  input: z.object({
    row: input.rowId,
    date: z.string().min(1, '请填写冲销日期').max(10),
    reason: z.string().trim().min(2, '请写明冲销原因').max(120),
  }),
  async plan({ row, date, reason }, context): Promise<Result<Plan>> {
    const table = context.catalogue.table('expense')
    const entry = await context.get('expense', row)
    if (!entry) return gone(table)
    if (entry['reverses'] !== undefined)
      return fail('expense.reversal', '冲销的一笔不能再冲销；请把原支出重新登记一笔。')
    if ((await context.where('expense', 'reverses', row)).length > 0)
      return fail('expense.reversed', '这笔支出已经冲销过，不重复冲销。')
    const kept = Object.fromEntries(
      ['activity', 'budget', 'account', 'subject', 'payee'].flatMap((field) =>
        entry[field] === undefined ? [] : [[field, entry[field]]],
      ),
    ) as Values
    const values = {
      ...kept,
      date,
      matter: `冲销：${String(entry['matter'])}`.slice(0, 120),
      amount: -Number(entry['amount']),
      reverses: row,
      note: reason,
    }
    // One id on every PC: reversed on two of them offline, the entry is still reversed once.
    const draft = await createDraft(context, table, pairId('expense', row, 'reversal'), values)
    return draft.ok ? ok({ drafts: [draft.value], label: `冲销经费支出：${String(entry['matter'])}` }) : draft
  },
})

export const expenseCommands = [record, reverse]
