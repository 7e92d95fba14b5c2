// One row in a hundred is compared with the log every day: a damaged value that no count shows is found before somebody relies on it.
import { canonicalRow } from '../../shared/oplog/fingerprint'
import { Replica } from '../../shared/oplog/replica'
import type { RowId, RowRecord } from '../../shared/oplog/operation'
import { pastOf } from './log'
import { turn } from './queue'
import { rowKey, type Session } from './session'
import { writing } from './writing'

const KEY = 'dailyCheck'
const SHARE = 100
/** Rows compared at a time: an edit waits for no more than these. */
const SLICE = 20
const DAY = 86_400_000

/** Up to where the rows have been compared, and on which day (of UTC, counted from 1970). */
interface Place {
  readonly table: string
  readonly after: RowId
}
type Kept = Place & { readonly day: number }

/**
 * Compares the next hundredth of the stored rows with what the log says of them, once a day, going on where the day before ended.
 * Answers false at the first row that differs; the place is then not moved on. Derived values are left to 核对数据, which
 * computes the whole office. Throws `log.damaged`.
 */
export async function isTodaysShareSound(session: Session): Promise<boolean> {
  const { database, queue } = session
  const day = Math.floor(session.clock.now() / DAY)
  const kept = (await database.meta.get(KEY))?.value as Kept | undefined
  if (kept?.day === day) return true
  let place: Place = { table: kept?.table ?? database.rowTables[0] ?? '', after: kept?.after ?? '' }
  let left = Math.ceil(Object.values(session.ledger.counts).reduce((sum, count) => sum + count, 0) / SHARE)
  // Every table is entered once at most, however few rows there are.
  for (let entered = 0; left > 0 && entered <= database.rowTables.length; await turn()) {
    if (session.closing) return true
    const slice = await queue.whenIdle(() => compareSlice(session, place, Math.min(left, SLICE)))
    if (slice === undefined) return true
    if (!slice.sound) return false
    left -= slice.compared
    if (slice.ended) entered += 1
    place = slice.next
  }
  await queue.whenIdle(() => writing(database, () => database.meta.put({ key: KEY, value: { ...place, day } })))
  return true
}

interface Slice {
  readonly sound: boolean
  readonly compared: number
  /** True where the table had no more rows. */
  readonly ended: boolean
  readonly next: Place
}

/** Undefined while a large change is under way, whose rows and log move apart and meet again. */
async function compareSlice(session: Session, { table, after }: Place, most: number): Promise<Slice | undefined> {
  if (session.unfinished.size > 0) return undefined
  const { database } = session
  const rows = await database.rows(table).where(':id').above(after).limit(most).toArray()
  const { histories } = await pastOf(
    database,
    rows.map((row) => rowKey(table, row.id)),
  )
  const sound = rows.every((row) => {
    const replica = new Replica()
    replica.apply(histories.get(rowKey(table, row.id)) ?? [])
    return isSame(row, replica.row(table, row.id))
  })
  const ended = rows.length < most
  const next = ended ? { table: tableAfter(session, table), after: '' } : { table, after: rows.at(-1)?.id ?? '' }
  return { sound, compared: rows.length, ended, next }
}

function isSame(row: RowRecord, truth: RowRecord | undefined): boolean {
  return truth !== undefined && canonicalRow(row) === canonicalRow(truth)
}

function tableAfter({ database: { rowTables } }: Session, table: string): string {
  return rowTables[(rowTables.indexOf(table) + 1) % rowTables.length] ?? ''
}
