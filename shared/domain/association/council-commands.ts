// 届中离任 and 补选 of the council: who leaves, from when and why, and who takes the same office for the rest of the term, as one change.
import { z } from 'zod'
import { isPlainDate } from '../../kernel/plain-date'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowRecord, Value } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import { createDraft, editDraft, gone } from '../record/commands'
import * as input from '../record/input'

const leave = defineCommand({
  name: 'council.leave',
  undo: 'inverse',
  input: z.object({
    /** The row of whoever leaves. */
    row: input.rowId,
    /** YYYY, YYYY-MM or a day. */
    on: z.string().refine(isPlainDate, '离任日期请写成 2026、2026-06 或 2026-06-08'),
    reason: z.string().trim().min(1, '请填写离任原因').max(80),
    /** Absent where the seat stays free. Whoever is on the roster is named by their row; the name is then theirs. */
    successor: z
      .object({
        person: input.rowId.optional(),
        name: z.string().trim().max(40).optional(),
        employer: z.string().trim().max(80).optional(),
        title: z.string().trim().max(60).optional(),
      })
      .optional(),
  }),
  async plan({ row, on, reason, successor }, context): Promise<Result<Plan>> {
    const table = context.catalogue.table('councilMember')
    const before = await context.get('councilMember', row)
    if (!before) return gone(table)
    if (typeof before['leftOn'] === 'string')
      return fail(
        'council.has-left',
        `${String(before['name'])}已于 ${before['leftOn']} 离任，要改日期请在登记表里改。`,
      )
    const left = await editDraft(context, table, before, { leftOn: on, leftReason: reason })
    if (!left.ok) return left
    const drafts: Draft[] = left.value ? [left.value] : []
    if (!successor) return ok({ drafts, label: `登记离任：${String(before['name'])}` })
    const next = await successorOf(context, before, successor)
    if (!next.ok) return next
    const seat = await createDraft(context, table, context.newId(), { ...seatOf(before, on), ...next.value })
    if (!seat.ok) return seat
    return ok({
      drafts: [...drafts, seat.value],
      label: `补选：${String(before['name'])} → ${String(next.value['name'])}`,
    })
  },
})

interface Successor {
  readonly person?: string | undefined
  readonly name?: string | undefined
  readonly employer?: string | undefined
  readonly title?: string | undefined
}

type Values = Readonly<Record<string, Value>>

async function successorOf(context: CommandContext, before: RowRecord, given: Successor): Promise<Result<Values>> {
  const own: Record<string, Value> = {}
  if (given.employer) own['employer'] = given.employer
  if (given.title) own['title'] = given.title
  if (given.person === undefined) {
    if (!given.name) return fail('council.successor', '请选择名册里的劳模，或填写补选人姓名。', { field: 'name' })
    own['name'] = given.name
  } else {
    const [survivor = given.person] = context.group('person', given.person)
    const person = await context.get('person', survivor)
    if (!person) return fail('council.successor', '选中的劳模已不在名册，请重新选择。', { field: 'person' })
    own['person'] = survivor
    own['name'] = String(person['name'] ?? '')
    if (!given.employer && typeof person['employer'] === 'string') own['employer'] = person['employer']
  }
  return own['name'] === before['name'] && own['person'] === (before['person'] ?? undefined)
    ? fail('council.successor-same', `补选的就是${String(before['name'])}本人，请核对。`, { field: 'name' })
    : ok(own)
}

/** The same office for the rest of the same term. */
function seatOf(before: RowRecord, on: string): Values {
  const kept = ['term', 'duty', 'to'].filter((field) => before[field] !== undefined)
  return { ...Object.fromEntries(kept.map((field) => [field, before[field] as Value])), from: on }
}

export const councilCommands = [leave]
