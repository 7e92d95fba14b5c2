// 认定, 不予认定 and 年度复核 of a 困难档案, each with the 动态变更 that goes with it, as one change with one undo.
import { z } from 'zod'
import { addMonths, isPlainDate } from '../../kernel/plain-date'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowRecord, Value } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import { createDraft, gone } from '../record/commands'
import * as input from '../record/input'
import { readPostingRule } from '../office/posting'
import { standingOf } from '../roster/status'
import { caseStates } from './schema'
import { lackingFor } from './standing'

/** 先建档、后帮扶, and looked at again every year (office-practice.md 29). */
const REVIEW_MONTHS = 12

const day = z.string().refine((text) => text.length === 10 && isPlainDate(text), '日期请写成 2026-01-20')
const text = z.string().trim().max(160)

const approve = defineCommand({
  name: 'hardship.approve',
  undo: 'inverse',
  input: z.object({ file: input.rowId, on: day, document: text.max(80).optional() }),
  async plan({ file: id, on, document }, context): Promise<Result<Plan>> {
    const found = await openCase(context, id, on)
    if (!found.ok) return found
    const { file, person } = found.value
    const lacks = lackingFor(file, on, await readPostingRule(context))
    if (lacks.length > 0)
      return fail('hardship.lacking', `还不能认定 ${String(person['name'])} 为困难劳模，还缺：${lacks.join('、')}。`)
    const event = await eventDraft(context, person, 'hardship', on, document)
    if (!event.ok) return event
    const set = { state: 'approved', decidedOn: on, document: document || null, reviewBy: addMonths(on, REVIEW_MONTHS) }
    const facts = { hardshipType: file['type'] as Value, hardshipCause: file['cause'] as Value }
    const drafts: Draft[] = [
      { kind: 'set', table: 'hardshipCase', row: id, set },
      { kind: 'set', table: 'person', row: person.id, set: facts },
      ...event.value,
    ]
    return ok({ drafts, label: `认定困难劳模：${String(person['name'])}` })
  },
})

const refuse = defineCommand({
  name: 'hardship.refuse',
  undo: 'inverse',
  input: z.object({ file: input.rowId, on: day, refusal: text.min(2, '请写明不予认定的原因') }),
  async plan({ file: id, on, refusal }, context): Promise<Result<Plan>> {
    const found = await openCase(context, id, on)
    if (!found.ok) return found
    return ok({
      drafts: [{ kind: 'set', table: 'hardshipCase', row: id, set: { state: 'refused', decidedOn: on, refusal } }],
      label: `不予认定困难劳模：${String(found.value.person['name'])}`,
    })
  },
})

const review = defineCommand({
  name: 'hardship.review',
  undo: 'inverse',
  input: z.object({ file: input.rowId, values: input.values }),
  async plan({ file: id, values }, context): Promise<Result<Plan>> {
    const file = await context.get('hardshipCase', id)
    if (!file) return gone(context.catalogue.table('hardshipCase'))
    if (file['state'] !== 'approved')
      return fail('hardship.state', '只有已认定在档的才作年度复核。申请中的请先认定或不予认定。')
    const on = values['date']
    const fits = typeof on === 'string' ? notAhead(context, on) : ok(undefined)
    if (!fits.ok) return fits
    const table = context.catalogue.table('hardshipReview')
    const row = await createDraft(context, table, context.newId(), { ...values, case: id })
    if (!row.ok) return row
    const person = await context.get('person', String(file['person']))
    if (!person) return gone(context.catalogue.table('person'))
    const ends = values['result'] === 'end'
    const event = ends ? await eventDraft(context, person, 'hardship-over', String(on), undefined) : ok([])
    if (!event.ok) return event
    const set = ends ? { state: 'ended', endedOn: String(on) } : { reviewBy: addMonths(String(on), REVIEW_MONTHS) }
    return ok({
      drafts: [row.value, { kind: 'set', table: 'hardshipCase', row: id, set }, ...event.value],
      label: `${ends ? '解除困难' : '困难复核'}：${String(person['name'])}`,
    })
  },
})

interface OpenCase {
  readonly file: RowRecord
  readonly person: RowRecord
}

/** A file that is still an application; `hardship.state` and `hardship.date` otherwise. */
async function openCase(context: CommandContext, id: string, on: string): Promise<Result<OpenCase>> {
  const file = await context.get('hardshipCase', id)
  if (!file) return gone(context.catalogue.table('hardshipCase'))
  const person = await context.get('person', String(file['person']))
  if (!person) return gone(context.catalogue.table('person'))
  const state = caseStates.find(({ value }) => value === file['state'])?.label
  if (state !== undefined) return fail('hardship.state', `这份困难档案已是“${state}”，不能再次办理。`)
  const fits = notAhead(context, on)
  return fits.ok ? ok({ file, person }) : fits
}

function notAhead(context: CommandContext, on: string): Result<undefined> {
  return on > context.clock.today()
    ? fail('hardship.date', `日期 ${on} 在今天之后，请核对。`, { field: 'date' })
    : ok(undefined)
}

/** The 动态变更 of the decision; none where the person stands there already. */
async function eventDraft(
  context: CommandContext,
  person: RowRecord,
  kind: 'hardship' | 'hardship-over',
  date: string,
  document: string | undefined,
): Promise<Result<readonly Draft[]>> {
  const events = await context.whereAny('statusEvent', 'person', context.group('person', person.id))
  const { hardship, status } = standingOf(events)
  if (status === 'died') return fail('hardship.died', `${String(person['name'])} 已登记去世，不能再办理。`)
  if ((hardship === true) === (kind === 'hardship')) return ok([])
  const values = { person: person.id, kind, date, ...(document ? { document } : {}) }
  const draft = await createDraft(context, context.catalogue.table('statusEvent'), context.newId(), values)
  return draft.ok ? ok([draft.value]) : draft
}

export const hardshipCommands = [approve, refuse, review]
