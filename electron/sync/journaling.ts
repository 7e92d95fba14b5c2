// Own entries outside the database within a second of being committed, and both united at start: either may be the survivor of a
// crash (sync-design.md §8.5, electron#41877).
import type { Arrival, OfficeLog, OwnEntry } from '../../shared/ipc/replication'
import type { Stamp } from '../../shared/oplog/operation'
import { bundleBatch, SEGMENT_OPS, stampBefore, wholeTransactions } from './batch'
import { Covered } from './covered'
import type { Mirror } from './mirror'
import type { SyncPorts } from './ports'

/** Operations asked for at once: one question and one fsync for a few segments' worth of an import. */
const AT_ONCE = 4 * SEGMENT_OPS

/** Appends what the own log has after `since`; answers the last stamp that is in the journal now. */
export async function keepJournal({ log, journal }: Pick<SyncPorts, 'log' | 'journal'>, since: Stamp): Promise<Stamp> {
  for (let at = since; ;) {
    const entries = await log.ownAfter(at, AT_ONCE)
    const last = entries.at(-1)
    if (!last) return at
    await journal.append(entries)
    at = last.last
  }
}

/** Gives the log the transactions that only the journal has, each whole. Answers how many there were. */
export async function uniteJournal(ports: SyncPorts, mirror: Mirror, device: string): Promise<number> {
  const lost = await lostTransactions(ports, mirror)
  for (const entries of lost) await ports.log.deliver([arrivalOf(entries, device)])
  return lost.length
}

/** In the journal, not in the log, and in no segment of the mirror either (those come with their segment). */
async function lostTransactions({ journal, log, format }: SyncPorts, mirror: Mirror): Promise<readonly Whole[]> {
  const entries = [...(await journal.entries())].sort((a, b) => (a.last < b.last ? -1 : 1))
  const first = entries[0]
  if (!first) return []
  const inLog = await stampsAfter(log, stampBefore(first.first))
  const covered = new Covered(mirror, format)
  const lost: Whole[] = []
  for (const whole of wholeTransactions(unique(entries))) {
    const last = whole.at(-1) as OwnEntry
    if (!inLog.has(last.last) && !(await covered.holds(last))) lost.push(whole)
  }
  return lost
}

type Whole = readonly OwnEntry[]

/** Last stamps of the own records after a stamp. */
async function stampsAfter(log: OfficeLog, stamp: Stamp): Promise<ReadonlySet<Stamp>> {
  const found = new Set<Stamp>()
  for (let at = stamp; ;) {
    const page = await log.ownAfter(at, SEGMENT_OPS)
    const last = page.at(-1)
    if (!last) return found
    for (const entry of page) found.add(entry.last)
    at = last.last
  }
}

/** Entries may stand in the journal twice: a crash came between appending and hearing that it was done. */
function unique(entries: readonly OwnEntry[]): readonly OwnEntry[] {
  return [...new Map(entries.map((entry) => [entry.last, entry])).values()]
}

function arrivalOf(entries: Whole, device: string): Arrival {
  const last = entries.at(-1)?.last ?? ''
  return { name: `${device}/journal-${last}`, device, bundle: bundleBatch(entries, ''), own: true }
}
