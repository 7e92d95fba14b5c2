// What is wrong with rooms, seats and tables as they stand, in words: a person's hand is never corrected silently, it is told. Pure.
import { partiesOf, type Guest } from './party'
import type { Room } from './rooms'
import { besideEachOther, readSeat, rowOf, seatName, type SeatAt } from './seats'

export interface LayoutFinding {
  readonly code:
    | 'room.full'
    | 'room.sex'
    | 'room.staff'
    | 'room.low'
    | 'room.apart'
    | 'room.none'
    | 'room.unknown-sex'
    | 'room.same-name'
    | 'seat.twice'
    | 'seat.none'
    | 'seat.apart'
    | 'seat.front'
    | 'seat.beyond'
    | 'table.full'
    | 'table.none'
    | 'table.apart'
    | 'table.diet'
  /** Travellers to look at. */
  readonly guests: readonly string[]
  /** One Chinese clause, without a full stop. */
  readonly sentence: string
}

const names = (guests: readonly Pick<Guest, 'name'>[]): string => guests.map(({ name }) => name).join('、')
const ids = (guests: readonly Guest[]): readonly string[] => guests.map(({ id }) => id)

function say(code: LayoutFinding['code'], guests: readonly Guest[], sentence: string): LayoutFinding {
  return { code, guests: ids(guests), sentence }
}

/** Findings of the rooms; nobody is asked for a room before the first one has one. */
export function roomFindings(guests: readonly Guest[], rooms: readonly Room[]): readonly LayoutFinding[] {
  const known = new Map(rooms.map((room) => [room.id, room]))
  const roomed = guests.filter(({ room }) => room !== undefined && known.has(room))
  if (roomed.length === 0) return []
  const without = guests.filter((guest) => !roomed.includes(guest))
  return [
    ...rooms.flatMap((room) =>
      ofRoom(
        room,
        roomed.filter((guest) => guest.room === room.id),
      ),
    ),
    ...sameNames(rooms),
    ...apart('room.apart', roomed, (one, other) => one.room === other.room, '没有住在一起'),
    ...(without.length > 0 ? [say('room.none', without, `${names(without)}还没有房间`)] : []),
  ]
}

function ofRoom(room: Room, own: readonly Guest[]): readonly LayoutFinding[] {
  const found: LayoutFinding[] = []
  if (own.length > room.beds)
    found.push(say('room.full', own, `${room.name} ${room.beds} 个床位，住了 ${own.length} 人（${names(own)}）`))
  if (own.length > 1) found.push(...sharing(room, own))
  const lower = room.low ? [] : own.filter(({ low }) => low)
  if (lower.length > 0) found.push(say('room.low', lower, `${names(lower)}要住低楼层，${room.name}不是低楼层`))
  return found
}

/** Strangers of one room: of one sex, and staff not among 劳模. One party may be as it is. */
function sharing(room: Room, own: readonly Guest[]): readonly LayoutFinding[] {
  if (partiesOf(own).length === 1) return []
  const found: LayoutFinding[] = []
  const unknown = own.filter(({ sex }) => sex === '')
  if (unknown.length > 0)
    found.push(say('room.unknown-sex', unknown, `${room.name}的${names(unknown)}没有性别，请先补填`))
  if (new Set(own.map(({ sex }) => sex).filter((sex) => sex !== '')).size > 1)
    found.push(say('room.sex', own, `${room.name}男女同住（${names(own)}），不是随行关系`))
  if (new Set(own.map(({ staff }) => staff)).size > 1)
    found.push(say('room.staff', own, `${room.name}工作人员和劳模同住（${names(own)}）`))
  return found
}

function sameNames(rooms: readonly Room[]): readonly LayoutFinding[] {
  const twice = new Set(rooms.map(({ name }) => name).filter((name, i, all) => all.indexOf(name) !== i))
  return [...twice].map((name): LayoutFinding => ({
    code: 'room.same-name',
    guests: [],
    sentence: `房号${name}有两间`,
  }))
}

/** Members of one party of whom some two do not meet. */
function apart(
  code: LayoutFinding['code'],
  guests: readonly Guest[],
  meet: (one: Guest, other: Guest) => boolean,
  words: string,
): readonly LayoutFinding[] {
  return partiesOf(guests)
    .filter(([first, ...rest]) => first !== undefined && rest.some((other) => !meet(first, other)))
    .map((party) => say(code, party, `${names(party)}同行，${words}`))
}

