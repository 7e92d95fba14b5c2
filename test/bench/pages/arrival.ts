// What the sync areas need of a page: an office of one's own filled by commands, and the raw puts that its arrival on another PC is
// measured against.
import { sampleOfficeName, sampleRows, sampleSeed } from '../../../shared/domain/sample/sample'
import { databaseName } from '../../../renderer/data/database'
import { office } from '../../../renderer/data/client'
import { timed, type PlainRow } from './people'
import { openRaw, putAll, readAll } from './raw'

/** People of one command: what 看示例 writes at once. */
const SLICE = 300
const TABLES = ['person', 'honour', 'statusEvent', 'family', 'account'] as const

/** Fills the profile's own office (not the sample's, which never syncs) with `count` people through the command that 看示例 uses. */
export async function fillOffice(count: number): Promise<void> {
  await office().open('office')
  const founded = await done('office.found', { name: sampleOfficeName, operator: '评测' })
  await office().setOperator((founded as { operator: string }).operator)
  for (let from = 0; from < count; from += SLICE)
    await done('sample.fill', { seed: sampleSeed, from, count: Math.min(SLICE, count - from) })
}

export interface RawArrival {
  /** Rows put. */
  readonly rows: number
  /** ms: the rows alone, and the rows with the log records' bytes. */
  readonly put: number
  readonly withLog: number
  /** Bytes of the log this profile's office holds, and in how many records. */
  readonly bytes: number
  readonly records: number
}

/** Raw strict puts of everything `count` people have; once alone, once with the bytes of this profile's own log beside them. */
export async function rawArrival(count: number): Promise<RawArrival> {
  const log = await logOf(databaseName('office'))
  const rows = rowsOf(count)
  const put = await timed(await putting('rows', rows))
  const withRows = await putting('rows-and-log', rows)
  const store = await openRaw('log', ['log'])
  const withLog = await timed(async () => {
    await withRows()
    await putAll(store, 'log', log)
  })
  const bytes = log.reduce((sum, { body }) => sum + body.length, 0)
  return { rows: rows.size, put, withLog, bytes, records: log.length }
}

/** Raw strict puts of `times` edited rows of `count` people, 500 to a transaction as a bulk edit writes them; ms. */
export async function rawEdits(count: number, times: number): Promise<number> {
  const people = (rowsOf(count).byTable.get('person') ?? []).slice()
  const database = await openRaw('edited', TABLES)
  await putAll(database, 'person', people)
  return timed(async () => {
    for (let at = 0; at < times; at += 500) {
      const edited = Array.from({ length: Math.min(500, times - at) }, (_, n) => ({
        ...people[((at + n) * 7919) % people.length],
        position: `职务${at + n}`,
      }))
      await putAll(database, 'person', edited)
    }
  })
}

interface Rows {
  readonly byTable: ReadonlyMap<string, readonly PlainRow[]>
  readonly size: number
}

function rowsOf(count: number): Rows {
  const byTable = new Map<string, PlainRow[]>(TABLES.map((table) => [table, []]))
  let size = 0
  for (let from = 0; from < count; from += 1000)
    for (const { table, id, values } of sampleRows(sampleSeed, from, Math.min(1000, count - from))) {
      byTable.get(table)?.push({ id, ...values })
      size++
    }
  return { byTable, size }
}

/** Opens the database beforehand; what is returned puts the rows, one transaction a table. */
async function putting(name: string, { byTable }: Rows): Promise<() => Promise<void>> {
  const database = await openRaw(name, TABLES)
  return async () => {
    for (const [table, rows] of byTable) await putAll(database, table, rows)
  }
}

/** The records of an office's log as this profile has them, without their indexes. */
async function logOf(name: string): Promise<readonly { readonly id: number; readonly body: Uint8Array }[]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('open'))
  })
  const records = (await readAll(database, 'log')) as readonly { readonly seq: number; readonly body: Uint8Array }[]
  database.close()
  return records.map(({ seq, body }) => ({ id: seq, body }))
}

async function done(command: string, input: unknown): Promise<unknown> {
  const outcome = await office().run(command, input)
  if (!outcome.ok) throw new Error(outcome.failure.message)
  return outcome.answer
}
