// What the sources of the 工作台 read, over the open office: indexes of the database, and columns in memory.
import type { Fields } from '../../../shared/domain/field'
import { roleOf } from '../../../shared/domain/office/roles'
import type { Desk } from '../../../shared/domain/workbench/source'
import type { RowId, RowRecord } from '../../../shared/oplog/operation'
import { isVisible } from '../../../shared/oplog/row'
import { rowsWhere } from '../asking'
import { turn } from '../queue'
import type { Lists } from '../rowsets/lists'
import { isUnfinished, type Session } from '../session'

/** Rows taken from columns between two turns of the event loop, so that no edit waits (decisions.md 6). */
const SLICE = 5_000

/** Works out anew whatever is asked for. */
const unkept: Desk['kept'] = (_name, _tables, make) => make()

/** The desk of whoever is at the keyboard, today; `kept` where its owner outlives one question. */
export async function deskOf(session: Session, lists: Lists, kept = unkept): Promise<Desk> {
  const { database } = session
  const shown = (table: string, rows: readonly (RowRecord | undefined)[]): RowRecord[] =>
    rows.filter((row): row is RowRecord => row !== undefined && isVisible(row) && !isUnfinished(session, table, row.id))
  const all = async (table: string): Promise<readonly RowRecord[]> => shown(table, await database.rows(table).toArray())
  const survivor = (person: unknown): RowId => session.survivors.get(String(person)) ?? String(person)
  return {
    today: session.clock.today(),
    by: session.by,
    role: roleOf(session.by, await all('operator')),
    find: async (table, index, values) => shown(table, await rowsWhere(database.rows(table), index, values)),
    between: async (table, index, from, to) =>
      shown(table, await database.rows(table).where(index).between(from, to, true, true).toArray()),
    all,
    row: async (table, id) => shown(table, [await database.rows(table).get(id)])[0],
    columns: (table, fields) => fromColumns(lists, table, fields),
    kept,
    survivor,
    names: async (people) => {
      const ids = [...new Set([...people].map(survivor))]
      const rows = shown('person', await database.rows('person').bulkGet(ids))
      return new Map(rows.map((row) => [row.id, String(row['name'] ?? '')]))
    },
  }
}

async function fromColumns(lists: Lists, table: string, fields: readonly string[]): Promise<readonly Fields[]> {
  const set = lists.set(table)
  await set.ready()
  const readers = fields.map((field) => [field, set.columns.reader(field)] as const)
  const rows: Fields[] = []
  for (const slot of set.columns.all()) {
    const row: Record<string, unknown> = { id: set.columns.idAt(slot) }
    for (const [field, read] of readers) {
      const value = read(slot)
      if (value !== undefined) row[field] = value
    }
    rows.push(row as Fields)
    if (rows.length % SLICE === 0) await turn()
  }
  return rows
}
