// 领衔人 of a studio: a change leaves who led before, from when to when and why; a slip of the pen is put right without one (office-practice.md 39).
import { z } from 'zod'
import { fail, ok, type Result } from '../../kernel/result'
import { isPlainDate } from '../../kernel/plain-date'
import type { RowId, RowRecord, Value } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import { createDraft, editDraft, gone } from '../record/commands'
import * as input from '../record/input'

const who = {
  studio: input.rowId,
  /** Whoever is on the roster is named by their row; the name is then theirs. */
  person: input.rowId.optional(),
  name: z.string().trim().max(40).optional(),
}

const change = defineCommand({
  name: 'studio.change-leader',
  undo: 'inverse',
  input: z.object({
    ...who,
    /** YYYY, YYYY-MM or a day: from then on. */
    on: z.string().refine(isPlainDate, '变更日期请写成 2026、2026-06 或 2026-06-08'),
    reason: z.string().trim().min(1, '请选择变更原因').max(40),
    document: z.string().trim().max(80).optional(),
  }),
  async plan(given, context): Promise<Result<Plan>> {
    const found = await leadable(context, given.studio)
    if (!found.ok) return found
    const before = found.value
    const next = await leaderOf(context, given)
    if (!next.ok) return next
    if (sameLeader(before, next.value))
      return fail('studio.leader-same', `现在的领衔人就是${next.value.name}，没有变更。`)
    const from = before['ledSince'] ?? before['namedOn']
    const known = typeof from === 'string' ? Math.min(from.length, given.on.length) : 0
    if (typeof from === 'string' && given.on.slice(0, known) < from.slice(0, known))
      return fail('studio.leader-date', `变更日期早于现任领衔人的起始日期（${from}），请核对。`, { field: 'on' })
    const past = await createDraft(
      context,
      context.catalogue.table('studioLeader'),
      context.newId(),
      pastOf(before, given),
    )
    if (!past.ok) return past
    const values = { leader: next.value.name, person: next.value.person ?? null, ledSince: given.on }
    const now = await editDraft(context, context.catalogue.table('studio'), before, values)
    if (!now.ok) return now
    const drafts: readonly Draft[] = now.value ? [past.value, now.value] : [past.value]
    return ok({
      drafts,
      label: `变更领衔人：${String(before['name'])}（${String(before['leader'])} → ${next.value.name}）`,
    })
  },
})

const correct = defineCommand({
  name: 'studio.correct-leader',
  undo: 'inverse',
  input: z.object({
    ...who,
    since: z.string().refine(isPlainDate, '领衔起始请写成 2026、2026-06 或 2026-06-08').optional(),
  }),
  async plan(given, context): Promise<Result<Plan>> {
    const found = await leadable(context, given.studio)
    if (!found.ok) return found
    const next = await leaderOf(context, given)
    if (!next.ok) return next
    const values: Record<string, Value> = { leader: next.value.name, person: next.value.person ?? null }
    if (given.since !== undefined) values['ledSince'] = given.since
    const draft = await editDraft(context, context.catalogue.table('studio'), found.value, values)
    if (!draft.ok) return draft
    return ok({ drafts: draft.value ? [draft.value] : [], label: `更正领衔人：${String(found.value['name'])}` })
  },
})

interface Leader {
  readonly name: string
  readonly person: RowId | undefined
}

async function leaderOf(
  context: CommandContext,
  { person, name }: { readonly person?: RowId | undefined; readonly name?: string | undefined },
): Promise<Result<Leader>> {
  if (person === undefined)
    return name
      ? ok({ name, person: undefined })
      : fail('studio.leader', '请选择名册里的劳模，或填写领衔人姓名。', { field: 'name' })
  const [survivor = person] = context.group('person', person)
  const row = await context.get('person', survivor)
  return row
    ? ok({ name: String(row['name'] ?? ''), person: survivor })
    : fail('studio.leader', '选中的劳模已不在名册，请重新选择。', { field: 'person' })
}

function sameLeader(studio: RowRecord, { name, person }: Leader): boolean {
  return studio['leader'] === name && (studio['person'] ?? undefined) === person
}

function pastOf(
  studio: RowRecord,
  { on, reason, document }: { readonly on: string; readonly reason: string; readonly document?: string | undefined },
): Readonly<Record<string, Value>> {
  const from = studio['ledSince'] ?? studio['namedOn']
  return {
    studio: studio.id,
    name: String(studio['leader'] ?? ''),
    to: on,
    reason,
    ...(typeof studio['person'] === 'string' ? { person: studio['person'] } : {}),
    ...(typeof from === 'string' ? { from } : {}),
    ...(document ? { document } : {}),
  }
}

async function leadable(context: CommandContext, studio: RowId): Promise<Result<RowRecord>> {
  const row = await context.get('studio', studio)
  if (!row) return gone(context.catalogue.table('studio'))
  return row['state'] === 'revoked'
    ? fail('studio.is-revoked', `${String(row['name'])}已经撤销，领衔人不再变更。`)
    : ok(row)
}

export const leaderCommands = [change, correct]
