// Takes down which attachments the segments of the mirror name: at the start all of them, a little in each round; later only what is new.
import { packPath, segmentName, segmentPath, type PackName, type SegmentName } from '../../../shared/vault-format/names'
import { openSegment } from '../../../shared/vault-format/segment'
import type { Station } from '../station'
import { segmentsIn } from '../stored'
import { attachmentsIn } from './named'

/** ms of one round spent reading, so that a long history holds nothing up. */
const PER_ROUND_MS = 400

/** Reads on, newest first. True when nothing is left to read. */
export async function readHistory(station: Station): Promise<boolean> {
  const { attachments: book, mirror, ports } = station
  const filled = mirror.filled
  if (book.readThrough === filled) return true
  const end = ports.clock.now() + PER_ROUND_MS
  for (const device of mirror.devices()) {
    for (const name of [...mirror.looseOf(device)].reverse()) {
      if (ports.clock.now() > end) return false
      await readLoose(station, name)
    }
    for (const pack of [...mirror.packsOf(device)].reverse()) {
      if (ports.clock.now() > end) return false
      await readPacked(station, pack)
    }
  }
  book.readThrough = filled
  return true
}

async function readLoose(station: Station, name: SegmentName): Promise<void> {
  const { attachments: book, mirror } = station
  if (book.readSegments.has(segmentName(name))) return
  const stored = await mirror.read(segmentPath(name))
  if (stored) readSegment(station, name, stored)
}

async function readPacked(station: Station, pack: PackName): Promise<void> {
  const { attachments: book, mirror } = station
  if (book.readSegments.has(packPath(pack))) return
  for (const { name, stored } of await segmentsIn(mirror, pack))
    if (!book.readSegments.has(segmentName(name))) readSegment(station, name, stored)
  book.readSegments.add(packPath(pack))
}

/** What cannot be opened (a newer program's) is read when this program is a newer one too. */
function readSegment(station: Station, name: SegmentName, stored: Uint8Array): void {
  const opened = openSegment(stored, station.ports.format)
  noteAttachments(station, name, opened.ok ? attachmentsIn(opened.value.ops) : [])
}

/** A segment that was opened for another reason need not be opened again for its attachments. */
export function noteAttachments({ attachments: book }: Station, name: SegmentName, ids: readonly string[]): void {
  for (const id of ids) book.note(id, name.device)
  book.readSegments.add(segmentName(name))
}
