// What joining would bring together, before anything is joined: the people of the vault and of this PC, read in memory and forgotten.
import type { Arrival, OfficeLog } from '../../shared/ipc/replication'
import type { SyncQuestions } from '../../shared/ipc/sync-messages'
import { countAlike } from '../../shared/issues/alike'
import type { Fields } from '../../shared/domain/field'
import type { Op } from '../../shared/oplog/operation'
import { decodeSlice } from '../../shared/oplog/slice'
import { Replica } from '../../shared/oplog/replica'
import { isVisible } from '../../shared/oplog/row'
import { orThrow } from '../../shared/kernel/result'
import { DEVICES, isDevice, packFolder, parsePath, segmentFolder } from '../../shared/vault-format/names'
import { MAX_PACK_BYTES, readPack } from '../../shared/vault-format/pack'
import { openSegment } from '../../shared/vault-format/segment'
import type { FormatPorts } from '../../shared/vault-format/ports'
import type { Folder } from '../storage/folder/folder'
import { SEGMENT_OPS } from './batch'
import { listOrNothing } from './mirror'

type Preview = SyncQuestions['preview']['answer']

/** People here and there, removed ones left out. A file that cannot be read now is left out of the count, not of the joining. */
export async function previewJoin(share: Folder, format: FormatPorts, log: OfficeLog): Promise<Preview> {
  const here = peopleOf(await replicaOfLog(log))
  const there = peopleOf(await replicaOfVault(share, format))
  return { here: here.length, there: there.length, alike: countAlike(here, there) }
}

/** Before joining, everything in the log is this PC's own. */
async function replicaOfLog(log: OfficeLog): Promise<Replica> {
  const replica = new Replica()
  for (let at = ''; ;) {
    const entries = await log.ownAfter(at, SEGMENT_OPS)
    for (const { txn, body } of entries) replica.receive(txn, orThrow(decodeSlice(body)))
    const last = entries.at(-1)
    if (!last) return replica
    at = last.last
  }
}

async function replicaOfVault(share: Folder, format: FormatPorts): Promise<Replica> {
  const replica = new Replica()
  const taken = new Set<string>()
  for (const { name: device } of await listOrNothing(share, DEVICES)) {
    if (!isDevice(device)) continue
    for (const folder of [packFolder(device), segmentFolder(device)])
      for (const { name } of await listOrNothing(share, folder))
        for (const stored of await segmentsIn(share, `${folder}/${name}`)) {
          const opened = openSegment(stored, format)
          if (!opened.ok || taken.has(opened.value.hash)) continue
          taken.add(opened.value.hash)
          receive(replica, opened.value.bundle)
        }
  }
  return replica
}

async function segmentsIn(share: Folder, path: string): Promise<readonly Uint8Array[]> {
  const place = parsePath(path)
  if (place?.kind !== 'segment' && place?.kind !== 'pack') return []
  const bytes = await share.read(path, MAX_PACK_BYTES)
  if (place.kind === 'segment') return [bytes]
  const pack = readPack(bytes, place)
  return pack.ok ? pack.value.map(({ stored }) => stored) : []
}

/** Parts of a large transaction are separate headers of one id; the operations of a bundle lie together. */
function receive(replica: Replica, { txns, body }: Arrival['bundle']): void {
  const ops = decodeSlice(body)
  if (!ops.ok) return
  const byTxn = new Map<string, Op[]>()
  for (const op of ops.value) {
    const known = byTxn.get(op.txn)
    if (known) known.push(op)
    else byTxn.set(op.txn, [op])
  }
  const done = new Set<string>()
  for (const { id } of txns) {
    // A preview counts what is there, so half of an unfinished import is counted too.
    if (!done.has(id)) replica.receive({ id }, byTxn.get(id) ?? [])
    done.add(id)
  }
}

function peopleOf(replica: Replica): readonly Fields[] {
  return [...replica.rows('person').values()].filter(isVisible)
}
