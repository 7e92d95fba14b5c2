// What one segment carries: transactions, their operations in one slice, and what their publisher had published before them.
import { fail, ok, orThrow, type Result } from '../kernel/result'
import type { Op, Stamp, Txn } from './operation'
import { readTxn } from './operation-schema'
import { decodeSlice, encodeSlice } from './slice'
import { isStamp, sourceOf } from './stamp'

/** Device and incarnation of a stamp, as `sourceOf(stamp)` writes them: one run of the program on one PC. */
export type Source = string

/** The opened content of one segment. */
export interface Bundle {
  /** In log order; several only differ in `part` where one segment holds several parts of a large transaction. */
  readonly txns: readonly Txn[]
  /** Slice of all operations, in the publisher's order. */
  readonly body: Uint8Array
  readonly count: number
  /**
   * Per source, the last stamp its publisher had published before this segment ('' = none): whoever has applied the bundle has
   * seen every operation of the source in (after, last of the source in this bundle]. That is what makes "seen" a question
   * about a few intervals instead of a table of all stamps. Holds exactly the sources of the operations.
   */
  readonly after: Readonly<Record<Source, Stamp>>
}

/** Log records as they are bundled: whole transactions, or whole parts of large ones, with their slices. */
export interface Entry {
  readonly txn: Txn
  readonly body: Uint8Array
}

/**
 * Bundles log records of one publisher in their order. `after` is asked once per source for the last stamp published before
 * ('' = none). Throws the slice's Failure where a record is damaged.
 */
export function bundleOf(entries: readonly Entry[], after: (source: Source) => Stamp): Bundle {
  const ops = entries.flatMap(({ body }) => orThrow(decodeSlice(body)))
  return bundleOps(
    entries.map(({ txn }) => txn),
    ops,
    after,
  )
}

/** The same of operations that are decoded already; a header may be given once for each of its records. */
export function bundleOps(headers: readonly Txn[], ops: readonly Op[], after: (source: Source) => Stamp): Bundle {
  const txns = new Map(headers.map((txn) => [headerKey(txn), txn]))
  const sources = new Set(ops.map((op) => sourceOf(op.id)))
  return {
    txns: [...txns.values()],
    body: encodeSlice(ops),
    count: ops.length,
    after: Object.fromEntries([...sources].map((source) => [source, after(source)])),
  }
}

/**
 * The operations of a bundle, once everything a reader relies on has been found true: every operation belongs to a transaction
 * of the bundle and no transaction is without, none is named twice, and every stamp lies after what was published before.
 * Failure `bundle.invalid` or `slice.damaged`.
 */
export function openBundle(bundle: Bundle): Result<readonly Op[]> {
  const ops = decodeSlice(bundle.body, bundle.count)
  return ops.ok ? checkBundle(bundle, ops.value) : ops
}

/** The same for a bundle whose slice is decoded already. */
export function checkBundle(bundle: Bundle, ops: readonly Op[]): Result<readonly Op[]> {
  const wrong = wrongPart(bundle, ops)
  return wrong === undefined ? ok(ops) : fail('bundle.invalid', '一批变更的内容前后不符，没有采用。', { part: wrong })
}

function wrongPart({ txns, count, after }: Bundle, ops: readonly Op[]): string | undefined {
  if (count !== ops.length || count === 0) return 'count'
  if (!txns.every((txn) => readTxn(txn).ok)) return 'txn'
  if (new Set(txns.map(headerKey)).size !== txns.length) return 'txn twice'
  const ids = new Set(txns.map((txn) => txn.id))
  const used = new Set(ops.map((op) => op.txn))
  if (ids.size !== used.size || [...used].some((id) => !ids.has(id))) return 'txn of no operation'
  const parted = new Set(txns.filter((txn) => txn.part !== undefined).map((txn) => txn.id))
  const whole = txns.filter((txn) => txn.part === undefined)
  if (new Set(whole.map((txn) => txn.id)).size + parted.size !== ids.size) return 'whole and part'
  if (new Set(ops.map((op) => op.id)).size !== ops.length) return 'operation twice'
  return wrongInAfter(after, ops)
}

function wrongInAfter(after: Bundle['after'], ops: readonly Op[]): string | undefined {
  const sources = new Set(Object.keys(after))
  for (const [source, stamp] of Object.entries(after)) {
    if (stamp !== '' && (!isStamp(stamp) || sourceOf(stamp) !== source)) return 'after'
  }
  const met = new Set<Source>()
  for (const { id } of ops) {
    const source = sourceOf(id)
    if (!sources.has(source) || id <= (after[source] ?? '')) return 'after'
    met.add(source)
  }
  return met.size === sources.size ? undefined : 'after'
}

/** One header per transaction, or per part of a large one. */
function headerKey({ id, part }: Txn): string {
  return part === undefined ? id : `${part.k}/${part.n} ${id}`
}
