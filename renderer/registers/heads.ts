// The heads a person saw (decisions.md 3): read when an editor opens, sent with the change, so that somebody else's
// newer value is never overwritten unseen.
import { headsOf } from '../../shared/oplog/row'
import type { RowId, RowRecord, Stamp } from '../../shared/oplog/operation'
import type { Office } from '../data/office'

export type Seen = Readonly<Record<string, readonly Stamp[]>>

/** Heads of these fields of a record, as they are now. */
export function seenOf(record: RowRecord | undefined, fields: readonly string[]): Seen {
  return Object.fromEntries(fields.map((field) => [field, headsOf(record, field)]))
}

/** Reads a record and answers the heads of these fields. */
export async function readSeen(office: Office, table: string, row: RowId, fields: readonly string[]): Promise<Seen> {
  return seenOf(await office.record(table, row), fields)
}
