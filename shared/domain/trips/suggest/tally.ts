// Places taken while a list is being put together: every move is counted in and out, and nothing is taken that is not there. Pure.
import { HALF_ROOM_POINTS, shortWorth, type Worth } from './worth'
import type { Party, Placing, Problem } from './problem'

export class Tally {
  readonly at: number[]
  readonly used: number[]
  private readonly taken: number[][]
  private readonly men: number[]
  private readonly women: number[]

  constructor(readonly problem: Problem) {
    const { batches, counties, parties } = problem
    this.at = parties.map(() => -1)
    this.used = batches.map(() => 0)
    this.taken = batches.map(() => counties.map(() => 0))
    this.men = batches.map(({ men }) => men)
    this.women = batches.map(({ women }) => women)
  }

  /** Whether a party fits beside those who are in. */
  fits(party: number, batch: number): boolean {
    const { ids, counties } = this.partyOf(party)
    return (
      this.used[batch]! + ids.length <= this.problem.batches[batch]!.places &&
      counties.every(([county, people]) => people <= this.quotaLeft(batch, county))
    )
  }

  quotaLeft(batch: number, county: number): number {
    return this.problem.batches[batch]!.quota[county]! - this.taken[batch]![county]!
  }

  /** Moves a party to a batch, -1 = none. */
  put(party: number, batch: number): void {
    const from = this.at[party]!
    if (from >= 0) this.count(party, from, -1)
    if (batch >= 0) this.count(party, batch, 1)
    this.at[party] = batch
  }

  /** Half rooms of a batch as it is. */
  halves(batch: number): number {
    return (this.men[batch]! % 2) + (this.women[batch]! % 2)
  }

  /** A batch with people in it, and too few. */
  isShort(batch: number): boolean {
    const used = this.used[batch]!
    const { held, least } = this.problem.batches[batch]!
    return used < least && (used > 0 || held)
  }

  partyOf(party: number): Party {
    return this.problem.parties[party]!
  }

  private count(party: number, batch: number, times: 1 | -1): void {
    const { ids, counties, men, women } = this.partyOf(party)
    this.used[batch]! += times * ids.length
    for (const [county, people] of counties) this.taken[batch]![county]! += times * people
    this.men[batch]! += times * men
    this.women[batch]! += times * women
  }
}

/** A tally with everybody of a placing in it. */
export function tallyOf(problem: Problem, placing: Placing): Tally {
  const tally = new Tally(problem)
  placing.forEach((batch, party) => void (batch >= 0 && tally.put(party, batch)))
  return tally
}

export function pointsOf(party: Party, batch: number): number {
  return party.choices.find((choice) => choice.batch === batch)?.points ?? 0
}

export function worthOf(problem: Problem, placing: Placing): Worth {
  const tally = tallyOf(problem, placing)
  let [who, where] = [0, 0]
  placing.forEach((batch, at) => {
    if (batch < 0) return
    who += tally.partyOf(at).worth
    where += pointsOf(tally.partyOf(at), batch)
  })
  problem.batches.forEach((room, batch) => {
    if (room.held) who -= shortWorth(problem.people) * Math.max(0, room.least - tally.used[batch]!)
    where -= HALF_ROOM_POINTS * tally.halves(batch)
  })
  return { who, where }
}

/** Whether a placing keeps places, quotas, choices, and every batch goes with enough people or not at all. */
export function isSound(problem: Problem, placing: Placing): boolean {
  const tally = new Tally(problem)
  for (const [party, batch] of placing.entries()) {
    if (batch < 0) continue
    if (!tally.partyOf(party).choices.some((choice) => choice.batch === batch) || !tally.fits(party, batch))
      return false
    tally.put(party, batch)
  }
  return problem.batches.every(({ held }, batch) => held || !tally.isShort(batch))
}
