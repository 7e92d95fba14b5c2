// What happened to a record, field by field, and what lies in the bin; read from the log's slices that name the row.
import type { TableSpec } from '../../shared/domain/field'
import { shownTitle } from '../../shared/domain/masking'
import { clockFrom } from '../../shared/kernel/ports'
import type { Op, RegisterKey, RowId, RowRecord, Stamp, Txn, TxnId, Value } from '../../shared/oplog/operation'
import { keysWhere } from './asking'
import type { LogRecord } from './database'
import { headerOf, operationsAt, operationsOf, recordsNaming } from './log'
import type { HistoryEntry, Office, RecentOnly } from './office'
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
  const secret = new Set(spec.fields.flatMap((field) => (field.secret ? [field.name] : [])))
  const history = await operationsAt(session.database, table, id)
  return history.map(({ op, txn }) => ({
    stamp: op.id,
    txn: txn.id,
    at: txn.at,
    by: txn.by,
    byName: names.get(txn.by) ?? '（未登记）',
    device: txn.device,
    label: txn.label,
    kind: op.kind,
    table,
    row: id,
    fields: Object.entries(op.set ?? {})
      .filter(([register]) => !secret.has(register))
      .map(([register, after]) => changeAt(spec, values, op, register, after)),
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
export async function recentOf(session: Session, limit: number, only: RecentOnly = {}): Promise<readonly Recent[]> {
  const names = await operatorNames(session)
  const found = new Map<TxnId, Recent>()
  const undone = new Set<TxnId>()
  await session.database.log
    .orderBy(':id')
    .reverse()
    .until((record) => found.size >= limit && !record.ids.some((id) => found.has(id)))
    .each((record) => {
      if (record.held !== undefined) return
      // Newest first: an undo is met before what it undid, and an undo of the undo before both.
      for (const txn of newestFirst(record)) {
        if (txn.undoes !== undefined && !undone.has(txn.id)) undone.add(txn.undoes)
        if (!matches(txn, only)) continue
        const rows = (found.get(txn.id)?.rows ?? 0) + rowsOf(record, txn.id)
        const final = finalHint(session, txn.command)
        const entry = { ...entryOf(txn, names), rows, undone: undone.has(txn.id) }
        found.set(txn.id, final === undefined ? entry : { ...entry, final })
      }
    })
  return [...found.values()].slice(0, limit)
}

function matches({ by, label, at }: Txn, only: RecentOnly): boolean {
  if (only.by !== undefined && by !== only.by) return false
  if (only.text && !label.includes(only.text.trim())) return false
  const day = clockFrom(() => at).today()
  return (only.from === undefined || day >= only.from) && (only.to === undefined || day <= only.to)
}

function newestFirst(record: LogRecord): readonly Txn[] {
  return record.ids.map((id) => headerOf(record, id)).reverse()
}

function rowsOf(record: LogRecord, txn: TxnId): number {
  return record.sizes?.[record.ids.indexOf(txn)] ?? record.rows.length
}

function entryOf({ id, at, by, device, command, label }: Txn, names: ReadonlyMap<RowId, string>) {
  return { txn: id, at, by, byName: names.get(by) ?? '（未登记）', device, command, label }
}

/** 回收站: removed rows of every table a person may bring them back to, newest removal first. */
export async function removedOf(session: Session): Promise<readonly Removed[]> {
  const names = await operatorNames(session)
  const gone: { readonly spec: TableSpec; readonly row: RowRecord }[] = []
  for (const spec of session.catalogue.tables) {
    // A verdict taken back is no rubbish, and only its own commands may write its table: 恢复 could only be refused.
    if (spec.reserved && spec.reserved.free === undefined && spec.reserved.only === undefined) continue
    const rows = await session.database.rows(spec.name).where('_gone').equals(1).toArray()
    for (const row of rows) gone.push({ spec, row })
  }
  const removals = await removalsOf(session, gone)
  const removed = gone.map(({ spec, row }) => {
    const txn = removals.get(row._x?.at(-1)?.stamp ?? '')
    const title = shownTitle(spec, row) || '（未命名）'
    return {
      table: spec.name,
      id: row.id,
      title,
      at: txn?.at ?? 0,
      byName: names.get(txn?.by ?? '') ?? '（未登记）',
    }
  })
  return removed.sort((one, other) => other.at - one.at)
}

/** Transaction by stamp of removal. A slice is read once, however many of its rows lie in the bin. */
async function removalsOf(
  session: Session,
  gone: readonly { spec: TableSpec; row: RowRecord }[],
): Promise<ReadonlyMap<Stamp, Txn>> {
  const keys = gone.map(({ spec, row }) => `${spec.name}:${row.id}`)
  const removals = new Map<Stamp, Txn>()
  for (const record of await recordsNaming(session.database, keys)) {
    for (const op of operationsOf(record)) if (op.kind === 'remove') removals.set(op.id, headerOf(record, op.txn))
  }
  return removals
}

export async function operatorNames(session: Session): Promise<ReadonlyMap<RowId, string>> {
  if (!session.catalogue.has('operator')) return new Map()
  const rows = await session.database.rows('operator').toArray()
  return new Map(rows.map((row) => [row.id, String(row['name'] ?? '')]))
}
