// The rows of a batch as its commands read them in the writer's transaction, and the bill that was settled, read back.
import { pairId } from '../../../kernel/ids'
import type { RowId, RowRecord } from '../../../oplog/operation'
import type { CommandContext } from '../../command'
import type { Fields } from '../../field'
import type { Bill, BillRows } from './settlement'

export interface BatchRows extends BillRows {
  readonly plan: RowRecord
  readonly batch: RowRecord
}

/** Undefined where batch or plan was removed meanwhile. */
export async function readBatchRows(context: CommandContext, id: RowId): Promise<BatchRows | undefined> {
  const batch = await context.get('tripBatch', id)
  const plan = batch && (await context.get('tripPlan', String(batch['plan'])))
  if (!batch || !plan) return undefined
  const candidates = await context.where('tripCandidate', 'batch', id)
  const survivor = (row: Fields): RowId => context.group('person', String(row['person']))[0] as RowId
  const people = await context.getMany('person', candidates.map(survivor))
  const accounts = await context.all('fundAccount')
  return {
    plan,
    batch,
    guests: candidates.flatMap((candidate) => {
      const person = people.get(survivor(candidate))
      return person ? [{ candidate, person }] : []
    }),
    staff: await context.where('tripStaff', 'batch', id),
    charges: await context.where('tripCharge', 'batch', id),
    payers: await context.where('tripPayer', 'batch', id),
    accountName: (account) => String(accounts.find((row) => row.id === account)?.['name'] ?? ''),
  }
}

/** The row id of a batch's nth settlement, the same on every PC. */
export function settlementId(batch: RowId, version: number): RowId {
  return pairId(`tripSettlement.${version}`, batch, batch)
}

/** The bill in a settlement row; undefined for none. */
export function unpackBill(row: Fields | undefined): Bill | undefined {
  const packed = row?.['bill']
  return typeof packed === 'string' ? (JSON.parse(packed) as Bill) : undefined
}
