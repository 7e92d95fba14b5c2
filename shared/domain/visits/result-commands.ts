// What came of a visit, for one or many at once; and visits outside any campaign with the yearly ceiling looked at (product.md §2).
import { z } from 'zod'
import { formatMoney } from '../../kernel/money'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId, RowRecord, Value } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import { createDraft, editDraft, gone } from '../record/commands'
import * as input from '../record/input'
import type { Values } from '../record/values'
import { ABSURD } from '../payments/policy-schema'
import { stillOpen } from './campaign-commands'
import { delivered, results } from './picklists'

const text = (max: number) => z.string().trim().max(max).optional()

const result = defineCommand({
  name: 'visit.result',
  undo: 'inverse',
  input: z.object({
    visits: z.array(input.rowId).min(1).max(2000),
    /** Null takes a result back that was entered by mistake. */
    result: z.enum(['visited', 'missed', 'declined', 'family', 'later']).nullable(),
    on: z.string().max(10).optional(),
    visitorA: text(20),
    visitorB: text(20),
    collector: text(20),
    relation: text(20),
    found: text(2000),
  }),
  async plan(given, context): Promise<Result<Plan>> {
    const sound = soundResult(given, context.clock.today())
    if (!sound.ok) return sound
    const rows = [...(await context.getMany('visit', given.visits)).values()]
    const drafts: Draft[] = []
    for (const row of rows) {
      const draft = await resultDraft(context, row, given)
      if (!draft.ok) return draft
      if (draft.value) drafts.push(draft.value)
    }
    const words = results.find(({ value }) => value === given.result)?.label ?? '撤回结果'
    const label = `登记走访结果：${words} ${rows.length} 人`
    return ok({ drafts, label, answer: { people: rows.length } })
  },
})

interface Given {
  readonly result: string | null
  readonly on?: string | undefined
  readonly visitorA?: string | undefined
  readonly visitorB?: string | undefined
  readonly collector?: string | undefined
  readonly relation?: string | undefined
  readonly found?: string | undefined
}

/** Money and goods are handed over by two people on a day that has been, to the person or to somebody named. */
function soundResult(
  { result: came, on, visitorA, visitorB, collector, relation }: Given,
  today: string,
): Result<undefined> {
  if (on !== undefined && came !== 'later' && on > today)
    return fail('visit.future', `走访日期 ${on} 还没有到，请核对。`, { field: 'on' })
  if (!delivered.has(came)) return ok(undefined)
  if (on === undefined || on.length < 10) return fail('visit.day', '请填写走访日期，写到日。', { field: 'on' })
  if (!visitorA || !visitorB || visitorA === visitorB)
    return fail('visit.two', '慰问须两人到场，请填写两位走访人。', { field: visitorA ? 'visitorB' : 'visitorA' })
  return came === 'family' && (!collector || !relation)
    ? fail('visit.collector', '家属代收请填写代收人和与本人的关系。', { field: collector ? 'relation' : 'collector' })
    : ok(undefined)
}

async function resultDraft(context: CommandContext, row: RowRecord, given: Given): Promise<Result<Draft | undefined>> {
  if (row['verdict'] === 'out')
    return fail('visit.left-out', '未列入的对象不登记走访结果，请先人工列入。', { row: row.id })
  const campaign = typeof row['campaign'] === 'string' ? await context.get('campaign', row['campaign']) : undefined
  const open = campaign ? stillOpen(campaign) : ok(undefined)
  if (!open.ok) return open
  if (campaign && campaign['state'] === 'draft')
    return fail('visit.draft', `“${String(campaign['name'])}”还在编制中，审批以后才能登记走访结果。`)
  const values: Record<string, Value> = {
    result: given.result,
    resultOn: given.result === null ? null : (given.on ?? null),
    visitorA: given.result === null ? null : (given.visitorA ?? null),
    visitorB: given.result === null ? null : (given.visitorB ?? null),
    collector: given.result === 'family' ? (given.collector ?? null) : null,
    collectorRelation: given.result === 'family' ? (given.relation ?? null) : null,
  }
  // What was found on an earlier try stays unless something new is said.
  if (given.found) values['found'] = given.found
  return editDraft(context, context.catalogue.table('visit'), row, values)
}

