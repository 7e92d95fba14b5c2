// Everybody of a batch inside a command, from the rows as they are in the writer's transaction.
import type { RowId, RowRecord } from '../../../oplog/operation'
import type { CommandContext } from '../../command'
import { travellersOf } from '../after/travellers'
import { partyOf, type Guest } from './party'

export interface BatchParty {
  readonly guests: readonly Guest[]
  /** Rows of tripPlace by traveller. */
  readonly places: ReadonlyMap<string, RowRecord>
}

export async function readParty(context: CommandContext, batch: RowRecord): Promise<BatchParty> {
  const candidates = await context.where('tripCandidate', 'batch', batch.id)
  const survivor = (row: RowRecord): RowId => context.group('person', String(row['person']))[0] as RowId
  const people = await context.getMany('person', candidates.map(survivor))
  const guests = candidates.flatMap((candidate) => {
    const person = people.get(survivor(candidate))
    return person ? [{ candidate, person }] : []
  })
  const staff = await context.where('tripStaff', 'batch', batch.id)
  const rows = await context.where('tripPlace', 'batch', batch.id)
  return {
    guests: partyOf(travellersOf(batch.id, guests, staff), rows, String(batch['from'] ?? '')),
    places: new Map(rows.map((row) => [String(row['traveller']), row])),
  }
}
