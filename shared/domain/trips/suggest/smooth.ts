// Better places for the people of a list: single moves and exchanges of two while wishes, staying and whole rooms gain by them; and in the
// end whoever still fits. Pure.
import { pointsOf, type Tally } from './tally'
import { HALF_ROOM_POINTS } from './worth'

/** More rounds gain next to nothing, and the first list must be there at once. */
const ROUNDS = 6

/** Changes the tally in place; nobody goes out, no batch falls below what it needs. */
export function smooth(tally: Tally): void {
  let moving = true
  for (let round = 0; round < ROUNDS && moving; round++) {
    const moved = moves(tally)
    moving = exchanges(tally) || moved
  }
  admit(tally)
}

/** Nobody is left out beside a place they could have. */
function admit(tally: Tally): void {
  tally.problem.parties.forEach((party, at) => {
    if (tally.at[at]! >= 0) return
    const free = party.choices.find(
      ({ batch }) =>
        tally.fits(at, batch) && (tally.problem.batches[batch]!.held || reaches(tally, batch, party.ids.length)),
    )
    if (free) tally.put(at, free.batch)
  })
}

function reaches({ used, problem: { batches } }: Tally, batch: number, people: number): boolean {
  return used[batch]! + people >= batches[batch]!.least
}

function moves(tally: Tally): boolean {
  let gained = false
  tally.problem.parties.forEach((party, at) => {
    for (const { batch } of party.choices) {
      const from = tally.at[at]!
      if (from < 0 || batch === from || !tally.fits(at, batch)) continue
      if (keepsGoing(tally, from, party.ids.length, batch) && gain(tally, [[at, batch]])) gained = true
    }
  })
  return gained
}

/** Nobody leaves a batch too small, and nobody is alone in one that did not go. */
function keepsGoing(tally: Tally, from: number, people: number, to: number): boolean {
  return reaches(tally, from, -people) && reaches(tally, to, people)
}

function exchanges(tally: Tally): boolean {
  const { parties } = tally.problem
  let gained = false
  for (let one = 0; one < parties.length; one++)
    for (let other = one + 1; other < parties.length; other++) {
      const [from, to] = [tally.at[one]!, tally.at[other]!]
      if (from < 0 || to < 0 || from === to || !alike(tally, one, other)) continue
      if (!goes(tally, one, to) || !goes(tally, other, from)) continue
      if (
        gain(tally, [
          [one, to],
          [other, from],
        ])
      )
        gained = true
    }
  return gained
}

/** Single travellers of one county: quotas and places stay as they are. */
function alike(tally: Tally, one: number, other: number): boolean {
  const [a, b] = [tally.partyOf(one), tally.partyOf(other)]
  return a.ids.length === 1 && b.ids.length === 1 && a.counties[0]![0] === b.counties[0]![0]
}

function goes(tally: Tally, party: number, batch: number): boolean {
  return tally.partyOf(party).choices.some((choice) => choice.batch === batch)
}

/** Does the changes where together they are worth more than before. */
function gain(tally: Tally, changes: readonly (readonly [number, number])[]): boolean {
  const touched = [...new Set(changes.flatMap(([party, batch]) => [tally.at[party]!, batch]))]
  const worth = (): number =>
    changes.reduce((sum, [party]) => sum + pointsOf(tally.partyOf(party), tally.at[party]!), 0) -
    HALF_ROOM_POINTS * touched.reduce((sum, batch) => sum + tally.halves(batch), 0)
  const before = worth()
  const old = changes.map(([party]) => tally.at[party]!)
  for (const [party, batch] of changes) tally.put(party, batch)
  if (worth() > before) return true
  changes.forEach(([party], at) => tally.put(party, old[at]!))
  return false
}
