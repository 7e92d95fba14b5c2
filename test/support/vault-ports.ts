// The shipped cipher and compression under a key that tests know, and bundles as a sound PC publishes them.
import { sealingWith } from '../../electron/vault/sealing'
import { zip } from '../../electron/vault/zip'
import { encodeBase32 } from '../../shared/kernel/base32'
import { bundleOf, type Bundle } from '../../shared/oplog/bundle'
import type { Op, Txn } from '../../shared/oplog/operation'
import { encodeSlice } from '../../shared/oplog/slice'
import type { FormatPorts } from '../../shared/vault-format/ports'
import type { NewHeader } from '../../shared/vault-format/segment'

/** Ports under a key made of one byte. */
export function portsWith(byte = 7): FormatPorts {
  return { sealing: sealingWith(new Uint8Array(32).fill(byte)), zip }
}

/** A header as the publisher writes it. */
export function headerOf(bundle: Bundle, over: Partial<NewHeader> = {}): NewHeader {
  const through = Object.values(bundle.after).at(-1) || '0'.repeat(28)
  return {
    vault: 'v0v0v0v0v0v0v0v0',
    device: '01010101',
    incarnation: 1,
    seq: 1,
    prev: '',
    schema: 1,
    minReader: 1,
    nonce: encodeBase32(new Uint8Array(12).fill(3)),
    createdAt: 1_790_000_000_000,
    through,
    ...over,
  }
}

/** Operations as one bundle: a header for each transaction they name. */
export function bundleOfOps(ops: readonly Op[], header: Partial<Txn> = {}): Bundle {
  const byTxn = new Map<string, Op[]>()
  for (const op of ops) byTxn.set(op.txn, [...(byTxn.get(op.txn) ?? []), op])
  const entries = [...byTxn].map(([id, own], at) => ({
    txn: {
      id,
      by: 'operator-1',
      device: '01010101',
      command: 'record.edit',
      label: `修改 ${at}`,
      at: 1_790_000_000_000 + at,
      ...header,
    },
    body: encodeSlice(own),
  }))
  return bundleOf(entries, () => '')
}
