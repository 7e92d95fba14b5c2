// 课酬 by month: hours of the sessions held × the class's standard, tax by the confirmed rule over everything the teacher gets that
// month, or as finance writes it. Asked for again it follows the sessions; what is paid stays as it is.
import { z } from 'zod'
import { groupBy } from '../../kernel/group-by'
import { pairId } from '../../kernel/ids'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId, RowRecord } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import { gone } from '../record/commands'
import * as input from '../record/input'
import { registersOf, type Values } from '../record/values'
import { heldSessions } from './calendar'
import { feeTaxRuleOf, taxOn } from './tax'

const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u, '月份请写成 2026-11')

interface Owed {
  readonly id: RowId
  readonly values: Values
  readonly before: RowRecord | undefined
}

const compute = defineCommand({
  name: 'class-fee.compute',
  undo: 'inverse',
  input: z.object({ month }),
  async plan({ month: of }, context): Promise<Result<Plan>> {
    const found = await owedIn(context, of)
    if (!found.ok) return found
    const { owed, before, left } = found.value
    const taxed = await withTax(context, of, owed, before)
    const table = context.catalogue.table('teachingFee')
    const drafts = taxed.flatMap(({ id, values, before: row }): readonly Draft[] => {
      const set = registersOf(table, values, row)
      return Object.keys(set).length === 0 ? [] : [{ kind: 'set', table: 'teachingFee', row: id, set }]
    })
    const open = taxed.filter(({ values }) => values['tax'] === null).length
    return ok({
      drafts,
      label: `编制 ${of} 课酬 ${taxed.length} 笔`,
      answer: { fees: taxed.length, changed: drafts.length, untaxed: open, left },
    })
  },
})

interface Found {
  readonly owed: readonly Owed[]
  readonly before: readonly RowRecord[]
  /** Classes that lack what a fee needs: they are left out and told, the others go on. */
  readonly left: readonly string[]
}

/** What is owed for the sessions of a month, with what was written of it before. Codes `class-fee.left`, `class-fee.none`. */
async function owedIn(context: CommandContext, of: string): Promise<Result<Found>> {
  const before = await context.where('teachingFee', 'month', of)
  const classes = await context.whereAny('trainingClass', 'state', ['running', 'done'])
  const sessions = await context.whereAny(
    'classSession',
    'class',
    classes.map(({ id }) => id),
  )
  const held = heldSessions(sessions).filter((row) => String(row['date']).startsWith(of))
  const byId = new Map(classes.map((row) => [row.id, row]))
  const teacherOf = (row: RowRecord): unknown => row['teacher'] ?? byId.get(String(row['class']))?.['teacher']
  const owed: Owed[] = []
  const left: string[] = []
  for (const [key, own] of groupBy(held, (row) => `${String(row['class'])} ${String(teacherOf(row) ?? '')}`)) {
    const [id = '', teacher = ''] = key.split(' ')
    const row = byId.get(id) as RowRecord
    if (row['feeHour'] === 0) continue
    const lacks = lacking(row, teacher)
    if (lacks !== undefined) left.push(lacks)
    else owed.push(sumOf(row, teacher, own, of, before))
  }
  if (owed.length === 0 && left.length > 0) return fail('class-fee.left', [...new Set(left)].join(''))
  const stale = before.filter((row) => row['state'] !== 'paid' && !owed.some(({ id }) => id === row.id))
  const nothing = stale.map((row): Owed => ({ id: row.id, before: row, values: { days: null, hours: 0, gross: 0 } }))
  return owed.length === 0 && nothing.length === 0
    ? fail('class-fee.none', `${of} 没有已开班的培训班上课，没有课酬可编制。`)
    : ok({ owed: [...owed, ...nothing], before, left: [...new Set(left)] })
}

/** What a class lacks for its 课酬 of the month, in Chinese. */
function lacking(of: RowRecord, teacher: string): string | undefined {
  const name = String(of['name'])
  if (teacher === '') return `${name}还没有填授课教师，请先填好再编制课酬；不付课酬的把标准填为 0。`
  if (typeof of['feeHour'] !== 'number')
    return `${name}还没有填课酬标准（元/课时），请先填好再编制课酬；不付课酬的填 0。`
  return undefined
}

function sumOf(
  of: RowRecord,
  teacher: string,
  sessions: readonly RowRecord[],
  inMonth: string,
  known: readonly RowRecord[],
): Owed {
  const hours = sessions.reduce((sum, row) => sum + Number(row['hours']), 0)
  const id = feeId(of.id, teacher, inMonth)
  const days = sessions.map((row) => `${Number(String(row['date']).slice(8))}日`).join('、')
  const own = { teacher, class: of.id, month: inMonth, days: days.slice(0, 200), hours }
  const rate = Number(of['feeHour'])
  const values = { ...own, rate, gross: rate * hours, state: 'draft' }
  return { id, values, before: known.find((row) => row.id === id) }
}

/** One row per class, teacher and month on every PC. */
export function feeId(of: RowId, teacher: RowId, inMonth: string): RowId {
  return pairId('teachingFee', `${of} ${teacher}`, inMonth)
}

