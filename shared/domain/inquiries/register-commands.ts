// Registering a call, a visit or a letter, taking it up as 信访事项, and tying a repeated one to its original.
import { z } from 'zod'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId, RowRecord, Value } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import { minting } from '../office/paper-numbers'
import { createDraft, editDraft, gone } from '../record/commands'
import * as input from '../record/input'
import { isBlank } from '../value'
import { stateOf } from './deadlines'

const register = defineCommand({
  name: 'inquiry.register',
  undo: 'inverse',
  input: z.object({ values: input.values, petition: z.boolean(), original: input.rowId.optional() }),
  async plan({ values, petition, original }, context): Promise<Result<Plan>> {
    const first = original === undefined ? ok(undefined) : await rootOf(context, original)
    if (!first.ok) return first
    const own = await completed(context, values, petition)
    const numbered = (await minting(context, 'inquiry', String(own['date'])))()
    const id = context.newId()
    const set = { ...own, ...numbered, petition: petition || null, original: first.value?.id ?? null }
    const draft = await createDraft(context, context.catalogue.table('inquiry'), id, set)
    if (!draft.ok) return draft
    const number = String(numbered['number'])
    const label = `登记来电来访：${number}`
    return ok({ drafts: [draft.value], label, answer: { id, number } })
  },
})

/** What is filled in without asking: the day, who took it, how it was answered, and that an answered call is done. */
async function completed(
  context: CommandContext,
  values: Readonly<Record<string, Value>>,
  petition: boolean,
): Promise<Record<string, Value>> {
  const today = context.clock.today()
  const me = String((await context.get('operator', context.by))?.['name'] ?? '')
  const date = isBlank(values['date']) ? today : String(values['date'])
  const done = !petition && !isBlank(values['reply']) && isBlank(values['due'])
  const answered = done ? { state: 'closed', closedOn: date, answeredOn: date } : { state: 'open' }
  const way = done ? (values['channel'] === 'call' ? 'phone' : 'spot') : null
  return {
    ...values,
    date,
    receiver: isBlank(values['receiver']) ? me : (values['receiver'] as Value),
    registrar: me,
    ...answered,
    disposal: isBlank(values['disposal']) ? way : (values['disposal'] as Value),
  }
}

const petition = defineCommand({
  name: 'inquiry.petition',
  undo: 'inverse',
  input: z.object({ inquiry: input.rowId, petition: z.boolean() }),
  async plan({ inquiry, petition: on }, context): Promise<Result<Plan>> {
    const before = await context.get('inquiry', inquiry)
    if (!before) return gone(context.catalogue.table('inquiry'))
    if (!on && before['acceptedOn'])
      return fail('inquiry.accepted', '这件信访事项已经受理，不能改回普通来电来访。请按期限答复、办结。')
    const reopened = on && stateOf(before) === 'closed' ? { state: 'open', closedOn: null, answeredOn: null } : {}
    const draft = await editDraft(context, context.catalogue.table('inquiry'), before, {
      petition: on || null,
      ...reopened,
    })
    if (!draft.ok) return draft
    const label = `${on ? '按信访事项办理' : '改为普通来电来访'}：${String(before['number'] ?? '')}`
    return ok({ drafts: draft.value ? [draft.value] : [], label })
  },
})

const link = defineCommand({
  name: 'inquiry.link',
  undo: 'inverse',
  /** Null: it is no repeated one after all. */
  input: z.object({ inquiry: input.rowId, original: input.rowId.nullable() }),
  async plan({ inquiry, original }, context): Promise<Result<Plan>> {
    const before = await context.get('inquiry', inquiry)
    if (!before) return gone(context.catalogue.table('inquiry'))
    const first = original === null ? ok(undefined) : await rootOf(context, original)
    if (!first.ok) return first
    if (first.value?.id === inquiry)
      return fail('inquiry.own-original', '这两件已经互为重复件，原件不能再关联到自己的重复件。')
    const draft = await editDraft(context, context.catalogue.table('inquiry'), before, {
      original: first.value?.id ?? null,
    })
    if (!draft.ok) return draft
    const drafts: Draft[] = draft.value ? [draft.value] : []
    if (first.value) drafts.push(...(await followers(context, inquiry, first.value.id)))
    const number = String(before['number'] ?? '')
    return ok({ drafts, label: first.value ? `关联原件：${number}` : `取消关联原件：${number}` })
  },
})

/** What was tied to this one is tied to its original now: there is one first piece, however many follow. */
async function followers(context: CommandContext, inquiry: RowId, original: RowId): Promise<readonly Draft[]> {
  const rows = await context.where('inquiry', 'original', inquiry)
  return rows.map((row) => ({ kind: 'set', table: 'inquiry', row: row.id, set: { original } }))
}

/** The first piece that an earlier one itself repeats. Two PCs may have tied two pieces to each other: then the older one is the first. */
async function rootOf(context: CommandContext, id: RowId): Promise<Result<RowRecord | undefined>> {
  const seen = new Set<RowId>()
  let row = await context.get('inquiry', id)
  if (!row) return fail('inquiry.no-original', '要关联的那一件已被删除，没有关联。可到回收站恢复后再关联。')
  while (typeof row['original'] === 'string' && !seen.has(row.id)) {
    seen.add(row.id)
    const next = await context.get('inquiry', row['original'])
    if (!next) break
    row = next
  }
  return ok(row)
}

export const registerCommands = [register, petition, link]
