// What an afternoon on two desks asks beyond clicking: a clock that is wrong, the whole of the data of a window, waiting for the other PC.
import { catalogue } from '../../../shared/domain/catalogue'
import { canonicalRow } from '../../../shared/oplog/fingerprint'
import type { RowRecord } from '../../../shared/oplog/operation'
import { expect, type OpenApp } from '../../support/app'
import { expectCount } from './roster'
import { goTo } from './office'
import { passphrase, syncLine } from './sharing'

/** What one PC needs at most to show what another wrote, on a crowded machine. */
export const ARRIVES = { timeout: 90_000 }

/** The clock by which a window stamps its edits is off by `ms` until its process ends. The system's own clock stays as it is. */
export async function putClockWrong({ page }: OpenApp, ms: number): Promise<void> {
  const writer = () => page.workers().find((worker) => worker.url().includes('writer'))
  // Seen under load: a worker that began before the page was attached to is never listed; the one after a reload is.
  if (!writer()) await page.reload()
  await expect.poll(writer, { timeout: 60_000 }).toBeDefined()
  await writer()?.evaluate((off) => {
    const right = Date.now
    Date.now = () => right() + off
  }, ms)
}

/** A PC that kept no key (Linux without a keyring) asks for the passphrase once per start; one that did goes on by itself. */
export async function unlockIfAsked(office: OpenApp): Promise<void> {
  await expect(syncLine(office)).not.toHaveText('', { timeout: 60_000 })
  if (!(await syncLine(office).innerText()).includes('请输入口令')) return
  await goTo(office, '数据同步')
  await office.page.getByLabel('口令或恢复码').fill(passphrase)
  await office.page.getByRole('button', { name: '继续同步' }).click()
  await expect(syncLine(office)).not.toContainText('请输入口令', { timeout: 60_000 })
}

/** The roster of this PC comes to have so many people. */
export async function expectArrived(office: OpenApp, people: number): Promise<void> {
  await goTo(office, '劳模名册')
  await expect(() => expectCount(office, people)).toPass(ARRIVES)
}

/** Every row of every table as it lies in the window's database: values, versions of both sides, removals; what each PC derives is left out. */
export async function dataOf({ page }: OpenApp): Promise<Readonly<Record<string, string>>> {
  const tables = [...catalogue.tables.map(({ name }) => name), '_link']
  const rows = await page.evaluate(readTables, tables)
  return Object.fromEntries(rows.map(([table, row]) => [`${table} ${row.id}`, canonicalRow(row)]))
}

async function readTables(tables: readonly string[]): Promise<(readonly [string, RowRecord])[]> {
  const answer = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error('no answer'))
    })
  const database = await answer(indexedDB.open('model-workers-office'))
  const found: (readonly [string, RowRecord])[] = []
  for (const table of tables) {
    const store = database.transaction(table).objectStore(table)
    for (const row of (await answer(store.getAll())) as RowRecord[]) found.push([table, row])
  }
  database.close()
  return found
}
