// Reading what each operation of a slice follows: first all references, then, operation by operation, the heads they and the
// guesses stand for.
import { BytesError, type ByteReader } from '../kernel/bytes'
import type { Op, RegisterKey, Stamp } from './operation'
import { GUESS_BUDGET, HEAD, PRED, unzigzag } from './slice-format'
import type { RowGuesses } from './slice-heads'
import type { Shape } from './slice-reader'
import { readStamps, type StampColumn } from './slice-stamps'
import type { StampSpeller } from './stamp-speller'

interface Known {
  readonly ids: StampColumn
  /** Shape reference per operation, -1 for none. */
  readonly sets: readonly number[]
  readonly shapes: readonly Shape[]
  readonly sources: readonly StampSpeller[]
}

export const NO_KEYS: readonly RegisterKey[] = []
const NOTHING: Op['pred'] = {}
/** In the column of references: the heads are as guessed. */
const GUESSED = -1

/** The references of a slice, to be asked operation by operation in their order. */
export class PredPlan {
  /** Per operation the registers it names heads of. */
  readonly keys: (readonly RegisterKey[])[] = []
  /** Where the references of each operation begin; GUESSED where all its heads are as guessed. */
  readonly starts: number[] = []
  /** Per register: GUESSED, or how many heads and their places among the operations of the slice, then among its foreign stamps. */
  readonly references: number[] = []
  stamps: readonly Stamp[] = []

  /** What the operation at this place follows; asked before its row's guesses learn of it. */
  predOf(at: number, row: RowGuesses): Op['pred'] {
    const keys = this.keys[at] as readonly RegisterKey[]
    if (keys.length === 0) return NOTHING
    const id = this.stamps[at]
    const pred: Record<RegisterKey, readonly Stamp[]> = {}
    let sound: readonly Stamp[] | undefined
    let from = this.starts[at] as number
    for (const key of keys) {
      const count = from === GUESSED ? GUESSED : (this.references[from++] as number)
      const list = count === GUESSED ? row.guess(key) : this.headsAt(from, count)
      if (count > 0) from += count
      if (list !== sound && list.includes(id as Stamp)) throw new BytesError('an operation names itself')
      sound = list
      pred[key] = list
    }
    return pred
  }

  private headsAt(from: number, count: number): readonly Stamp[] {
    if (count === 1) return [this.stamps[this.references[from] as number] as Stamp]
    return this.references.slice(from, from + count).map((place) => this.stamps[place] as Stamp)
  }
}

export function readPreds(reader: ByteReader, known: Known): PredPlan {
  const { ids, sets, shapes, sources } = known
  const length = ids.texts.length
  const modes: number[] = []
  for (let at = 0; at < length; at++) modes.push(reader.index(PRED.ownShapes + 2 * shapes.length))
  const plan = new PredPlan()
  const references = new References(reader, ids.times, plan.references)
  let budget = GUESS_BUDGET
  for (let at = 0; at < length; at++) {
    const mode = modes[at] as number
    const own = mode - PRED.ownShapes
    const shape = mode === PRED.none ? NO_SHAPE : shapes[own < 0 ? (sets[at] as number) : own >> 1]
    if (!shape?.fitsPred) throw new BytesError('pred names no register')
    const spelled = own < 0 ? mode === PRED.spelled : own % 2 === 1
    if (!spelled && own >= 0 && (budget -= shape.keys.length) < 0) throw new BytesError('unpacks too large')
    plan.keys.push(shape.keys)
    plan.starts.push(spelled ? plan.references.length : GUESSED)
    if (spelled) for (let left = shape.keys.length; left > 0; left--) references.read(at)
  }
  plan.stamps = ids.texts.concat(readStamps(reader, references.bases.length, sources, references.bases).texts)
  return plan
}

const NO_SHAPE: Shape = { keys: NO_KEYS, fitsPred: true, fitsSet: false }

/** Reads references into one column of numbers. */
class References {
  /** Time of the operation that names each foreign stamp first. */
  readonly bases: number[] = []

  constructor(
    private readonly reader: ByteReader,
    private readonly times: readonly number[],
    private readonly column: number[],
  ) {}

  /** The heads of one register that the operation at this place names. */
  read(at: number): void {
    const code = this.reader.uint()
    if (code === HEAD.guessed) {
      this.column.push(GUESSED)
    } else if (code === HEAD.list) {
      const count = this.reader.count()
      this.column.push(count)
      for (let left = count; left > 0; left--) this.column.push(this.place(this.reader.uint(), at))
    } else {
      this.column.push(1, this.place(code - HEAD.one, at))
    }
  }

  private place(reference: number, at: number): number {
    const length = this.times.length
    if (reference % 2 === 0) {
      const own = at - unzigzag(reference / 2)
      if (own < 0 || own >= length) throw new BytesError('reference to nothing')
      return own
    }
    const back = (reference - 1) / 2
    if (back > this.bases.length) throw new BytesError('reference to nothing')
    if (back === 0) this.bases.push(this.times[at] as number)
    return length + this.bases.length - Math.max(back, 1)
  }
}
