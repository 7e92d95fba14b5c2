// batch.open and batch.compute: who is in a batch with how much by which rule, who is left out and why. Computed again at any time while
// 编制中; what a person decided by hand stays.
import { z } from 'zod'
import { isPlainDate } from '../../kernel/plain-date'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId, RowRecord } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import type { Fields } from '../field'
import { createDraft, editDraft, gone } from '../record/commands'
import * as input from '../record/input'
import { registersOf, type Values } from '../record/values'
import { nextBatchNumber } from './batch-number'
import { readCandidates } from './batch-reading'
import { dueOf } from './due'
import { lastBatch, movesSince } from './last-batch'
import { keepDecision, linesOf, type Line } from './lines'
import { questionOf } from './question'
import { shortfallLines } from './shortfall-lines'
import { sourcedLines } from './sourced-lines'

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/u, '所属期请写成 2026-01')
const day = z.string().refine((text) => text.length === 10 && isPlainDate(text), '日期请写成 2026-01-20')

const open = defineCommand({
  name: 'batch.open',
  undo: 'inverse',
  input: z.object({
    scheme: input.rowId,
    direction: z.enum(['pay', 'claim'], '退票重发单请在“银行退票”里勾选退票后开'),
    from: month,
    to: month,
    on: day,
    /** 补发 from this month on, where late months are to be paid. */
    backFrom: month.optional(),
    people: z.array(input.rowId).max(100_000),
    /** Way, account, subject, budget, basis, title… */
    values: input.values,
  }),
  async plan({ scheme: schemeId, people, values, ...period }, context): Promise<Result<Plan>> {
    const scheme = await context.get('scheme', schemeId)
    if (!scheme) return gone(context.catalogue.table('scheme'))
    if (period.to < period.from) return fail('batch.period', '所属期止早于所属期起，请核对。', { field: 'to' })
    if (people.length === 0) return fail('batch.nobody', '没有选到人，不能新建批次。请先在名册里筛选或勾选。')
    const year = Number(period.to.slice(0, 4))
    const id = context.newId()
    const number = await nextBatchNumber(context, scheme, year)
    const row: Values = {
      way: '银行代发',
      budgetYear: year,
      ...(await usualPayer(context, scheme)),
      ...values,
      ...period,
      backFrom: period.backFrom ?? null,
      scheme: schemeId,
      number,
      year,
      fundLevel: (scheme['fundLevel'] as string | undefined) ?? null,
      title: (values['title'] ?? scheme['sheetTitle'] ?? null) as string | null,
      state: 'drafting',
      preparedBy: context.by,
      preparedOn: context.clock.today(),
    }
    const draft = await createDraft(context, context.catalogue.table('batch'), id, row)
    if (!draft.ok) return draft
    const lines = await computed(context, { id, ...row }, scheme, people)
    return ok({
      drafts: [draft.value, ...lines.drafts],
      label: `新建批次 ${number}`,
      answer: { id, number, ...lines.sums },
    })
  },
})

/** Account and subject of the scheme's last batch, or the only account there is: nobody types the same payer four times a year. */
async function usualPayer(context: CommandContext, scheme: Fields): Promise<Values> {
  const running = (await context.all('fundAccount')).filter((account) => account['ended'] !== true)
  const known = new Set(running.map(({ id }) => id))
  const last = (await context.where('batch', 'scheme', scheme.id))
    .filter((batch) => batch['state'] !== 'void' && known.has(String(batch['account'])))
    .sort((a, b) => (String(a['number']) < String(b['number']) ? -1 : 1))
    .at(-1)
  if (last) return { account: last['account'] as string, subject: (last['subject'] as string | undefined) ?? null }
  return running.length === 1 ? { account: running[0]!.id } : {}
}

const compute = defineCommand({
  name: 'batch.compute',
  undo: 'inverse',
  input: z.object({ batch: input.rowId, people: z.array(input.rowId).max(100_000).optional() }),
  async plan({ batch: id, people }, context): Promise<Result<Plan>> {
    const batch = await context.get('batch', id)
    if (!batch) return gone(context.catalogue.table('batch'))
    if (batch['state'] !== 'drafting')
      return fail('batch.state', `批次 ${String(batch['number'])} 已不在编制中，不能重新计算。要改请先退回或重开。`)
    const scheme = await context.get('scheme', String(batch['scheme']))
    if (!scheme) return gone(context.catalogue.table('scheme'))
    const known = await context.where('payLine', 'batch', id)
    const ids = people ?? [...new Set(known.map((line) => String(line['person'])))]
    const lines = await computed(context, batch, scheme, ids, known)
    return ok({ drafts: lines.drafts, label: `重新计算批次 ${String(batch['number'])}`, answer: lines.sums })
  },
})

