// The whole log read out in bounded pieces between edits, with what it had seen when the reading began: what a backup is made of.
import type { LogPiece, Source } from '../../../shared/ipc/replication'
import { addSpan, NO_SPANS, type Spans } from '../../../shared/oplog/spans'
import type { LogRecord } from '../database'
import type { Session } from '../session'

/** Records read at once: few enough that no edit waits long, many enough that a cursor need not walk. */
const RECORDS = 200

/** Records after the one numbered `from`; 0 begins. In the queue, so that a piece never shows half of a commit. */
export function readLog(session: Session, from: number, limit: number): Promise<LogPiece> {
  return session.queue.whenIdle(async () => {
    const read = await session.database.log.where(':id').above(from).limit(RECORDS).toArray()
    const records = withinLimit(read, limit)
    const last = records.at(-1)?.seq
    const isEnd = read.length < RECORDS && records.length === read.length
    return {
      entries: records.map(({ txns, body }) => ({ txns, body })),
      ...(isEnd || last === undefined ? {} : { next: last }),
      ...(from === 0 ? { seen: await seenOf(session) } : {}),
    }
  })
}

function withinLimit(records: readonly LogRecord[], limit: number): readonly LogRecord[] {
  let count = 0
  const beyond = records.findIndex((record, at) => (count += record.count) > limit && at > 0)
  return beyond === -1 ? records : records.slice(0, beyond)
}

/** Stretches of other runs from their table, and this run's own from the ledger. */
async function seenOf({ database, ledger: { written } }: Session): Promise<Readonly<Record<Source, Spans>>> {
  const seen: Record<Source, Spans> = {}
  for (const { source, spans } of await database.sources.toArray()) seen[source] = spans
  if (written) seen[written.source] = addSpan(seen[written.source] ?? NO_SPANS, { after: '', last: written.last })
  return seen
}
