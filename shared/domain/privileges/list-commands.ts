// 体检 and 保险: the list of a round or a policy from chosen people, one row for each on every PC; and the kinds of cards offices usually issue.
import { z } from 'zod'
import { pairId } from '../../kernel/ids'
import { ok, type Result } from '../../kernel/result'
import type { RowId, Value } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import { seedId } from '../office/seed'
import { createDraft, gone } from '../record/commands'
import * as input from '../record/input'
import type { LeftOut } from './card-commands'

const people = z.array(input.rowId).min(1, '请先勾选人员').max(20_000)

const checkUps = defineCommand({
  name: 'check-up.list',
  undo: 'inverse',
  input: z.object({
    year: z.number().int().min(1980, '年度请写成 2026').max(2100, '年度请写成 2026'),
    round: z.string().trim().min(1, '请填写批次，如 第一批').max(40),
    people,
  }),
  async plan({ year, round, people: chosen }, context): Promise<Result<Plan>> {
    const made = await rowsFor(context, 'checkUp', chosen, (person) => ({
      id: pairId('checkUp', person, `${year} ${round}`),
      values: { person, year, round },
    }))
    if (!made.ok) return made
    const { drafts, answer } = made.value
    return ok({ drafts, label: `体检名单 ${year} 年${round}：${answer.listed} 人`, answer })
  },
})

const insure = defineCommand({
  name: 'insurance.insure',
  undo: 'inverse',
  input: z.object({ policy: input.rowId, people }),
  async plan({ policy, people: chosen }, context): Promise<Result<Plan>> {
    const row = await context.get('insurancePolicy', policy)
    if (!row) return gone(context.catalogue.table('insurancePolicy'))
    const made = await rowsFor(context, 'insurance', chosen, (person) => ({
      id: pairId('insurance', person, policy),
      values: { person, policy },
    }))
    if (!made.ok) return made
    const { drafts, answer } = made.value
    return ok({ drafts, label: `参保名单“${String(row['name'])}”：${answer.listed} 人`, answer })
  },
})

interface PairRow {
  readonly id: RowId
  readonly values: Readonly<Record<string, Value>>
}

/** Rows for those of the chosen who are on the roster and have none yet; one that was removed comes out of the bin. */
async function rowsFor(
  context: CommandContext,
  table: string,
  chosen: readonly RowId[],
  rowOf: (person: RowId) => PairRow,
): Promise<
  Result<{ drafts: readonly Draft[]; answer: { listed: number; known: number; leftOut: readonly LeftOut[] } }>
> {
  const ids = [...new Set(chosen.map((person) => context.group('person', person)[0] as RowId))]
  const roster = await context.getMany('person', ids)
  const onRoster = ids.filter((id) => roster.has(id) && roster.get(id)?.['_dActive'] !== 0)
  const leftOut = ids
    .filter((id) => !onRoster.includes(id))
    .map((id) => ({ name: String(roster.get(id)?.['name'] ?? '（已删除）'), why: '不在册' }))
  const rows = onRoster.map(rowOf)
  const known = await context.getMany(
    table,
    rows.map(({ id }) => id),
  )
  const drafts: Draft[] = []
  for (const { id, values } of rows.filter((row) => !known.has(row.id))) {
    const made = await createDraft(context, context.catalogue.table(table), id, values)
    if (!made.ok) return made
    drafts.push(made.value, { kind: 'restore', table, row: id })
  }
  return ok({ drafts, answer: { listed: rows.length - known.size, known: known.size, leftOut } })
}

/** Venue and term are the office's to fill in; the seed's own is named with its place (domain.md §0). */
const usual: readonly Readonly<Record<string, Value>>[] = [
  { name: '健身卡', venue: '工会大厦健身中心' },
  { name: '公交卡' },
  { name: '景区优待证' },
  { name: '劳模优待证' },
]

const kinds = defineCommand({
  name: 'card-kind.usual',
  undo: 'inverse',
  input: z.object({}),
  async plan(_input, context): Promise<Result<Plan>> {
    const there = await context.all('cardKind')
    const [ids, names] = [new Set(there.map((row) => row.id)), new Set(there.map((row) => row['name']))]
    const drafts = usual
      .map((values, at) => ({ id: seedId('k', at + 1), values }))
      .filter(({ id, values }) => !ids.has(id) && !names.has(values['name']))
      .map(({ id, values }): Draft => ({ kind: 'set', table: 'cardKind', row: id, set: values }))
    return ok({ drafts, label: `加入常用卡种 ${drafts.length} 个`, answer: { added: drafts.length } })
  },
})

export const listCommands = [checkUps, insure, kinds]
