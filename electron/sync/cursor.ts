// Where this PC's own chain of segments ends, read from the last of them: there is no state file that could disagree with it.
import { type SegmentName } from '../../shared/vault-format/names'
import { verifySegment } from '../../shared/vault-format/segment'
import { segmentPath } from '../../shared/vault-format/names'
import type { Mirror } from './mirror'
import type { Cursor } from './station'
import { segmentsIn } from './stored'

export const NO_CURSOR: Cursor = { seq: 0, prev: '', through: '' }

/** The end of a device's chain in the mirror. */
export async function readCursor(mirror: Mirror, device: string): Promise<Cursor> {
  for (const name of [...mirror.looseOf(device)].reverse()) {
    const stored = await mirror.read(segmentPath(name))
    const cursor = stored && cursorAt(name, stored)
    if (cursor) return inPacks(mirror, device, cursor)
  }
  return inPacks(mirror, device, NO_CURSOR)
}

/** Quiet days: everything lies in packs, or the last pack reaches further than what lies loose. */
async function inPacks(mirror: Mirror, device: string, loose: Cursor): Promise<Cursor> {
  const last = [...mirror.packsOf(device)].sort((a, b) => b.to - a.to)[0]
  if (!last || last.to <= loose.seq) return loose
  const segment = (await segmentsIn(mirror, last)).at(-1)
  return (segment && cursorAt(segment.name, segment.stored)) ?? loose
}

function cursorAt(name: SegmentName, stored: Uint8Array): Cursor | undefined {
  const verified = verifySegment(stored)
  return verified.ok ? { seq: name.seq, prev: name.hash, through: verified.value.header.through } : undefined
}
