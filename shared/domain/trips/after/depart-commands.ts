// 出行: a batch sets out once everybody is insured and has handed in the health declaration, and not before; with it the money is promised.
import { z } from 'zod'
import { fail, ok, type Result } from '../../../kernel/result'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../../command'
import { gone } from '../../record/commands'
import * as input from '../../record/input'
import { namesWithWhy, uninsuredOf } from './insured'
import { readBatchRows, type BatchRows } from './read-bill'
import { billOf } from './settlement'
import { shareDrafts } from './shares'
import { travellersOf } from './travellers'

const depart = defineCommand({
  name: 'trip-batch.depart',
  undo: 'inverse',
  input: z.object({ batch: input.rowId }),
  async plan({ batch: id }, context): Promise<Result<Plan>> {
    const rows = await readBatchRows(context, id)
    if (!rows) return gone(context.catalogue.table('tripBatch'))
    const ready = await mayDepart(context, rows)
    if (!ready.ok) return ready
    const promised = await promises(context, rows)
    if (!promised.ok) return promised
    const set = { state: 'out', departedOn: context.clock.today() }
    return ok({
      drafts: [{ kind: 'set', table: 'tripBatch', row: id, set }, ...promised.value],
      label: `${String(rows.batch['name'])}：出行`,
      answer: { people: ready.value },
    })
  },
})

/** Answers how many travel. Codes: `trip-batch.formed`, `trip-batch.state`, `trip-batch.nobody`, `trip-batch.insurance`, `trip-batch.health`. */
async function mayDepart(context: CommandContext, { plan, batch, guests, staff }: BatchRows): Promise<Result<number>> {
  const name = String(batch['name'])
  if (plan['state'] !== 'formed') return fail('trip-batch.formed', '方案成团以后才能登记出行。')
  if (batch['state'] === 'out' || batch['state'] === 'settled') return fail('trip-batch.state', `${name}已经登记出行。`)
  const travellers = travellersOf(batch.id, guests, staff)
  if (!travellers.some(({ kind }) => kind === 'guest'))
    return fail('trip-batch.nobody', `${name}还没有安排任何人，不能出行。`)
  const open = uninsuredOf(batch, travellers, await context.where('tripPolicy', 'batch', batch.id))
  if (open.length > 0)
    return fail(
      'trip-batch.insurance',
      `${name}还有 ${open.length} 人没有保险单号，不能出行：${namesWithWhy(open)}。请补填保险单，或填写个人保单号。`,
      { rows: open.map(({ traveller }) => traveller.id) },
    )
  const unsigned = travellers.filter(({ kind, candidate }) => kind === 'guest' && candidate?.['healthSigned'] !== true)
  if (unsigned.length > 0)
    return fail(
      'trip-batch.health',
      `${name}还有 ${unsigned.length} 人没有交《健康状况申报及承诺书》，不能出行：${unsigned.map((each) => each.name).join('、')}。`,
      { rows: unsigned.map(({ id }) => id) },
    )
  return ok(travellers.length)
}

/** What the batch will cost is set aside in 经费; without a price or a payer nothing is promised yet, and the settlement asks for both. */
async function promises(context: CommandContext, rows: BatchRows): Promise<Result<readonly Draft[]>> {
  const bill = billOf(rows)
  if (!bill.ok) return ok([])
  return shareDrafts(context, rows, bill.value.shares, {
    stage: 'planned',
    date: String(rows.batch['from']),
  })
}

const back = defineCommand({
  name: 'trip-batch.back',
  undo: 'inverse',
  input: z.object({ batch: input.rowId }),
  async plan({ batch: id }, context): Promise<Result<Plan>> {
    const rows = await readBatchRows(context, id)
    if (!rows) return gone(context.catalogue.table('tripBatch'))
    const name = String(rows.batch['name'])
    if (rows.batch['state'] !== 'out') return fail('trip-batch.state', `${name}不是“已出行”，不能撤回出行。`)
    if (rows.guests.some(({ candidate }) => candidate['state'] === 'went' || candidate['state'] === 'absent'))
      return fail('trip-batch.attended', `${name}已登记实到情况，不能撤回出行。`)
    const shares = await shareDrafts(context, rows, [], {
      stage: 'planned',
      date: String(rows.batch['from']),
    })
    if (!shares.ok) return shares
    const set = { state: null, departedOn: null }
    return ok({
      drafts: [{ kind: 'set', table: 'tripBatch', row: id, set }, ...shares.value],
      label: `${name}：撤回出行`,
    })
  },
})

export const departCommands = [depart, back]
