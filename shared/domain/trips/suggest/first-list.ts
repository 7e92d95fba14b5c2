// The list that is there at once: everybody by rank into the best place there is, others making room where they may, batches that stay too
// small given up, then wishes and rooms smoothed. Never breaks a hard rule; the same for the same question. Pure.
import { pointsOf, Tally } from './tally'
import { smooth } from './smooth'
import type { Placing, Problem } from './problem'

export function firstList(problem: Problem): Placing {
  const tally = new Tally(problem)
  const closed = new Set<number>()
  fill(tally, closed)
  for (let batch = shortest(tally); batch !== undefined; batch = shortest(tally)) {
    closed.add(batch)
    tally.at.forEach((at, party) => void (at === batch && tally.put(party, -1)))
    fill(tally, closed)
  }
  do smooth(tally)
  while (fillUp(tally))
  return tally.at
}

/**
 * Whoever is still out and fits in a batch that goes with them, also one that was given up: people who moved on for a wish or a room have left
 * places, and a party of three may be enough where single travellers were not. True where anybody came in.
 */
function fillUp(tally: Tally): boolean {
  let came = false
  for (let again = true; again; came ||= again) {
    again = false
    for (const party of inTurn(tally)) {
      if (tally.at[party]! >= 0) continue
      const { ids, choices } = tally.partyOf(party)
      const goes = (batch: number): boolean => {
        const { held, least } = tally.problem.batches[batch]!
        return held || tally.used[batch]! + ids.length >= least
      }
      const free = [...choices]
        .sort((a, b) => b.points - a.points || a.batch - b.batch)
        .find(({ batch }) => goes(batch) && tally.fits(party, batch))
      if (!free) continue
      tally.put(party, free.batch)
      again = true
    }
  }
  return came
}

/** By rank, in several rounds of what is left: whom no room can be made for now may fit beside somebody who comes in later. */
function fill(tally: Tally, closed: ReadonlySet<number>): void {
  const ways = { closed, dead: new Set<string>() }
  for (const party of inTurn(tally)) if (tally.at[party]! < 0) bring(tally, party, ways)
  for (let batch = 0; batch < tally.problem.batches.length; batch++) if (tally.isShort(batch)) gather(tally, batch)
}

/** Parties by what each of their places is worth, the canonical order between equals. */
function inTurn({ problem: { parties } }: Tally): readonly number[] {
  const share = parties.map(({ worth, ids }) => worth / ids.length)
  return parties.map((_, at) => at).sort((a, b) => share[b]! - share[a]! || a - b)
}

interface Ways {
  /** Batches given up. */
  readonly closed: ReadonlySet<number>
  /** Places that nobody could leave, however far one looked: filling up on never opens them again. */
  readonly dead: Set<string>
}

/** Into the best batch with room; where none has, others are asked to change theirs. */
function bring(tally: Tally, party: number, ways: Ways): void {
  const choices = [...tally.partyOf(party).choices].sort((a, b) => b.points - a.points || a.batch - b.batch)
  const open = choices.filter(({ batch }) => !ways.closed.has(batch))
  const free = open.find(({ batch }) => tally.fits(party, batch))
  if (free) return tally.put(party, free.batch)
  for (const { batch } of open) {
    const before = [...tally.at]
    if (roomMade(tally, party, batch, ways)) return tally.put(party, batch)
    before.forEach((at, each) => void (tally.at[each] !== at && tally.put(each, at)))
  }
}

/** True once the party fits: single travellers of the batch have moved on, as far along as need be. */
function roomMade(tally: Tally, party: number, batch: number, ways: Ways): boolean {
  const counties = tally.partyOf(party).counties.map(([county]) => county)
  // Nobody moves on into the room that is being made.
  const closed = new Set([...ways.closed, batch])
  for (let turn = 0; !tally.fits(party, batch); turn++) {
    const tight = counties.find((county) => needs(tally, party, county) > tally.quotaLeft(batch, county))
    const start = nodeOf(batch, tight)
    if (ways.dead.has(start)) return false
    const seen = new Set([...ways.dead, start])
    if (passOn(tally, batch, tight, closed, seen)) continue
    if (turn === 0) for (const node of seen) ways.dead.add(node)
    return false
  }
  return true
}

function needs(tally: Tally, party: number, county: number): number {
  return tally.partyOf(party).counties.find(([each]) => each === county)?.[1] ?? 0
}

function nodeOf(batch: number, county: number | undefined): string {
  return `${batch} ${county ?? ''}`
}

/** One traveller of the batch (of the county whose quota is full, where one is) goes on to another of their wishes. */
function passOn(
  tally: Tally,
  batch: number,
  county: number | undefined,
  closed: ReadonlySet<number>,
  seen: Set<string>,
): boolean {
  const movers = tally.at.flatMap((at, party) => (at === batch && isSingle(tally, party, county) ? [party] : []))
  for (const mover of movers)
    for (const { batch: to } of tally.partyOf(mover).choices) {
      if (to === batch || closed.has(to)) continue
      const [own] = tally.partyOf(mover).counties[0]!
      if (!tally.fits(mover, to)) {
        const tight = tally.quotaLeft(to, own) < 1 ? own : undefined
        if (seen.has(nodeOf(to, tight))) continue
        seen.add(nodeOf(to, tight))
        if (!passOn(tally, to, tight, closed, seen)) continue
        // Somebody further along may have moved this one meanwhile.
        if (tally.at[mover] !== batch || !tally.fits(mover, to)) continue
      }
      tally.put(mover, to)
      return true
    }
  return false
}

function isSingle(tally: Tally, party: number, county: number | undefined): boolean {
  const { ids, counties } = tally.partyOf(party)
  return ids.length === 1 && (county === undefined || counties[0]![0] === county)
}

/** A batch too small takes over people of batches that have more than they need, at the least cost to their wishes. */
function gather(tally: Tally, batch: number): void {
  const spare = tally.at.flatMap((at, party) => {
    const choice = tally.partyOf(party).choices.find((each) => each.batch === batch)
    return at >= 0 && at !== batch && choice
      ? [{ party, loss: pointsOf(tally.partyOf(party), at) - choice.points }]
      : []
  })
  for (const { party } of spare.sort((a, b) => a.loss - b.loss || a.party - b.party)) {
    if (!tally.isShort(batch)) return
    if (tally.fits(party, batch) && canSpare(tally, party)) tally.put(party, batch)
  }
}

function canSpare(tally: Tally, party: number): boolean {
  const from = tally.at[party]!
  return tally.used[from]! - tally.partyOf(party).ids.length >= tally.problem.batches[from]!.least
}

/** The batch furthest from going, the later of equals; undefined where all that have people go. */
function shortest(tally: Tally): number | undefined {
  const { batches } = tally.problem
  const part = (batch: number): number => tally.used[batch]! / batches[batch]!.least
  const short = batches.flatMap(({ held }, batch) => (!held && tally.isShort(batch) ? [batch] : []))
  return short.sort((a, b) => part(a) - part(b) || b - a)[0]
}
