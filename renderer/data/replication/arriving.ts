// Bundles on their way in: opened and proven one by one before anything is applied, and gathered into pieces of work that keep edits waiting briefly.
import type { Arrival, Delivery } from '../../../shared/ipc/replication'
import { openBundle } from '../../../shared/oplog/bundle'
import type { Op, Txn } from '../../../shared/oplog/operation'
import { turn } from '../queue'

/** Operations of one piece: what one transaction applies, some 100 ms of work (decisions.md 6). */
export const PIECE_OPS = 500

/** A bundle that was opened. */
export interface Arrived {
  readonly arrival: Arrival
  readonly ops: readonly Op[]
}

export type Refused = Delivery['refused'][number]

/** Opens the arrivals and hands them over in pieces: whole bundles until there are 500 operations. Nothing of a refused bundle is in any. */
export async function* piecesOf(
  arrivals: readonly Arrival[],
  refuse: (refused: Refused) => void,
): AsyncGenerator<readonly Arrived[]> {
  let piece: Arrived[] = []
  let size = 0
  for (const arrival of arrivals) {
    const opened = openBundle(arrival.bundle)
    if (!opened.ok) {
      refuse({ name: arrival.name, code: opened.failure.code })
      continue
    }
    piece.push({ arrival, ops: opened.value })
    size += opened.value.length
    if (size >= PIECE_OPS) {
      yield piece
      piece = []
      size = 0
      await turn()
    }
  }
  if (piece.length > 0) yield piece
}

/** Headers of a bundle by transaction: several where it holds several parts of a large one. */
export function headersOf({ arrival }: Arrived): ReadonlyMap<string, readonly Txn[]> {
  const headers = new Map<string, Txn[]>()
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
