// What happened to a record, field by field, and what lies in the bin; read from the log's slices that name the row.
import type { TableSpec } from '../../shared/domain/field'
import { shownTitle } from '../../shared/domain/masking'
import type { Op, RegisterKey, RowId, RowRecord, Stamp, Value } from '../../shared/oplog/operation'
import { keysWhere } from './asking'
import type { LogRecord } from './database'
import { operationsAt, operationsOf, recordsNaming } from './log'
import type { HistoryEntry, Office } from './office'
import type { Session } from './session'
import { finalHint } from './undoing'

type Recent = Awaited<ReturnType<Office['recent']>>[number]
type Removed = Awaited<ReturnType<Office['removed']>>[number]

/** History of one record, newest first; with its children's (removed ones too) where asked. */
export async function historyOf(
  session: Session,
  table: string,
  id: RowId,
  withChildren: boolean,
): Promise<readonly HistoryEntry[]> {
  const names = await operatorNames(session)
  const entries = await rowHistory(session, table, id, names)
  if (withChildren) {
    const group = [...session.survivors].flatMap(([member, survivor]) => (survivor === id ? [member] : []))
    for (const child of session.catalogue.tables) {
      if (child.parent?.table !== table) continue
      const keys = await keysWhere(session.database.rows(child.name), child.parent.field, [id, ...group])
      for (const key of keys) entries.push(...(await rowHistory(session, child.name, key, names)))
    }
  }
  return entries.sort((one, other) => (one.stamp < other.stamp ? 1 : -1))
}

async function rowHistory(
  session: Session,
  table: string,
  id: RowId,
  names: ReadonlyMap<RowId, string>,
): Promise<HistoryEntry[]> {
  const spec = session.catalogue.table(table)
  const values = new Map<RegisterKey, Map<Stamp, Value>>()
  const history = await operationsAt(session.database, table, id)
  return history.map(({ op, record }) => ({
    stamp: op.id,
    txn: record.txn,
    at: record.at,
    by: record.by,
    byName: names.get(record.by) ?? '（未登记）',
    device: record.device,
    label: record.label,
    kind: op.kind,
    table,
    row: id,
    fields: Object.entries(op.set ?? {}).map(([register, after]) => changeAt(spec, values, op, register, after)),
  }))
}

/** Before = the value the person saw: that of the highest head the operation names. */
function changeAt(
  spec: TableSpec,
  values: Map<RegisterKey, Map<Stamp, Value>>,
  op: Op,
  register: RegisterKey,
  after: Value,
): HistoryEntry['fields'][number] {
  const written = values.get(register) ?? new Map<Stamp, Value>()
  values.set(register, written)
  const seen = [...(op.pred[register] ?? [])].sort().reverse()
  const before = seen.map((stamp) => written.get(stamp)).find((value) => value !== undefined)
  written.set(op.id, after)
  const [name = register, ...element] = register.split(':')
  const label = spec.fields.find((field) => field.name === name)?.label ?? name
  return { field: register, label: element.length > 0 ? `${label}：${element.join(':')}` : label, before, after }
}

/** Newest transactions of the office, each once however many slices it has. */
export async function recentOf(session: Session, limit: number): Promise<readonly Recent[]> {
  const names = await operatorNames(session)
  const found = new Map<string, Recent>()
  const undone = new Set<string>()
  await session.database.log
    .orderBy(':id')
    .reverse()
    .until((record) => found.size >= limit && !found.has(record.txn))
    .each((record) => {
      // Newest first: an undo is met before what it undid, and an undo of the undo before both.
      if (record.undoes !== undefined && !undone.has(record.txn)) undone.add(record.undoes)
      const known = found.get(record.txn)
      const entry = entryOf(record, names, undone.has(record.txn), known?.rows ?? 0)
      const final = finalHint(session, record.command)
      found.set(record.txn, final === undefined ? entry : { ...entry, final })
    })
  return [...found.values()].slice(0, limit)
}

function entryOf(record: LogRecord, names: ReadonlyMap<RowId, string>, undone: boolean, rows: number): Recent {
  const { txn, at, by, command, label } = record
  return { txn, at, by, byName: names.get(by) ?? '（未登记）', command, label, rows: rows + record.rows.length, undone }
}

/** 回收站: removed rows of every table a person may bring them back to, newest removal first. */
export async function removedOf(session: Session): Promise<readonly Removed[]> {
  const names = await operatorNames(session)
  const gone: { readonly spec: TableSpec; readonly row: RowRecord }[] = []
  for (const spec of session.catalogue.tables) {
    // A verdict taken back is no rubbish, and only its own commands may write its table: 恢复 could only be refused.
    if (spec.reserved && spec.reserved.free === undefined) continue
    const rows = await session.database.rows(spec.name).where('_gone').equals(1).toArray()
    for (const row of rows) gone.push({ spec, row })
  }
  const removals = await removalsOf(session, gone)
  const removed = gone.map(({ spec, row }) => {
    const record = removals.get(row._x?.at(-1)?.stamp ?? '')
    const title = shownTitle(spec, row) || '（未命名）'
    return {
      table: spec.name,
      id: row.id,
      title,
      at: record?.at ?? 0,
      byName: names.get(record?.by ?? '') ?? '（未登记）',
    }
  })
  return removed.sort((one, other) => other.at - one.at)
}

/** Log record by stamp of removal. A slice is read once, however many of its rows lie in the bin. */
async function removalsOf(
  session: Session,
  gone: readonly { spec: TableSpec; row: RowRecord }[],
): Promise<ReadonlyMap<Stamp, LogRecord>> {
  const keys = gone.map(({ spec, row }) => `${spec.name}:${row.id}`)
  const removals = new Map<Stamp, LogRecord>()
  for (const record of await recordsNaming(session.database, keys)) {
    for (const op of operationsOf(record)) if (op.kind === 'remove') removals.set(op.id, record)
  }
  return removals
}

export async function operatorNames(session: Session): Promise<ReadonlyMap<RowId, string>> {
  if (!session.catalogue.has('operator')) return new Map()
  const rows = await session.database.rows('operator').toArray()
  return new Map(rows.map((row) => [row.id, String(row['name'] ?? '')]))
}
