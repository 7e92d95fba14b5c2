// 补录历史 of 疗休养 (office-practice.md 3): old trips, also those of 上级, from one file; the same line twice is one record.
import { z } from 'zod'
import { pairId } from '../../kernel/ids'
import { isPlainDate } from '../../kernel/plain-date'
import { ok, type Result } from '../../kernel/result'
import type { RowId, Value } from '../../oplog/operation'
import { defineCommand, type Draft, type Plan } from '../command'
import type { HistoryAnswer } from '../payments/history-command'
import { createDraft } from '../record/commands'
import * as input from '../record/input'

const words = z.string().trim().max(200)

const trip = z.object({
  person: input.rowId,
  kind: z.enum(['went', 'never']),
  /** YYYY, YYYY-MM or a day; absent = nobody knows when. */
  date: z
    .string()
    .refine((text) => isPlainDate(text), '日期请写成 2024、2024-01 或 2024-01-20')
    .optional(),
  what: words.max(80).optional(),
  organiser: words.max(30).optional(),
  days: z.number().int().optional(),
  note: words.optional(),
})

export type RecordedTrip = z.infer<typeof trip>

const take = defineCommand({
  name: 'trip-record.take',
  undo: 'inverse',
  input: z.object({ file: z.string().max(200), trips: z.array(trip).min(1).max(20_000) }),
  async plan({ file, trips }, context): Promise<Result<Plan>> {
    const table = context.catalogue.table('tripRecord')
    const ids = trips.map((each) => recordId(context.group('person', each.person)[0] as RowId, each))
    const known = await context.getMany('tripRecord', ids)
    const drafts = new Map<RowId, Draft>()
    for (const [i, { person, ...values }] of trips.entries()) {
      const id = ids[i] as RowId
      if (known.has(id) || drafts.has(id)) continue
      const own = {
        ...values,
        person: context.group('person', person)[0] as RowId,
        source: file.slice(0, 120),
        entered: '补录',
      }
      const made = await createDraft(context, table, id, told(own))
      if (!made.ok) return made
      drafts.set(id, made.value)
    }
    const answer: HistoryAnswer = { created: drafts.size, same: trips.length - drafts.size, skipped: [] }
    return ok({ drafts: [...drafts.values()], label: `补录历年疗休养：${file}（${drafts.size} 条）`, answer })
  },
})

/** Without what the line leaves open. */
function told(values: Readonly<Record<string, Value | undefined>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, Value] => entry[1] !== undefined))
}

/** The one id of a trip by what is said of it, the same on every PC and from every file. */
function recordId(person: RowId, { kind, date, organiser, what }: RecordedTrip): RowId {
  return pairId('tripRecord', person, [kind, date, organiser, what].map((part) => part ?? '').join('|'))
}

export const recordCommands = [take]
