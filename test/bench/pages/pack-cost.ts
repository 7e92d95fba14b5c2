// A batch of 疗休养 of so many people of the roster, and the pack of all its papers as the print panel lays it out.
import { office } from '../../../renderer/data/client'
import type { Row } from '../../../renderer/data/office'
import { packOf } from '../../../renderer/sheets/pack'
import { toHtml } from '../../../renderer/sheets/to-html'
import { papersOf, tripSheets } from '../../../renderer/sheets/trips/papers'
import type { TripPaper } from '../../../renderer/sheets/trips/read-trips'
import type { TravelPaper } from '../../../renderer/sheets/trips/travel/read-travel'
import { travellersOf } from '../../../shared/domain/trips/after/travellers'
import { partyOf } from '../../../shared/domain/trips/travel/party'
import { fillRooms } from '../../../shared/domain/trips/travel/rooms'
import { fillSeats } from '../../../shared/domain/trips/travel/seats'
import { fillTables } from '../../../shared/domain/trips/travel/tables'

const batch: Row = {
  id: 'b1',
  name: '示例第一批',
  from: '2026-09-01',
  to: '2026-09-05',
  place: '示例休养院',
  places: 40,
  price: 200_000,
}

async function paperOf(count: number): Promise<TripPaper> {
  const { rows } = await office().page({ table: 'person', filters: [], sort: [] }, 0, count)
  const people = await office().rows(
    'person',
    rows.map((row) => row.id),
  )
  const [unit, honourTitle, signer] = await Promise.all(
    ['unit', 'honourTitle', 'signer'].map((table) => office().all(table)),
  )
  const lines = people.map((person, i) => ({
    person,
    candidate: {
      id: `c${i}`,
      person: person.id,
      batch: 'b1',
      state: 'placed',
      county: person['county'],
      rank: i + 1,
      contact: '家属',
      contactPhone: '13800000000',
      boarding: '车站大道',
    },
  }))
  return {
    office: '示例',
    date: '2026年6月8日',
    plan: { id: 'p', name: '示例疗休养', basis: '示例〔2026〕1号', account: 'a1' },
    batches: [batch],
    routes: [],
    quotas: (unit ?? []).slice(0, 10).map((row) => ({ id: row.id, batch: 'b1', county: row.id, places: 4 })),
    staff: [{ id: 's1', batch: 'b1', name: '示例领队', role: '领队', phone: '13900000000' }],
    lines,
    lists: {
      unit: unit!,
      honourTitle: honourTitle!,
      signer: signer!,
      tripBatch: [batch],
      fundAccount: [{ id: 'a1', name: '示例账户' }],
    },
    policies: [{ id: 'i1', batch: 'b1', kind: '人身意外险', number: 'P-1', from: '2026-09-01', to: '2026-09-05' }],
    legs: [
      { id: 'l1', batch: 'b1', way: 'there', by: 'rail', date: '2026-09-01', number: 'D1', from: '温州南', to: '丽水' },
    ],
    charges: [],
    payers: [],
    incidents: [],
    replies: [{ id: 'r1', batch: 'b1', q1: 5 }],
    settlements: [],
    editions: [],
  }
}

/** Days of a plain itinerary, and everybody put into rooms, seats and at tables as 自动安排 does. */
function roadOf(paper: TripPaper): TravelPaper {
  const party = partyOf(travellersOf('b1', paper.lines, paper.staff), [], String(batch['from']))
  const { rooms, of } = fillRooms(party, [], (n) => `r${n}`)
  const [seats, tables] = [fillSeats(party, 45), fillTables(party, 10)]
  const guests = party.map((guest) => ({
    ...guest,
    room: of.get(guest.id),
    seat: seats.get(guest.id),
    table: tables.get(guest.id),
  }))
  const items = [1, 2, 3, 4, 5].map((day) => ({
    id: `d${day}`,
    batch: 'b1',
    day,
    order: 'a',
    kind: '参观',
    title: '休养活动',
    start: '09:00',
  }))
  return { office: paper.office, date: paper.date, batches: [{ batch, route: undefined, items, guests, rooms }] }
}

/** What the app hands to `print:make`, and the ms of reading and laying it out. */
export async function tripPack(count: number) {
  const begun = performance.now()
  const paper = await paperOf(count)
  const keys = new Set(tripSheets.map(({ key }) => key))
  const { jobs } = papersOf(paper, { keys, batch: 'b1' }, roadOf(paper))
  const job = packOf('示例第一批疗休养材料', paper.office, jobs)
  const made = { title: job.title, model: JSON.stringify(job), html: toHtml(job), landscape: false, by: '' }
  return { made, sheets: jobs.length, pages: job.pages.length, ms: performance.now() - begun }
}
