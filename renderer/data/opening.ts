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
import { isDamaged } from './soundness'
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
  const [survivors, first, unknown] = await Promise.all([
    storedSurvivors(new Workspace(session)),
    database.log.limit(1).primaryKeys(),
    readOwnFields(session).then(() => stillUnknown(session)),
    markOutdated(session),
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
