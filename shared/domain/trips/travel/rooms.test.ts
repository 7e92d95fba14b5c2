import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds } from '../../../../test/support/property'
import { roomFindings } from './layout-findings'
import type { Guest } from './party'
import { fillRooms, isAsked, type Room, type RoomPlan } from './rooms'
import { guest, groups, shuffled, type Shape } from '../../../../test/support/travel-groups'

const mint = (n: number): string => `new${n}`
const withRooms = (guests: readonly Guest[], { of }: RoomPlan): readonly Guest[] =>
  guests.map((each) => ({ ...each, room: of.get(each.id) }))

/** Rooms of the hotel (3xx) and rooms asked for (房n); some guests are put into them by hand. */
const hotels = (beds: readonly number[]): fc.Arbitrary<readonly Room[]> =>
  fc
    .array(fc.record({ beds: fc.constantFrom(...beds), low: fc.boolean(), given: fc.boolean() }), { maxLength: 5 })
    .map((list) =>
      list.map(({ given, ...room }, i) => ({ id: `r${i}`, name: given ? `30${i}` : `房${i + 7}`, ...room })),
    )

/** Puts guests into rooms by hand wherever `where` names one, one to a bed. */
function byHand(guests: readonly Guest[], rooms: readonly Room[], where: readonly number[]): readonly Guest[] {
  const used = new Map<string, number>()
  return guests.map((each, i) => {
    const room = rooms[where[i] ?? 99]
    if (!room || (used.get(room.id) ?? 0) >= room.beds) return each
    used.set(room.id, (used.get(room.id) ?? 0) + 1)
    return { ...each, room: room.id, roomFixed: true }
  })
}
const places = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 14, maxLength: 14 })

const halves = (guests: readonly Guest[], { rooms, of }: RoomPlan): number =>
  rooms.filter((room) => {
    const inside = guests.filter(({ id }) => of.get(id) === room.id).length
    return inside > 0 && inside < room.beds
  }).length

/** Every way of putting the free into rooms that breaks no rule; the fewest half rooms among them. */
function fewestHalves(guests: readonly Guest[], rooms: readonly Room[]): number {
  const may = (room: Room, inside: readonly Guest[]): boolean => {
    if (inside.length > room.beds) return false
    if (!isAsked(room) && !room.low && inside.some(({ low, roomFixed }) => low && !roomFixed)) return false
    if (new Set(inside.map(({ party }) => party)).size <= 1) return true
    return new Set(inside.map(({ sex, staff, id }) => `${sex || id} ${staff}`)).size === 1
  }
  const free = [...new Map(guests.filter((each) => !each.roomFixed).map(({ party }) => [party, party])).keys()].map(
    (party) => guests.filter((each) => each.party === party && !each.roomFixed),
  )
  const start = rooms.map((room) => ({
    room,
    inside: guests.filter((each) => each.roomFixed && each.room === room.id),
  }))
  let best = Infinity
  const walk = (at: number, open: readonly { readonly room: Room; readonly inside: readonly Guest[] }[]): void => {
    const bundle = free[at]
    if (!bundle) {
      const half = open.filter(({ room, inside }) => inside.length > 0 && inside.length < room.beds).length
      best = Math.min(best, half)
      return
    }
    open.forEach(({ room, inside }, i) => {
      const together = [...inside, ...bundle]
      if (may(room, together))
        walk(
          at + 1,
          open.map((each, j) => (i === j ? { room, inside: together } : each)),
        )
    })
    const room = { id: `x${at}`, name: '房99', beds: Math.max(2, bundle.length), low: true }
    walk(at + 1, [...open, { room, inside: bundle }])
  }
  walk(
    0,
    start.filter(({ room, inside }) => !isAsked(room) || inside.length > 0),
  )
  return best
}

