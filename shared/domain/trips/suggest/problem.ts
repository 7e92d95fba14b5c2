// The rows of a plan as a question of places: parties that may go with certain batches, what is left of places and quotas, in one order
// whatever the order of the rows. Pure.
import { canonicalJson } from '../../../kernel/canonical'
import { sha256Hex } from '../../../kernel/digest'
import { groupBy } from '../../../kernel/group-by'
import type { RowId } from '../../../oplog/operation'
import type { Fields } from '../../field'
import { scopeFinding } from '../batch-findings'
import { holding } from '../picklists'
import { inOrder } from '../quota-commands'
import { bondsOf, partiesOf, type Bond } from './bonds'
import { partOf, wishesOf, type PlanRows, type TripList } from './rows'
import { placeWorth, STAY_POINTS, UNNAMED_POINTS, WISH_POINTS } from './worth'

export interface BatchRoom {
  readonly id: RowId
  /** Places left beside those who are fixed. */
  readonly places: number
  /** People still needed to go, 0 where enough are fixed or nothing is asked. */
  readonly least: number
  /** Somebody is fixed in it: it goes, even where too few can be found. */
  readonly held: boolean
  /** Fixed people who share a room with a stranger of their sex. */
  readonly men: number
  readonly women: number
  /** Places left to each county, in the order of `counties`. */
  readonly quota: readonly number[]
}

export interface Choice {
  /** Index of the batch. */
  readonly batch: number
  readonly points: number
}

/** People who travel together, mostly one. */
export interface Party {
  readonly ids: readonly RowId[]
  readonly worth: number
  /** People of each county, [index, number]. */
  readonly counties: readonly (readonly [number, number])[]
  readonly men: number
  readonly women: number
  readonly choices: readonly Choice[]
}

export interface Problem {
  /** People the suggestion may place. */
  readonly people: number
  readonly counties: readonly RowId[]
  readonly batches: readonly BatchRoom[]
  readonly parties: readonly Party[]
}

/** Index of the batch of every party, -1 = none. */
export type Placing = readonly number[]

export function problemOf(rows: PlanRows): Problem {
  const ordered = inRank(rows.candidates)
  const open = ordered.filter((row) => partOf(row) === 'open')
  const fixed = rows.candidates.filter((row) => partOf(row) === 'fixed')
  const counties = [...new Set(open.map(countyOf))].sort()
  const alone = aloneOf(rows)
  const batches = inOrder(rows.batches).map((batch) => roomOf(batch, rows, fixed, counties, alone))
  const worth = new Map(open.map((row, at) => [row.id, placeWorth(at, open.length)]))
  const bonds = bondsOf(ordered, rows.people)
  const free = ordered.filter((row) => partOf(row) !== 'fixed')
  const around = { batches, counties, worth, alone, anchors: anchorsOf(fixed, bonds), barred: barredOf(rows) }
  // With somebody who may not be placed the whole party stays: nobody is sent without whom they go with.
  const whole = partiesOf(free, bonds).filter((party) => party.every(({ id }) => worth.has(id)))
  const parties = whole.map((party) => partyOf(party, around))
  return { people: open.length, counties, batches, parties: parties.filter(({ choices }) => choices.length > 0) }
}

/** The same for the same question, on every PC: what a kept list was made for. */
export function printOf(problem: Problem): string {
  return sha256Hex(canonicalJson(problem))
}

/** A list of people as places of parties; parties that are not together in it stand nowhere. */
export function placingOf({ batches, parties }: Problem, list: TripList): Placing {
  const at = new Map(batches.map(({ id }, index) => [id, index]))
  return parties.map(({ ids, choices }) => {
    const own = new Set(ids.map((id) => at.get(list.get(id) ?? '') ?? -1))
    const [batch = -1] = own
    return own.size === 1 && choices.some((choice) => choice.batch === batch) ? batch : -1
  })
}

/** The list that a placing means, with everybody who is fixed. */
export function listOf({ batches, parties }: Problem, placing: Placing, rows: PlanRows): TripList {
  const list = new Map<RowId, RowId>()
  for (const row of rows.candidates) if (partOf(row) === 'fixed') list.set(row.id, String(row['batch']))
  placing.forEach((batch, party) => {
    const id = batches[batch]?.id
    if (id !== undefined) for (const person of parties[party]?.ids ?? []) list.set(person, id)
  })
  return list
}

function countyOf(row: Fields): RowId {
  return String(row['county'] ?? '')
}

function inRank(rows: readonly Fields[]): readonly Fields[] {
  const rank = (row: Fields): number => (typeof row['rank'] === 'number' ? row['rank'] : Number.MAX_SAFE_INTEGER)
  return [...rows].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
}