const adHoc = defineCommand({
  name: 'visit.ad-hoc',
  undo: 'inverse',
  input: z.object({
    person: input.rowId,
    occasion: z.string().min(1, '请选择事由').max(20),
    on: z.string().length(10, '请填写走访日期，写到日'),
    scheme: input.rowId.optional(),
    rule: input.rowId.optional(),
    reason: z.string().trim().min(1, '请写明理由').max(300),
    amount: z
      .number()
      .int()
      .min(0, '慰问金不能是负数')
      .max(ABSURD, '慰问金超过 100 万元，请核对是否多打了几个零')
      .optional(),
    goods: text(120),
    way: z.enum(['transfer', 'cash', 'goods']),
    /** Asked for where the yearly ceiling of the scheme is passed. */
    ceilingReason: text(120),
  }),
  async plan({ person, on, ceilingReason, ...given }, context): Promise<Result<Plan>> {
    const subject = await context.get('person', person)
    if (!subject) return gone(context.catalogue.table('person'))
    const year = Number(on.slice(0, 4))
    const within = await withinCeiling(context, person, { ...given, year, ceilingReason })
    if (!within.ok) return within
    const id = context.newId()
    const values: Values = {
      person,
      year,
      verdict: 'in',
      reason: given.reason,
      county: (subject['county'] ?? null) as Value,
      street: (subject['street'] ?? null) as Value,
      level: (subject['_dLevel'] ?? null) as Value,
      scheme: given.scheme ?? null,
      rule: given.rule ?? null,
      amount: given.amount ?? null,
      computed: given.rule === undefined ? null : (given.amount ?? null),
      goods: given.goods ?? null,
      way: given.way,
      occasion: given.occasion,
      ceilingReason: ceilingReason ?? null,
    }
    const draft = await createDraft(context, context.catalogue.table('visit'), id, values)
    if (!draft.ok) return draft
    const label = `临时走访：${String(subject['name'])}（${given.occasion}）`
    return ok({ drafts: [draft.value], label, answer: { id } })
  },
})

interface Asked {
  readonly scheme?: RowId | undefined
  readonly amount?: number | undefined
  readonly year: number
  readonly ceilingReason?: string | undefined
}

/** What a person has or is to have of a scheme in a year, with this, against the scheme's yearly ceiling: passed, a reason is asked for. */
async function withinCeiling(context: CommandContext, person: RowId, asked: Asked): Promise<Result<undefined>> {
  const scheme = asked.scheme === undefined ? undefined : await context.get('scheme', asked.scheme)
  const ceiling = scheme?.['ceiling']
  if (!scheme || typeof ceiling !== 'number' || asked.amount === undefined || asked.ceilingReason) return ok(undefined)
  const before = spentOf(
    await context.whereAny('visit', 'person', context.group('person', person)),
    scheme.id,
    asked.year,
  )
  if (before + asked.amount <= ceiling) return ok(undefined)
  return fail(
    'visit.ceiling',
    `${asked.year} 年“${String(scheme['name'])}”已列 ${formatMoney(before)} 元，加上这次 ${formatMoney(asked.amount)} 元，超过每人每年上限 ${formatMoney(ceiling)} 元。确需慰问请写明超上限的原因。`,
    { field: 'ceilingReason' },
  )
}

/** 分 of a scheme and year that a person has received or stands on a list for; what was missed or declined does not count. */
export function spentOf(visits: readonly RowRecord[], scheme: RowId, year: number): number {
  return visits
    .filter((row) => row['scheme'] === scheme && row['year'] === year && row['verdict'] === 'in')
    .filter((row) => row['result'] !== 'declined')
    .reduce((sum, row) => sum + (typeof row['amount'] === 'number' ? row['amount'] : 0), 0)
}

export const resultCommands = [result, adHoc]
