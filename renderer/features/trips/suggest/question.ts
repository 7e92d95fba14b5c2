// What the suggestion is asked: the rows it needs of a plan and nothing else, and the list that is there at once.
import { firstList } from '../../../../shared/domain/trips/suggest/first-list'
import { halfRooms } from '../../../../shared/domain/trips/suggest/half-rooms'
import { listOf, placingOf, printOf, problemOf, type Placing } from '../../../../shared/domain/trips/suggest/problem'
import { standingList, type PlanRows, type TripList } from '../../../../shared/domain/trips/suggest/rows'
import type { RowId } from '../../../../shared/oplog/operation'
import type { Best, Question } from './improve'

/** What is reckoned of a list beside the plan. */
export interface Look {
  /** Print of the question that the plan asks now. */
  readonly print: string
  /** 多出单间 that the list leaves, by batch. */
  readonly halves: ReadonlyMap<RowId, number>
}

/** A list as the window hears of it; one that is still the best keeps its very `list` and `halves`. */
export interface Told extends Pick<Best, 'step' | 'left' | 'reached'>, Look {
  /** [candidate, batch]. */
  readonly list: readonly (readonly [RowId, RowId])[]
}

/** The plan without what no list depends on: files of people are large. */
export function slim({ plan, batches, quotas, candidates, people, routes, rules }: PlanRows): PlanRows {
  const faces = [...people].map(([id, { id: own, name, sex }]) => [id, { id: own, name, sex }] as const)
  return { plan, batches, quotas, candidates, people: new Map(faces), routes, rules }
}

export interface Asked {
  readonly question: Question
  readonly first: Told
  readonly told: (best: Best) => Told
}

/** A list beside the plan as it is. Takes a large plan long enough to be felt: for a worker, as the question is. */
export function lookAt(rows: PlanRows, list: TripList): Look {
  const problem = problemOf(rows)
  return { print: printOf(problem), halves: halfRooms(problem, list) }
}

/** The question of so many seconds. Takes up to a second of work for a thousand people: for a worker, or for where there is none. */
export function asked(rows: PlanRows, seconds: number): Asked {
  const problem = problemOf(rows)
  const standing = placingOf(problem, standingList(rows.candidates))
  const first = firstList(problem)
  const print = printOf(problem)
  let last: (Pick<Told, 'list' | 'halves'> & { readonly placing: Placing }) | undefined
  const told = ({ placing, step, left, reached }: Best): Told => {
    if (last?.placing !== placing) {
      const list = listOf(problem, placing, rows)
      last = { placing, list: [...list], halves: halfRooms(problem, list) }
    }
    return { list: last.list, halves: last.halves, step, left, reached, print }
  }
  const best: Best = { placing: first, step: 'who', left: undefined, reached: false }
  return { question: { problem, first, standing, seconds }, first: told(best), told }
}
