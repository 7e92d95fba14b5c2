// When a list table changes (a unit's order, a title's treatment), every row that reads it is derived again, in slices between edits.
import type { TableSpec } from '../../shared/domain/field'
import type { RowRecord } from '../../shared/oplog/operation'
import { writing } from './writing'
import { deriveRows, readersOf } from './derived'
import { dropCopies } from './rowsets/stored'
import { turn } from './queue'
import type { Session } from './session'
import { Workspace } from './workspace'

const SLICE = 250
const MARK = 'stale'
/** Of every table; one whose rule alone changes says so itself (`derive.version`), so that nobody's roster is worked out again for it. */
const DERIVED_VERSION = 2
/** What `meta` holds: the version of each table's rule, or from earlier programs the one number for all. */
type DerivedBy = Readonly<Record<string, number>> | number | undefined

/**
 * Inside `writing`: remembers which tables must be derived again, so that a crash in between is made good at the next start. Rows that
 * come into being with this transaction are derived by the lists as it leaves them: only those that were here before count.
 */
export async function markReaders(session: Session, changed: Iterable<string>): Promise<void> {
  const { counts } = session.ledger
  const readers = [...changed]
    .flatMap((table) => readersOf(session.catalogue, table))
    .filter((spec) => (counts[spec.name] ?? 0) > 0)
  if (readers.length === 0) return
  const marked = await staleTables(session)
  await session.database.meta.put({ key: MARK, value: [...new Set([...marked, ...readers.map((spec) => spec.name)])] })
}

/** After an update whose rules derive other values, these are computed again for the tables whose rules they are (in the background, once). */
export async function markOutdated(session: Session): Promise<void> {
  const { meta } = session.database
  const known = (await meta.get('derivedBy'))?.value as DerivedBy
  const deriving = session.catalogue.tables.filter(({ derive }) => derive)
  const outdated = deriving.filter((spec) => versionOf(spec) !== versionIn(known, spec.name))
  if (outdated.length === 0 && typeof known === 'object') return
  const tables = outdated.filter((spec) => (session.ledger.counts[spec.name] ?? 0) > 0).map(({ name }) => name)
  const value = Object.fromEntries(deriving.map((spec) => [spec.name, versionOf(spec)]))
  await writing(session.database, async () => {
    await meta.put({ key: 'derivedBy', value })
    if (tables.length > 0)
      await meta.put({ key: MARK, value: [...new Set([...(await staleTables(session)), ...tables])] })
  })
}

function versionOf({ derive }: TableSpec): number {
  return DERIVED_VERSION + (derive?.version ?? 0)
}

/** By which version the stored values of a table were made; a table that is new has none to make again. */
function versionIn(known: DerivedBy, table: string): number | undefined {
  return typeof known === 'object' ? (known[table] ?? DERIVED_VERSION) : known
}

/** Derives again what is marked; `onSlice` gets the rows whose values changed. Stops when the office closes; the mark stays. */
export async function deriveInBackground(
  session: Session,
  onSlice: (table: string, rows: readonly RowRecord[]) => void,
): Promise<void> {
  for (let tables = await staleTables(session); tables.length > 0; tables = await staleTables(session)) {
    // A list that changes while this runs makes it start over: earlier slices read the list as it was.
    const order = session.catalogue.tables.filter((spec) => tables.includes(spec.name))
    order.sort((one, other) => (one.derive?.children.length ?? 0) - (other.derive?.children.length ?? 0))
    session.restale = false
    for (const spec of order) {
      for (let last: string | undefined = ''; last !== undefined; await turn()) {
        const from: string = last
        const slice: Slice = await session.queue.whenIdle(() => deriveSlice(session, spec.name, from))
        if (slice.rows.length > 0) onSlice(spec.name, slice.rows)
        if (session.closing) return
        last = slice.last
      }
    }
    await session.queue.whenIdle(() => unmark(session))
  }
  session.restale = false
}

interface Slice {
  readonly rows: readonly RowRecord[]
  readonly last: string | undefined
}

function deriveSlice(session: Session, table: string, from: string): Promise<Slice> {
  return writing(session.database, async () => {
    const space = new Workspace(session)
    const ids = await space.table(table).where(':id').above(from).limit(SLICE).primaryKeys()
    await deriveRows(space, session.catalogue.table(table), new Set(ids))
    await space.flush()
    await dropCopies(session.database, [table])
    return { rows: space.changedRows(table), last: ids.length < SLICE ? undefined : ids.at(-1) }
  })
}

async function unmark(session: Session): Promise<void> {
  if (session.restale) return
  await writing(session.database, () => session.database.meta.delete(MARK))
}

async function staleTables(session: Session): Promise<readonly string[]> {
  return ((await session.database.meta.get(MARK))?.value as string[] | undefined) ?? []
}
