// Which own log records are frozen together next, and what their publisher had published of each source before (replication.ts).
import type { OfficeLog, OwnEntry } from '../../shared/ipc/replication'
import { bundleOps, type Bundle } from '../../shared/oplog/bundle'
import type { Op, Stamp } from '../../shared/oplog/operation'
import { decodeSlice } from '../../shared/oplog/slice'
import { readStamp, sourceOf, writeStamp } from '../../shared/oplog/stamp'
import { orThrow } from '../../shared/kernel/result'

/** Operations of one segment; a transaction that is one piece for its writer stays in one segment, so half of it is never seen. */
export const SEGMENT_OPS = 2_000
const SEGMENT_BYTES = 512 * 1024

/** So many segments' worth of records is asked for at once where there are many. */
const AHEAD = 4

/** The log with what was read and not used yet kept for the next question: a long log is not read three times over. */
export function readAhead(log: Pick<OfficeLog, 'ownAfter'>): Pick<OfficeLog, 'ownAfter'> {
  let known: readonly OwnEntry[] = []
  return {
    ownAfter: async (stamp, limit) => {
      const from = known.findIndex(({ last }) => last > stamp)
      const rest = from < 0 ? [] : known.slice(from)
      if (operationsOf(rest) >= limit) return rest
      return (known = await log.ownAfter(stamp, AHEAD * limit))
    },
  }
}

/** The next records after `through`, whole transactions, at least one if there is any. */
export async function nextBatch(log: Pick<OfficeLog, 'ownAfter'>, through: Stamp): Promise<readonly OwnEntry[]> {
  for (let limit = 2 * SEGMENT_OPS; ; limit *= 2) {
    const entries = await log.ownAfter(through, limit)
    const mayGoOn = operationsOf(entries) >= limit
    const wholes = wholeTransactions(entries)
    // The last one may continue beyond what was asked for.
    const safe = mayGoOn ? wholes.slice(0, -1) : wholes
    if (safe.length > 0 || wholes.length === 0) return firstOf(safe)
  }
}

/** The operations of log records, in their order. */
export function operationsIn(entries: readonly OwnEntry[]): readonly Op[] {
  return entries.flatMap(({ body }) => orThrow(decodeSlice(body)))
}

/** Bundles a batch. `follows` is the own stamp right before it in the own log, '' where that is not known; `ops` are its operations. */
export function bundleBatch(entries: readonly OwnEntry[], follows: Stamp, ops = operationsIn(entries)): Bundle {
  const firsts = new Map<string, Stamp>()
  for (const { id } of ops) {
    const source = sourceOf(id)
    const known = firsts.get(source)
    if (known === undefined || id < known) firsts.set(source, id)
  }
  const txns = entries.map(({ txn }) => txn)
  return bundleOps(txns, ops, (source) => {
    if (follows !== '' && sourceOf(follows) === source) return follows
    // Of an earlier run nothing is claimed beyond what is in the bundle: its rest may have been published under another name.
    return stampBefore(firsts.get(source) ?? '')
  })
}

/** The greatest stamp of the same source below this one. */
export function stampBefore(stamp: Stamp): Stamp {
  const read = readStamp(stamp)
  if (!read.ok) return ''
  const { time, counter } = read.value
  if (counter > 0) return writeStamp({ ...read.value, counter: counter - 1 })
  return time > 0 ? writeStamp({ ...read.value, time: time - 1, counter: 0xffff }) : ''
}

/** Records of one transaction in one piece belong together; a part of a large one stands for itself. */
export function wholeTransactions(entries: readonly OwnEntry[]): readonly (readonly OwnEntry[])[] {
  const wholes: OwnEntry[][] = []
  for (const entry of entries) {
    const last = wholes.at(-1)
    const goesOn = last?.[0]?.txn.id === entry.txn.id && entry.txn.part === undefined
    if (goesOn) last?.push(entry)
    else wholes.push([entry])
  }
  return wholes
}

function firstOf(wholes: readonly (readonly OwnEntry[])[]): readonly OwnEntry[] {
  const batch: OwnEntry[] = []
  let ops = 0
  let bytes = 0
  for (const whole of wholes) {
    ops += operationsOf(whole)
    bytes += whole.reduce((sum, { body }) => sum + body.length, 0)
    if (batch.length > 0 && (ops > SEGMENT_OPS || bytes > SEGMENT_BYTES)) return batch
    batch.push(...whole)
  }
  return batch
}

function operationsOf(entries: readonly OwnEntry[]): number {
  return entries.reduce((sum, { count }) => sum + count, 0)
}
