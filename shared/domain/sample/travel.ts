// The sample office's batches on the road: the itinerary from the route and rooms for everybody; this year's also seats and tables.
import type { RowId } from '../../oplog/operation'
import type { SampleDesk } from './visits'

/** Seats of a coach and people at a table, as the sample's agency has told. */
export const sampleSizes = { coachSeats: 34, tableSize: 10 } as const

/** One transaction each for itinerary and rooms, two more where seats and tables are wanted. */
export async function sampleTravel(desk: SampleDesk, batches: readonly RowId[], whole: boolean): Promise<void> {
  for (const batch of batches) {
    await desk.run('trip-item.take', { batch })
    for (const what of whole ? ['room', 'seat', 'table'] : ['room']) await desk.run('trip-place.fill', { batch, what })
  }
}