describe('rooms', () => {
  it('break no rule and leave nobody out, whoever comes, where no hand has been before', () => {
    holds(
      [groups(40), hotels([1, 2, 3])],
      (guests, rooms) => {
        const plan = fillRooms(guests, rooms, mint)
        expect(roomFindings(withRooms(guests, plan), plan.rooms)).toEqual([])
        expect(plan.of.size).toBe(guests.length)
      },
      0.05,
    )
  })

  it('keep everybody whom a hand has put, and break no rule in the rooms that no hand has touched', () => {
    holds(
      [groups(14), hotels([1, 2, 3]), places],
      (all, rooms, where) => {
        const guests = byHand(all, rooms, where)
        const plan = fillRooms(guests, rooms, mint)
        const fixed = guests.filter(({ roomFixed }) => roomFixed)
        for (const each of fixed) expect(plan.of.get(each.id)).toBe(each.room)
        expect(plan.of.size).toBe(guests.length)
        const byHands = new Set(
          fixed.flatMap(({ party }) => guests.filter((each) => each.party === party)).map(({ id }) => id),
        )
        const touched = new Set(fixed.map(({ room }) => room))
        for (const { guests: about } of roomFindings(withRooms(guests, plan), plan.rooms))
          expect(about.some((id) => byHands.has(id) || touched.has(plan.of.get(id)))).toBe(true)
      },
      0.05,
    )
  })

  it('have as few half rooms as any way that breaks no rule', () => {
    const small = groups(6, { companions: 0.3 })
    holds(
      [small, hotels([1, 2]), places],
      (all, rooms, where) => {
        // A hand that parts a party decides for the rest of it too; the brute force below knows no such following.
        const alone = byHand(all, rooms, where).map((each) =>
          all.filter(({ party }) => party === each.party).length > 1
            ? { ...each, room: undefined, roomFixed: false }
            : each,
        )
        expect(halves(alone, fillRooms(alone, rooms, mint))).toBe(fewestHalves(alone, rooms))
      },
      0.03,
    )
  })

  it('are the same whatever order people and rooms come in', () => {
    holds(
      [groups(20), hotels([1, 2, 3]), places, fc.infiniteStream(fc.nat())],
      (all, rooms, where, dice) => {
        const guests = byHand(all, rooms, where)
        const [one, other] = [
          fillRooms(guests, rooms, mint),
          fillRooms(shuffled(guests, dice), shuffled(rooms, dice), mint),
        ]
        expect(new Map([...other.of].sort())).toEqual(new Map([...one.of].sort()))
        expect(other.rooms).toEqual(one.rooms)
      },
      0.05,
    )
  })

  const many = (count: number, sex: (i: number) => string, more: Shape = {}) =>
    Array.from({ length: count }, (_, i) => guest(`g${String(i).padStart(3, '0')}`, { sex: sex(i), ...more }))

  it('give the odd man a half room, a group of one a room, and 200 people 100 rooms', () => {
    const odd = many(5, (i) => (i < 3 ? '男' : '女'))
    expect(halves(odd, fillRooms(odd, [], mint))).toBe(1)
    expect(fillRooms(odd, [], mint).rooms.map(({ name }) => name)).toEqual(['房1', '房2', '房3'])
    expect(
      fillRooms(
        many(1, () => '女'),
        [],
        mint,
      ).rooms,
    ).toEqual([{ id: 'new1', name: '房1', beds: 2, low: false }])
    const full = many(200, (i) => (i % 2 ? '男' : '女'))
    expect(fillRooms(full, [], mint).rooms).toHaveLength(100)
    expect(halves(full, fillRooms(full, [], mint))).toBe(0)
  })

  it('put the odd one into a single room the hotel has, not into a half room', () => {
    const guests = many(3, () => '男')
    const plan = fillRooms(guests, [{ id: 's', name: '301', beds: 1, low: false }], mint)
    expect(halves(guests, plan)).toBe(0)
    expect([...plan.of.values()].filter((room) => room === 's')).toHaveLength(1)
  })

  it('let a companion follow whom a hand has put, and fill the room that becomes full first', () => {
    const rooms = [
      { id: 'a', name: '301', beds: 3, low: false },
      { id: 'b', name: '302', beds: 2, low: false },
    ]
    const put = (id: string, room: string) => guest(id, { room, roomFixed: true })
    const led = [put('x', 'b'), guest('x+', { party: 'x', sex: '女' }), guest('y', { sex: '女' })]
    expect(fillRooms(led, rooms, mint).of.get('x+')).toBe('b')
    const lone = [put('x', 'a'), put('y', 'b'), guest('z')]
    expect(fillRooms(lone, rooms, mint).of.get('z')).toBe('b')
  })

  it('ask for a low floor only where somebody needs it, and put two who do together', () => {
    const guests = [...many(2, () => '女', { low: true }), guest('x', { sex: '女' }), guest('y', { sex: '女' })]
    expect(fillRooms(guests, [], mint).rooms.map(({ low }) => low)).toEqual([true, false])
  })

  it('let nobody share with somebody whose sex is unknown, nor staff with 劳模', () => {
    const guests = [
      guest('a', { sex: '' }),
      guest('b', { sex: '' }),
      guest('c', { sex: '男' }),
      guest('d', { sex: '男', staff: true }),
    ]
    expect(new Set(fillRooms(guests, [], mint).of.values()).size).toBe(4)
  })
})

describe('what a hand has done is told, never undone', () => {
  it('a man and a woman who do not belong together, one too many, a low floor not given, a companion elsewhere', () => {
    const rooms: readonly Room[] = [
      { id: 'r1', name: '301', beds: 2, low: false },
      { id: 'r2', name: '302', beds: 1, low: false },
    ]
    const put = (id: string, room: string, more: Shape) => guest(id, { room, roomFixed: true, ...more })
    const guests = [
      put('甲', 'r1', { sex: '男', low: true }),
      put('乙', 'r1', { sex: '女' }),
      put('丙', 'r2', { sex: '男', party: 'p' }),
      put('丁', 'r1', { sex: '男', party: 'p' }),
      guest('戊', { sex: '男', room: 'gone' }),
    ]
    const said = roomFindings(guests, rooms)
    expect(said.map(({ code }) => code)).toEqual(['room.full', 'room.sex', 'room.low', 'room.apart', 'room.none'])
    expect(said[0]?.sentence).toBe('301 2 个床位，住了 3 人（甲、乙、丁）')
    expect(said[4]?.sentence).toBe('戊还没有房间')
  })
})
