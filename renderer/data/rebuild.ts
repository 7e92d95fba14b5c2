// The tables recomputed from the log and compared with what is stored; with `repair` the differences are swapped in (I15). Linear.
import { canonicalRow, FingerprintSum, officeFingerprint } from '../../shared/oplog/fingerprint'
import { isVisible } from '../../shared/oplog/row'
import { Replica } from '../../shared/oplog/replica'
import { survivors } from '../../shared/oplog/links'
import type { Related } from '../../shared/domain/field'
import type { RowId, RowRecord } from '../../shared/oplog/operation'
import { writing } from './writing'
import { LINK_TABLE } from './database'
import { inOrder, SURVIVOR, withDerived } from './derived'
import { operationsOf } from './log'
import type { RebuildReport } from './office'
import { withConflictMark } from './open-conflicts'
import { turn } from './queue'
import { dropCopies } from './rowsets/stored'
import type { Ledger, Session } from './session'

const READ_SLICE = 200
const ROWS_SLICE = 1_000
/** About 10 ms of reading and as much of hashing. */
const STATE_SLICE = 200
const DIFFERENCES_SHOWN = 20

type Tables = ReadonlyMap<string, ReadonlyMap<RowId, RowRecord>>
interface Difference {
  readonly table: string
  readonly row: RowId
  readonly what: RebuildReport['differences'][number]['what']
}

/** Recomputes every table from the log and compares; writes only with `repair`, all differences in one transaction. Throws `log.damaged`. */
export async function rebuildTables(session: Session, repair: boolean): Promise<RebuildReport> {
  await session.database.rulesReady()
  const { replica, operations } = await replay(session)
  const truth = withAllDerived(session, replica)
  const differences: Difference[] = []
  for (const table of session.database.rowTables)
    await compare(session, table, truth.get(table) ?? new Map(), differences)
  if (repair) await swapIn(session, truth, differences)
  const rows = [...truth.values()].reduce((sum, table) => sum + table.size, 0)
  return { equal: differences.length === 0, rows, operations, differences: differences.slice(0, DIFFERENCES_SHOWN) }
}

/** One number for the whole office's state, equal on PCs that hold the same operations. Linear. */
export async function officeState(session: Session): Promise<string> {
  return (await officeStateWhile(session, () => true)) ?? ''
}

/** The same in slices so small that no edit waits long for one; undefined as soon as `isStill` says that somebody changed something. */
export async function officeStateWhile(session: Session, isStill: () => boolean): Promise<string | undefined> {
  const sums: Record<string, string> = {}
  for (const table of session.database.rowTables) {
    const sum = new FingerprintSum()
    for await (const rows of storedSlices(session, table, STATE_SLICE)) {
      if (!isStill()) return undefined
      for (const row of rows) sum.add(row)
    }
    sums[table] = sum.toString()
  }
  return officeFingerprint(sums)
}

async function replay(session: Session): Promise<{ replica: Replica; operations: number }> {
  const replica = new Replica()
  let operations = 0
  for (let last = 0; ; await turn()) {
    const records = await session.database.log.where(':id').above(last).limit(READ_SLICE).toArray()
    for (const record of records) {
      if (record.held !== undefined) continue
      replica.apply(operationsOf(record))
      operations += record.count
    }
    last = records.at(-1)?.seq ?? 0
    if (records.length < READ_SLICE) return { replica, operations }
  }
}

function withAllDerived(session: Session, replica: Replica): Tables {
  const tables = new Map<string, Map<RowId, RowRecord>>(
    session.database.rowTables.map((table) => [table, new Map(replica.rows(table))]),
  )
  const merged = survivors(replica.rows(LINK_TABLE).values(), (table, id) => replica.row(table, id)?._s[0])
  for (const rows of tables.values()) {
    for (const [id, survivor] of merged) {
      const row = rows.get(id)
      if (row) rows.set(id, { ...row, [SURVIVOR]: survivor })
    }
  }
  for (const spec of session.catalogue.tables) {
    const rows = tables.get(spec.name)
    for (const [id, row] of rows ?? []) if (row._c || row._x) rows?.set(id, withConflictMark(spec, row))
  }
  for (const spec of inOrder(session.catalogue)) {
    const rows = tables.get(spec.name)
    if (!rows || !spec.derive) continue
    const families = familiesOf(session, spec.derive.children, tables, merged)
    const lists = new Map(
      (spec.derive.lists ?? []).map((list) => [list, [...(tables.get(list)?.values() ?? [])].filter(isVisible)]),
    )
    for (const [id, row] of rows) {
      const related: Related = {
        children: (table) => families.get(table)?.get(id) ?? [],
        list: (table) => lists.get(table) ?? [],
      }
      rows.set(id, withDerived(row, spec.derive.of(row, related)))
    }
  }
  return tables
}