/** Paid ones stay as they were paid; what finance wrote stays; the others share the month's tax of their teacher in the order of rows. */
async function withTax(
  context: CommandContext,
  of: string,
  owed: readonly Owed[],
  before: readonly RowRecord[],
): Promise<readonly Owed[]> {
  const rule = feeTaxRuleOf(await context.all('feeTaxRule'), of)
  const brackets = rule ? await context.where('feeTaxBracket', 'rule', rule.id) : []
  const open = owed.filter((each) => each.before?.['state'] !== 'paid')
  const sums = new Map<string, { gross: number; tax: number }>()
  for (const row of before.filter((each) => each['state'] === 'paid')) add(sums, row)
  return [...open]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((each) => {
      const gross = Number(each.values['gross'])
      const teacher = String(each.values['teacher'] ?? each.before?.['teacher'])
      const kept = each.before?.['taxBy'] === 'finance' && each.before['gross'] === gross
      const so = sums.get(teacher) ?? { gross: 0, tax: 0 }
      const tax = kept
        ? Number(each.before?.['tax'])
        : rule && Math.max(0, taxOn(so.gross + gross, rule, brackets) - so.tax)
      sums.set(teacher, { gross: so.gross + gross, tax: so.tax + (tax ?? 0) })
      return { ...each, values: { ...each.values, ...taxValues(gross, tax, kept ? 'finance' : 'rule', rule?.id) } }
    })
}

function add(sums: Map<string, { gross: number; tax: number }>, row: RowRecord): void {
  const so = sums.get(String(row['teacher'])) ?? { gross: 0, tax: 0 }
  sums.set(String(row['teacher']), { gross: so.gross + Number(row['gross']), tax: so.tax + Number(row['tax'] ?? 0) })
}

function taxValues(gross: number, tax: number | undefined, by: 'finance' | 'rule', rule: RowId | undefined): Values {
  if (tax === undefined) return { tax: null, net: null, taxBy: null, taxRule: null }
  return { tax, net: gross - tax, taxBy: by, taxRule: by === 'rule' ? (rule ?? null) : null }
}

const tax = defineCommand({
  name: 'class-fee.tax',
  undo: 'inverse',
  input: z.object({ fee: input.rowId, tax: z.number().int().min(0, '个税不能是负数') }),
  async plan({ fee, tax: amount }, context): Promise<Result<Plan>> {
    const row = await context.get('teachingFee', fee)
    if (!row) return gone(context.catalogue.table('teachingFee'))
    const gross = Number(row['gross'])
    if (row['state'] === 'paid') return fail('class-fee.paid', '这笔课酬已发放，个税不能再改。')
    if (amount > gross) return fail('class-fee.tax', '代扣个税不能多于应发，请核对。', { field: 'tax' })
    const set = taxValues(gross, amount, 'finance', undefined)
    const teacher = await context.get('classTeacher', String(row['teacher']))
    return ok({
      drafts: [{ kind: 'set', table: 'teachingFee', row: fee, set }],
      label: `登记财务核定的个税：${String(teacher?.['name'] ?? '')} ${String(row['month'])}`,
    })
  },
})

const pay = defineCommand({
  name: 'class-fee.pay',
  undo: 'inverse',
  input: z.object({
    fees: z.array(input.rowId).min(1, '还没有选课酬').max(500),
    on: z.iso.date('日期请写成 2026-11-30'),
  }),
  async plan({ fees, on }, context): Promise<Result<Plan>> {
    const rows = [...(await context.getMany('teachingFee', fees)).values()]
    const untaxed = rows.filter((row) => typeof row['tax'] !== 'number').length
    if (untaxed > 0)
      return fail(
        'class-fee.untaxed',
        `有 ${untaxed} 笔还没有核定代扣个税，不能登记发放。请由财务确认个税规定，或逐笔登记财务核定的税额。`,
      )
    const drafts = rows
      .filter((row) => row['state'] !== 'paid')
      .map((row): Draft => ({ kind: 'set', table: 'teachingFee', row: row.id, set: { state: 'paid', paidOn: on } }))
    return ok({ drafts, label: `登记发放课酬 ${drafts.length} 笔` })
  },
})

/** Rows with fixed ids: adding the example on two PCs is one example. */
const exampleRule = pairId('feeTaxRule', 'example', '2018-61')
const yuan = (amount: number): number => amount * 100
const exampleBrackets = [
  { over: 0, percent: 20, quick: 0 },
  { over: yuan(20_000), percent: 30, quick: yuan(2_000) },
  { over: yuan(50_000), percent: 40, quick: yuan(7_000) },
]

const example = defineCommand({
  name: 'class-fee.example',
  undo: 'inverse',
  input: z.object({}),
  async plan(_, context): Promise<Result<Plan>> {
    if (await context.get('feeTaxRule', exampleRule)) return ok({ drafts: [], label: '课酬个税示例已经在表里' })
    const rule = {
      name: '劳务报酬预扣预缴（示例）',
      from: '2019-01-01',
      source: '国家税务总局公告2018年第61号（请财务核对现行规定）',
      smallUpTo: yuan(4_000),
      smallLess: yuan(800),
      largeLess: 20,
      example: true,
    }
    const brackets = exampleBrackets.map((values): Draft => {
      const row = pairId('feeTaxBracket', exampleRule, String(values.over))
      return { kind: 'set', table: 'feeTaxBracket', row, set: { ...values, rule: exampleRule } }
    })
    return ok({
      drafts: [{ kind: 'set', table: 'feeTaxRule', row: exampleRule, set: rule }, ...brackets],
      label: '加入课酬个税规定（示例）',
    })
  },
})

export const feeCommands = [compute, tax, pay, example]
