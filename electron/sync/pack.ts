// Many small files of this PC become one (sync-design.md §8.12): yesterday's segments a pack, a month's packs one pack. Only the
// owner packs, nothing is left out, and the originals stay until another PC has them and thirty days have passed.
import { hashName, packPath, parsePath, segmentName, segmentPath, type PackName } from '../../shared/vault-format/names'
import { joinSegments, MAX_PACK_BYTES, readPack } from '../../shared/vault-format/pack'
import { verifySegment } from '../../shared/vault-format/segment'
import type { Present } from './collect'
import { isThere, putProven } from './put'
import type { Station } from './station'
import { segmentsIn, type StoredSegment } from './stored'
import { contains, outermost, tidyMirror } from './tidy'

const DAY_MS = 86_400_000
const ORIGINALS_STAY_MS = 30 * DAY_MS
/** Files removed in one round. */
const PER_ROUND = 200
/** The office's days are Shanghai's. */
const SHANGHAI_MS = 8 * 3_600_000

/** Packs what is due, then removes originals that nobody needs any more. `present`: a full listing of this very round. */
export async function packOwn(station: Station, present: Present): Promise<void> {
  const loose = await packable(station)
  if (loose.length > 1) await putPack(station, loose)
  const months = await lastMonths(station)
  if (months.length > 1) await putPack(station, await inOrder(station, months))
  for (const pack of station.mirror.packsOf(station.device)) await tidyMirror(station, pack)
  await tidyShare(station, present)
}

/** Loose segments that lie on the share, of days that are over. */
async function packable(station: Station): Promise<readonly StoredSegment[]> {
  const found: StoredSegment[] = []
  let bytes = 0
  for (const name of station.mirror.looseOf(station.device)) {
    if (!station.known.has(segmentName(name)) || (await station.mirror.packHolding(name))) continue
    const stored = await station.mirror.read(segmentPath(name))
    const verified = stored && verifySegment(stored)
    if (!stored || !verified?.ok || !isOver(station, verified.value.header.createdAt, dayOf)) break
    if ((bytes += stored.length) > MAX_PACK_BYTES) break
    found.push({ name, stored })
  }
  return found
}

/** Packs of months that are over, in so far as one pack can hold them. */
async function lastMonths(station: Station): Promise<readonly PackName[]> {
  const found: PackName[] = []
  let bytes = 0
  for (const pack of outermost(station.mirror.packsOf(station.device))) {
    const last = (await segmentsIn(station.mirror, pack)).at(-1)
    const verified = last && verifySegment(last.stored)
    if (!verified?.ok || !isOver(station, verified.value.header.createdAt, monthOf)) break
    const size = station.mirror.sizeOf(packPath(pack)) ?? 0
    if (bytes + size > MAX_PACK_BYTES) {
      if (found.length > 1) break
      // A pack that is full stays as it is; the next one begins behind it.
      found.length = 0
      bytes = 0
    }
    bytes += size
    found.push(pack)
  }
  return found
}

async function inOrder(station: Station, packs: readonly PackName[]): Promise<readonly StoredSegment[]> {
  const segments = new Map<string, StoredSegment>()
  for (const pack of packs)
    for (const segment of await segmentsIn(station.mirror, pack)) segments.set(segmentName(segment.name), segment)
  return [...segments.values()].sort((a, b) => a.name.seq - b.name.seq || (a.name.hash < b.name.hash ? -1 : 1))
}

/** On the share, read back, then in the mirror: a pack in the mirror is one that was proven. */
async function putPack(station: Station, segments: readonly StoredSegment[]): Promise<void> {
  const bytes = joinSegments(segments.map(({ stored }) => stored))
  const [from, to] = [segments[0]?.name.seq ?? 1, segments.at(-1)?.name.seq ?? 1]
  const path = packPath({ device: station.device, from, to, hash: hashName(bytes) })
  await putProven(station, path, bytes)
  await station.mirror.put(path, bytes)
}

async function tidyShare(station: Station, present: Present): Promise<void> {
  let removed = 0
  for (const pack of outermost(station.mirror.packsOf(station.device))) {
    const listed = present.get(packPath(pack))
    if (!listed || station.ports.clock.now() - listed.modified < ORIGINALS_STAY_MS) continue
    const doomed = await originalsOf(station, pack, present)
    if (doomed.length === 0 || !isHeldElsewhere(station, pack)) continue
    const bytes = await station.mirror.read(packPath(pack))
    if (!bytes || !(await isThere(station, packPath(pack), bytes))) continue
    for (const path of doomed.slice(0, PER_ROUND - removed)) await station.share.remove(path)
    if ((removed += doomed.length) >= PER_ROUND) return
  }
}

/** Loose segments and smaller packs on the share whose every segment is in the pack. */
async function originalsOf(station: Station, pack: PackName, present: Present): Promise<readonly string[]> {
  const inside = await station.mirror.namesIn(pack)
  const loose = [...inside].flatMap((text) => {
    const path = `devices/${text.replace('/', '/seg/')}.seg`
    return present.has(path) ? [path] : []
  })
  const smaller: string[] = []
  for (const path of present.keys()) {
    const other = parsePath(path)
    if (other?.kind !== 'pack' || other.device !== pack.device || !contains(pack, other)) continue
    // It is in the mirror no more; what it holds is told by its own bytes.
    const segments = readPack(await station.share.read(path, MAX_PACK_BYTES), other)
    if (segments.ok && segments.value.every(({ name }) => inside.has(segmentName(name)))) smaller.push(path)
  }
  return [...loose, ...smaller]
}

/** At least one other PC says that it has applied everything up to the end of the pack, so its mirror holds the bytes too. */
function isHeldElsewhere({ heads, device, former }: Station, { to }: PackName): boolean {
  const isOther = (name: string): boolean => name !== device && !former.includes(name)
  return [...heads.values()].some((head) => isOther(head.device) && (head.frontier[device]?.upTo ?? 0) >= to)
}

function isOver(station: Station, at: number, periodOf: (ms: number) => number): boolean {
  return periodOf(at) < periodOf(station.ports.clock.now())
}

function dayOf(ms: number): number {
  return Math.floor((ms + SHANGHAI_MS) / DAY_MS)
}

function monthOf(ms: number): number {
  const date = new Date(ms + SHANGHAI_MS)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}
