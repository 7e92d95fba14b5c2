// The log store: packed slices of at most 500 operations, written in the same transaction as their rows (decisions.md 5).
import { targetOf } from '../../shared/oplog/change'
import type { Op, Txn, TxnId } from '../../shared/oplog/operation'
import { oldestFirst } from '../../shared/oplog/order'
import { decodeSlice, encodeSlice } from '../../shared/oplog/slice'
import { FailureError } from '../../shared/kernel/result'
import { keysWhere } from './asking'
import type { Database, LogRecord } from './database'

export const SLICE_OPS = 500

/** The log records of one own transaction (or of one part of it). */
export function slicesOf(txn: Txn, ops: readonly Op[]): LogRecord[] {
  const slices: LogRecord[] = []
  for (let from = 0; from < ops.length; from += SLICE_OPS) {
    const slice = ops.slice(from, from + SLICE_OPS)
    const last = slice.at(-1)?.id ?? ''
    slices.push({ ...recordOf([txn], slice, encodeSlice(slice)), own: last, by: txn.by })
  }
  return slices
}

/** A record of any operations; `body` is their slice. */
export function recordOf(txns: readonly Txn[], ops: readonly Op[], body: Uint8Array): LogRecord {
  const ids = [...new Set(txns.map((txn) => txn.id))]
  return {
    txns,
    ids,
    ...(ids.length > 1 ? { sizes: sizesOf(ids, ops) } : {}),
    rows: [...rowsOf(ops)],
    count: ops.length,
    first: ops[0]?.id ?? '',
    last: ops.at(-1)?.id ?? '',
    body,
  }
}

function rowsOf(ops: readonly Op[]): Set<string> {
  const rows = new Set(ops.map((op) => keyOf(targetOf(op))))
  // A link is part of both rows' history, though it lives on the pair's row.
  for (const op of ops) if (op.other !== undefined) rows.add(`${op.table}:${op.row}`).add(`${op.table}:${op.other}`)
  return rows
}

function sizesOf(ids: readonly TxnId[], ops: readonly Op[]): number[] {
  const rows = new Map<TxnId, Op[]>(ids.map((id) => [id, []]))
  for (const op of ops) rows.get(op.txn)?.push(op)
  return ids.map((id) => rowsOf(rows.get(id) ?? []).size)
}

/** Operations of one slice; a damaged slice is a Failure `log.damaged`, never a guess. */
export function operationsOf(record: LogRecord): readonly Op[] {
  const decoded = decodeSlice(record.body)
  if (decoded.ok) return decoded.value
  throw damaged(record, decoded.failure.code)
}

function damaged({ seq }: LogRecord, cause: string): FailureError {
  return new FailureError({
    code: 'log.damaged',
    message: '变更日志有一处无法读取，请从备份恢复数据。现有数据没有改动。',
    data: { seq, cause },
  })
}

/** The records that name any of the rows (`table:row`), each read once however many it names; what waits for its parts has not happened yet. */
export async function recordsNaming(database: Database, keys: readonly string[]): Promise<readonly LogRecord[]> {
  const sequence = new Set(await keysWhere(database.log, 'rows', keys))
  const records = await database.log.bulkGet([...sequence].sort((one, other) => one - other))
  return records.flatMap((record) => (record && record.held === undefined ? record : []))
}

/** Operations that touched one row, oldest first; reads only the slices that name it. */
export async function operationsAt(database: Database, table: string, row: string): Promise<{ op: Op; txn: Txn }[]> {
  const records = await recordsNaming(database, [`${table}:${row}`])
  const found = records.flatMap((record) =>
    operationsOf(record)
      .filter((op) => touches(op, table, row))
      .map((op) => ({ op, txn: headerOf(record, op.txn) })),
  )
  return found.sort((one, other) => (one.op.id < other.op.id ? -1 : 1))
}

export interface Past {
  /** By `table:row`, oldest first; nothing for a row that the log does not name. */
  readonly histories: ReadonlyMap<string, readonly Op[]>
  /** The records read for them. */
  readonly records: readonly LogRecord[]
}

/** The operations of many rows; each slice is read and decoded once, however many of the rows it names. */
export async function pastOf(database: Database, keys: readonly string[]): Promise<Past> {
  const wanted = new Set(keys)
  const records = await recordsNaming(database, keys)
  const histories = new Map<string, Op[]>()
  for (const op of records.flatMap(operationsOf)) {
    const key = keyOf(targetOf(op))
    if (!wanted.has(key)) continue
    const known = histories.get(key)
    if (known) known.push(op)
    else histories.set(key, [op])
  }
  return { histories: new Map(Array.from(histories, ([key, ops]) => [key, oldestFirst(ops)])), records }
}

/** Every record that holds operations of one transaction, in order. */
export function recordsOf(database: Database, txn: TxnId): Promise<LogRecord[]> {
  return database.log.where('ids').equals(txn).sortBy('seq')
}

/** The header of a transaction in a record that holds it. */
export function headerOf(record: LogRecord, id: TxnId): Txn {
  const txn = record.txns.find((each) => each.id === id)
  if (txn) return txn
  throw damaged(record, 'header')
}

function touches(op: Op, table: string, row: string): boolean {
  const home = targetOf(op)
  return (home.table === table && home.row === row) || (op.table === table && (op.row === row || op.other === row))
}

function keyOf(home: { table: string; row: string }): string {
  return `${home.table}:${home.row}`
}
