// Bundles on their way in: opened and proven one by one before anything is applied, and gathered into pieces of work that keep edits waiting briefly.
import type { Arrival, Bundle, Delivery, Source } from '../../../shared/ipc/replication'
import { openBundle } from '../../../shared/oplog/bundle'
import type { Op, Stamp, Txn, TxnId } from '../../../shared/oplog/operation'
import { sourceOf } from '../../../shared/oplog/stamp'
import { turn } from '../queue'

/**
 * Operations of one piece, which one transaction applies: some 100 ms of work while somebody may be waiting to edit (decisions.md 6),
 * more while nobody has taken a seat yet, as on a PC that joins: each transaction waits for the disk once.
 */
const PIECE = { seated: 500, unattended: 5_000 } as const

/** A bundle that was opened, or a share of a big one. */
export interface Arrived {
  readonly arrival: Arrival
  readonly ops: readonly Op[]
  /** Per source, the last stamp before these operations. */
  readonly after: Bundle['after']
  /** With this share the bundle is wholly in: its name counts as known. */
  readonly whole: boolean
}

export type Refused = Delivery['refused'][number]

/** Opens the arrivals and hands them over in pieces. Nothing of a refused bundle is in any. */
export async function* piecesOf(
  arrivals: readonly Arrival[],
  isSeated: () => boolean,
  refuse: (refused: Refused) => void,
): AsyncGenerator<readonly Arrived[], void> {
  let piece: Arrived[] = []
  let size = 0
  for (const arrival of new Map(arrivals.map((each) => [each.name, each])).values()) {
    const opened = openBundle(arrival.bundle)
    if (!opened.ok) {
      refuse({ name: arrival.name, code: opened.failure.code })
      continue
    }
    for (const share of sharesOf(arrival, opened.value)) {
      piece.push(share)
      size += share.ops.length
      if (size < (isSeated() ? PIECE.seated : PIECE.unattended)) continue
      yield piece
      piece = []
      size = 0
      await turn()
    }
  }
  if (piece.length > 0) yield piece
}

/** Pieces, the next opened while the one before is being written: `goOn` says that only the disk is busy now. */
export class Ahead {
  private coming: Promise<IteratorResult<readonly Arrived[], void>>
  private release: () => void = () => undefined

  constructor(private readonly pieces: AsyncGenerator<readonly Arrived[], void>) {
    this.coming = pieces.next()
  }

  /** The next piece, or undefined after the last. */
  async next(): Promise<readonly Arrived[] | undefined> {
    this.release()
    const { done, value } = await this.coming
    if (done) return undefined
    // Waited for outside any transaction, so that opening a bundle never counts as part of one.
    this.coming = new Promise<void>((resolve) => (this.release = resolve)).then(() => this.pieces.next())
    return value
  }

  readonly goOn = (): void => this.release()
}

/** A big bundle is cut between transactions, so that no edit waits for all of it; one with parts of a large transaction is only stored. */
function sharesOf(arrival: Arrival, ops: readonly Op[]): readonly Arrived[] {
  const { bundle } = arrival
  const cuts = isLarge(bundle.txns) ? [] : cutsOf(ops)
  let after = bundle.after
  return [...cuts, ops.length].map((to, at) => {
    const share = ops.slice(cuts[at - 1] ?? 0, to)
    const arrived = { arrival, ops: share, after, whole: to === ops.length }
    after = { ...after }
    for (const { id } of share) (after as Record<Source, Stamp>)[sourceOf(id)] = id
    return arrived
  })
}

function cutsOf(ops: readonly Op[]): number[] {
  const cuts: number[] = []
  for (let at = 1, from = 0; at < ops.length; at++) {
    if (at - from < PIECE.seated || ops[at]?.txn === ops[at - 1]?.txn) continue
    cuts.push(at)
    from = at
  }
  return cuts
}

/** Headers of a bundle by transaction: several where it holds several parts of a large one. */
export function headersOf({ arrival }: Arrived): ReadonlyMap<TxnId, readonly Txn[]> {
  const headers = new Map<TxnId, Txn[]>()
  for (const txn of arrival.bundle.txns) {
    const known = headers.get(txn.id)
    if (known) known.push(txn)
    else headers.set(txn.id, [txn])
  }
  return headers
}

/** True for a transaction that must not show before all its parts are here. */
export function isLarge(headers: readonly Txn[]): boolean {
  return headers.some(({ part }) => part !== undefined && part.n > 1)
}
