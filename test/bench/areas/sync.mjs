// 100,000 operations from one PC's log over the shared folder into another PC's tables: two real windows, a folder on this machine's
// disk, beside a raw put of the same rows, alone and with the log's bytes.
import { freshProfile, openApp, openBench } from './windows.mjs'
import { createShare, emptyFolder, joinShare } from './sharing.mjs'

/** Rows of one sample person with everything that is his. */
const rowsOfPerson = 6

export async function sync(session) {
  const people = Math.round((session.size ?? 100_000) / rowsOfPerson)
  const folder = emptyFolder()
  const publisher = await filled(session, people)
  const publishing = await publish(session, publisher, folder)
  const reader = freshProfile()
  const arriving = await join(session, reader, folder)
  const raw = await baseline(session, reader, people)
  const ours = publishing + arriving
  const parts = `published ${publishing} ms, collected and applied ${arriving} ms`
  return [
    {
      name: `publish + collect + apply of ${raw.rows} operations / raw put of the same rows`,
      value: ours / raw.put,
      unit: '×',
      bound: 3,
      detail: `${parts} / ${raw.put.toFixed(0)} ms`,
    },
    {
      name: 'the same / raw put of the same rows and the same log bytes',
      value: ours / raw.withLog,
      unit: '×',
      bound: 1.5,
      detail: `${parts} / ${raw.withLog.toFixed(0)} ms (${(raw.bytes / 1e6).toFixed(1)} MB of log in ${raw.records} records)`,
    },
  ]
}

/** A profile whose office holds the people in its own log, as commands wrote them. */
async function filled(session, people) {
  const profile = freshProfile()
  const { app, page } = await openBench(session, 'bench', profile)
  await page.evaluate((count) => window.bench.fillOffice(count), people)
  await app.close()
  return profile
}

async function publish(session, profile, folder) {
  const window = await openApp(session, profile, 'office')
  await window.page.locator('.ag-row').first().waitFor()
  // The lists are read in the background first: a PC is not shared in the moment it is started.
  await window.page.waitForTimeout(8_000)
  const { exchanging } = await createShare(window, folder, '前台电脑')
  await window.app.close()
  return exchanging
}

async function join(session, profile, folder) {
  const window = await openApp(session, profile, 'office')
  const { exchanging } = await joinShare(window, folder, '二楼电脑')
  await window.app.close()
  return exchanging
}

/** The raw puts, on the disk that holds the reader's profile, with the very bytes of its log. */
async function baseline(session, profile, people) {
  const { app, page } = await openBench(session, 'bench', profile)
  const costs = await page.evaluate((count) => window.bench.rawArrival(count), people)
  await app.close()
  return costs
}
