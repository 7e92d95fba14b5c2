// What happens to a list that stands: people withdraw, others follow with one key, and in the end it is written down who went.
import { z } from 'zod'
import { pairId } from '../../kernel/ids'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId, RowRecord } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import { createDraft, gone } from '../record/commands'
import * as input from '../record/input'
import { daysOf } from './batch-findings'
import { judgedDrafts } from './judging'
import { draft, notAway } from './place-commands'
import { nextFor } from './refill'

const withdraw = defineCommand({
  name: 'trip.withdraw',
  undo: 'inverse',
  input: z.object({
    candidate: input.rowId,
    on: z.iso.date('退出日期要写到日，如 2026-06-08'),
    reason: z.string().trim().min(2, '请写明退出的原因').max(120),
  }),
  async plan({ candidate, on, reason }, context): Promise<Result<Plan>> {
    const row = await context.get('tripCandidate', candidate)
    if (!row) return gone(context.catalogue.table('tripCandidate'))
    if (!['waiting', 'placed', 'left'].includes(String(row['state'])))
      return fail('trip.withdrawn', '已经退出，或已登记出行情况，不能再登记退出。')
    const plan = await context.get('tripPlan', String(row['plan']))
    if (!plan) return gone(context.catalogue.table('tripPlan'))
    const freedBatch = row['batch'] === undefined ? null : String(row['batch'])
    const values = { state: 'withdrawn', withdrawnOn: on, withdrawReason: reason, batch: null, freedBatch }
    const drafts = await judgedDrafts(context, plan, [{ id: row.id, before: row, values }])
    return ok({ drafts, label: `退出疗休养：${await nameOf(context, row)}（${reason}）` })
  },
})

const refill = defineCommand({
  name: 'trip.refill',
  undo: 'inverse',
  input: z.object({ candidate: input.rowId }),
  async plan({ candidate }, context): Promise<Result<Plan>> {
    const row = await context.get('tripCandidate', candidate)
    if (!row) return gone(context.catalogue.table('tripCandidate'))
    const freed = row['freedBatch']
    if (row['state'] !== 'withdrawn' || typeof freed !== 'string')
      return fail('trip.no-place', '这个人退出时没有空出名额，不用递补。')
    if (row['refilledBy'] !== undefined) return fail('trip.refilled', '空出的名额已经递补过了。')
    const batch = await context.get('tripBatch', freed)
    if (!batch) return gone(context.catalogue.table('tripBatch'))
    const here = notAway(batch)
    if (!here.ok) return here
    const next = nextFor(
      batch,
      row['county'],
      await context.where('tripCandidate', 'plan', String(row['plan'])),
      context.clock.today(),
    )
    if (!next.candidate) return fail('trip.no-reserve', next.why)
    const follower = next.candidate as RowRecord
    const name = await nameOf(context, follower)
    return ok({
      drafts: [
        ...draft(context, follower, { state: 'placed', batch: freed }),
        ...draft(context, row, { refilledBy: follower.id }),
      ],
      label: `递补到${String(batch['name'])}：${name}（${next.from === 'county' ? '本县替补' : '全市统筹'}）`,
      answer: { candidate: follower.id, name, from: next.from },
    })
  },
})

const attend = defineCommand({
  name: 'trip.attend',
  undo: 'inverse',
  input: z.object({
    candidates: z.array(input.rowId).min(1).max(2000),
    went: z.boolean(),
    /** Went home before the others: the day, and why. */
    leftOn: z.iso.date('离团日期要写到日，如 2026-09-03').optional(),
    leftReason: z.string().trim().max(120).optional(),
  }),
  async plan({ candidates, went, leftOn, leftReason }, context): Promise<Result<Plan>> {
    const rows = [...(await context.getMany('tripCandidate', candidates)).values()]
    const left = { leftOn: (went && leftOn) || null, leftReason: (went && leftOn && leftReason) || null }
    const drafts: Draft[] = []
    for (const row of rows) {
      const batch = await mayAttend(context, row, leftOn)
      if (!batch.ok) return batch
      const record = await recordDraft(context, row, batch.value, went)
      if (!record.ok) return record
      drafts.push(...draft(context, row, { state: went ? 'went' : 'absent', ...left }), ...record.value)
    }
    const words = went ? (leftOn === undefined ? '已参加' : '中途离团') : '未成行'
    return ok({ drafts, label: `登记${words} ${rows.length} 人`, answer: { people: rows.length } })
  },
})

/** Their batch. Codes: `trip.not-formed`, `trip.not-placed`, `trip.not-out`, `trip.settled`, `trip.left-day`. */
async function mayAttend(
  context: CommandContext,
  row: RowRecord,
  leftOn: string | undefined,
): Promise<Result<RowRecord>> {
  const plan = await context.get('tripPlan', String(row['plan']))
  if (plan?.['state'] !== 'formed') return fail('trip.not-formed', '方案成团以后才能登记是否成行。')
  if (!['placed', 'went', 'absent'].includes(String(row['state'])))
    return fail('trip.not-placed', `${await nameOf(context, row)}没有安排批次，不能登记出行情况。`)
  const batch = await context.get('tripBatch', String(row['batch']))
  if (!batch) return gone(context.catalogue.table('tripBatch'))
  const [name, from, to] = ['name', 'from', 'to'].map((field) => String(batch[field])) as [string, string, string]
  if (batch['state'] === 'settled') return fail('trip.settled', `${name}已经结算，实到不能再改；要改请先“重新结算”。`)
  if (batch['state'] !== 'out') return fail('trip.not-out', `${name}还没有登记出行，请先在“出行与结算”里点“登记出行”。`)
  return leftOn !== undefined && (leftOn < from || leftOn > to)
    ? fail('trip.left-day', `离团日期 ${leftOn} 不在 ${from} 至 ${to} 之内，请核对。`, { field: 'leftOn' })
    : ok(batch)
}

/** Who went has it on their record from then on; a mistaken tick takes it back. */
async function recordDraft(
  context: CommandContext,
  row: RowRecord,
  batch: RowRecord,
  went: boolean,
): Promise<Result<readonly Draft[]>> {
  const person = String(row['person'])
  const id = pairId('tripRecord', batch.id, person)
  const known = await context.get('tripRecord', id)
  if (!went) return ok(known ? [{ kind: 'remove', table: 'tripRecord', row: id }] : [])
  if (known) return ok([])
  const route = typeof batch['route'] === 'string' ? await context.get('tripRoute', batch['route']) : undefined
  const where = String(route?.['name'] ?? batch['place'] ?? '')
  const values = {
    person,
    kind: 'went',
    date: String(batch['from']),
    what: `${String(batch['name'])}${where === '' ? '' : ` ${where}`}`.slice(0, 80),
    organiser: '本会',
    days: daysOf(batch),
    batch: batch.id,
    entered: '本会登记',
  }
  const made = await createDraft(context, context.catalogue.table('tripRecord'), id, values)
  // Taken back and ticked again: the row lies in the bin, and comes out of it with its values.
  return made.ok ? ok([made.value, { kind: 'restore', table: 'tripRecord', row: id }]) : made
}

async function nameOf(context: CommandContext, row: RowRecord): Promise<string> {
  return String(
    (await context.get('person', context.group('person', String(row['person']))[0] as RowId))?.['name'] ?? '',
  )
}

export const afterCommands = [withdraw, refill, attend]
