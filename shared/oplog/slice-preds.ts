// Reading what each operation of a slice follows: first all references, then, operation by operation, the heads they and the
// guesses stand for.
import { BytesError, type ByteReader } from '../kernel/bytes'
import type { Op, RegisterKey, RowId, Stamp } from './operation'
import { GUESS_BUDGET, HEAD, PRED, unzigzag } from './slice-format'
import { HeadGuesses } from './slice-heads'
import type { Shape } from './slice-reader'
import { readStamps, stampOf } from './slice-stamps'
import type { StampParts } from './stamp'

interface Known {
  readonly parts: readonly StampParts[]
  readonly ids: readonly Stamp[]
  readonly sets: readonly number[]
  readonly shapes: readonly Shape[]
  readonly sources: Parameters<typeof readStamps>[2]
}

/** Places among the operations of the slice, then among its foreign stamps; undefined for "as guessed". */
type Heads = readonly number[] | undefined

interface Plan {
  readonly keys: readonly RegisterKey[]
  /** Per key; undefined where all are as guessed. */
  readonly heads: readonly Heads[] | undefined
}

/** The references of a slice, to be asked operation by operation in their order. */
export class PredPlan {
  private readonly guesses = new HeadGuesses()

  constructor(
    private readonly plans: readonly (Plan | undefined)[],
    private readonly stamps: readonly Stamp[],
  ) {}

  /** What the operation at this place follows; asked before `learn` of the same one. */
  predOf(at: number, row: RowId): Op['pred'] {
    const plan = this.plans[at]
    if (!plan) return {}
    const id = this.stamps[at]
    const pred: Record<RegisterKey, readonly Stamp[]> = {}
    let sound: readonly Stamp[] | undefined
    plan.keys.forEach((key, n) => {
      const heads = plan.heads?.[n]
      const list = heads ? heads.map((place) => this.stamps[place] as Stamp) : this.guesses.guess(row, key)
      if (list !== sound && list.includes(id as Stamp)) throw new BytesError('an operation names itself')
      sound = list
      pred[key] = list
    })
    return pred
  }

  learn(op: Op): void {
    this.guesses.learn(op)
  }
}

export function readPreds(reader: ByteReader, known: Known): PredPlan {
  const { ids, parts, sets, shapes, sources } = known
  const modes = ids.map(() => reader.index(PRED.ownShapes + 2 * shapes.length))
  /** Time of the operation that names each foreign stamp first. */
  const bases: number[] = []
  let budget = GUESS_BUDGET
  const plans = modes.map((mode, at): Plan | undefined => {
    if (mode === PRED.none) return undefined
    const own = mode - PRED.ownShapes
    const shape = shapes[own < 0 ? (sets[at] ?? -1) : Math.floor(own / 2)]
    if (!shape?.fitsPred) throw new BytesError('pred names no register')
    const spelled = own < 0 ? mode === PRED.spelled : own % 2 === 1
    if (!spelled && own >= 0 && (budget -= shape.keys.length) < 0) throw new BytesError('unpacks too large')
    const heads = spelled ? shape.keys.map(() => readHeads(reader, at, ids.length, bases, parts)) : undefined
    return { keys: shape.keys, heads }
  })
  const foreign = readStamps(reader, bases.length, sources, (at) => bases[at] ?? 0)
  return new PredPlan(plans, [...ids, ...foreign.map(stampOf)])
}

function readHeads(reader: ByteReader, at: number, ops: number, bases: number[], parts: readonly StampParts[]): Heads {
  const code = reader.uint()
  if (code === HEAD.guessed) return undefined
  const place = (reference: number): number => {
    if (reference % 2 === 0) {
      const own = at - unzigzag(reference / 2)
      if (own < 0 || own >= ops) throw new BytesError('reference to nothing')
      return own
    }
    const back = (reference - 1) / 2
    if (back > bases.length) throw new BytesError('reference to nothing')
    if (back === 0) bases.push(parts[at]?.time ?? 0)
    return ops + bases.length - Math.max(back, 1)
  }
  if (code !== HEAD.list) return [place(code - HEAD.one)]
  const heads: number[] = []
  for (let left = reader.count(); left > 0; left--) heads.push(place(reader.uint()))
  return heads
}
