// 合并重复人员 and its way back (decisions.md 8): a link that keeps every child row, chosen values set on the survivor.
import { z } from 'zod'
import { fail, ok, type Result } from '../../kernel/result'
import { pairId } from '../../kernel/ids'
import type { RowId, RowRecord, Value } from '../../oplog/operation'
import { LINK_TABLE } from '../../oplog/register-key'
import { issueId } from '../../issues/issue'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import { editDraft, gone } from '../record/commands'
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
    // Whoever was merged into one of them before comes along, with what is known of them.
    const rows = await context.getMany('person', [
      ...new Set(ids.flatMap((id) => [id, ...context.group('person', id)])),
    ])
    if (ids.some((id) => !rows.has(id))) return gone(context.catalogue.table('person'))
    const people = ids.map((id) => rows.get(id) as RowRecord)
    const nonsense = notOnePerson([...rows.values()])
    if (nonsense) return nonsense
    // Every PC must agree who survives without asking: the row that was created first (decisions.md 8).
    const keeper = [...rows.values()].reduce((first, row) => (row._s[0] < first._s[0] ? row : first))
    const links = ids
      .filter((id) => id !== keeper.id && !context.group('person', keeper.id).includes(id))
      .map((other): Draft => ({ kind: 'link', table: 'person', row: keeper.id, other }))
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
  /** `b` leaves the group of `a`; the others of it stay one person. `restore` are values of `a` from before the merge, with the heads seen. */
  input: z.object({
    a: input.rowId,
    b: input.rowId,
    restore: input.values.optional(),
    seen: input.seen.optional(),
  }),
  async plan({ a, b, restore, seen }, context): Promise<Result<Plan>> {
    if (a === b) return fail('merge.self', '一条记录不能与自己拆分。')
    const rows = await context.getMany('person', [a, b])
    const named = rows.get(a) ?? rows.get(b)
    if (!named) return gone(context.catalogue.table('person'))
    const group = context.group('person', a)
    if (!group.includes(b)) return fail('merge.apart', '这两份档案没有合并在一起，不用拆分。')
    const drafts = [...parting(group, b, await linkedPairs(context, group))]
    const kept = rows.get(a)
    const back =
      restore && kept ? await editDraft(context, context.catalogue.table('person'), kept, restore, seen) : ok(undefined)
    if (!back.ok) return back
    if (back.value) drafts.push(back.value)
    return ok({ drafts, label: `拆分误合并的人员：${String(named['name'] ?? '')}` })
  },
})

type Pair = readonly [RowId, RowId]

/** The pairs of a group that are linked: its survivor need not be an end of each, since groups are merged with groups. */
async function linkedPairs(context: CommandContext, group: readonly RowId[]): Promise<readonly Pair[]> {
  const pairs = pairsOf(group)
  const found = await context.getMany(
    LINK_TABLE,
    pairs.map(([a, b]) => pairId('person', a, b)),
  )
  return pairs.filter(([a, b]) => found.get(pairId('person', a, b))?.['on'] === true)
}

/** Cuts every link of the leaver and joins what hung together only through them, so that nobody else is separated. */
function parting(group: readonly RowId[], leaver: RowId, pairs: readonly Pair[]): readonly Draft[] {
  const cut = pairs.filter((pair) => pair.includes(leaver))
  const rest = pairs.filter((pair) => !pair.includes(leaver))
  const [first, ...others] = group.filter((id) => id !== leaver)
  if (first === undefined) return []
  const together = reachable(first, rest)
  const joins: Pair[] = []
  for (const other of others) {
    if (together.has(other)) continue
    joins.push([first, other])
    for (const id of reachable(other, rest)) together.add(id)
  }
  return [
    ...cut.map(([row, other]): Draft => ({ kind: 'unlink', table: 'person', row, other })),
    ...joins.map(([row, other]): Draft => ({ kind: 'link', table: 'person', row, other })),
  ]
}

function reachable(from: RowId, pairs: readonly Pair[]): Set<RowId> {
  const found = new Set([from])
  // A set that grows while it is walked: each new member's partners are walked too.
  for (const id of found) {
    for (const [a, b] of pairs) {
      if (a === id) found.add(b)
      if (b === id) found.add(a)
    }
  }
  return found
}

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
