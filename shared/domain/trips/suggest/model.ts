// The question as columns and rows of numbers, for the engine that proves how good a list can be: first who goes, then, with that
// kept, where. Columns and rows stand in the order of the problem, so that the same question is the same model everywhere. Pure.
import { HALF_ROOM_POINTS, shortWorth } from './worth'
import type { Placing, Problem } from './problem'

/** Sparse by rows; every column is whole. Bounds may be infinite. */
export interface Model {
  readonly columns: { readonly cost: number[]; readonly upper: number[] }
  readonly rows: { readonly lower: number[]; readonly upper: number[]; readonly starts: number[] }
  readonly entries: { readonly column: number[]; readonly value: number[] }
  /** Party and batch of the first columns. */
  readonly seats: readonly Seat[]
  /** Column that says whether a batch goes; undefined where it always may. */
  readonly goes: readonly (number | undefined)[]
  /** Column of the people missing in a batch that must go. */
  readonly missing: readonly (number | undefined)[]
  /** Columns of rooms and half rooms of a batch, men then women; empty in the model of who goes. */
  readonly rooms: readonly (readonly RoomColumns[])[]
}

interface Seat {
  readonly party: number
  readonly batch: number
}

interface RoomColumns {
  readonly whole: number
  readonly half: number
  readonly sex: 'men' | 'women'
}

type Term = readonly [column: number, value: number]

class Builder {
  readonly cost: number[] = []
  readonly columnUpper: number[] = []
  readonly lower: number[] = []
  readonly upper: number[] = []
  readonly starts: number[] = [0]
  readonly column: number[] = []
  readonly value: number[] = []

  addColumn(cost: number, upper: number): number {
    this.cost.push(cost)
    return this.columnUpper.push(upper) - 1
  }

  addRow(lower: number, upper: number, terms: readonly Term[]): void {
    if (terms.length === 0) return
    this.lower.push(lower)
    this.upper.push(upper)
    for (const [column, value] of terms) {
      this.column.push(column)
      this.value.push(value)
    }
    this.starts.push(this.column.length)
  }
}

/** Who goes: the most priority-weighted places. */
export function whoModel(problem: Problem): Model {
  const build = new Builder()
  const seats = seatsOf(problem)
  for (const { party } of seats) build.addColumn(problem.parties[party]!.worth, 1)
  const switches = batchColumns(problem, build, -shortWorth(problem.people))
  hardRows(problem, build, seats, switches)
  return finished(build, seats, switches, [])
}

/** Where they go, with priority-weighted places not below `who`. */
export function whereModel(problem: Problem, who: number): Model {
  const build = new Builder()
  const seats = seatsOf(problem)
  for (const { party, batch } of seats)
    build.addColumn(problem.parties[party]!.choices.find((choice) => choice.batch === batch)!.points, 1)
  const switches = batchColumns(problem, build, 0)
  hardRows(problem, build, seats, switches)
  const kept = seats.map(({ party }, at): Term => [at, problem.parties[party]!.worth])
  const lacking = switches.missing.flatMap((column): Term[] =>
    column === undefined ? [] : [[column, -shortWorth(problem.people)]],
  )
  build.addRow(who, Infinity, [...kept, ...lacking])
  return finished(build, seats, switches, roomRows(problem, build, seats))
}

/** Values of all columns that say the same as a placing, for the engine to start from. */
export function valuesOf(
  { seats, goes, missing, rooms, columns }: Model,
  problem: Problem,
  placing: Placing,
): number[] {
  const values = columns.cost.map(() => 0)
  const used = problem.batches.map(() => 0)
  const singles = problem.batches.map(({ men, women }) => ({ men, women }))
  seats.forEach(({ party, batch }, column) => {
    if (placing[party] !== batch) return
    const { ids, men, women } = problem.parties[party]!
    values[column] = 1
    used[batch]! += ids.length
    singles[batch]!.men += men
    singles[batch]!.women += women
  })
  problem.batches.forEach(({ least }, batch) => {
    const [go, lack] = [goes[batch], missing[batch]]
    if (go !== undefined) values[go] = used[batch]! > 0 ? 1 : 0
    if (lack !== undefined) values[lack] = Math.max(0, least - used[batch]!)
    for (const { whole, half, sex } of rooms[batch] ?? []) {
      values[half] = singles[batch]![sex] % 2
      values[whole] = Math.ceil(singles[batch]![sex] / 2)
    }
  })
  return values
}

