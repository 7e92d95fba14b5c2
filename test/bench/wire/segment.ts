// One PC's operations as the content of one segment, the way the publisher packs them.
import { orThrow } from '../../../shared/kernel/result'
import type { Bundle } from '../../../shared/oplog/bundle'
import type { Op, Stamp, Txn } from '../../../shared/oplog/operation'
import { encodeSlice } from '../../../shared/oplog/slice'
import { readStamp, sourceOf } from '../../../shared/oplog/stamp'
import { encodeContent } from '../../../shared/vault-format/content'

/** Transactions and operations, not packed yet. */
export function segmentOf(ops: readonly Op[]): Uint8Array {
  const txns = [...new Map(ops.map((op) => [op.txn, headerOf(op)])).values()]
  const after: Record<string, Stamp> = {}
  for (const op of ops) after[sourceOf(op.id)] = ''
  const bundle: Bundle = { txns, body: encodeSlice(ops), count: ops.length, after }
  return orThrow(encodeContent(bundle))
}

function headerOf(op: Op): Txn {
  const { device, time } = orThrow(readStamp(op.id))
  return { id: op.txn, by: `operator-${device}`, device, command: 'record.edit', label: '修改', at: time }
}
