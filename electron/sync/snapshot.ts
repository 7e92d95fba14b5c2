// One file with the whole history, so that a new PC reads one file instead of thousands (sync-design.md §8.12). Only a cache: every
// segment in it proves itself, what it lacks is collected as ever, and nothing is believed because it stands in a snapshot.
import { numberBelow } from '../../shared/kernel/ports'
import { frontierHash, parsePath, SNAPSHOTS, snapshotPath, type SnapshotName } from '../../shared/vault-format/names'
import { joinSegments, MAX_SNAPSHOT_BYTES, readSnapshot } from '../../shared/vault-format/pack'
import { folderCode } from '../storage/folder/folder-failure'
import { deliverAhead, deliverAll } from './deliver'
import { takePacked } from './fetch'
import { goOn } from './halt'
import { listOrNothing } from './mirror'
import { putProven } from './put'
import type { Station } from './station'
import { segmentsOf, type StoredSegment } from './stored'

/** A snapshot is worth making when so much is not in the best one: about 20,000 operations. */
const TAIL_BYTES = 1024 * 1024
const TAIL_SHARE = 0.2
/** Two PCs must not make one at the same moment; if they do, no harm is done. */
const LONGEST_DELAY_MS = 3_600_000
const KEPT = 3

interface Found extends SnapshotName {
  readonly size: number
  readonly modified: number
}

/** A PC that has nothing yet takes the newest snapshot that verifies. True where it found one. */
export async function joinFromSnapshot(station: Station): Promise<boolean> {
  if (station.mirror.devices().length > 0) return false
  for (const found of await snapshots(station)) {
    const bytes = await readOrNothing(station, found)
    const segments = bytes && readSnapshot(bytes, found)
    if (!segments?.ok) continue
    for (const segment of segments.value) {
      goOn(station)
      await takePacked(station, segment)
      await deliverAhead(station)
    }
    await deliverAll(station)
    return true
  }
  return false
}

/** Makes one where it is worth it, this PC has everything, and its turn has come; removes this PC's own old ones. */
export async function keepSnapshot(station: Station): Promise<void> {
  const { clock, random } = station.ports
  const there = await snapshots(station)
  await dropOld(station, there)
  const best = there.reduce((most, { size }) => Math.max(most, size), 0)
  const all = station.mirror.bytesInSegments()
  const tail = all - best
  if (tail < TAIL_BYTES || tail < best * TAIL_SHARE || all > MAX_SNAPSHOT_BYTES || !isComplete(station)) return
  station.snapshotAt ??= clock.now() + numberBelow(random, LONGEST_DELAY_MS)
  if (clock.now() < station.snapshotAt) return
  await publish(station)
  station.snapshotAt = undefined
}

async function publish(station: Station): Promise<void> {
  const segments: StoredSegment[] = []
  for (const device of station.mirror.devices())
    for await (const segment of segmentsOf(station.mirror, device)) segments.push(segment)
  const frontier = frontierHash(segments.map(({ name }) => name))
  const bytes = joinSegments(segments.map(({ stored }) => stored))
  if (bytes.length <= MAX_SNAPSHOT_BYTES)
    await putProven(station, snapshotPath({ frontier, device: station.device }), bytes)
}

/** Nothing in doubt, no gap in what was seen: a joiner with this snapshot lacks only what comes after. */
function isComplete({ doubts, frontier, arrivals }: Station): boolean {
  return (
    doubts.paths().length === 0 &&
    arrivals.length === 0 &&
    Object.values(frontier).every((seen) => seen.extras.length === 0)
  )
}

/** Own snapshots that are not this PC's newest, or not among the newest of all. */
async function dropOld(station: Station, there: readonly Found[]): Promise<void> {
  const own = there.filter(({ device }) => device === station.device)
  const kept = new Set(there.slice(0, KEPT))
  for (const [at, found] of own.entries())
    if (at > 0 || !kept.has(found)) await station.share.remove(snapshotPath(found))
}

/** Newest first. */
async function snapshots(station: Station): Promise<readonly Found[]> {
  const listed = await listOrNothing(station.share, SNAPSHOTS)
  const found = listed.flatMap(({ name, size, modified }) => {
    const place = parsePath(`${SNAPSHOTS}/${name}`)
    return place?.kind === 'snapshot' ? [{ frontier: place.frontier, device: place.device, size, modified }] : []
  })
  return found.sort((a, b) => b.modified - a.modified)
}

async function readOrNothing(station: Station, found: Found): Promise<Uint8Array | undefined> {
  try {
    return await station.share.read(snapshotPath(found), MAX_SNAPSHOT_BYTES)
  } catch (error) {
    const code = folderCode(error)
    if (code === 'folder.missing' || code === 'folder.busy' || code === 'folder.toolarge') return undefined
    throw error
  }
}
