// What 建议名单 costs and gains: the first list, the time to its proof, a thousand people, and places by rank against whoever comes first and
// against plain picking by rank. Run by the bench area `suggest`; prints its measures as one line of JSON.
import loadHighs from 'highs'
import { improve, type Best } from '../../../renderer/features/trips/suggest/improve'
import { firstList } from '../../../shared/domain/trips/suggest/first-list'
import { problemOf, type Placing, type Problem } from '../../../shared/domain/trips/suggest/problem'
import { Tally, worthOf } from '../../../shared/domain/trips/suggest/tally'
import { chanceFrom, samplePlan } from '../../support/sample-trip-plan'

const SEEDS = [1, 2, 3, 4, 5]
const INSTANCES = 50

const highs = await loadHighs()

function settled(problem: Problem, seconds: number): { readonly best: Best; readonly took: number } {
  const start = performance.now()
  const standing = problem.parties.map(() => -1)
  const best = improve(highs, { problem, first: firstList(problem), standing, seconds }, () => undefined)
  return { best, took: (performance.now() - start) / 1000 }
}

/** Everybody in turn into the first of their batches with room; batches that stay too small do not go. */
function picked(problem: Problem, turn: readonly number[]): Placing {
  const tally = new Tally(problem)
  for (const party of turn) {
    const free = tally.partyOf(party).choices.find(({ batch }) => tally.fits(party, batch))
    if (free) tally.put(party, free.batch)
  }
  const short = problem.batches.flatMap(({ held }, batch) => (!held && tally.isShort(batch) ? [batch] : []))
  tally.at.forEach((batch, party) => void (short.includes(batch) && tally.put(party, -1)))
  return tally.at
}

function shuffled(length: number, seed: number): readonly number[] {
  const chance = chanceFrom(seed)
  return Array.from({ length }, (_, at) => ({ at, key: chance() }))
    .sort((a, b) => a.key - b.key)
    .map(({ at }) => at)
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function firstLists(): readonly number[] {
  const rows = SEEDS.map((seed) => samplePlan({ people: 300, batches: 12, seed }))
  const once = (): readonly number[] =>
    rows.map((plan) => {
      const start = performance.now()
      firstList(problemOf(plan))
      return performance.now() - start
    })
  once()
  return once()
}

/** Part by which priority-weighted places are above those of a plainer way, instance by instance. */
function gains(): { readonly first: readonly number[]; readonly rank: readonly number[] } {
  const [first, rank]: [number[], number[]] = [[], []]
  for (let seed = 1; seed <= INSTANCES; seed++) {
    const problem = problemOf(samplePlan({ people: 60, batches: 4, seed }))
    const ours = worthOf(problem, settled(problem, 10).best.placing).who
    const whoever = worthOf(problem, picked(problem, shuffled(problem.parties.length, seed))).who
    const byRank = worthOf(
      problem,
      picked(
        problem,
        problem.parties.map((_, at) => at),
      ),
    ).who
    first.push((ours - whoever) / Math.max(1, Math.abs(whoever)))
    rank.push((ours - byRank) / Math.max(1, Math.abs(byRank)))
  }
  return { first, rank }
}

function gainMeasure(against: string, gained: readonly number[]) {
  const percent = (part: number): string => `${(part * 100).toFixed(1)} %`
  const mean = gained.reduce((sum, each) => sum + each, 0) / gained.length
  return {
    name: `instances of ${gained.length} below ${against}`,
    value: gained.filter((part) => part < 0).length,
    unit: '',
    bound: 0,
    detail: `priority-weighted places gained: mean ${percent(mean)}, from ${percent(Math.min(...gained))} to ${percent(Math.max(...gained))}`,
  }
}

const lists = firstLists()
const proofs = SEEDS.map((seed) => settled(problemOf(samplePlan({ people: 300, batches: 12, seed })), 60))
const large = settled(problemOf(samplePlan({ people: 1000, batches: 40, seed: 1 })), 60)
const { first, rank } = gains()
const left = ({ best }: { readonly best: Best }): string =>
  best.left === undefined ? 'no bound' : `${(best.left * 100).toFixed(2)} %${best.reached ? '' : ' (time)'}`
console.log(
  JSON.stringify([
    {
      name: 'first list, 300 people × 12 batches',
      value: Math.max(...lists),
      unit: 'ms',
      bound: 100,
      detail: `slowest of 5 seeds, median ${median(lists).toFixed(0)} ms`,
    },
    {
      name: 'gap ≤ 0.5 % proven, 300 × 12, median of 5 seeds',
      value: median(proofs.map(({ took }) => took)),
      unit: 's',
      bound: 20,
      detail: proofs.map((proof) => `${proof.took.toFixed(1)} s ${left(proof)}`).join(', '),
    },
    {
      name: 'best list with its bound, 1,000 × 40',
      value: large.took,
      unit: 's',
      bound: 60,
      detail: `could be better by ${left(large)} at most`,
    },
    gainMeasure('first come, first served', first),
    gainMeasure('picking by rank', rank),
  ]),
)
