// What the suggestion is asked: the rows it needs of a plan and nothing else, and the list that is there at once.
import { firstList } from '../../../../shared/domain/trips/suggest/first-list'
import { listOf, placingOf, printOf, problemOf, type Placing } from '../../../../shared/domain/trips/suggest/problem'
import { standingList, type PlanRows } from '../../../../shared/domain/trips/suggest/rows'
import type { RowId } from '../../../../shared/oplog/operation'
import type { Best, Question } from './improve'

/** A list as it crosses from the worker to the window. */
export interface Told extends Pick<Best, 'step' | 'left' | 'reached'> {
  /** [candidate, batch]. */
  readonly list: readonly (readonly [RowId, RowId])[]
  /** Print of the question it answers. */
  readonly print: string
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

/** The question of so many seconds. Takes up to a second of work for a thousand people: for a worker, or for where there is none. */
export function asked(rows: PlanRows, seconds: number): Asked {
  const problem = problemOf(rows)
  const standing = placingOf(problem, standingList(rows.candidates))
  const first = firstList(problem)
  const print = printOf(problem)
  const listed = (placing: Placing): Told['list'] => [...listOf(problem, placing, rows)]
  const told = ({ placing, step, left, reached }: Best): Told => ({ list: listed(placing), step, left, reached, print })
  const best: Best = { placing: first, step: 'who', left: undefined, reached: false }
  return { question: { problem, first, standing, seconds }, first: told(best), told }
}
