// The start of one run of sync: who this PC is, what of mirror, journal and log survived, and both brought together again.
import type { Folder } from '../storage/folder/folder'
import type { LogState } from '../../shared/ipc/replication'
import { segmentName, segmentPath } from '../../shared/vault-format/names'
import { openSegment, verifySegment } from '../../shared/vault-format/segment'
import { Agreement } from './agreement'
import { Attachments } from './attachments/book'
import { attachmentsIn } from './attachments/named'
import { AttachmentStore } from './attachments/store'
import { stampBefore } from './batch'
import { NO_CURSOR, readCursor } from './cursor'
import { deliverAhead, deliverAll } from './deliver'
import { Doubts } from './doubts'
import { lineUp } from './fetch'
import { uniteJournal } from './journaling'
import { goOn, type Halt } from './halt'
import { Known } from './known'
import { localFolder } from './local-folder'
import { Mirror } from './mirror'
import type { Named, SyncPorts } from './ports'
import { Problems } from './problems'
import { NEWEST } from './publish'
import { mintName } from './renew'
import type { Cursor, Frozen, Station } from './station'
import { segmentsOf, type StoredSegment } from './stored'

/**
 * Connects this PC's log to the vault it belongs to. Needs no share. Failures `vault.other` where the log belongs to another,
 * `sync.halted` where `halt` was asked for meanwhile.
 */
export async function begin(
  given: SyncPorts,
  share: Folder,
  vault: string,
  halt: Halt = { asked: false },
): Promise<Station> {
  const ports = { ...given, mirror: localFolder(given.mirror), attachments: localFolder(given.attachments) }
  const mirror = await Mirror.open(ports.mirror, ports.random)
  const before = await ports.log.state()
  const known = new Known(before.known)
  let named = await ports.identity.read()
  let cursor = await readCursor(mirror, named.device)
  if (await needsNewName({ ports, mirror, before, known, cursor, kept: named })) {
    named = await mintName(ports)
    cursor = NO_CURSOR
  }
  await ports.log.bind(vault)
  const station = makeStation(ports, { share, vault, mirror, named, cursor, known, halt })
  await catchUp(station, before)
  // A segment that could still be read when the chain's end was looked for, and no longer when it was to be sent.
  if (hasHole(mirror, station.device, station.cursor.seq)) station.alarm = 'mirror'
  await uniteJournal(ports, mirror, named.device)
  return station
}

interface Signs {
  readonly ports: SyncPorts
  readonly mirror: Mirror
  readonly before: LogState
  readonly known: Known
  readonly cursor: Cursor
  readonly kept: Named
}

/** Signs that can be read without the share; the others are met on the way (fetch.ts, head.ts). */
async function needsNewName({ ports, mirror, before, known, cursor, kept }: Signs): Promise<boolean> {
  if (kept.device !== before.device) return true
  if (kept.fingerprint !== (await ports.identity.fingerprint())) return true
  // The database was lost or set back: it no longer knows what its mirror proves it once had.
  if (before.vault === undefined && mirror.devices().length > 0) return true
  if (before.lastOwn < cursor.through) return true
  // The mirror was lost or set back: numbers that are taken would be given out again.
  if (known.highestOf(kept.device) > cursor.seq || hasHole(mirror, kept.device, cursor.seq)) return true
  return !(await logHolds(ports, mirror, kept.device, known))
}

/**
 * A number of this PC's own chain that its mirror lacks: it rotted here before it was proven on the share, and the program ended before
 * that could be made good. What it carried lies in this database alone; under a new name it goes out again.
 */
function hasHole(mirror: Mirror, device: string, last: number): boolean {
  const loose = new Set(mirror.looseOf(device).map(({ seq }) => seq))
  const packs = mirror.packsOf(device)
  for (let seq = 1; seq <= last; seq++)
    if (!loose.has(seq) && !packs.some(({ from, to }) => from <= seq && seq <= to)) return true
  return false
}

