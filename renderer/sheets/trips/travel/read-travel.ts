// What the sheets of a batch on the road are made of: its days, who travels and where each has been put, read at the moment of printing.
import { travellersOf } from '../../../../shared/domain/trips/after/travellers'
import { roomOf } from '../../../../shared/domain/trips/travel/layout-commands'
import { partyOf, type Guest } from '../../../../shared/domain/trips/travel/party'
import type { Room } from '../../../../shared/domain/trips/travel/rooms'
import type { RowId } from '../../../../shared/oplog/operation'
import { office } from '../../../data/client'
import type { Row } from '../../../data/office'
import { readTrips, type TripPaper } from '../read-trips'

/** One batch with its people in the order of the paper: 劳模 by county and rank, each before their companion, then 工作人员. */
export interface BatchOnRoad {
  readonly batch: Row
  readonly route: Row | undefined
  readonly items: readonly Row[]
  readonly guests: readonly Guest[]
  readonly rooms: readonly Room[]
}

export interface TravelPaper {
  readonly office: string
  /** 2026年6月8日. */
  readonly date: string
  readonly batches: readonly BatchOnRoad[]
}

/** Of a plan, all its batches or one. Throws as readTrips does. */
export async function readTravel(plan: RowId, batch?: RowId): Promise<TravelPaper> {
  const paper = await readTrips(plan)
  return travelOf({ ...paper, batches: paper.batches.filter(({ id }) => batch === undefined || id === batch) })
}

/** The same from a plan that has been read already (the pack of all papers reads it once). */
export async function travelOf(paper: TripPaper): Promise<TravelPaper> {
  const ids = paper.batches.map(({ id }) => id)
  const [items, rooms, places] = await Promise.all([
    office().find('tripItem', 'batch', ids),
    office().find('tripRoom', 'batch', ids),
    office().find('tripPlace', 'batch', ids),
  ])
  const of = (rows: readonly Row[], batch: Row): readonly Row[] => rows.filter((row) => row['batch'] === batch.id)
  const batches = paper.batches.map((batch): BatchOnRoad => ({
    batch,
    route: paper.routes.find(({ id }) => id === batch['route']),
    items: of(items, batch),
    guests: partyOf(travellersOf(batch.id, paper.lines, paper.staff), of(places, batch), String(batch['from'] ?? '')),
    rooms: of(rooms, batch).map(roomOf),
  }))
  return { office: paper.office, date: paper.date, batches }
}
