// The sheets of a batch on the road by name, each printable alone and for the pack of all papers.
import type { SheetJob } from '../../page-model'
import { itineraryJob } from './itinerary-sheet'
import { placeCardJob } from './place-cards'
import type { TravelPaper } from './read-travel'
import { roomJob } from './room-sheet'
import { seatJob } from './seat-sheet'
import { tableJob } from './table-sheet'

export interface TravelSheet {
  readonly kind: string
  readonly label: string
  /** Throws FailureError `sheet.empty` where there is nothing to print yet, saying what is missing. */
  readonly job: (paper: TravelPaper) => SheetJob
}

export const travelSheets: readonly TravelSheet[] = [
  { kind: 'itinerary', label: '行程表', job: itineraryJob },
  { kind: 'rooms', label: '分房表', job: roomJob },
  { kind: 'seats', label: '座位表', job: seatJob },
  { kind: 'tables', label: '用餐分桌表', job: tableJob },
  { kind: 'cards', label: '席卡', job: placeCardJob },
]