/** Whether the log still has the records of every own segment it has not been told is on the share. */
async function logHolds({ log }: SyncPorts, mirror: Mirror, device: string, known: Known): Promise<boolean> {
  for (const name of mirror.looseOf(device)) {
    if (await known.holds(name, mirror)) continue
    const stored = await mirror.read(segmentPath(name))
    const verified = stored && verifySegment(stored)
    if (!verified?.ok) continue
    const { through } = verified.value.header
    const [entry] = await log.ownAfter(stampBefore(through), 1)
    if (entry?.last !== through) return false
  }
  return true
}

interface Parts {
  readonly share: Folder
  readonly vault: string
  readonly mirror: Mirror
  readonly named: Named
  readonly cursor: Cursor
  readonly known: Known
  readonly halt: Halt
}

function makeStation(ports: SyncPorts, { share, vault, mirror, named, cursor, known, halt }: Parts): Station {
  const { device, former } = named
  const incarnation = ports.random.bytes(4).reduce((value, byte) => value * 256 + byte, 0)
  const proven = mirror.looseOf(device).filter((name) => known.has(segmentName(name)))
  return {
    ports,
    vault,
    incarnation,
    mirror,
    known,
    doubts: new Doubts(ports.clock),
    problems: new Problems(ports.clock),
    attachments: new Attachments(
      new AttachmentStore(ports.attachments, ports.random),
      ports.format.sealing,
      ports.clock,
    ),
    agreement: new Agreement(),
    arrivals: [],
    delivering: undefined,
    halt,
    packsToKeep: new Map(),
    strangers: new Set(),
    lastVault: {},
    headsRead: new Map(),
    heads: new Map(),
    doneAt: new Map(),
    wanted: new Set(),
    snapshotAt: undefined,
    clockOff: undefined,
    announced: undefined,
    share,
    device,
    former,
    cursor,
    passed: cursor.through,
    covered: undefined,
    frozen: [],
    proven: proven.slice(-NEWEST).map(({ seq, hash }) => ({ seq, hash })),
    frontier: known.frontier,
    told: undefined,
    fingerprint: undefined,
    ownIncarnations: new Set([incarnation]),
    alarm: undefined,
  }
}

/**
 * Own segments that were frozen and not proven go out now; what others wrote and the log does not hold is delivered. What this PC wrote
 * under a name it bore before is its own again: should no file hold it any more, it must be able to publish it anew.
 */
async function catchUp(station: Station, before: LogState): Promise<void> {
  const { mirror, known } = station
  for (const device of mirror.devices()) {
    if (before.vault !== undefined && (await hasAll(station, device))) continue
    for await (const segment of segmentsOf(mirror, device)) {
      if (await known.holds(segment.name, mirror)) continue
      if (device === station.device) station.frozen.push(...frozenFrom(segment, station))
      else lineUpStored(station, segment, station.former.includes(device))
      goOn(station)
      await deliverAhead(station)
    }
    await deliverAll(station)
  }
}

/** Without opening packs: every loose name is known, and every number of every pack. */
async function hasAll({ mirror, known, frontier }: Station, device: string): Promise<boolean> {
  const upTo = frontier[device]?.upTo ?? 0
  if (!mirror.packsOf(device).every((pack) => known.hasPack(pack) || pack.to <= upTo)) return false
  for (const name of mirror.looseOf(device)) if (!(await known.holds(name, mirror))) return false
  return true
}

function frozenFrom({ name, stored }: StoredSegment, { ports }: Station): readonly Frozen[] {
  const opened = openSegment(stored, ports.format)
  if (!opened.ok) return []
  const { header, bundle, ops } = opened.value
  return [{ name, through: header.through, txns: bundle.txns.length, attachments: attachmentsIn(ops) }]
}

function lineUpStored(station: Station, { name, stored }: StoredSegment, own: boolean): void {
  const opened = openSegment(stored, station.ports.format)
  if (opened.ok) lineUp(station, { name: segmentName(name), device: name.device, bundle: opened.value.bundle, own })
  else station.problems.tell(opened.failure)
}
