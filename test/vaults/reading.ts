// Reading a whole vault the plain way: open it, take every segment wherever it lies, and see what the office looks like.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { openVault } from '../../electron/vault/vault'
import { sealingWith } from '../../electron/vault/sealing'
import { zip } from '../../electron/vault/zip'
import { orThrow } from '../../shared/kernel/result'
import { canonicalRow } from '../../shared/oplog/fingerprint'
import type { Op, Txn } from '../../shared/oplog/operation'
import { Replica } from '../../shared/oplog/replica'
import { decodeSlice } from '../../shared/oplog/slice'
import { parsePath, segmentName } from '../../shared/vault-format/names'
import { readPack, readSnapshot, type PackedSegment } from '../../shared/vault-format/pack'
import { openSegment } from '../../shared/vault-format/segment'
import { MemoryFolder } from '../support/folder/memory-folder'
import { heldClock } from '../support/random'

export const PASSPHRASE = '劳模之家 金杯共汝饮'

export interface State {
  readonly vault: string
  readonly names: readonly string[]
  readonly txns: readonly Txn[]
  readonly operations: readonly Op[]
  /** Canonical rows per table, sorted, with all marks. */
  readonly tables: Readonly<Record<string, readonly string[]>>
  readonly fingerprints: Readonly<Record<string, string>>
}

/** The files below a folder of this one, where they can be written to without touching them. */
export function frozenFolder(root: string): MemoryFolder {
  const folder = new MemoryFolder(heldClock())
  for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (statSync(join(root, path)).isFile()) folder.put(path.replaceAll('\\', '/'), readFileSync(join(root, path)))
  }
  return folder
}

/** All of a vault; `backwards` applies the segments in the opposite order. Throws where anything in it cannot be read. */
export async function readState(share: MemoryFolder, backwards = false): Promise<State> {
  const { vault, key } = await openVault(share, { passphrase: PASSPHRASE })
  const ports = { sealing: sealingWith(key), zip }
  const stored = segmentsOf(share)
  const names = [...stored.keys()].sort()
  const bundles = names.map((name) => orThrow(openSegment(stored.get(name) ?? new Uint8Array(), ports)).bundle)
  const replica = new Replica()
  for (const bundle of backwards ? [...bundles].reverse() : bundles) {
    const ops = orThrow(decodeSlice(bundle.body, bundle.count))
    for (const txn of bundle.txns)
      replica.receive(
        txn,
        ops.filter((op) => op.txn === txn.id),
      )
  }
  const tables = replica
    .tableNames()
    .map((table) => [table, [...replica.rows(table).values()].map(canonicalRow).sort()])
  return {
    vault: vault.vault,
    names,
    txns: bundles.flatMap(({ txns }) => txns),
    operations: bundles.flatMap(({ body }) => orThrow(decodeSlice(body))),
    tables: Object.fromEntries(tables) as State['tables'],
    fingerprints: replica.fingerprints(),
  }
}

/** Stored bytes by segment name: loose, in packs, and in snapshots, each checked against its name. */
function segmentsOf(share: MemoryFolder): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>()
  const keep = (segments: readonly PackedSegment[]) =>
    segments.forEach(({ name, stored }) => found.set(segmentName(name), stored))
  for (const [path, bytes] of share.files()) {
    const place = parsePath(path)
    if (!place) throw new Error(`${path} is no place of this format`)
    if (place.kind === 'segment') found.set(segmentName(place), bytes)
    if (place.kind === 'pack') keep(orThrow(readPack(bytes, place)))
    if (place.kind === 'snapshot') keep(orThrow(readSnapshot(bytes, place)))
  }
  return found
}
