// Opening the office: refuse a newer database, drop a half-finished import, mend a damaged projection, and say so plainly.
import type { Stamp } from '../../shared/oplog/operation'
import { deviceId, observeStamp, sourceOf } from '../../shared/oplog/stamp'
import { openDatabase, type Database } from './database'
import { writing } from './writing'
import { markOutdated } from './deriving'
import { dropUnfinished, unfinishedTxn } from './large'
import { storedSurvivors } from './merging'
import type { OfficeName, OpenReport } from './office'
import { ownFields, readOwnFields } from './own-fields'
import { rebuildTables } from './rebuild'
import { NEWER_ELSEWHERE, projectLearned, stillUnknown } from './replication/newer'
import { EMPTY_LEDGER, sessionOf, type Ledger, type Parts, type Session } from './session'
import { Workspace } from './workspace'

export type Opening = { readonly session?: Session; readonly report: OpenReport }

const NEWER: OpenReport = {
  state: 'newer-version',
  message: '这里的数据由更新版本的“劳模之家”写入，本版本不能打开，数据没有改动。请安装新版本后再打开。',
  empty: false,
}
/** What is told wherever tables were found wrong and mended from the log. */
export const REBUILT =
  '数据表有损坏，已根据变更日志重新生成，没有丢失任何已保存的内容。请抽查几条记录；如反复出现，请检查磁盘。'

/** Opens an office's database and makes it sound. `device` as the main process knows it; otherwise the one kept in `meta`. */
export async function openOffice(parts: Parts, which: OfficeName, device?: string): Promise<Opening> {
  const opened = await openDatabase(which, parts.catalogue)
  if (opened.state === 'newer-version') return { report: NEWER }
  const { database } = opened
  const session = sessionOf(parts, which, database, await deviceOf(parts, database, device))
  session.ledger = await ledgerOf(session)
  const dropped = await dropLeftovers(session)
  await projectLearned(session)
  const damaged = await isDamaged(session)
  if (damaged) await rebuildTables(session, true)
  await Promise.all([readOwnFields(session), markOutdated(session)])
  const [survivors, first, unknown] = await Promise.all([
    storedSurvivors(new Workspace(session)),
    database.log.limit(1).primaryKeys(),
    stillUnknown(session),
  ])
  session.survivors = survivors
  const state = damaged ? ({ state: 'rebuilt', message: REBUILT } as const) : ({ state: 'ready' } as const)
  const newer = unknown.length > 0 ? { newer: NEWER_ELSEWHERE } : {}
  const report = { ...state, ...newer, ownFields: ownFields(session), empty: first.length === 0 }
  return { session, report: dropped === undefined ? report : { ...report, dropped } }
}

/** The device id is kept here as well as by the main process (sync-design.md §8.7); the main process decides. */
async function deviceOf(parts: Parts, database: Database, given: string | undefined): Promise<string> {
  const kept = (await database.meta.get('device'))?.value
  const device = given ?? (typeof kept === 'string' ? kept : deviceId(parts.random.bytes(5)))
  if (device !== kept) await writing(database, () => database.meta.put({ key: 'device', value: device }))
  return device
}

/** The ledger, or one made from the last own log record where it is missing: the clock may never fall behind what this PC wrote. */
async function ledgerOf(session: Session): Promise<Ledger> {
  const { meta, log } = session.database
  // The index holds the stamp itself: the record with its slice is not read.
  const [stored, keys] = await Promise.all([meta.get('ledger'), log.orderBy('own').reverse().limit(1).keys()])
  const [last] = keys as Stamp[]
  const ledger = (stored?.value as Ledger | undefined) ?? EMPTY_LEDGER
  if (last === undefined) return ledger
  const written = ledger.written ?? { source: sourceOf(last), last }
  return { ...ledger, written, hybrid: observeStamp(ledger.hybrid, last, Number.MAX_SAFE_INTEGER).state }
}

async function dropLeftovers(session: Session): Promise<string | undefined> {
  const left = await unfinishedTxn(session.database)
  if (!left) return undefined
  await dropUnfinished(session, left.txn)
  return left.label
}

/** Counting more rows than this is too long to wait for at a start: `isWhole` does it later. */
const COUNTED_AT_START = 2_000

/** Row counts that differ from the ledger, or a table that cannot be read: the projection does not match the log. */
async function isDamaged(session: Session): Promise<boolean> {
  const { database, ledger } = session
  const unsound = async (table: string): Promise<boolean> => {
    const told = ledger.counts[table] ?? 0
    try {
      const [count, first] = await Promise.all([
        told > COUNTED_AT_START ? told : database.rows(table).count(),
        database.rows(table).limit(1).first(),
      ])
      return count !== told || (first === undefined ? told > 0 : !Array.isArray(first._s))
    } catch {
      // An unreadable table is the very thing looked for here; the rebuild that follows reports if it cannot be written either.
      return true
    }
  }
  // All at once: one after the other would be most of what a start waits for.
  return (await Promise.all(database.rowTables.map(unsound))).includes(true)
}

/** Whether the tables too long to be counted at the start have as many rows as the ledger says. */
export function isWhole(session: Session): Promise<boolean> {
  const { database, queue } = session
  // In the queue: no commit lies between a count and the ledger it is compared with.
  return queue.whenIdle(async () => {
    const long = Object.entries(session.ledger.counts).filter(([, told]) => told > COUNTED_AT_START)
    const found = await Promise.all(long.map(([table]) => database.rows(table).count()))
    return long.every(([, told], at) => found[at] === told)
  })
}
