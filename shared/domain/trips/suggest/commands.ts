// 建议名单: kept so that every PC shows the same one, and taken over by one key with one undo; without that key nobody is placed.
import { z } from 'zod'
import { pairId } from '../../../kernel/ids'
import { fail, ok, type Result } from '../../../kernel/result'
import type { RowId, RowRecord } from '../../../oplog/operation'
import { defineCommand, type CommandContext, type Plan } from '../../command'
import { createDraft, gone } from '../../record/commands'
import * as input from '../../record/input'
import { registersOf } from '../../record/values'
import { idsOf } from '../plan-commands'
import { draft, rulesAllow } from '../place-commands'
import { faultsOf } from './check-list'
import { writeSuggestion } from './kept'
import { partOf, standingList, type PlanRows, type TripList } from './rows'

/** While counties' lists are worked on; once posted, a list changes by 退出 and 递补. */
const working: ReadonlySet<unknown> = new Set(['open', 'review'])

const places = z.array(z.tuple([input.rowId, input.rowId])).max(2000)

/** The one id of a plan's suggestion, the same on every PC. */
export function suggestionId(plan: RowId): RowId {
  return pairId('tripSuggestion', plan, plan)
}

const keep = defineCommand({
  name: 'trip-suggestion.keep',
  undo: 'inverse',
  input: z.object({
    plan: input.rowId,
    print: z.string().length(64),
    list: places,
    end: z.enum(['reached', 'stopped', 'time', 'first']),
    left: z.number().min(0).optional(),
  }),
  async plan({ plan: id, print, list, end, left }, context): Promise<Result<Plan>> {
    const plan = await context.get('tripPlan', id)
    if (!plan) return gone(context.catalogue.table('tripPlan'))
    const made = writeSuggestion({ print, list: new Map(list), end, left })
    const [row, table] = [suggestionId(id), context.catalogue.table('tripSuggestion')]
    const before = await context.get('tripSuggestion', row)
    const label = `生成建议名单：${String(plan['name'])}（${list.length} 人）`
    if (!before) {
      const first = await createDraft(context, table, row, { plan: id, made })
      return first.ok ? ok({ drafts: [first.value], label }) : first
    }
    const set = registersOf(table, { made }, before)
    return ok({ drafts: Object.keys(set).length === 0 ? [] : [{ kind: 'set', table: table.name, row, set }], label })
  },
})

const adopt = defineCommand({
  name: 'trip.adopt',
  undo: 'inverse',
  input: z.object({ plan: input.rowId, list: places }),
  async plan({ plan: id, list: given }, context): Promise<Result<Plan>> {
    const plan = await context.get('tripPlan', id)
    if (!plan) return gone(context.catalogue.table('tripPlan'))
    if (!working.has(plan['state']))
      return fail('trip.adopt-state', '只有“推荐报名”和“审核”时可以采用建议名单；公示以后请用“退出”和“递补”。')
    const rows = await rowsOf(context, plan)
    const list: TripList = new Map(given)
    const faults = faultsOf(list, rows)
    if (faults.length > 0)
      return fail('trip.adopt-stale', `名单生成以后有了变动：${faults.slice(0, 3).join('；')}。没有采用，请重新生成。`)
    const allowed = await allowedAll(context, plan, rows, list)
    return allowed.ok ? ok(planOf(context, plan, rows, list)) : allowed
  },
})

/** The plan's rows as the writer has them. */
interface StoredRows extends PlanRows {
  readonly batches: readonly RowRecord[]
  readonly candidates: readonly RowRecord[]
}

async function rowsOf(context: CommandContext, plan: RowRecord): Promise<StoredRows> {
  const batches = await context.where('tripBatch', 'plan', plan.id)
  const candidates = await context.where('tripCandidate', 'plan', plan.id)
  const ids = candidates.map((row) => String(row['person']))
  const people = await context.getMany(
    'person',
    ids.map((person) => context.group('person', person)[0] as RowId),
  )
  return {
    plan,
    batches,
    candidates,
    quotas: await context.whereAny('tripQuota', 'batch', idsOf(batches)),
    people: new Map(
      ids.flatMap((person) => {
        const row = people.get(context.group('person', person)[0] as RowId)
        return row ? [[person, row] as const] : []
      }),
    ),
    routes: await context.all('tripRoute'),
    rules: await context.all('tripRule'),
  }
}

/** Everybody who comes in or moves is judged anew by the rules, as by hand. */
async function allowedAll(
  context: CommandContext,
  plan: RowRecord,
  { batches, candidates }: StoredRows,
  list: TripList,
): Promise<Result<undefined>> {
  for (const batch of batches) {
    const coming = candidates.filter((row) => list.get(row.id) === batch.id && partOf(row) === 'open')
    if (coming.length === 0) continue
    const allowed = await rulesAllow(context, plan, batch, coming, undefined)
    if (!allowed.ok) return fail('trip.adopt-rules', `${allowed.failure.message}没有采用，请先“重新审核”，再重新生成。`)
  }
  return ok(undefined)
}

function planOf(context: CommandContext, plan: RowRecord, { candidates }: StoredRows, list: TripList): Plan {
  const stands = standingList(candidates)
  const open = candidates.filter((row) => partOf(row) === 'open' || stands.has(row.id))
  const changed = open.filter((row) => stands.get(row.id) !== list.get(row.id))
  const drafts = changed.flatMap((row) => {
    const to = list.get(row.id)
    return draft(context, row, to === undefined ? { state: 'waiting', batch: null } : { state: 'placed', batch: to })
  })
  const out = changed.filter((row) => !list.has(row.id)).length
  const came = changed.filter((row) => !stands.has(row.id)).length
  return {
    drafts,
    label: `采用建议名单：${String(plan['name'])}（新安排 ${came} 人，换批次 ${changed.length - came - out} 人，移出 ${out} 人）`,
    answer: { came, moved: changed.length - came - out, out },
  }
}

export const suggestCommands = [keep, adopt]