/** Findings of the seats; `size` undefined = nobody has said how many a coach has. */
export function seatFindings(guests: readonly Guest[], size: number | undefined): readonly LayoutFinding[] {
  const riding = guests.filter(({ drives }) => !drives)
  const seated = riding.filter(({ seat }) => readSeat(seat) !== undefined)
  if (seated.length === 0) return []
  const at = (guest: Guest): SeatAt => readSeat(guest.seat) as SeatAt
  const bySeat = new Map<string, Guest[]>()
  for (const guest of seated) bySeat.set(seatName(at(guest)), [...(bySeat.get(seatName(at(guest))) ?? []), guest])
  const without = riding.filter((guest) => !seated.includes(guest))
  const beyond = size === undefined ? [] : seated.filter((guest) => at(guest).number > size)
  return [
    ...[...bySeat]
      .filter(([, own]) => own.length > 1)
      .map(([, own]) => say('seat.twice', own, `${seatWords(at(own[0]!))}坐了 ${own.length} 人（${names(own)}）`)),
    ...beyond.map((guest) =>
      say('seat.beyond', [guest], `${guest.name}的${seatWords(at(guest))}不在车上，每车 ${size} 座`),
    ),
    ...apart('seat.apart', seated, (one, other) => besideEachOther(at(one), at(other)), '没有坐在一起'),
    ...behind(seated, at),
    ...(without.length > 0 ? [say('seat.none', without, `${names(without)}还没有座位`)] : []),
  ]
}

/** Who needs the front sits behind somebody of the same coach who needs it not, nor goes along with one who does. */
function behind(seated: readonly Guest[], at: (guest: Guest) => SeatAt): readonly LayoutFinding[] {
  const needing = new Set(seated.filter(({ front }) => front).map(({ party }) => party))
  return seated
    .filter(({ front }) => front)
    .flatMap((guest) => {
      const before = seated.find(
        (other) =>
          !needing.has(other.party) && at(other).coach === at(guest).coach && rowOf(at(other)) < rowOf(at(guest)),
      )
      return before
        ? [
            say(
              'seat.front',
              [guest, before],
              `${guest.name}要坐前排，在第 ${rowOf(at(guest))} 排；前面第 ${rowOf(at(before))} 排的${before.name}没有这个需要`,
            ),
          ]
        : []
    })
}

/** 1 号车 5 座. */
export function seatWords({ coach, number }: SeatAt): string {
  return `${coach} 号车 ${number} 座`
}

/** Findings of the tables. */
export function tableFindings(guests: readonly Guest[], size: number | undefined): readonly LayoutFinding[] {
  const seated = guests.filter(({ table }) => table !== undefined)
  if (seated.length === 0) return []
  const without = guests.filter(({ table }) => table === undefined)
  const numbers = [...new Set(seated.map(({ table }) => table as number))].sort((a, b) => a - b)
  const at = (number: number): readonly Guest[] => seated.filter(({ table }) => table === number)
  return [
    ...numbers
      .filter((number) => size !== undefined && at(number).length > size)
      .map((number) => say('table.full', at(number), `${number} 号桌 ${at(number).length} 人，超过每桌 ${size} 人`)),
    ...apart('table.apart', seated, (one, other) => one.table === other.table, '没有坐一桌'),
    ...scattered(seated, size),
    ...(without.length > 0 ? [say('table.none', without, `${names(without)}还没有分桌`)] : []),
  ]
}

/** A diet at more tables than its people need. */
function scattered(seated: readonly Guest[], size: number | undefined): readonly LayoutFinding[] {
  const diets = [...new Set(seated.map(({ diet }) => diet))].filter((diet) => diet !== '')
  return diets.flatMap((diet) => {
    const own = seated.filter((guest) => guest.diet === diet)
    const tables = new Set(own.map(({ table }) => table)).size
    const needed = size === undefined ? 1 : Math.ceil(own.length / size)
    return tables > needed ? [say('table.diet', own, `${diet} ${own.length} 人分在 ${tables} 桌（${names(own)}）`)] : []
  })
}
