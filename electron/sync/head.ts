// The small file in which each PC says what it has: a hint that saves listings and lets people see who is up to date. Nothing
// breaks where it is lost, old or wrong.
import { headFile, MAX_FILE_BYTES, readFile, writeFile, type HeadFile } from '../../shared/vault-format/files'
import { headPath, parsePath } from '../../shared/vault-format/names'
import { folderCode } from '../storage/folder/folder-failure'
import { hasPassed } from './intervals'
import { sameBytes } from './put'
import type { Station } from './station'

/** So often a PC gives a sign of life though nothing changed. */
const SIGN_EVERY_MS = 60_000
/** Numbers seen out of order that a head names; the rest is for the next one. */
const MOST_EXTRAS = 200
/** Files it asks to be mended at a time. */
const MOST_WANTS = 32

/** The head of a device as it is now on the share; undefined where it cannot be read or believed. Learns from it who bears our name. */
export async function readHead(station: Station, device: string): Promise<HeadFile | undefined> {
  const head = await headOnShare(station, device)
  if (!head || head.device !== device || head.vault !== station.vault) return undefined
  if (device === station.device) return readOwn(station, head)
  if (head === station.heads.get(device)) return head
  station.heads.set(device, head)
  for (const path of head.wants ?? []) noteWant(station, path)
  const seen = head.frontier[station.device]
  const highest = Math.max(seen?.upTo ?? 0, seen?.extras.at(-1) ?? 0)
  // Somebody has seen more from us than we remember writing: this PC was set back to an older state.
  if (highest > station.cursor.seq) station.alarm = 'rewound'
  return head
}

/** Tells what this PC has, where that changed or the last sign is old. Best effort: it is only a hint. */
export async function writeHead(station: Station): Promise<void> {
  const head = ownHead(station)
  const text = JSON.stringify({ ...head, at: 0 })
  if (station.told?.text === text && !hasPassed(station.ports.clock, station.told.at, SIGN_EVERY_MS)) return
  try {
    const bytes = writeFile(headFile, head)
    await station.share.replace(headPath(station.device), bytes)
    // The next round finds its own head as it wrote it, most of the time: that is told by the bytes.
    station.headsRead.set(station.device, { bytes, head })
    station.told = { text, at: station.ports.clock.now() }
    station.ownIncarnations = new Set([station.incarnation])
  } catch (error) {
    if (folderCode(error) !== 'folder.busy') throw error
  }
}

function noteWant(station: Station, path: string): void {
  const place = parsePath(path)
  if (place?.kind === 'blob') station.attachments.want(place.id)
  else if (station.mirror.has(path)) station.wanted.add(path)
}

async function headOnShare(station: Station, device: string): Promise<HeadFile | undefined> {
  try {
    const bytes = await station.share.read(headPath(device), MAX_FILE_BYTES)
    const last = station.headsRead.get(device)
    if (last && sameBytes(last.bytes, bytes)) return last.head
    const read = readFile(headFile, bytes)
    if (read.ok) station.headsRead.set(device, { bytes, head: read.value })
    return read.ok ? read.value : undefined
  } catch (error) {
    const code = folderCode(error)
    if (code === 'folder.missing' || code === 'folder.busy' || code === 'folder.toolarge') return undefined
    throw error
  }
}

/** Before this run has written its first head, whatever stands there is of the run before; afterwards only its own may. */
function readOwn(station: Station, head: HeadFile): HeadFile {
  if (station.told === undefined) station.ownIncarnations.add(head.incarnation)
  else if (!station.ownIncarnations.has(head.incarnation)) station.alarm = 'running'
  return head
}

function ownHead(station: Station): HeadFile {
  const { proven, frontier, fingerprint, ports, vault, device, incarnation } = station
  const last = proven.at(-1)?.seq
  const wants = [...station.doubts.paths(), ...station.attachments.doubts.paths()].slice(0, MOST_WANTS)
  const seen = Object.entries(frontier).map(([of, { upTo, extras }]) => [
    of,
    { upTo, extras: extras.slice(0, MOST_EXTRAS) },
  ])
  return {
    format: 1,
    vault,
    device,
    incarnation,
    ...(last === undefined ? {} : { seq: last }),
    newest: [...proven],
    frontier: Object.fromEntries(seen) as HeadFile['frontier'],
    ...(fingerprint ? { fingerprint } : {}),
    ...(wants.length > 0 ? { wants } : {}),
    app: ports.program.version,
    schema: ports.program.schema,
    at: Math.max(0, Math.floor(ports.clock.now())),
  }
}
