// Where operations still exist: databases, journals, and every file on any disk that still proves itself.
import { decodeFrames } from '../../electron/storage/journal/frames'
import type { Stamp } from '../../shared/oplog/operation'
import { decodeSlice } from '../../shared/oplog/slice'
import { splitSegments } from '../../shared/vault-format/pack'
import type { FormatPorts } from '../../shared/vault-format/ports'
import { openSegment } from '../../shared/vault-format/segment'
import type { Inspected } from '../support/folder/inspected'
import type { Scene } from './script'

const seen = new WeakMap<Uint8Array, ReadonlySet<Stamp>>()

export function* survivors({ pcs, world }: Scene): Generator<ReadonlySet<Stamp>> {
  yield* inFiles(world.share, world.format)
  for (const { disk } of pcs) {
    yield disk.log.stamps
    yield* inFiles(disk.mirror, world.format)
    for (const bytes of disk.journal.files().values()) yield inJournal(bytes)
  }
}

function* inFiles(folder: Inspected, format: FormatPorts): Generator<ReadonlySet<Stamp>> {
  for (const [path, bytes] of folder.files()) {
    // Under a foreign name nobody looks for it.
    if (!/^devices\/[^/]+\/(seg|pack)\/[0-9a-z-]+\.(seg|pack)$/.test(path)) continue
    const known = seen.get(bytes) ?? idsInFile(bytes, format)
    seen.set(bytes, known)
    yield known
  }
}

function idsInFile(bytes: Uint8Array, format: FormatPorts): ReadonlySet<Stamp> {
  const ids = new Set<Stamp>()
  for (const segment of splitSegments(bytes)) {
    const opened = segment.ok ? openSegment(segment.value.stored, format) : segment
    if (opened.ok) for (const id of idsOf(opened.value.bundle.body)) ids.add(id)
  }
  return ids
}

function inJournal(bytes: Uint8Array): ReadonlySet<Stamp> {
  const known = seen.get(bytes) ?? new Set(decodeFrames(bytes).entries.flatMap(({ body }) => [...idsOf(body)]))
  seen.set(bytes, known)
  return known
}

function idsOf(body: Uint8Array): ReadonlySet<Stamp> {
  const ops = decodeSlice(body)
  return new Set(ops.ok ? ops.value.map((op) => op.id) : [])
}
