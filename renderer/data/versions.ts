// What databases of earlier versions are turned into when a newer program opens them; nothing is ever left behind.
import type { Table } from 'dexie'
import { decodeSlice } from '../../shared/oplog/slice'
import type { Txn } from '../../shared/oplog/operation'
import { sourceOf } from '../../shared/oplog/stamp'
import type { LogRecord } from './database'

/** A log record of version 1: one transaction each, all of this PC's own. */
type Version1 = Omit<Txn, 'id'> &
  Pick<LogRecord, 'seq' | 'rows' | 'derived' | 'count' | 'last' | 'body'> & { txn: string }

/**
 * Version 1 → 2: records may hold several transactions, own ones are found by their last stamp, and what each run of the program
 * wrote counts as seen. Inside Dexie's upgrade.
 */
export async function fromVersion1(log: Table, sources: Table): Promise<void> {
  const last = new Map<string, string>()
  await log.toCollection().modify((record: Version1, place: { value: unknown }) => {
    place.value = renewed(record)
    const source = sourceOf(record.last)
    if (record.last > (last.get(source) ?? '')) last.set(source, record.last)
  })
  await sources.bulkPut([...last].map(([source, stamp]) => ({ source, spans: [{ after: '', last: stamp }] })))
}

function renewed({ txn, rows, derived, count, last, body, seq, ...header }: Version1): LogRecord {
  // A damaged slice is kept as it is: reading it says `log.damaged`, as it did before.
  const ops = decodeSlice(body)
  const first = ops.ok ? (ops.value[0]?.id ?? last) : last
  return {
    ...(seq === undefined ? {} : { seq }),
    txns: [{ id: txn, ...header }],
    ids: [txn],
    own: last,
    by: header.by,
    rows,
    ...(derived === undefined ? {} : { derived }),
    count,
    first,
    last,
    body,
  }
}
