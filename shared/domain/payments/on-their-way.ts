// Batches that are final but not yet paid: what stands on them will be in the ledger soon, so no other batch may promise it again.
import type { RowRecord } from '../../oplog/operation'
import type { CommandContext } from '../command'
import type { Fields } from '../field'

const live: ReadonlySet<unknown> = new Set(['final', 'approved', 'sent'])

/** Others of the scheme and fund level that are final but not yet paid. */
export async function onTheirWay(context: CommandContext, batch: Fields): Promise<readonly RowRecord[]> {
  return (await context.where('batch', 'scheme', String(batch['scheme']))).filter(
    (other) =>
      other.id !== batch.id &&
      other['direction'] === 'pay' &&
      other['fundLevel'] === batch['fundLevel'] &&
      live.has(other['state']),
  )
}
