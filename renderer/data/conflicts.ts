// Open conflicts of the whole office, found through the index of marked rows; the log says who wrote what.
import type { FieldSpec, TableSpec } from '../../shared/domain/field'
import { conflictIssues, type ConflictWorld } from '../../shared/issues/conflict-issues'
import type { Author, Issue } from '../../shared/issues/issue'
import { isVisible, headsWithValues } from '../../shared/oplog/row'
import type { Op, RegisterKey, RowId, RowRecord, Stamp, Txn } from '../../shared/oplog/operation'
import { fieldOf } from '../../shared/oplog/register-key'
import { operatorNames } from './history'
import { headerOf, operationsOf, recordsNaming } from './log'
import { OPEN } from './open-conflicts'
import { listTable } from './rowsets/labels'
import { rowKey, type Session } from './session'

interface Marked {
  readonly spec: TableSpec
  readonly row: RowRecord
}

/** Every open conflict. Reads the marked rows, the log records that name them, and the rows their values point to; never a table. */
export async function openConflicts(session: Session): Promise<readonly Issue[]> {
  const marked = await markedRows(session)
  if (marked.length === 0) return []
  const writers = await writersOf(session, marked)
  const names = await operatorNames(session)
  const titles = await titlesFor(session, marked)
  const author = (stamp: Stamp): Author | undefined => {
    const txn = writers.get(stamp)?.txn
    return (
      txn && {
        byName: names.get(txn.by) ?? '未登记的操作员',
        device: txn.device,
        here: writers.get(stamp)?.here ?? false,
        at: txn.at,
      }
    )
  }
  const before = (head: Stamp, register: RegisterKey) => {
    const named = [...(writers.get(head)?.op.pred[register] ?? [])].sort().reverse()
    return named.map((stamp) => writers.get(stamp)?.op.set?.[register]).find((value) => value !== undefined)
  }
  const lookup: ConflictWorld['lookup'] = {
    idOf: () => undefined,
    nameOf: (table, id) => titles.get(rowKey(table, id)),
  }
  return marked.flatMap(({ spec, row }) => {
    const owner = spec.parent && titles.get(rowKey(spec.parent.table, String(row[spec.parent.field] ?? '')))
    return conflictIssues(spec, row, { lookup, author, before, ...(owner === undefined ? {} : { title: owner }) })
  })
}

async function markedRows({ catalogue, database }: Session): Promise<readonly Marked[]> {
  const found = await Promise.all(
    catalogue.tables.map(async (spec) => {
      const rows = await database.rows(spec.name).where(OPEN).equals(1).toArray()
      return rows.filter(isVisible).map((row) => ({ spec, row }))
    }),
  )
  return found.flat()
}

interface Writer {
  readonly op: Op
  readonly txn: Txn
  readonly here: boolean
}

async function writersOf(session: Session, marked: readonly Marked[]): Promise<ReadonlyMap<Stamp, Writer>> {
  const keys = new Set(marked.map(({ spec, row }) => rowKey(spec.name, row.id)))
  const writers = new Map<Stamp, Writer>()
  for (const record of await recordsNaming(session.database, [...keys])) {
    for (const op of operationsOf(record))
      if (keys.has(rowKey(op.table, op.row)))
        writers.set(op.id, { op, txn: headerOf(record, op.txn), here: record.own !== undefined })
  }
  return writers
}

/** Titles of the rows that conflicting values, parents and the rows' own titles point to, by `table:id`. */
async function titlesFor(
  { catalogue, database, survivors }: Session,
  marked: readonly Marked[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Map<string, Set<RowId>>()
  const want = (table: string, id: unknown): void => {
    if (typeof id !== 'string' || !catalogue.has(table)) return
    wanted.set(table, (wanted.get(table) ?? new Set()).add(id))
  }
  for (const { spec, row } of marked) {
    if (spec.parent) want(spec.parent.table, row[spec.parent.field])
    const titled = spec.fields.find(({ name }) => name === spec.title)
    const list = titled && listTable(titled)
    if (list !== undefined) want(list, row[spec.title])
    for (const [field, register] of conflictingFields(spec, row)) {
      const table = listTable(field)
      if (table !== undefined) for (const { value } of headsWithValues(row, register)) want(table, value)
    }
  }
  const titles = new Map<string, string>()
  for (const [table, ids] of wanted) {
    const { title } = catalogue.table(table)
    const shown = [...ids].map((id) => survivors.get(id) ?? id)
    const rows = await database.rows(table).bulkGet(shown)
    ;[...ids].forEach((id, at) => {
      const name = rows[at]?.[title]
      if (typeof name === 'string') titles.set(rowKey(table, id), name)
    })
  }
  return titles
}

function conflictingFields(spec: TableSpec, row: RowRecord): readonly (readonly [FieldSpec, RegisterKey])[] {
  return Object.keys(row._c ?? {}).flatMap((register) => {
    const field = spec.fields.find(({ name }) => name === fieldOf(register))
    return field ? [[field, register] as const] : []
  })
}
