// Attachments that others added, onto this PC: in the background, one at a time, from whichever PC's folder has them whole.
import type { Station } from '../station'
import { findOnShare } from './send'

/** ms of one round spent fetching, and how many may be looked for in vain. */
const PER_ROUND_MS = 2_000
const MISSES_PER_ROUND = 2

/** Looks which of the named attachments are here. */
export async function lookHere({ attachments: book }: Station): Promise<void> {
  for (const id of book.unchecked) {
    if (!(await book.store.has(id))) book.missing.add(id)
    else book.arrived(id)
    book.unchecked.delete(id)
  }
}

/** Fetches what is missing, for a while: at least one. True where time was up before all was looked for. */
export async function fetchMissing(station: Station): Promise<boolean> {
  const { attachments: book, ports } = station
  const end = ports.clock.now() + PER_ROUND_MS
  let misses = 0
  for (const id of [...book.missing]) {
    if (!book.doubts.isDue(book.expectedAt(id), {})) continue
    if (!(await fetchOne(station, id))) {
      misses++
      // Behind the others: what is nowhere any more must not keep back what can be had.
      book.missing.delete(id)
      book.missing.add(id)
    }
    if (misses >= MISSES_PER_ROUND) return false
    if (ports.clock.now() >= end) return true
  }
  return false
}

async function fetchOne(station: Station, id: string): Promise<boolean> {
  const { attachments: book } = station
  if (await book.store.read(id)) {
    // It had only been unreadable for a moment, or the person added it here themselves.
    book.arrived(id)
    book.owed.add(id)
    return true
  }
  const found = await findOnShare(station, id)
  // Said to be kept and not there when read back: tried again next time.
  const kept = found instanceof Uint8Array && (await book.store.put(id, found))
  if (kept) book.arrived(id)
  else book.doubts.note(book.expectedAt(id), {}, found instanceof Uint8Array ? 'local.broken' : found.code)
  return kept
}
