// From the first list to the best that can be proven in the time given: who goes, then where. Blocks its thread while it works, so it lives
// in a worker; everything better is told at once, so that whoever ends the worker keeps the best so far.
import type { CallbackData, Highs, Model as Engine, ModelData } from 'highs'
import { placingIn, valuesOf, whereModel, whoModel, type Model } from '../../../../shared/domain/trips/suggest/model'
import type { Placing, Problem } from '../../../../shared/domain/trips/suggest/problem'
import { smooth } from '../../../../shared/domain/trips/suggest/smooth'
import { isSound, tallyOf, worthOf } from '../../../../shared/domain/trips/suggest/tally'
import { isBetter } from '../../../../shared/domain/trips/suggest/worth'

/** A list within this part of the best there could be is good enough to stop, and to leave one that stands as it is. */
export const ENOUGH = 0.005

export interface Question {
  readonly problem: Problem
  /** The list to start from, which breaks no rule. */
  readonly first: Placing
  /** The list that stands, where there is one. */
  readonly standing: Placing
  /** Time for all of it, seconds. */
  readonly seconds: number
}

export interface Best {
  readonly placing: Placing
  /** What is being settled, or was when time ran out. */
  readonly step: 'who' | 'where'
  /** How much better this step could still be at most, as a part of what it is worth; undefined while nobody knows. */
  readonly left: number | undefined
  /** Both steps are settled: asked again, the answer is the same. */
  readonly reached: boolean
}

/** Answers the best list; `tell` hears of each better one and of each better bound. Throws what the engine throws. */
export function improve(highs: Highs, question: Question, tell: (best: Best) => void): Best {
  const search = new Search(highs, question, tell)
  const { problem } = question
  const began = performance.now()
  const decided = search.run('who', whoModel(problem), { time_limit: question.seconds / 2, mip_rel_gap: 0 })
  const { who } = worthOf(problem, search.best)
  const rest = question.seconds - (performance.now() - began) / 1000
  const placed = search.run('where', whereModel(problem, who), { time_limit: Math.max(1, rest), mip_rel_gap: ENOUGH })
  return search.answer(decided && placed)
}

class Search {
  best: Placing
  private step: Best['step'] = 'who'
  private left: number | undefined
  private readonly problem: Problem

  constructor(
    private readonly highs: Highs,
    private readonly question: Question,
    private readonly tell: (best: Best) => void,
  ) {
    this.problem = question.problem
    this.best = question.first
    this.take(question.standing)
  }

  /** True where the step came as near to its bound as it was asked to. */
  run(step: Best['step'], model: Model, limits: Readonly<Record<string, number>>): boolean {
    this.step = step
    this.left = undefined
    if (model.seats.length === 0) return this.settled()
    return this.highs.withModel<boolean>(dataOf(this.highs, model), (engine) => {
      engine.options.set({ ...fixedOptions, ...limits })
      engine.setSolution({ colValue: valuesOf(model, this.problem, this.best) })
      engine.run(this.hear(model))
      const { modelStatus } = this.highs.constants
      if (engine.getModelStatus() === modelStatus.optimal) {
        this.take(placingIn(model, this.problem, engine.getSolution().colValue))
        this.left = this.leftBelow(boundOf(engine))
        return true
      }
      return false
    })
  }

  /** The list that stands is kept where the best found is hardly better: a small gain is no reason to ask people again. */
  answer(reached: boolean): Best {
    const { standing } = this.question
    const [now, then] = [worthOf(this.problem, this.best), worthOf(this.problem, standing)]
    const near = then.who >= now.who && now.where - then.where <= ENOUGH * Math.abs(now.where)
    const placing = near && isSound(this.problem, standing) ? standing : this.best
    return { placing, step: this.step, left: this.left, reached }
  }

  private settled(): true {
    this.left = 0
    return true
  }

  private hear(model: Model): Parameters<Engine['run']>[0] {
    const { callbackType } = this.highs.constants
    return {
      [callbackType.mipImprovingSolution]: ({ data }) => {
        if (data.mip_solution && this.take(placingIn(model, this.problem, data.mip_solution))) this.say(data)
        return undefined
      },
      [callbackType.mipLogging]: ({ data }) => {
        this.say(data)
        return undefined
      },
    }
  }

  /** Takes a list over where it is sound and better, its people in the best places one can see. */
  private take(placing: Placing): boolean {
    if (!isSound(this.problem, placing)) return false
    const tally = tallyOf(this.problem, placing)
    smooth(tally)
    if (!isBetter(worthOf(this.problem, tally.at), worthOf(this.problem, this.best))) return false
    this.best = tally.at
    return true
  }

  private say({ mip_dual_bound: bound }: CallbackData): void {
    this.left = bound === undefined ? this.left : this.leftBelow(bound)
    this.tell({ placing: this.best, step: this.step, left: this.left, reached: false })
  }

  private leftBelow(bound: number): number | undefined {
    const value = worthOf(this.problem, this.best)[this.step]
    return Number.isFinite(bound) && value > 0 ? Math.max(0, (bound - value) / value) : undefined
  }
}

/** One seed (and this build of the engine knows one thread only): the same question is answered the same everywhere. */
const fixedOptions = { output_flag: false, random_seed: 7, mip_abs_gap: 0.5 }

function boundOf(engine: Engine): number {
  return Number(engine.info.get('mip_dual_bound'))
}

function dataOf(highs: Highs, { columns, rows, entries }: Model): ModelData {
  const [numCols, numRows] = [columns.cost.length, rows.lower.length]
  return {
    numCols,
    numRows,
    sense: highs.constants.objectiveSense.maximize,
    colCost: columns.cost,
    colLower: columns.cost.map(() => 0),
    colUpper: columns.upper,
    rowLower: rows.lower,
    rowUpper: rows.upper,
    matrix: { format: 'csr', numRows, numCols, starts: rows.starts, indices: entries.column, values: entries.value },
    integrality: columns.cost.map(() => highs.constants.variableType.integer),
  }
}
