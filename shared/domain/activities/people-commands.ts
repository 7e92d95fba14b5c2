// Who took part, who is in a team, and whom a report is about: many people at once, from a view, a selection or a list. One row per pair on every PC, so
// that two who add the same person add one.
import { z } from 'zod'
import { pairId } from '../../kernel/ids'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId, RowRecord } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import { createDraft, editDraft, gone } from '../record/commands'
import * as input from '../record/input'
import type { Values } from '../record/values'

/** People added in one command. */
export const MOST_AT_ONCE = 2_000

/** What may be said of somebody while they are added. */
const said = z.object({
  role: z.string().max(200).optional(),
  /** Tenths of an hour. */
  hours: z.number().int().nonnegative('服务时长不能是负数').optional(),
  times: z.number().int().positive('场次至少是 1').optional(),
  note: z.string().max(200).optional(),
})

/** What may be said of a member of a team while they are added. */
const ofMember = z.object({
  role: z.string().max(200).optional(),
  from: z.string().max(10).optional(),
  to: z.string().max(10).optional(),
  note: z.string().max(200).optional(),
})

/** The one id of a person's row in an activity, the same on every PC. */
export function participationId(activity: RowId, person: RowId): RowId {
  return pairId('participation', activity, person)
}

export interface Joined {
  /** New rows. */
  readonly added: number
  /** Were there already; what was said of them anew is written. */
  readonly kept: number
}

const join = defineCommand({
  name: 'activity.join',
  undo: 'inverse',
  input: z.object({
    activity: input.rowId,
    people: z
      .array(z.object({ person: input.rowId, said: said.optional() }))
      .min(1, '没有选取任何人')
      .max(MOST_AT_ONCE, '一次最多添加 2,000 人，请分几次'),
    /** Where the list came from: 名册视图“在册”, 签到表.xlsx. */
    from: z.string().max(120).optional(),
  }),
  plan: ({ activity, people, from }, context) =>
    linked(context, {
      to: { table: 'activity', field: 'activity', id: activity },
      rows: 'participation',
      people: people.map(({ person, said: values }) => ({ person, values: told(values ?? {}) })),
      label: (title, added) => `${title}：添加参加人员 ${added} 人${from === undefined ? '' : `（${from}）`}`,
    }),
})

const enlist = defineCommand({
  name: 'team.join',
  undo: 'inverse',
  input: z.object({
    team: input.rowId,
    people: z
      .array(z.object({ person: input.rowId, said: ofMember.optional() }))
      .min(1, '没有选取任何人')
      .max(MOST_AT_ONCE, '一次最多添加 2,000 人，请分几次'),
    from: z.string().max(120).optional(),
  }),
  async plan({ team, people, from }, context) {
    const owner = await context.get('volunteerTeam', team)
    if (typeof owner?.['dissolvedOn'] === 'string')
      return fail(
        'team.dissolved',
        `${String(owner['name'])}已于 ${owner['dissolvedOn']} 解散，不再添加队员。登记错了请先改服务队的解散日期。`,
      )
    return linked(context, {
      to: { table: 'volunteerTeam', field: 'team', id: team },
      rows: 'teamMember',
      people: people.map(({ person, said: values }) => ({ person, values: told(values ?? {}) })),
      label: (title, added) => `${title}：添加队员 ${added} 人${from === undefined ? '' : `（${from}）`}`,
    })
  },
})

const name = defineCommand({
  name: 'media.name',
  undo: 'inverse',
  input: z.object({
    media: input.rowId,
    people: z.array(input.rowId).min(1, '没有选取任何人').max(MOST_AT_ONCE, '一次最多添加 2,000 人，请分几次'),
  }),
  plan: ({ media, people }, context) =>
    linked(context, {
      to: { table: 'mediaReport', field: 'media', id: media },
      rows: 'mediaPerson',
      people: people.map((person) => ({ person, values: {} })),
      label: (title, added) => `《${title}》：添加报道人物 ${added} 人`,
    }),
})

interface Linking {
  readonly to: {
    readonly table: 'activity' | 'mediaReport' | 'volunteerTeam'
    readonly field: string
    readonly id: RowId
  }
  readonly rows: 'participation' | 'mediaPerson' | 'teamMember'
  readonly people: readonly { readonly person: RowId; readonly values: Values }[]
  readonly label: (title: string, added: number) => string
}

async function linked(context: CommandContext, { to, rows, people, label }: Linking): Promise<Result<Plan>> {
  const owner = await context.get(to.table, to.id)
  const spec = context.catalogue.table(to.table)
  if (!owner) return gone(spec)
  const known = await byPerson(context, rows, to)
  const values = new Map<RowId, Values>()
  for (const each of people) {
    const person = context.group('person', each.person)[0] as RowId
    values.set(person, { ...values.get(person), ...each.values })
  }
  const found = await context.getMany('person', [...values.keys()])
  const drafts: Draft[] = []
  for (const [person, own] of values) {
    if (!found.has(person)) return gone(context.catalogue.table('person'))
    const made = await draftsFor(context, { to, rows }, person, known.get(person), own)
    if (!made.ok) return made
    drafts.push(...made.value)
  }
  const kept = [...values.keys()].filter((person) => known.has(person)).length
  const answer: Joined = { added: values.size - kept, kept }
  return ok({ drafts, label: label(String(owner[spec.title] ?? ''), answer.added).slice(0, 200), answer })
}

/** Rows there are, under whoever their people are now: a row of a merged copy is that person's. */
async function byPerson(
  context: CommandContext,
  rows: Linking['rows'],
  to: Linking['to'],
): Promise<ReadonlyMap<RowId, RowRecord>> {
  const there = await context.where(rows, to.field, to.id)
  return new Map(there.map((row) => [context.group('person', String(row['person']))[0] as RowId, row]))
}

async function draftsFor(
  context: CommandContext,
  { to, rows }: Pick<Linking, 'to' | 'rows'>,
  person: RowId,
  before: RowRecord | undefined,
  values: Values,
): Promise<Result<readonly Draft[]>> {
  const table = context.catalogue.table(rows)
  if (before) {
    const edit = await editDraft(context, table, before, values)
    return edit.ok ? ok(edit.value ? [edit.value] : []) : edit
  }
  const id = rows === 'participation' ? participationId(to.id, person) : pairId(rows, to.id, person)
  const made = await createDraft(context, table, id, { person, [to.field]: to.id, ...values })
  // Whoever was taken off the list comes back on it under the same id.
  return made.ok ? ok([made.value, { kind: 'restore', table: rows, row: id }]) : made
}

function told(values: z.infer<typeof said> | z.infer<typeof ofMember>): Values {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string | number] => entry[1] !== undefined),
  )
}

export const activityCommands = [join, enlist, name]
