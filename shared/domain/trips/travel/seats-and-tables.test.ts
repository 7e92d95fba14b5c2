import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds } from '../../../../test/support/property'
import { seatFindings, tableFindings } from './layout-findings'
import type { Guest } from './party'
import { besideEachOther, fillSeats, readSeat, rowOf, seatName, seatsOf, type SeatAt } from './seats'
import { fillTables } from './tables'
import { groups, guest, shuffled } from '../../../../test/support/travel-groups'

const seated = (guests: readonly Guest[], of: ReadonlyMap<string, string>): readonly Guest[] =>
  guests.map((each) => ({ ...each, seat: of.get(each.id) }))
const tabled = (guests: readonly Guest[], of: ReadonlyMap<string, number>): readonly Guest[] =>
  guests.map((each) => ({ ...each, table: of.get(each.id) }))
const sizes = fc.constantFrom(4, 8, 14, 34, 50)

/** Some guests put on seats by hand, no two on one. */
const fixedSeats = (guests: readonly Guest[], size: number, where: readonly number[]): readonly Guest[] => {
  const taken = new Set<string>()
  return guests.map((each, i) => {
    const seat = seatsOf(2, size)[where[i] ?? 999]
    if (!seat || taken.has(seatName(seat))) return each
    taken.add(seatName(seat))
    return { ...each, seat: seatName(seat), seatFixed: true }
  })
}
const wheres = fc.array(fc.integer({ min: 0, max: 150 }), { minLength: 40, maxLength: 40 })

describe('seats', () => {
  it('are one for each, on the coach, companions side by side, who needs the front before who does not', () => {
    holds(
      [groups(40), sizes],
      (guests, size) => {
        const given = seated(guests, fillSeats(guests, size))
        expect(seatFindings(given, size)).toEqual([])
        const at = (each: Guest): SeatAt => readSeat(each.seat)!
        const needing = new Set(given.filter(({ front }) => front).map(({ party }) => party))
        const rows = (need: boolean) =>
          given.filter(({ party }) => needing.has(party) === need).map((each) => rowOf(at(each)))
        if (needing.size > 0 && needing.size < given.length)
          expect(Math.max(...rows(true))).toBeLessThanOrEqual(Math.min(...rows(false), Infinity))
      },
      0.05,
    )
  })

  it('that a hand has given stay, and everybody still has one of their own', () => {
    holds(
      [groups(30), sizes, wheres],
      (all, size, where) => {
        const guests = fixedSeats(all, size, where)
        const of = fillSeats(guests, size)
        for (const each of guests) if (each.seatFixed) expect(of.get(each.id)).toBe(each.seat)
        expect(new Set(of.values()).size).toBe(guests.length)
      },
      0.05,
    )
  })

  it('are the same whatever order people come in', () => {
    holds(
      [groups(30), sizes, wheres, fc.infiniteStream(fc.nat())],
      (all, size, where, dice) => {
        const guests = fixedSeats(all, size, where)
        expect([...fillSeats(shuffled(guests, dice), size)].sort()).toEqual([...fillSeats(guests, size)].sort())
      },
      0.05,
    )
  })

  it('fill two coaches alike, so that each has its front', () => {
    const old = Array.from({ length: 8 }, (_, i) => guest(`a${i}`, { front: true }))
    const rest = Array.from({ length: 52 }, (_, i) => guest(`b${String(i).padStart(2, '0')}`))
    const of = fillSeats([...old, ...rest], 34)
    expect(old.map(({ id }) => rowOf(readSeat(of.get(id))!))).toEqual(old.map(() => 1))
  })

  it('name who sits in front of somebody that needs it, two on one seat, a seat that is not there', () => {
    const said = seatFindings(
      [
        guest('甲', { seat: '1-01' }),
        guest('乙', { seat: '1-09', front: true }),
        guest('丙', { seat: '1-09', party: 'p' }),
        guest('丁', { seat: '1-40', party: 'p' }),
      ],
      34,
    )
    expect(said.map(({ code }) => code)).toEqual(['seat.twice', 'seat.beyond', 'seat.apart', 'seat.front'])
    expect(said[3]?.sentence).toBe('乙要坐前排，在第 3 排；前面第 1 排的甲没有这个需要')
  })

  it('beside each other are 1 and 2, not 2 and 3, which the aisle parts', () => {
    expect(besideEachOther({ coach: 1, number: 1 }, { coach: 1, number: 2 })).toBe(true)
    expect(besideEachOther({ coach: 1, number: 2 }, { coach: 1, number: 3 })).toBe(false)
    expect(besideEachOther({ coach: 1, number: 1 }, { coach: 2, number: 2 })).toBe(false)
    expect([readSeat('1-05'), readSeat('0-05'), readSeat('前排'), readSeat(undefined)]).toEqual([
      { coach: 1, number: 5 },
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('tables', () => {
  const tableSizes = fc.integer({ min: 2, max: 12 })

  it('hold no more than they may, keep parties together and one diet at one table where it fits', () => {
    holds(
      [groups(60, { diets: ['', '', '', '素食'] }), tableSizes],
      (guests, size) => {
        const given = tabled(guests, fillTables(guests, size))
        const said = tableFindings(given, size).map(({ code }) => code)
        expect(said.filter((code) => code !== 'table.diet')).toEqual([])
        const eating = new Set(given.filter(({ diet }) => diet !== '').map(({ party }) => party))
        const own = given.filter(({ party }) => eating.has(party))
        if (own.length > 0 && own.length <= size) expect(new Set(own.map(({ table }) => table)).size).toBe(1)
      },
      0.05,
    )
  })

  it('are as few as the people need where everybody comes alone, and even where no diet parts them', () => {
    holds(
      [fc.integer({ min: 1, max: 200 }), tableSizes],
      (count, size) => {
        const guests = Array.from({ length: count }, (_, i) => guest(`g${i}`))
        const heads = new Map<number, number>()
        for (const table of fillTables(guests, size).values()) heads.set(table, (heads.get(table) ?? 0) + 1)
        expect(heads.size).toBe(Math.ceil(count / size))
        expect(Math.max(...heads.values()) - Math.min(...heads.values())).toBeLessThanOrEqual(1)
      },
      0.02,
    )
  })

  it('keep whom a hand has put, and are the same whatever order people come in', () => {
    holds(
      [groups(30), tableSizes, wheres, fc.infiniteStream(fc.nat())],
      (all, size, where, dice) => {
        const guests = all.map((each, i) =>
          (where[i] ?? 99) < 4 ? { ...each, table: where[i]! + 1, tableFixed: true } : each,
        )
        const of = fillTables(guests, size)
        for (const each of guests) if (each.tableFixed) expect(of.get(each.id)).toBe(each.table)
        expect(of.size).toBe(guests.length)
        expect([...fillTables(shuffled(guests, dice), size)].sort()).toEqual([...of].sort())
      },
      0.05,
    )
  })

  it('tell a table that is too full, a companion at another one and a diet that is scattered', () => {
    const at = (id: string, table: number, more = {}) => guest(id, { table, tableFixed: true, ...more })
    const said = tableFindings(
      [
        at('甲', 1),
        at('乙', 1),
        at('丙', 1, { party: 'p' }),
        at('丁', 2, { party: 'p', diet: '素食' }),
        at('戊', 3, { diet: '素食' }),
      ],
      2,
    )
    expect(said.map(({ code }) => code)).toEqual(['table.full', 'table.apart', 'table.diet'])
    expect(said[2]?.sentence).toBe('素食 2 人分在 2 桌（丁、戊）')
  })
})
