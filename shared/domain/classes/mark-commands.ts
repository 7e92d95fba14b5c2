// 点名: one command per stroke or per filled column, so that each is one step back.
import { z } from 'zod'
import { pairId } from '../../kernel/ids'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId } from '../../oplog/operation'
import { defineCommand, type Draft, type Plan } from '../command'
import { gone } from '../record/commands'
import * as input from '../record/input'
import { marks as markChoices, wordOf } from './picklists'
import { enrolmentsOf } from './seating'

const mark = defineCommand({
  name: 'class.mark',
  undo: 'inverse',
  input: z.object({
    session: input.rowId,
    /** Of each person 到, 假, 缺, or nothing again. */
    marks: z
      .array(z.object({ person: input.rowId, mark: z.enum(['present', 'leave', 'absent']).nullable() }))
      .min(1, '还没有选人')
      .max(2000),
  }),
  async plan({ session: id, marks }, context): Promise<Result<Plan>> {
    const session = await context.get('classSession', id)
    const of = session && (await context.get('trainingClass', String(session['class'])))
    if (!session || !of) return gone(context.catalogue.table('classSession'))
    const date = String(session['date'])
    if (session['state'] === 'void') return fail('class.called-off', `${date} 这次课已停课，不用点名。`)
    if (date > context.clock.today() && marks.some((each) => each.mark === 'present' || each.mark === 'absent'))
      return fail('class.early', `${date} 的课还没有上，现在只能登记请假。`)
    const seated = new Set(
      (await enrolmentsOf(context, of.id))
        .filter((row) => row['state'] === 'in')
        .map((row) => context.group('person', String(row['person']))[0]),
    )
    const asked = new Map(marks.map((each) => [context.group('person', each.person)[0] as RowId, each.mark]))
    if ([...asked.keys()].some((person) => !seated.has(person)))
      return fail('class.stranger', '只有正式学员可以点名，没有保存。请刷新名单后重试。')
    const ids = [...asked.keys()].map((person) => attendanceId(id, person))
    const known = await context.getMany('attendance', ids)
    const drafts = [...asked].flatMap(([person, value], at): readonly Draft[] => {
      const row = ids[at] as RowId
      const before = known.get(row)
      if ((before?.['mark'] ?? null) === value) return []
      const set = before ? { mark: value } : { person, class: of.id, session: id, mark: value }
      return value === null && !before ? [] : [{ kind: 'set', table: 'attendance', row, set }]
    })
    const words = new Set(marks.map((each) => (each.mark === null ? '清空' : wordOf(markChoices, each.mark))))
    const whom = asked.size === 1 ? await nameOf(context, [...asked.keys()][0] as RowId) : `${asked.size} 人`
    return ok({ drafts, label: `${String(of['name'])} ${date} 点名：${whom}${[...words].join('、')}` })
  },
})

async function nameOf(
  context: { get(table: string, id: RowId): Promise<{ readonly [field: string]: unknown } | undefined> },
  person: RowId,
): Promise<string> {
  return String((await context.get('person', person))?.['name'] ?? '')
}

/** The one id of a cell, the same on every PC. */
export function attendanceId(session: RowId, person: RowId): RowId {
  return pairId('attendance', session, person)
}

export const markCommands = [mark]
