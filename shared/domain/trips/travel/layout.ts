// Rooms, coaches and tables with the people in them, in the order in which screen, sheet and Excel show them. Pure.
import type { Guest } from './party'
import type { Room } from './rooms'
import { readSeat, type SeatAt } from './seats'

export interface Filled<T> {
  readonly of: T
  readonly guests: readonly Guest[]
}

/** Rooms by number, 房2 before 房10; people in the order given. */
export function filledRooms(guests: readonly Guest[], rooms: readonly Room[]): readonly Filled<Room>[] {
  const key = ({ name, id }: Room): string => `${name.replace(/\d+/gu, (digits) => digits.padStart(6, '0'))} ${id}`
  return [...rooms]
    .sort((a, b) => (key(a) < key(b) ? -1 : 1))
    .map((room) => ({ of: room, guests: guests.filter((each) => each.room === room.id) }))
}

/** Tables from 1 without a gap, up to the last that has somebody. */
export function filledTables(guests: readonly Guest[]): readonly Filled<number>[] {
  const last = Math.max(0, ...guests.map(({ table }) => table ?? 0))
  return Array.from({ length: last }, (_, i) => ({
    of: i + 1,
    guests: guests.filter(({ table }) => table === i + 1),
  }))
}

export interface Seated {
  readonly guest: Guest
  readonly at: SeatAt
}

/** Coaches from 1 up to the last that has somebody, people by seat. */
export function filledCoaches(
  guests: readonly Guest[],
): readonly { readonly coach: number; readonly seated: readonly Seated[] }[] {
  const seated = guests.flatMap((guest): readonly Seated[] => {
    const at = readSeat(guest.seat)
    return at ? [{ guest, at }] : []
  })
  const last = Math.max(0, ...seated.map(({ at }) => at.coach))
  return Array.from({ length: last }, (_, i) => ({
    coach: i + 1,
    seated: seated.filter(({ at }) => at.coach === i + 1).sort((a, b) => a.at.number - b.at.number),
  }))
}

/** Beds that are paid for and empty: rooms where somebody sleeps and a bed stays free. */
export function halfRooms(filled: readonly Filled<Room>[]): number {
  return filled.filter(({ of, guests }) => guests.length > 0 && guests.length < of.beds).length
}

/** Who has no place of these yet. */
export function withoutRoom(guests: readonly Guest[], rooms: readonly Room[]): readonly Guest[] {
  const known = new Set(rooms.map(({ id }) => id))
  return guests.filter(({ room }) => room === undefined || !known.has(room))
}
