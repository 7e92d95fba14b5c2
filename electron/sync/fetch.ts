// One file of another PC on its way in: read, verified down to the last operation, copied to the mirror, lined up for the log.
// Nothing is applied before everything was verified, and nothing on the share is touched.
import type { Arrival } from '../../shared/ipc/replication'
import { ok, type Failure, type Result } from '../../shared/kernel/result'
import { MAX_SEGMENT_BYTES } from '../../shared/vault-format/container'
import {
  hashName,
  packPath,
  parsePath,
  segmentName,
  segmentPath,
  type PackName,
  type SegmentName,
} from '../../shared/vault-format/names'
import { joinSegments, MAX_PACK_BYTES, readPack, type PackedSegment } from '../../shared/vault-format/pack'
import { openSegment } from '../../shared/vault-format/segment'
import { asFailure } from '../../shared/kernel/result'
import { folderCode } from '../storage/folder/folder-failure'
import { noteAttachments } from './attachments/history'
import { attachmentsIn } from './attachments/named'
import type { Look } from './doubts'
import type { Station } from './station'

/** Fetches the file if it is not here yet and it is time to look at it. Throws only what ends the whole round. */
export async function fetchFile(station: Station, path: string, look: Look): Promise<void> {
  const place = parsePath(path)
  if (place?.kind !== 'segment' && place?.kind !== 'pack') return
  if (station.mirror.has(path) || !station.doubts.isDue(path, look)) return
  if (place.kind === 'segment' && (await station.mirror.packHolding(place))) return
  const isPack = place.kind === 'pack'
  const built = isPack ? await builtFromMirror(station, place) : undefined
  const bytes = built ?? (await readOrDoubt(station, path, look, isPack ? MAX_PACK_BYTES : MAX_SEGMENT_BYTES))
  if (!bytes) return
  const taken = place.kind === 'pack' ? await takePack(station, place, bytes) : await takeSegment(station, place, bytes)
  if (taken.ok) station.doubts.clear(path)
  else await doubt(station, path, look, taken.failure, bytes)
}

/** A pack of segments that are all here already is put together from them instead of being read a second time. */
async function builtFromMirror({ mirror }: Station, name: PackName): Promise<Uint8Array | undefined> {
  const within = mirror.looseOf(name.device).filter(({ seq }) => name.from <= seq && seq <= name.to)
  if (within[0]?.seq !== name.from || within.at(-1)?.seq !== name.to) return undefined
  const stored: Uint8Array[] = []
  for (const segment of within) stored.push((await mirror.read(segmentPath(segment))) ?? new Uint8Array())
  const bytes = joinSegments(stored)
  return hashName(bytes) === name.hash ? bytes : undefined
}

async function readOrDoubt(station: Station, path: string, look: Look, limit: number): Promise<Uint8Array | undefined> {
  try {
    return await station.share.read(path, limit)
  } catch (error) {
    const code = folderCode(error)
    if (code !== 'folder.missing' && code !== 'folder.busy' && code !== 'folder.toolarge') throw error
    await doubt(station, path, look, asFailure(error))
    return undefined
  }
}

/** A segment under its own name: what it says of itself must be what its name says. */
async function takeSegment(station: Station, name: SegmentName, stored: Uint8Array): Promise<Result<void>> {
  const opened = openSegment(stored, station.ports.format)
  if (!opened.ok && opened.failure.code === 'segment.newer') return keepUnread(station, name, stored, opened.failure)
  if (!opened.ok) return opened
  const { header, hash, bundle, ops } = opened.value
  if (header.device !== name.device || header.seq !== name.seq || hash !== name.hash) return misnamed('name')
  if (header.vault !== station.vault) return misnamed('vault')
  if (await isForeignWithOurName(station, name)) return ok(undefined)
  await station.mirror.put(segmentPath(name), stored)
  noteAttachments(station, name, attachmentsIn(ops))
  lineUp(station, { name: segmentName(name), device: name.device, bundle, own: false })
  return ok(undefined)
}

/**
 * Under our own name lies what this PC has not written: a second PC bears the name (a clone), or this one was set back to an
 * older state. It takes a new name before that segment may enter its mirror, where it would pass for the end of its own chain.
 */
async function isForeignWithOurName(station: Station, name: SegmentName): Promise<boolean> {
  const { known, mirror } = station
  if (name.device !== station.device || (await known.holds(name, mirror))) return false
  // It may be in a pack of our own that the mirror has lost: nothing is judged before the pack is back (heal.ts).
  if (known.mayHold(name, mirror)) return true
  station.alarm = name.seq > station.cursor.seq ? 'rewound' : 'forked'
  return true
}

/** A newer program's container: kept byte for byte for the day this PC is updated, and for others to be healed from. */
async function keepUnread(
  station: Station,
  name: SegmentName,
  stored: Uint8Array,
  failure: Failure,
): Promise<Result<void>> {
  station.problems.tell(failure)
  await station.mirror.put(segmentPath(name), stored)
  return ok(undefined)
}

/** All of a pack or nothing. Its segments go into the mirror one by one before the pack does: a pack there means that all are known. */
async function takePack(station: Station, name: PackName, bytes: Uint8Array): Promise<Result<void>> {
  const segments = readPack(bytes, name)
  if (!segments.ok) return segments
  // Only the mirror had lost it.
  if (station.known.hasPack(name)) return ok(await station.mirror.put(packPath(name), bytes))
  for (const segment of segments.value) {
    const taken = await takePacked(station, segment)
    if (!taken.ok) return taken
    if (station.alarm !== undefined) return ok(undefined)
  }
  station.packsToKeep.set(name, bytes)
  return ok(undefined)
}

/** A segment out of a pack or snapshot, where it is not here yet. */
export async function takePacked(station: Station, { name, stored }: PackedSegment): Promise<Result<void>> {
  if (station.mirror.has(segmentPath(name)) || (await station.mirror.packHolding(name))) return ok(undefined)
  return takeSegment(station, name, stored)
}

/** In line for the log, unless it holds it already and only the mirror had lost it. */
export function lineUp(station: Station, arrival: Arrival): void {
  if (!station.known.has(arrival.name)) station.arrivals.push(arrival)
}

async function doubt(station: Station, path: string, look: Look, failure: Failure, bytes?: Uint8Array): Promise<void> {
  const nowDamaged = station.doubts.note(path, look, failure.code)
  if (!nowDamaged || !bytes) return
  // A copy for whoever looks into it; the share's file is never moved or deleted by a reader.
  await station.ports.mirror.replace(`quarantine/${path.replaceAll('/', '-')}`, bytes)
}

function misnamed(part: string): Result<never> {
  return {
    ok: false,
    failure: {
      code: 'segment.misnamed',
      message: '共享文件夹里有一个文件的名字与内容不符，没有采用。',
      data: { part },
    },
  }
}
