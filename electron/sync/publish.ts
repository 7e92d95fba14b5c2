// From the own log to the share: freeze, keep, upload, prove (sync-design.md §8.5). No step deletes the copy before it.
import type { OwnEntry } from '../../shared/ipc/replication'
import { encodeBase32 } from '../../shared/kernel/base32'
import { waited } from '../../shared/kernel/ports'
import { orThrow } from '../../shared/kernel/result'
import { addSeen } from '../../shared/oplog/frontier'
import { sourceOf } from '../../shared/oplog/stamp'
import { NONCE_BYTES } from '../../shared/vault-format/fields'
import { hashName, segmentName, segmentPath } from '../../shared/vault-format/names'
import { encodeSegment } from '../../shared/vault-format/segment'
import { noteAttachments } from './attachments/history'
import { attachmentsIn } from './attachments/named'
import { sendBefore } from './attachments/send'
import { bundleBatch, nextBatch, operationsIn, readAhead } from './batch'
import { Covered } from './covered'
import { goOn } from './halt'
import { putProven } from './put'
import type { Frozen, Station } from './station'

/** Segments a head names. */
export const NEWEST = 64

/** Freezes everything new and uploads what is frozen already meanwhile. What could not be uploaded is thrown once all is frozen. */
export async function publishAll(station: Station): Promise<void> {
  let uploading = uploadFrozen(station)
  // Heard below; until then it is nobody's unhandled rejection.
  const frozen = (): void => {
    uploading = uploading.then(() => uploadFrozen(station))
    uploading.catch(() => undefined)
  }
  uploading.catch(() => undefined)
  try {
    await freezeAll(station, frozen)
  } finally {
    // Whatever became of freezing: two rounds must never upload at once.
    await uploading
  }
}

/** Freezes everything in the own log that no segment holds yet, telling of each step. Works without the share. */
async function freezeAll(station: Station, frozen: () => void): Promise<void> {
  // A chain that begins may be that of a PC with a new name: what it published under the old one is not published again.
  if (station.cursor.seq === 0) station.covered ??= new Covered(station.mirror, station.ports.format)
  const log = readAhead(station.ports.log)
  for (let more = true; more;) {
    goOn(station)
    more = await freezeNext(station, log)
    frozen()
    // Packing takes the whole thread: answers of the share are heard in between, or they would seem not to come.
    await waited(station.ports.timer, 0)
  }
}

/** Uploads what is frozen, oldest first; stops with the failure of the first that does not go. */
async function uploadFrozen(station: Station): Promise<void> {
  for (let next = station.frozen[0]; next !== undefined; next = station.frozen[0]) {
    goOn(station)
    const path = segmentPath(next.name)
    const bytes = await station.mirror.read(path)
    if (bytes) {
      await sendBefore(station, next.attachments)
      await putProven(station, path, bytes)
      await noteProven(station, next)
    } else {
      // Rotted here before it was proven there: its records go out anew, under a new name so that numbers never repeat.
      station.alarm = 'mirror'
    }
    station.frozen.shift()
  }
}

async function noteProven(station: Station, { name, through }: Frozen): Promise<void> {
  await station.ports.log.published(segmentName(name), through)
  noteKnown(station, segmentName(name))
  if (name.device === station.device)
    station.proven = [...station.proven, { seq: name.seq, hash: name.hash }].slice(-NEWEST)
  await station.ports.journal.dropThrough(through)
}

/** The log holds this segment from now on. */
export function noteKnown(station: Station, name: string): void {
  station.known.add(name)
  const [device = '', rest = ''] = name.split('/')
  station.frontier = addSeen(station.frontier, device, Number(rest.slice(0, 10)))
}

async function freezeNext(station: Station, log: ReturnType<typeof readAhead>): Promise<boolean> {
  const asked = await nextBatch(log, station.passed)
  const covered = await coveredOnes(station, asked)
  const skipped = asked.findIndex((entry) => !covered.has(entry))
  if (skipped !== 0) {
    const last = asked.at(skipped - 1)
    station.passed = last?.last ?? station.passed
    return last !== undefined
  }
  const batch = withoutCovered(asked, covered)
  await freeze(station, batch, batch.at(-1)?.last ?? '')
  return true
}

/**
 * The entries up to the first that lies behind a covered one of its own run: of a run, a bundle claims to hold everything up to its last.
 * Covered ones of other runs are stepped over, or they would cut a transaction in two whose stamps lie around theirs (a database was lost,
 * and the clock stood where it had stood before).
 */
function withoutCovered(asked: readonly OwnEntry[], covered: ReadonlySet<OwnEntry>): readonly OwnEntry[] {
  const passed = new Set<string>()
  const batch: OwnEntry[] = []
  for (const entry of asked) {
    const source = sourceOf(entry.last)
    if (covered.has(entry)) passed.add(source)
    else if (passed.has(source)) break
    else batch.push(entry)
  }
  return batch
}

async function coveredOnes(station: Station, entries: readonly OwnEntry[]): Promise<ReadonlySet<OwnEntry>> {
  const found = new Set<OwnEntry>()
  for (const entry of entries) if (await station.covered?.holds(entry)) found.add(entry)
  return found
}

async function freeze(station: Station, batch: readonly OwnEntry[], through: string): Promise<void> {
  const { cursor, device, incarnation, vault, ports } = station
  const ops = operationsIn(batch)
  const bundle = bundleBatch(batch, station.passed === cursor.through ? cursor.through : '', ops)
  const { schema, minReader } = ports.program
  const seq = cursor.seq + 1
  const nonce = encodeBase32(ports.random.bytes(NONCE_BYTES))
  const createdAt = Math.max(0, Math.floor(ports.clock.now()))
  const header = { vault, device, incarnation, seq, prev: cursor.prev, schema, minReader, nonce, createdAt, through }
  const bytes = orThrow(encodeSegment(header, bundle, ports.format))
  const name = { device, seq, hash: hashName(bytes) }
  await station.mirror.put(segmentPath(name), bytes)
  station.cursor = { seq, prev: name.hash, through }
  station.passed = through
  const attachments = attachmentsIn(ops)
  noteAttachments(station, name, attachments)
  station.frozen.push({ name, through, txns: bundle.txns.length, attachments })
}
