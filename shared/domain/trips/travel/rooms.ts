// Rooms proposed for a batch: parties together, one sex to a room otherwise, staff by themselves, low floors for who needs them, and as
// few half rooms as these rules allow. What a person has fixed stays where it is. Pure, and the same in whatever order people come.
import { inNearOrder, partiesOf, type Guest } from './party'

export interface Room {
  readonly id: string
  readonly name: string
  readonly beds: number
  readonly low: boolean
}

export interface RoomPlan {
  /** Rooms as they shall be: those the hotel has named, and 房n for the others. */
  readonly rooms: readonly Room[]
  /** Room id by traveller; nobody is left out. */
  readonly of: ReadonlyMap<string, string>
}

type Sleeper = Pick<Guest, 'id' | 'party' | 'near' | 'sex' | 'staff' | 'low' | 'room' | 'roomFixed'>

interface Open {
  readonly room: Room
  /** The hotel has named it: beds and floor are facts. Others are asked for as they are needed. */
  readonly given: boolean
  low: boolean
  readonly guests: Sleeper[]
}

const asked = /^房\d+$/u
const twin = 2

/** True for a room that no hotel has named yet. */
export function isAsked(room: Pick<Room, 'name'>): boolean {
  return asked.test(room.name)
}

/** `mint` gives the id of 房n. */
export function fillRooms(guests: readonly Sleeper[], rooms: readonly Room[], mint: (n: number) => string): RoomPlan {
  const sleepers = inNearOrder(guests, ({ low }) => low)
  const opened = openRooms(sleepers, rooms)
  const free = new Map(sleepers.filter((each) => !isPut(each, opened)).map((each) => [each.id, each]))
  const put = (guest: Sleeper, open: Open): void => {
    open.guests.push(guest)
    if (!open.given && guest.low) open.low = true
    free.delete(guest.id)
  }
  joinParties(sleepers, opened, free, put)
  const bundles: (readonly Sleeper[])[] = partiesOf([...free.values()]).filter((party) => party.length > 1)
  for (const guest of bundles.flat()) free.delete(guest.id)
  const odd: Sleeper[] = []
  for (const single of classesOf([...free.values()])) {
    fillBeds(single, opened, free, put)
    const left = single.filter(({ id }) => free.has(id))
    for (let i = 0; i + 1 < left.length; i += 2) bundles.push(left.slice(i, i + 2))
    if (left.length % 2 === 1) odd.push(left.at(-1)!)
  }
  const maker = roomMaker(opened, mint)
  for (const bundle of lowFirst(bundles)) maker.house(bundle, [bundle.length], put)
  for (const guest of lowFirst(odd.map((each) => [each]))) maker.house(guest, [1, twin], put)
  return planOf(opened)
}

/** Rooms the hotel has named, and those in which a person has put somebody. */
function openRooms(sleepers: readonly Sleeper[], rooms: readonly Room[]): Open[] {
  const fixed = sleepers.filter(({ roomFixed }) => roomFixed)
  return [...rooms]
    .sort((a, b) => (a.name < b.name || (a.name === b.name && a.id < b.id) ? -1 : 1))
    .map((room): Open => {
      const own = fixed.filter((guest) => guest.room === room.id)
      const low = isAsked(room) ? own.some((guest) => guest.low) : room.low
      return { room, given: !isAsked(room), low, guests: own }
    })
    .filter(({ given, guests }) => given || guests.length > 0)
}

function isPut(guest: Sleeper, opened: readonly Open[]): boolean {
  return opened.some(({ guests }) => guests.includes(guest))
}

type Put = (guest: Sleeper, open: Open) => void

/** Whoever belongs to somebody that a person has put into a room follows them, where there is a bed. */
function joinParties(
  sleepers: readonly Sleeper[],
  opened: readonly Open[],
  free: Map<string, Sleeper>,
  put: Put,
): void {
  for (const guest of sleepers) {
    if (!free.has(guest.id)) continue
    const home = opened.find(
      ({ room, guests }) => guests.length < room.beds && guests.some(({ party }) => party === guest.party),
    )
    if (home) put(guest, home)
  }
}

/** People who may share: staff or not, of one sex; who has no sex on file sleeps alone. Those who need a low floor first. */
function classesOf(singles: readonly Sleeper[]): readonly (readonly Sleeper[])[] {
  const classes = new Map<string, Sleeper[]>()
  for (const guest of singles) classes.set(classOf(guest), [...(classes.get(classOf(guest)) ?? []), guest])
  return [...classes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, guests]) => guests)
}

function classOf({ staff, sex, id }: Sleeper): string {
  return `${staff ? 1 : 0} ${sex === '' ? `?${id}` : sex}`
}

/** Free beds beside people of the same class: rooms with the fewest free beds first, for these become full. */
function fillBeds(single: readonly Sleeper[], opened: readonly Open[], free: Map<string, Sleeper>, put: Put): void {
  const of = single[0] && classOf(single[0])
  const open = opened.filter(
    ({ guests, room }) =>
      guests.length > 0 && guests.length < room.beds && guests.every((each) => classOf(each) === of),
  )
  const spare = ({ room, guests }: Open): number => room.beds - guests.length
  for (const each of open.sort((a, b) => spare(a) - spare(b) || Number(mayBeLow(a)) - Number(mayBeLow(b)))) {
    while (spare(each) > 0) {
      const left = single.filter(({ id }) => free.has(id))
      const next = mayBeLow(each) ? left[0] : left.find(({ low }) => !low)
      if (!next) break
      put(next, each)
    }
  }
}

/** A room without a number can still be asked for on a low floor. */
function mayBeLow({ given, low }: Open): boolean {
  return low || !given
}

function lowFirst(bundles: readonly (readonly Sleeper[])[]): readonly (readonly Sleeper[])[] {
  const low = (bundle: readonly Sleeper[]): boolean => bundle.some((each) => each.low)
  return [...bundles.filter(low), ...bundles.filter((bundle) => !low(bundle))]
}

/** Puts bundles into empty rooms of the hotel that fit, else into new ones; low rooms are kept for who needs them while others last. */
function roomMaker(opened: Open[], mint: (n: number) => string) {
  let number = 0
  const fresh = (beds: number): Open => {
    do number++
    while (opened.some(({ room }) => room.name === `房${number}`))
    const open: Open = {
      room: { id: mint(number), name: `房${number}`, beds, low: false },
      given: false,
      low: false,
      guests: [],
    }
    opened.push(open)
    return open
  }
  return {
    house(bundle: readonly Sleeper[], beds: readonly number[], put: Put): void {
      const low = bundle.some((each) => each.low)
      const fits = beds.flatMap((count) => {
        const empty = opened.filter(({ given, guests, room }) => given && guests.length === 0 && room.beds === count)
        return [...(low ? [] : empty.filter((open) => !open.low)), ...empty.filter((open) => open.low)]
      })
      const home = fits[0] ?? fresh(Math.max(twin, bundle.length))
      for (const guest of bundle) put(guest, home)
    },
  }
}

function planOf(opened: readonly Open[]): RoomPlan {
  const of = new Map(opened.flatMap(({ room, guests }) => guests.map(({ id }) => [id, room.id] as const)))
  return { rooms: opened.map(({ room, low }) => ({ ...room, low })), of }
}
