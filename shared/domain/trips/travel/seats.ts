// Seats on the coach, two and two beside the aisle: who needs the front first, companions side by side, staff behind. What a person has
// fixed stays. Several coaches are filled row by row alike, so that each has its front. Pure, the same in whatever order people come.
import { inNearOrder, partiesOf, type Guest } from './party'

/** `1-05`: coach 1, seat 5. */
export type Seat = string

export interface SeatAt {
  readonly coach: number
  readonly number: number
}

type Sitter = Pick<Guest, 'id' | 'party' | 'near' | 'staff' | 'front' | 'seat' | 'seatFixed'>

const perRow = 4

export function seatName({ coach, number }: SeatAt): Seat {
  return `${coach}-${String(number).padStart(2, '0')}`
}

/** Undefined for what is no seat. */
export function readSeat(seat: string | undefined): SeatAt | undefined {
  const found = /^(\d{1,2})-(\d{1,2})$/u.exec(seat ?? '')
  const at = found && { coach: Number(found[1]), number: Number(found[2]) }
  return at && at.coach > 0 && at.number > 0 ? at : undefined
}

/** From 1. */
export function rowOf({ number }: SeatAt): number {
  return Math.ceil(number / perRow)
}

/** Side by side without the aisle between: 1 and 2, 3 and 4 of a row. */
export function besideEachOther(one: SeatAt, other: SeatAt): boolean {
  return one.coach === other.coach && Math.ceil(one.number / 2) === Math.ceil(other.number / 2)
}

/** Coaches that so many people need. */
export function coachesFor(people: number, size: number): number {
  return Math.max(1, Math.ceil(people / size))
}

/** Every seat in the order in which it is given: row by row through all coaches. */
export function seatsOf(coaches: number, size: number): readonly SeatAt[] {
  const rows = Math.ceil(size / perRow)
  return Array.from({ length: rows }, (_, row) => row).flatMap((row) =>
    Array.from({ length: coaches }, (_, coach) => coach + 1).flatMap((coach) =>
      Array.from({ length: perRow }, (_, i) => ({ coach, number: row * perRow + i + 1 })).filter(
        ({ number }) => number <= size,
      ),
    ),
  )
}

/** Seat by traveller. `size` = passengers of one coach, at least 1. */
export function fillSeats(sitters: readonly Sitter[], size: number): ReadonlyMap<string, Seat> {
  const given = new Map<string, Seat>()
  const fixed = sitters.filter((each) => each.seatFixed && readSeat(each.seat) !== undefined)
  for (const each of fixed) given.set(each.id, each.seat as Seat)
  const last = Math.max(1, ...fixed.map(({ seat }) => readSeat(seat)!.coach))
  const taken = new Set(given.values())
  const needed = sitters.length - fixed.length
  let coaches = Math.max(last, coachesFor(sitters.length, size))
  while (seatsOf(coaches, size).filter((at) => !taken.has(seatName(at))).length < needed) coaches++
  const seats = seatsOf(coaches, size)
  const free = (): readonly SeatAt[] => seats.filter((at) => !taken.has(seatName(at)))
  const sit = (each: Sitter, at: SeatAt): void => {
    given.set(each.id, seatName(at))
    taken.add(seatName(at))
  }
  const waiting = sitters.filter(({ id }) => !given.has(id))
  for (const each of inNearOrder(waiting, ({ front }) => front)) {
    const mate = sitters.find((other) => other.party === each.party && fixed.includes(other))
    const beside = mate && free().find((at) => besideEachOther(at, readSeat(mate.seat)!))
    if (beside) sit(each, beside)
  }
  const rest = waiting.filter(({ id }) => !given.has(id))
  for (const party of inSeatOrder(partiesOf(inNearOrder(rest, ({ front }) => front)))) {
    const places = party.length === 2 ? twoOf(free()) : free().slice(0, party.length)
    party.forEach((each, i) => sit(each, places[i]!))
  }
  return given
}

/** Front before others before staff; parties before singles, who then fill the gaps that parties leave. */
function inSeatOrder(parties: readonly (readonly Sitter[])[]): readonly (readonly Sitter[])[] {
  const key = (party: readonly Sitter[]): number =>
    (party.some(({ front }) => front) ? 0 : party.every(({ staff }) => staff) ? 4 : 2) + (party.length > 1 ? 0 : 1)
  return [...parties].sort((a, b) => key(a) - key(b))
}

/** The first two seats side by side, else the first two of one coach, else any two. */
function twoOf(free: readonly SeatAt[]): readonly SeatAt[] {
  for (const meets of [besideEachOther, (one: SeatAt, other: SeatAt) => one.coach === other.coach]) {
    for (const [i, one] of free.entries()) {
      const other = free.slice(i + 1).find((each) => meets(one, each))
      if (other) return [one, other]
    }
  }
  return free.slice(0, 2)
}
