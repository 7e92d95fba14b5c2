// What the sources of the 工作台 read, over the open office: indexes of the database, and columns in memory.
import type { Table } from 'dexie'
import type { Fields } from '../../../shared/domain/field'
import { roleOf } from '../../../shared/domain/office/roles'
import type { Desk, Only } from '../../../shared/domain/workbench/source'
import type { RowId, RowRecord } from '../../../shared/oplog/operation'
import { isVisible } from '../../../shared/oplog/row'
import { rowsWhere } from '../asking'
import { listRows } from '../derived'
import { Excerpts } from '../excerpts'
import { turn } from '../queue'
import type { Lists } from '../rowsets/lists'
import type { RowSet } from '../rowsets/rowset'
import { isUnfinished, type Session } from '../session'
import { Workspace } from '../workspace'
import { Together } from './together'

/** Rows taken from columns between two turns of the event loop, so that no edit waits (decisions.md 6). */
const SLICE = 5_000

/** The desk of whoever is at the keyboard, today; `excerpts` where their owner outlives one question. */
export async function deskOf(session: Session, lists: Lists, excerpts = new Excerpts(session, lists)): Promise<Desk> {
  const { database } = session
  const together = new Together(database)
  const shown = (table: string, rows: readonly (RowRecord | undefined)[]): RowRecord[] =>
    rows.filter((row): row is RowRecord => row !== undefined && isVisible(row) && !isUnfinished(session, table, row.id))
  /** All that is asked before anybody waits goes to the disk together. */
  const ask = async (
    table: string,
    read: (rows: Table<RowRecord, RowId>) => PromiseLike<readonly (RowRecord | undefined)[]>,
  ): Promise<RowRecord[]> => shown(table, await together.ask(table, () => read(database.rows(table))))
  const all = (table: string): Promise<RowRecord[]> => ask(table, (rows) => rows.toArray())
  const survivor = (person: unknown): RowId => session.survivors.get(String(person)) ?? String(person)
  return {
    today: session.clock.today(),
    by: session.by,
    role: roleOf(session.by, await listRows(new Workspace(session), 'operator')),
    find: async (table, index, values) =>
      values.length === 0 ? [] : ask(table, (rows) => rowsWhere(rows, index, values)),
    between: (table, index, from, to) =>
      ask(table, (rows) => rows.where(index).between(from, to, true, true).toArray()),
    all,
    row: async (table, id) => (await ask(table, (rows) => rows.bulkGet([id])))[0],
    columns: (table, fields, only) => fromColumns(lists.set(table), fields, only),
    excerpt: (of) => excerpts.read(of),
    survivor,
    names: (people) => namesOf(lists.set('person'), new Set([...people].map(survivor))),
  }
}

/** From memory: a row of a person is large, and whoever looks at names of a hundred has the roster open. */
async function namesOf(set: RowSet, ids: ReadonlySet<RowId>): Promise<ReadonlyMap<RowId, string>> {
  if (ids.size > 0) await set.ready()
  return new Map(
    [...ids].flatMap((id) => {
      const slot = set.columns.slotOf(id)
      return slot === undefined ? [] : [[id, String(set.columns.value(slot, 'name') ?? '')] as const]
    }),
  )
}

/** Of rows that `only` leaves out nothing is made. */
async function fromColumns(set: RowSet, fields: readonly string[], only: Only | undefined): Promise<readonly Fields[]> {
  await set.ready()
  const readers = fields.map((field) => [field, set.columns.reader(field)] as const)
  const decides = only && set.columns.reader(only.field)
  const rows: Fields[] = []
  let seen = 0
  for (const slot of set.columns.all()) {
    if (++seen % SLICE === 0) await turn()
    if (only && !only.holds(decides?.(slot))) continue
    const row: Record<string, unknown> = { id: set.columns.idAt(slot) }
    for (const [field, read] of readers) {
      const value = read(slot)
      if (value !== undefined) row[field] = value
    }
    rows.push(row as Fields)
  }
  // Somebody removed and back again stands last in memory: nearly in order already, this costs one pass.
  return rows.sort((one, other) => (one.id < other.id ? -1 : 1))
}