/** The placing that an answer of the engine means. */
export function placingIn({ seats }: Model, { parties }: Problem, values: ArrayLike<number>): Placing {
  const placing = parties.map(() => -1)
  seats.forEach(({ party, batch }, column) => void (values[column]! > 0.5 && (placing[party] = batch)))
  return placing
}

function seatsOf({ parties }: Problem): readonly Seat[] {
  return parties.flatMap(({ choices }, party) => choices.map(({ batch }) => ({ party, batch })))
}

interface Switches {
  readonly goes: readonly (number | undefined)[]
  readonly missing: readonly (number | undefined)[]
}

function batchColumns({ batches }: Problem, build: Builder, lackCost: number): Switches {
  const asked = batches.map(({ least }) => least > 0)
  return {
    goes: batches.map(({ held }, at) => (asked[at] && !held ? build.addColumn(0, 1) : undefined)),
    missing: batches.map(({ held, least }, at) => (asked[at] && held ? build.addColumn(lackCost, least) : undefined)),
  }
}

/** Together or not at all, places, quotas, enough people or none. */
function hardRows(problem: Problem, build: Builder, seats: readonly Seat[], switches: Switches): void {
  const own = bySeat(seats, ({ party }) => party, problem.parties.length)
  for (const columns of own)
    build.addRow(
      -Infinity,
      1,
      columns.map((column) => [column, 1]),
    )
  const inside = bySeat(seats, ({ batch }) => batch, problem.batches.length)
  problem.batches.forEach((room, batch) => {
    const columns = inside[batch]!
    const size = (column: number): number => problem.parties[seats[column]!.party]!.ids.length
    const heads = columns.map((column): Term => [column, size(column)])
    const [go, lack] = [switches.goes[batch], switches.missing[batch]]
    const atMost = (limit: number, terms: readonly Term[]): void =>
      go === undefined ? build.addRow(-Infinity, limit, terms) : build.addRow(-Infinity, 0, [...terms, [go, -limit]])
    atMost(room.places, heads)
    if (go !== undefined) build.addRow(0, Infinity, [...heads, [go, -room.least]])
    if (lack !== undefined) build.addRow(room.least, Infinity, [...heads, [lack, 1]])
    problem.counties.forEach((_, county) => {
      const terms = columns.flatMap((column): Term[] => {
        const people = problem.parties[seats[column]!.party]!.counties.find(([each]) => each === county)?.[1]
        return people === undefined ? [] : [[column, people]]
      })
      if (terms.length > 0) atMost(room.quota[county]!, terms)
    })
  })
}

/** Singles of each sex are two to a room, one of them half empty where they are odd. */
function roomRows(problem: Problem, build: Builder, seats: readonly Seat[]): readonly (readonly RoomColumns[])[] {
  const inside = bySeat(seats, ({ batch }) => batch, problem.batches.length)
  return problem.batches.map((room, batch) =>
    (['men', 'women'] as const).flatMap((sex): RoomColumns[] => {
      const terms = inside[batch]!.flatMap((column): Term[] => {
        const singles = problem.parties[seats[column]!.party]![sex]
        return singles === 0 ? [] : [[column, singles]]
      })
      if (terms.length === 0) return []
      const most = terms.reduce((sum, [, value]) => sum + value, room[sex])
      const columns = {
        whole: build.addColumn(0, Math.ceil(most / 2)),
        half: build.addColumn(-HALF_ROOM_POINTS, 1),
        sex,
      }
      build.addRow(-room[sex], -room[sex], [...terms, [columns.half, 1], [columns.whole, -2]])
      return [columns]
    }),
  )
}

function bySeat(seats: readonly Seat[], key: (seat: Seat) => number, length: number): readonly (readonly number[])[] {
  const lists = Array.from({ length }, (): number[] => [])
  seats.forEach((seat, column) => lists[key(seat)]!.push(column))
  return lists
}

function finished(
  build: Builder,
  seats: readonly Seat[],
  switches: Switches,
  rooms: readonly (readonly RoomColumns[])[],
): Model {
  return {
    columns: { cost: build.cost, upper: build.columnUpper },
    rows: { lower: build.lower, upper: build.upper, starts: build.starts },
    entries: { column: build.column, value: build.value },
    seats,
    ...switches,
    rooms,
  }
}
