// The sheets of ours that go into the 归档包 of a batch of 疗休养: budget, 名册, 行程表, 结算单 and what people thought, as far as there are any.
import { tripNumber } from '../../../shared/domain/evidence/commands'
import type { Row } from '../../data/office'
import { keepEditions } from '../../sheets/trips/keep-editions'
import { batchPeople } from '../../sheets/trips/name-list'
import { papersOf, settlementPaper, tripSheets } from '../../sheets/trips/papers'
import { readTrips, type TripPaper } from '../../sheets/trips/read-trips'
import { readTravel, type TravelPaper } from '../../sheets/trips/travel/read-travel'
import { headingOf } from '../../sheets/trips/trip-list'
import { formatMoney } from '../../../shared/kernel/money'
import type { OwnPapers } from './owner'

export async function tripPapers(batch: Row): Promise<OwnPapers> {
  const plan = String(batch['plan'] ?? '')
  const [paper, road] = await Promise.all([readTrips(plan), readTravel(plan, batch.id)])
  const own = paper.batches.find(({ id }) => id === batch.id) ?? batch
  const keys = sheetsThere(paper, own, road)
  const sheets = tripSheets
    .filter(({ key }) => keys.includes(key))
    .flatMap(({ key, label }) =>
      papersOf(paper, { keys: new Set([key]), batch: batch.id }, road).jobs.map((job) => ({ what: label, job })),
    )
  const group = batchPeople(paper).find((each) => each.batch.id === batch.id)
  return {
    sheets,
    head: [tripNumber(own), headingOf(own), ...billWords(paper, own)],
    people: group?.lines.length ?? 0,
    left: () => keepEditions(paper, { keys: new Set(keys), batch: batch.id }),
  }
}

/** What can be printed of the batch as it stands: nothing of people before anybody goes, no bill before it is settled. */
function sheetsThere(paper: TripPaper, batch: Row, road: TravelPaper): readonly string[] {
  const going = batchPeople(paper).some((each) => each.batch.id === batch.id)
  const days = road.batches.some(({ items }) => items.length > 0)
  const asked = paper.replies.some((row) => row['batch'] === batch.id)
  if (!going) return ['budget']
  return [
    'budget',
    'names',
    ...(days ? ['itinerary'] : []),
    ...(batch['state'] === 'settled' ? ['settlement'] : []),
    ...(asked ? ['surveyCount'] : []),
  ]
}

function billWords(paper: TripPaper, batch: Row): readonly string[] {
  if (batch['state'] !== 'settled') return ['未结算']
  const { bill } = settlementPaper(paper, batch)
  return [`实到 ${bill.guests} 人　结算 ${formatMoney(bill.total)} 元`]
}