/** Visible children by table and parent; a survivor also has those of the rows merged into it. */
function familiesOf(
  session: Session,
  children: readonly string[],
  tables: Tables,
  merged: ReadonlyMap<RowId, RowId>,
): Map<string, Map<RowId, RowRecord[]>> {
  const families = new Map<string, Map<RowId, RowRecord[]>>()
  for (const table of children) {
    const field = session.catalogue.table(table).parent?.field ?? ''
    const byParent = new Map<RowId, RowRecord[]>()
    const rows = [...(tables.get(table)?.values() ?? [])]
      .filter(isVisible)
      .sort((one, other) => (one.id < other.id ? -1 : 1))
    for (const row of rows) {
      const parent = String(row[field] ?? '')
      for (const owner of new Set([parent, merged.get(parent) ?? parent]))
        byParent.set(owner, [...(byParent.get(owner) ?? []), row])
    }
    families.set(table, byParent)
  }
  return families
}

async function compare(
  session: Session,
  table: string,
  truth: ReadonlyMap<RowId, RowRecord>,
  differences: Difference[],
): Promise<void> {
  const met = new Set<RowId>()
  for await (const rows of storedSlices(session, table)) {
    for (const row of rows) {
      met.add(row.id)
      const right = truth.get(row.id)
      if (!right) differences.push({ table, row: row.id, what: 'extra' })
      else if (!sameRow(row, right)) differences.push({ table, row: row.id, what: 'different' })
    }
  }
  for (const id of truth.keys()) if (!met.has(id)) differences.push({ table, row: id, what: 'missing' })
}

async function* storedSlices(session: Session, table: string, size = ROWS_SLICE): AsyncGenerator<readonly RowRecord[]> {
  for (let last = ''; ; await turn()) {
    const rows = await session.database.rows(table).where(':id').above(last).limit(size).toArray()
    yield rows
    last = rows.at(-1)?.id ?? ''
    if (rows.length < size) return
  }
}

async function swapIn(session: Session, truth: Tables, differences: readonly Difference[]): Promise<void> {
  const { database } = session
  const counts = Object.fromEntries([...truth].map(([table, rows]) => [table, rows.size]))
  const ledger: Ledger = { ...session.ledger, counts }
  await writing(database, async () => {
    for (const table of new Set(differences.map((difference) => difference.table))) {
      const mine = differences.filter((difference) => difference.table === table)
      await database.rows(table).bulkDelete(mine.flatMap((each) => (each.what === 'extra' ? [each.row] : [])))
      await database.rows(table).bulkPut(mine.flatMap((each) => truth.get(table)?.get(each.row) ?? []))
    }
    await dropCopies(database, database.rowTables)
    await database.meta.put({ key: 'ledger', value: ledger })
  })
  session.ledger = ledger
  session.lists.clear()
}

/** Values, marks and stored derived values alike: a stale sort key misleads as much as a wrong name. */
function sameRow(one: RowRecord, other: RowRecord): boolean {
  return canonicalRow(one) === canonicalRow(other) && canonicalRow(derivedOf(one)) === canonicalRow(derivedOf(other))
}

function derivedOf(row: RowRecord): RowRecord {
  const derived = Object.entries(row).filter(([key, value]) => key.startsWith('_d') && value !== undefined)
  return { id: row.id, _s: row._s, ...Object.fromEntries(derived.map(([key, value]) => [key.slice(1), value])) }
}
