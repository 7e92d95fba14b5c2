// The writer's side of replication (shared/ipc/replication): own entries out, arrivals in, and what is known of both.
import { FailureError } from '../../../shared/kernel/result'
import type { LogState, OfficeLog, OwnEntry } from '../../../shared/ipc/replication'
import type { Stamp } from '../../../shared/oplog/operation'
import type { LogRecord } from '../database'
import { officeStateWhile } from '../rebuild'
import type { Session } from '../session'
import { writing } from '../writing'
import { noteDiffering } from './differing'
import { NEWER_ELSEWHERE, stillUnknown } from './newer'
import type { Onlooker } from './onlooker'
import { readLog } from './reading-log'
import { deliver } from './receiving'

const VAULT = 'vault'
/** A fingerprint is tried between edits this often; then it is left for a quieter time, since no edit may wait for it. */
const UNDISTURBED_TRIES = 3

/** `opened` answers the office's session or throws why there is none; the sample office never replicates. */
export function officeLog(opened: () => Session, onlooker: Onlooker): OfficeLog {
  return {
    state: async () => stateOf(opened()),
    bind: async (vault) => bind(opened(), vault),
    ownAfter: async (stamp, limit) => ownAfter(opened(), stamp, limit),
    deliver: async (arrivals) => deliver(opened(), arrivals, onlooker),
    published: async (name, through) => {
      const { queue, database } = opened()
      await queue.whenIdle(() => writing(database, () => database.segments.put({ name, through })))
    },
    gathered: async (pack, names) => gathered(opened(), pack, names),
    renewDevice: async (device) => renewDevice(opened(), device),
    readLog: async (from, limit) => readLog(opened(), from, limit),
    fingerprint: async () => fingerprint(opened()),
    noteDiffering: async (pcs) => noteDiffering(opened(), pcs, onlooker),
  }
}

/** Last stamp of the own log; '' while it is empty. */
export async function lastOwn({ database }: Session): Promise<Stamp> {
  return (await database.log.orderBy('own').last())?.own ?? ''
}

async function stateOf(session: Session): Promise<LogState> {
  const { database, device } = session
  const [vault, known, last] = await Promise.all([
    database.meta.get(VAULT),
    database.segments.toCollection().primaryKeys(),
    lastOwn(session),
  ])
  return { vault: vault?.value as string | undefined, device, known, lastOwn: last }
}

async function bind({ queue, database }: Session, vault: string): Promise<void> {
  await queue.run(() =>
    writing(database, async () => {
      const bound = (await database.meta.get(VAULT))?.value
      if (bound === undefined) await database.meta.put({ key: VAULT, value: vault })
      else if (bound !== vault) throw otherVault()
    }),
  )
}

function otherVault(): FailureError {
  return new FailureError({
    code: 'vault.other',
    message: '这里的数据已经属于另一套共享数据，没有连接，数据没有改动。请选择原来的共享文件夹。',
  })
}

/** Records read at once: a cursor would answer them one by one. */
const RECORDS = 32

/** Whole transactions only: the slices of one never end up in two answers. In the queue, so that no part of one is missed. */
async function ownAfter(session: Session, stamp: Stamp, limit: number): Promise<readonly OwnEntry[]> {
  const { log } = session.database
  const entries: OwnEntry[] = []
  let count = 0
  await session.queue.whenIdle(async () => {
    for (let from = stamp; ;) {
      const page = await log.where('own').above(from).limit(RECORDS).toArray()
      for (const record of page) {
        if (isIncomplete(session, record) || (count >= limit && !isSame(entries.at(-1), record))) return
        count += record.count
        entries.push(entryOf(record))
      }
      if (page.length < RECORDS) return
      from = page.at(-1)?.own ?? from
    }
  })
  return entries
}

function isIncomplete({ unfinished }: Session, { held, ids }: LogRecord): boolean {
  return held !== undefined || ids.some((id) => unfinished.has(id))
}

/** A further slice of the same transaction; parts of a large one are entries of their own. */
function isSame(entry: OwnEntry | undefined, { txns: [txn] }: LogRecord): boolean {
  return entry?.txn.id === txn?.id && txn?.part === undefined
}

function entryOf({ txns: [txn], body, count, first, last }: LogRecord): OwnEntry {
  if (!txn) throw new Error('an own record without a transaction')
  return { txn, body, count, first, last }
}

/** One transaction: at no moment is a segment of the pack unknown. */
async function gathered({ queue, database }: Session, pack: string, names: readonly string[]): Promise<void> {
  await queue.whenIdle(() =>
    writing(database, async () => {
      await database.segments.put({ name: pack })
      await database.segments.bulkDelete([...names])
    }),
  )
}

async function renewDevice(session: Session, device: string): Promise<void> {
  await session.queue.run(async () => {
    await writing(session.database, () => session.database.meta.put({ key: 'device', value: device }))
    session.device = device
  })
}

/** Taken in slices between edits and given up as soon as one comes in between. Throws `log.busy`: ask again when it is quiet. */
async function fingerprint(session: Session): Promise<{ readonly state: string; readonly known: number }> {
  if ((await stillUnknown(session)).some((name) => !name.includes('.')))
    throw new FailureError({ code: 'log.newer', message: NEWER_ELSEWHERE })
  for (let nth = 0; nth < UNDISTURBED_TRIES && session.unfinished.size === 0; nth++) {
    const { ledger } = session
    const isStill = (): boolean => session.ledger === ledger && session.unfinished.size === 0 && !session.closing
    const state = await officeStateWhile(session, isStill)
    if (state !== undefined) return { state, known: await session.database.segments.count() }
  }
  throw new FailureError({ code: 'log.busy', message: '数据正在变动，稍后再核对一致性；数据没有改动。' })
}
