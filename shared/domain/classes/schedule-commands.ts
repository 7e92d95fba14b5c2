// 排课: sessions of a term written in one step around days off; afterwards each is moved, called off or added by hand.
import { z } from 'zod'
import { pairId } from '../../kernel/ids'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId, RowRecord } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import { createDraft, gone } from '../record/commands'
import * as input from '../record/input'
import type { Values } from '../record/values'
import { termDays, type TermDays } from './calendar'

const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, '时间请写成 18:30 这样')
const day = z.iso.date('日期请写成 2026-09-05')

const schedule = defineCommand({
  name: 'class.schedule',
  undo: 'inverse',
  input: z.object({
    class: input.rowId,
    from: day,
    to: day,
    weekdays: z.array(z.number().int().min(1).max(7)).min(1, '请选上课的星期').max(7),
    start: time,
    end: time,
    hours: z.number().int().min(1, '课时请填 1 到 12').max(12, '课时请填 1 到 12'),
    count: z.number().int().min(1, '次数请填 1 到 200').max(200, '次数请填 1 到 200').optional(),
    onWorkedWeekends: z.boolean().optional(),
    /** Takes away what was planned before and not yet held: sessions from today on without a mark. */
    anew: z.boolean().optional(),
  }),
  async plan({ class: id, start, end, hours, anew, ...table }, context): Promise<Result<Plan>> {
    const of = await context.get('trainingClass', id)
    if (!of) return gone(context.catalogue.table('trainingClass'))
    if (table.to < table.from || end <= start) return fail('class.term', '结束不能早于开始，请核对日期和时间。')
    const wanted = pruned(table)
    const found = termDays(wanted, await context.all('holiday'))
    const short = shortOf(found, wanted.count)
    if (short !== undefined) return fail('class.term', short)
    const sessions = await context.where('classSession', 'class', id)
    const dropped = anew === true ? await replaceable(context, sessions) : []
    const kept = new Set(
      sessions.filter((row) => !dropped.includes(row)).map((row) => `${String(row['date'])} ${String(row['start'])}`),
    )
    const days = found.days.filter((date) => !kept.has(`${date} ${start}`))
    const made = await written(context, id, days, { start, end, hours }, sessions)
    if (!made.ok) return made
    const again = new Set(made.value.map((draft) => draft.row))
    const removed = dropped.flatMap((row): readonly Draft[] =>
      again.has(row.id) ? [] : [{ kind: 'remove', table: 'classSession', row: row.id }],
    )
    return ok({
      drafts: [...removed, ...made.value],
      label: `${String(of['name'])}：排课 ${days.length} 次`,
      answer: { added: days.length, removed: removed.length, leftOut: found.leftOut, unknownYears: found.unknownYears },
    })
  },
})

/** Without what was left open. */
function pruned<T extends object>(given: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}

function shortOf({ days, leftOut }: TermDays, count: number | undefined): string | undefined {
  if (days.length === 0) return '这段时间里没有可以上课的日子，请核对学期和星期。'
  if (count === undefined || days.length === count) return undefined
  const off = leftOut.length > 0 ? `（避开了 ${leftOut.map(({ date, why }) => `${date} ${why}`).join('、')}）` : ''
  return `这段时间只能排 ${days.length} 次${off}，不到 ${count} 次。请把学期结束改晚，或少排几次。`
}

/** Sessions from today on that nobody was marked in. */
async function replaceable(context: CommandContext, sessions: readonly RowRecord[]): Promise<readonly RowRecord[]> {
  const open = sessions.filter((row) => String(row['date']) >= context.clock.today())
  const marked = new Set(
    (
      await context.whereAny(
        'attendance',
        'session',
        open.map(({ id }) => id),
      )
    )
      .filter((row) => row['mark'])
      .map((row) => row['session']),
  )
  return open.filter((row) => !marked.has(row.id))
}

/** The id of a planned session is its class, day and hour: planning the same term on two PCs gives the same rows. */
async function written(
  context: CommandContext,
  of: RowId,
  days: readonly string[],
  { start, end, hours }: { readonly start: string; readonly end: string; readonly hours: number },
  sessions: readonly RowRecord[],
): Promise<Result<readonly Draft[]>> {
  const table = context.catalogue.table('classSession')
  const there = new Set(sessions.map(({ id }) => id))
  const drafts: Draft[] = []
  for (const date of days) {
    const planned = pairId('classSession', of, `${date} ${start}`)
    // One that was moved to another day keeps its id: the day it left may be planned again.
    const id =
      there.has(planned) && sessions.some((row) => row.id === planned && row['date'] !== date)
        ? context.newId()
        : planned
    const values: Values = { class: of, date, start, end, hours, state: 'planned' }
    const made = await createDraft(context, table, id, values)
    if (!made.ok) return made
    drafts.push(made.value, ...(there.has(id) ? [] : [{ kind: 'restore', table: 'classSession', row: id } as const]))
  }
  return ok(drafts)
}

const drop = defineCommand({
  name: 'class-session.drop',
  undo: 'inverse',
  input: z.object({ session: input.rowId }),
  async plan({ session: id }, context): Promise<Result<Plan>> {
    const session = await context.get('classSession', id)
    if (!session) return gone(context.catalogue.table('classSession'))
    const marked = (await context.where('attendance', 'session', id)).filter((row) => row['mark']).length
    if (marked > 0)
      return fail(
        'class.marked',
        `${String(session['date'])} 这次课已登记 ${marked} 人考勤，不能去掉。没有上的请改为“停课”。`,
      )
    const of = await context.get('trainingClass', String(session['class']))
    return ok({
      drafts: [{ kind: 'remove', table: 'classSession', row: id }],
      label: `${String(of?.['name'] ?? '')}：去掉 ${String(session['date'])} 的课`,
    })
  },
})

export const scheduleCommands = [schedule, drop]
