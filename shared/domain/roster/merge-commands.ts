// 合并重复人员 and its way back (decisions.md 8): a link that keeps every child row, chosen values set on the survivor.
import { z } from 'zod'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId, RowRecord, Value } from '../../oplog/operation'
import { issueId } from '../../issues/issue'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import { gone } from '../record/commands'
import * as input from '../record/input'
import { registersOf } from '../record/values'
import { readIdCard } from './id-card'

const merge = defineCommand({
  name: 'person.merge',
  undo: 'inverse',
  input: z.object({
    survivor: input.rowId,
    others: z.array(input.rowId).min(1, '请选择要合并的人员'),
    /** Field → row whose value the merged person takes. */
    take: z.record(z.string(), input.rowId),
  }),
  async plan({ survivor, others, take }, context): Promise<Result<Plan>> {
    const ids = [...new Set([survivor, ...others])]
    if (ids.length < 2) return fail('merge.self', '一个人不能与自己合并，请选择另一条记录。')
    const rows = await context.getMany('person', ids)
    if (rows.size < ids.length) return gone(context.catalogue.table('person'))
    const people = [...rows.values()].sort((a, b) => (a._s[0] < b._s[0] ? -1 : 1))
    const nonsense = notOnePerson(people)
    if (nonsense) return nonsense
    // Every PC must agree who survives without asking: the row that was created first (decisions.md 8).
    const keeper = people[0] as RowRecord
    const links = people
      .slice(1)
      .map((other): Draft => ({ kind: 'link', table: 'person', row: keeper.id, other: other.id }))
    const set = registersOf(context.catalogue.table('person'), takenValues(context, rows, take), keeper)
    const draft: Draft[] = Object.keys(set).length > 0 ? [{ kind: 'set', table: 'person', row: keeper.id, set }] : []
    return ok({
      drafts: [...links, ...draft],
      label: `合并重复人员：${names(people)}`,
      answer: { survivor: keeper.id },
    })
  },
})

/** Values of the chosen rows, for fields that people fill. */
function takenValues(
  context: CommandContext,
  rows: ReadonlyMap<RowId, RowRecord>,
  take: Readonly<Record<string, RowId>>,
): Record<string, Value> {
  const values: Record<string, Value> = {}
  for (const field of context.catalogue.table('person').fields) {
    const from = take[field.name]
    if (from === undefined || field.derived) continue
    const value = rows.get(from)?.[field.name]
    if (value !== undefined) values[field.name] = value as Value
  }
  return values
}

/** Two sound and different ID numbers are two people; if one was mistyped it is corrected first, so that history says which. */
function notOnePerson(people: readonly RowRecord[]): ReturnType<typeof fail> | undefined {
  const sound = people.filter((each) => typeof each['idNumber'] === 'string' && readIdCard(each['idNumber']))
  if (new Set(sound.map((each) => each['idNumber'])).size < 2) return undefined
  return fail(
    'merge.two-people',
    `${names(sound)}的身份证号都有效但不相同，不是同一人，不能合并。若其中一个登记有误，请先改正再合并。`,
  )
}

function names(people: readonly RowRecord[]): string {
  const distinct = [...new Set(people.map((each) => String(each['name'] ?? '（未填姓名）')))]
  return `${distinct.join('、')}（${people.length} 条记录）`
}

const unmerge = defineCommand({
  name: 'person.unmerge',
  undo: 'inverse',
  input: z.object({ a: input.rowId, b: input.rowId }),
  async plan({ a, b }, context): Promise<Result<Plan>> {
    if (a === b) return fail('merge.self', '一条记录不能与自己拆分。')
    const rows = await context.getMany('person', [a, b])
    const named = rows.get(a) ?? rows.get(b)
    if (!named) return gone(context.catalogue.table('person'))
    return ok({
      drafts: [{ kind: 'unlink', table: 'person', row: a, other: b }],
      label: `拆分误合并的人员：${String(named['name'] ?? '')}`,
    })
  },
})

/** Remembered per pair, so that a third copy found later is still asked about (decisions.md 10). */
const notDuplicate = defineCommand({
  name: 'person.not-duplicate',
  undo: 'inverse',
  input: z.object({ ids: z.array(input.rowId).min(2) }),
  async plan({ ids }, context): Promise<Result<Plan>> {
    const rows = await context.getMany('person', ids)
    if (rows.size < 2) return gone(context.catalogue.table('person'))
    const drafts: Draft[] = pairsOf([...rows.keys()]).map(([a, b]) => ({
      kind: 'decide',
      table: 'decision',
      row: issueId('duplicate', [a, b]),
      set: { rule: 'duplicate', verdict: 'not-duplicate', subjects: [a, b].sort().join('、') },
    }))
    return ok({ drafts, label: `确认不是同一人：${names([...rows.values()])}` })
  },
})

function pairsOf(ids: readonly RowId[]): readonly (readonly [RowId, RowId])[] {
  return ids.flatMap((a, at) => ids.slice(at + 1).map((b) => [a, b] as const))
}

export const mergeCommands = [merge, unmerge, notDuplicate]
