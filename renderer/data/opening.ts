// Opening the office: refuse a newer database, drop a half-finished import, mend a damaged projection, and say so plainly.
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
  await readOwnFields(session)
  await markOutdated(session)
  session.survivors = await storedSurvivors(new Workspace(session))
  const empty = (await database.log.count()) === 0
  const state = damaged ? ({ state: 'rebuilt', message: REBUILT } as const) : ({ state: 'ready' } as const)
  const newer = (await stillUnknown(session)).length > 0 ? { newer: NEWER_ELSEWHERE } : {}
  const report = { ...state, ...newer, ownFields: ownFields(session), empty }
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
  const stored = (await session.database.meta.get('ledger'))?.value as Ledger | undefined
  const last = await session.database.log.orderBy('own').last()
  const ledger = stored ?? EMPTY_LEDGER
  if (!last) return ledger
  const written = ledger.written ?? { source: sourceOf(last.last), last: last.last }
  return { ...ledger, written, hybrid: observeStamp(ledger.hybrid, last.last, Number.MAX_SAFE_INTEGER).state }
}

async function dropLeftovers(session: Session): Promise<string | undefined> {
  const left = await unfinishedTxn(session.database)
  if (!left) return undefined
  await dropUnfinished(session, left.txn)
  return left.label
}

/** Row counts that differ from the ledger, or a table that cannot be read: the projection does not match the log. */
async function isDamaged(session: Session): Promise<boolean> {
  const { database, ledger } = session
  const unsound = async (table: string): Promise<boolean> => {
    try {
      const [count, first] = await Promise.all([database.rows(table).count(), database.rows(table).limit(1).first()])
      return count !== (ledger.counts[table] ?? 0) || (first !== undefined && !Array.isArray(first._s))
    } catch {
      // An unreadable table is the very thing looked for here; the rebuild that follows reports if it cannot be written either.
      return true
    }
  }
  // All at once: one after the other would be most of what a start waits for.
  return (await Promise.all(database.rowTables.map(unsound))).includes(true)
}