interface Computed {
  readonly drafts: readonly Draft[]
  readonly sums: { readonly taken: number; readonly left: number; readonly changed: number }
}

/** The drafts that bring a batch's lines to what the rows say now. People of the last batch are always looked at: whoever is gone shows. */
async function computed(
  context: CommandContext,
  batch: Fields,
  scheme: Fields,
  people: readonly RowId[],
  known: readonly RowRecord[] = [],
): Promise<Computed> {
  const sourced = await sourcedLines(context, batch, scheme)
  if (sourced) return { drafts: draftsFor(context, sourced, known), sums: sumsOf(sourced, known) }
  const last = await lastBatch(context, batch)
  const everybody = [...new Set([...people, ...last.keys()])]
  const reading = await readCandidates(context, batch, everybody)
  const question = questionOf(batch, scheme)(reading)
  const moves = await movesSince(context, last, reading.rules)
  const short = await shortfallLines(context, batch, question)
  const lines = reading.candidates.flatMap((each) => {
    const due = dueOf(each, question, each.before)
    const paid = last.get(each.person.id)?.amount
    return [...linesOf(batch.id, each, due, { paid, moves: moves(each.person, due) }), ...short(each)]
  })
  return { drafts: draftsFor(context, lines, known), sums: sumsOf(lines, known) }
}

/** The drafts that bring the known lines of a batch to these. */
export function draftsFor(
  context: CommandContext,
  lines: readonly Line[],
  known: readonly RowRecord[],
): readonly Draft[] {
  const table = context.catalogue.table('payLine')
  const before = new Map(known.map((row) => [row.id, row]))
  const kept = new Set(lines.map((line) => line.id))
  const writes = lines.flatMap((line): readonly Draft[] => {
    const row = before.get(line.id)
    const values = row ? withBlanks(table.fields, keepDecision(line.values, row), row) : filled(line.values)
    const set = row ? registersOf(table, values, row) : values
    return Object.keys(set).length === 0 ? [] : [{ kind: 'set', table: 'payLine', row: line.id, set }]
  })
  // A line added by hand, or decided by hand, is a person's word: computing never takes it away.
  const stale = known.filter((row) => !kept.has(row.id) && row['byHand'] !== true)
  return [...writes, ...stale.map((row): Draft => ({ kind: 'remove', table: 'payLine', row: row.id }))]
}

function filled(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
}

/** Fields that the new computation does not name are emptied: a line that was in and is now out keeps no amount. */
function withBlanks(fields: readonly { readonly name: string }[], values: Values, row: RowRecord): Values {
  const owned = new Set(['monthly', 'months', 'from', 'to', 'computed', 'withheld', 'amount', 'rule', 'difference'])
  if (row['byHand'] === true) for (const field of ['withheld', 'amount']) owned.delete(field)
  const blanks = fields.filter(({ name }) => owned.has(name) && !(name in values) && row[name] !== undefined)
  return { ...values, ...Object.fromEntries(blanks.map(({ name }) => [name, null])) }
}

function sumsOf(lines: readonly Line[], known: readonly RowRecord[]): Computed['sums'] {
  const people = (verdict: string): number =>
    new Set(lines.filter((line) => line.values['verdict'] === verdict).map((line) => line.values['person'])).size
  const before = new Map(known.map((row) => [row.id, row['amount']]))
  const changed = lines.filter(
    (line) => before.has(line.id) && before.get(line.id) !== (line.values['amount'] ?? undefined),
  )
  return { taken: people('in'), left: people('out'), changed: changed.length }
}

/** What the head of the sheet says may be changed while 编制中; after that the paper is what it is. */
const describeFields = [
  'title',
  'way',
  'account',
  'subject',
  'budget',
  'budgetYear',
  'overBudget',
  'basis',
  'on',
  'backFrom',
]

const describe = defineCommand({
  name: 'batch.describe',
  undo: 'inverse',
  input: z.object({ batch: input.rowId, values: input.values, seen: input.seen.optional() }),
  async plan({ batch: id, values, seen }, context): Promise<Result<Plan>> {
    const batch = await context.get('batch', id)
    if (!batch) return gone(context.catalogue.table('batch'))
    const number = String(batch['number'])
    if (batch['state'] !== 'drafting')
      return fail('batch.state', `批次 ${number} 已不在编制中，表头不能改。要改请先退回或重开。`)
    const stranger = Object.keys(values).find((field) => !describeFields.includes(field))
    if (stranger !== undefined)
      return fail('record.reserved', '这一项由批次的办理步骤登记，不能直接改。', { field: stranger })
    const draft = await editDraft(context, context.catalogue.table('batch'), batch, values, seen)
    if (!draft.ok) return draft
    return ok({ drafts: draft.value ? [draft.value] : [], label: `修改批次 ${number} 的表头` })
  },
})

export const computeCommands = [open, compute, describe]