/** Sex of those who need a stranger of their own sex to fill a room: with a companion of their own one has company. */
function aloneOf({ candidates, people }: PlanRows): (row: Fields) => '男' | '女' | undefined {
  const bound = new Set(bondsOf(candidates, people).flatMap(({ one, other }) => [one, other]))
  return (row) => {
    if (row['companion'] && !bound.has(row.id)) return undefined
    const sex = people.get(String(row['person']))?.['sex']
    return sex === '男' || sex === '女' ? sex : undefined
  }
}

type Alone = ReturnType<typeof aloneOf>

function roomOf(
  batch: Fields,
  rows: PlanRows,
  fixed: readonly Fields[],
  counties: readonly RowId[],
  alone: Alone,
): BatchRoom {
  const own = fixed.filter((row) => row['batch'] === batch.id)
  const left = (places: unknown, taken: number): number => Math.max(0, Number(places ?? 0) - taken)
  const quotas = rows.quotas.filter((each) => each['batch'] === batch.id)
  const quota = counties.map((county) => {
    const given = quotas.find((each) => each['county'] === county)?.['places']
    return left(given, own.filter((row) => countyOf(row) === county).length)
  })
  return {
    id: batch.id,
    places: left(batch['places'], own.length),
    least: left(batch['least'], own.length),
    held: own.length > 0,
    ...singles(own, alone),
    quota,
  }
}

/** A man and a woman who travel together share their room. */
function singles(people: readonly Fields[], alone: Alone): { readonly men: number; readonly women: number } {
  const sexes = people.map(alone)
  return { men: sexes.filter((sex) => sex === '男').length, women: sexes.filter((sex) => sex === '女').length }
}

interface Around {
  readonly batches: readonly BatchRoom[]
  readonly counties: readonly RowId[]
  readonly worth: ReadonlyMap<RowId, number>
  readonly alone: Alone
  readonly anchors: ReadonlyMap<RowId, readonly RowId[]>
  readonly barred: Barred
}

/** Batches of the fixed people somebody is bound to. */
function anchorsOf(fixed: readonly Fields[], bonds: readonly Bond[]): ReadonlyMap<RowId, readonly RowId[]> {
  const batches = new Map(fixed.map((row) => [row.id, String(row['batch'])]))
  const ends = bonds.flatMap(({ one, other }) => [[one, other] as const, [other, one] as const])
  const held = ends.filter(([, other]) => batches.has(other))
  return new Map(
    [...groupBy(held, ([one]) => one)].map(([one, pairs]) => [one, pairs.map(([, other]) => batches.get(other) ?? '')]),
  )
}

function partyOf(party: readonly Fields[], around: Around): Party {
  const heads = around.counties
    .map((county, at) => [at, party.filter((row) => countyOf(row) === county).length] as const)
    .filter(([, people]) => people > 0)
  const rooms = singles(party, around.alone)
  const couple = party.length === 2 && rooms.men === 1 && rooms.women === 1
  const wishes = party.map(wishesOf)
  const choices = around.batches.flatMap((room, batch): readonly Choice[] => {
    const points = party.map((row, at) => pointsOf(row, wishes[at] ?? [], room.id, around.barred))
    if (points.includes(undefined)) return []
    const fits = party.length <= room.places && heads.every(([at, people]) => people <= (room.quota[at] ?? 0))
    const anchored = party.every(({ id }) => (around.anchors.get(id) ?? []).every((held) => held === room.id))
    return fits && anchored ? [{ batch, points: points.reduce((sum: number, each) => sum + (each ?? 0), 0) }] : []
  })
  const worth = party.reduce((sum, row) => sum + (around.worth.get(row.id) ?? 0), 0)
  return { ids: party.map(({ id }) => id), worth, counties: heads, ...(couple ? { men: 0, women: 0 } : rooms), choices }
}

/** Undefined where the person cannot go with this batch. */
function pointsOf(row: Fields, wishes: readonly RowId[], batch: RowId, barred: Barred): number | undefined {
  const stands = row['batch'] === batch && holding.has(row['state'])
  const at = wishes.indexOf(batch)
  if ((wishes.length > 0 && at < 0 && !stands) || barred(row, batch)) return undefined
  const wish = wishes.length === 0 ? WISH_POINTS[0] : at < 0 ? UNNAMED_POINTS : WISH_POINTS[at]
  return (wish ?? 0) + (stands ? STAY_POINTS : 0)
}

type Barred = (row: Fields, batch: RowId) => boolean

/** 跨省只安排全国劳模 and the like, asked once for every level. */
function barredOf({ batches, routes, rules }: PlanRows): Barred {
  const known = new Map<unknown, ReadonlySet<RowId>>()
  const barredTo = (level: unknown): ReadonlySet<RowId> =>
    new Set(
      batches.flatMap((batch) => {
        const route = routes.find((each) => each.id === batch['route'])
        return scopeFinding(batch, route, level, rules)?.weight === 'block' ? [batch.id] : []
      }),
    )
  return (row, batch) => {
    const level = row['level']
    const said = known.get(level) ?? barredTo(level)
    known.set(level, said)
    return said.has(batch)
  }
}
