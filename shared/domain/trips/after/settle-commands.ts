// 结算: the bill is kept line by line as it was settled, and its shares become lines of 经费支出台账; settled anew it is the next version.
import { z } from 'zod'
import { formatMoney } from '../../../kernel/money'
import { fail, ok, type Result } from '../../../kernel/result'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../../command'
import { gone } from '../../record/commands'
import * as input from '../../record/input'
import { readBatchRows, settlementId, type BatchRows } from './read-bill'
import { billOf, type Bill } from './settlement'
import { shareDrafts } from './shares'

const settle = defineCommand({
  name: 'trip-batch.settle',
  undo: 'inverse',
  input: z.object({
    batch: input.rowId,
    on: z.iso.date('结算日期要写到日，如 2026-10-08'),
  }),
  async plan({ batch: id, on }, context): Promise<Result<Plan>> {
    const rows = await readBatchRows(context, id)
    if (!rows) return gone(context.catalogue.table('tripBatch'))
    const ready = maySettle(context, rows, on)
    if (!ready.ok) return ready
    const bill = billOf(rows)
    if (!bill.ok) return bill
    const shares = await shareDrafts(context, rows, bill.value.shares, {
      stage: 'settled',
      date: on,
    })
    if (!shares.ok) return shares
    const version = Number(rows.batch['settlement'] ?? 0) + 1
    return ok({
      drafts: [...keptDrafts(rows, bill.value, on, version), ...shares.value],
      label: `${String(rows.batch['name'])}：结算 ${bill.value.guests} 人，${formatMoney(bill.value.total)} 元${version > 1 ? `（第 ${version} 版）` : ''}`,
      answer: { total: bill.value.total, people: bill.value.guests, version },
    })
  },
})

/** Codes: `trip-batch.state`, `trip-batch.unattended`, `trip-batch.day`. */
function maySettle(context: CommandContext, { batch, guests }: BatchRows, on: string): Result<undefined> {
  const name = String(batch['name'])
  if (batch['state'] === 'settled') return fail('trip-batch.state', `${name}已经结算；要改请先点“重新结算”。`)
  if (batch['state'] !== 'out') return fail('trip-batch.state', `${name}还没有登记出行，不能结算。`)
  const open = guests.filter(({ candidate }) => candidate['state'] === 'placed')
  if (open.length > 0) {
    const names = open.slice(0, 8).map(({ person }) => String(person['name'] ?? ''))
    const rest = open.length > names.length ? '等' : ''
    return fail('trip-batch.unattended', `还有 ${open.length} 人没有登记实到，不能结算：${names.join('、')}${rest}。`)
  }
  if (on > context.clock.today() || on < String(batch['from']))
    return fail('trip-batch.day', `结算日期 ${on} 应在报到以后、今天以前，请核对。`, { field: 'on' })
  return ok(undefined)
}

function keptDrafts({ batch }: BatchRows, bill: Bill, on: string, version: number): readonly Draft[] {
  const { guests: people, total } = bill
  const kept = {
    batch: batch.id,
    version,
    on,
    people,
    total,
    bill: JSON.stringify(bill),
  }
  const state = { state: 'settled', settledOn: on, settlement: version }
  return [
    {
      kind: 'set',
      table: 'tripSettlement',
      row: settlementId(batch.id, version),
      set: kept,
    },
    { kind: 'set', table: 'tripBatch', row: batch.id, set: state },
  ]
}

const reopen = defineCommand({
  name: 'trip-batch.reopen',
  undo: 'inverse',
  input: z.object({ batch: input.rowId }),
  async plan({ batch: id }, context): Promise<Result<Plan>> {
    const rows = await readBatchRows(context, id)
    if (!rows) return gone(context.catalogue.table('tripBatch'))
    const name = String(rows.batch['name'])
    if (rows.batch['state'] !== 'settled') return fail('trip-batch.state', `${name}还没有结算，不用重新结算。`)
    const shares = await context.where('tripShare', 'batch', id)
    const booked = shares.find((row) => String(row['voucher'] ?? '').trim() !== '')
    if (booked)
      return fail(
        'trip-batch.booked',
        `财务已经记账（凭证号 ${String(booked['voucher'])}），不能重新结算。有差错请在经费支出台账另登记一笔。`,
      )
    const drafts = shares.map((row): Draft => ({
      kind: 'set',
      table: 'tripShare',
      row: row.id,
      set: { stage: 'planned' },
    }))
    const set = { state: 'out', settledOn: null }
    return ok({
      drafts: [{ kind: 'set', table: 'tripBatch', row: id, set }, ...drafts],
      label: `${name}：重新结算`,
    })
  },
})

export const settleCommands = [settle, reopen]
