// The real app on a share, driven through the door its own screens use: made, joined, and waited for until everything is in.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const passphrase = '劳模之家评测口令'

/** Runs a TypeScript part of the bench on the machine's Node; what it printed, read as JSON. */
export function runPart(repo, name, words = []) {
  const tsx = createRequire(import.meta.url).resolve('tsx/cli')
  const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 64 * 1024 * 1024 }
  return JSON.parse(execFileSync(process.execPath, [tsx, join(repo, 'test/bench/sync', name), ...words], options))
}

/**
 * A share with so many sample people and, with `more` or `edits`, what a second PC is about to publish: {base, staged, operations,
 * arriving}. `arrive` moves it into the share at once.
 */
export function makeShare(repo, { people, more = 0, edits = 0 }) {
  const root = mkdtempSync(join(tmpdir(), 'bench-share-'))
  const [base, stage] = [join(root, '劳模数据'), join(root, 'stage')]
  const staging = more + edits > 0 ? ['--stage', stage, '--more', String(more), '--edits', String(edits)] : []
  const made = runPart(repo, 'make-share.ts', [base, '--people', String(people), ...staging])
  const arrive = () => renameSync(join(stage, 'devices/bench002'), join(base, 'devices/bench002'))
  return { root, base, ...made, arrive }
}

/** An empty folder as an administrator makes it. */
export function emptyFolder() {
  const folder = join(mkdtempSync(join(tmpdir(), 'bench-share-')), '劳模数据')
  if (!existsSync(folder)) mkdirSync(folder)
  return folder
}

/**
 * Makes a vault in the folder and shares this PC's office until everything it has is proven to lie there. Ms: `all` of it, and
 * `exchanging` without the passphrase's own half second and more (scrypt); `begun` is when, epoch ms.
 */
export function createShare({ app, page }, folder, name) {
  const create = async ({ handle, passphrase, name }) => {
    const { house } = window
    const made = await house.call('sync:create', { folder: handle, passphrase, name })
    if (!made.ok) throw new Error(made.failure.message)
    return house.call('sync:confirm-recovery', { typed: made.value.recovery })
  }
  return connect({ app, page }, folder, name, create, untilPublished)
}

/** Joins the vault in the folder until everything in it is in this PC's tables; ms as for createShare. */
export function joinShare({ app, page }, folder, name) {
  const join = ({ handle, passphrase, name }) =>
    window.house.call('sync:join', { folder: handle, secret: passphrase, name })
  return connect({ app, page }, folder, name, join, untilReady)
}

async function connect({ app, page }, folder, name, act, until) {
  await app.evaluate((_electron, path) => void (process.env.MWH_SHARE_DIR = path), folder)
  const handle = await page.evaluate(async () => {
    // The sync process starts after the window stands.
    for (;;) {
      const chosen = await window.house.call('sync:choose-folder')
      if (chosen.ok) return chosen.value.folder
      if (chosen.failure.code !== 'sync.interrupted') throw new Error(chosen.failure.message)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  })
  const begun = Date.now()
  const answer = await page.evaluate(act, { handle, passphrase, name })
  if (!answer.ok) throw new Error(answer.failure.message)
  const connected = Date.now()
  await until(page)
  return { begun, all: Date.now() - begun, exchanging: Date.now() - connected }
}

/** Waits until a round went well and nothing of this PC's own waits. */
export async function untilReady(page) {
  await page.evaluate(async () => {
    for (;;) {
      const { state, waiting, lastRound } = await window.house.call('sync:status')
      if (state === 'ready' && waiting === 0 && lastRound !== undefined) return
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })
}

/** Waits until what waited to be published is proven to lie on the share. */
async function untilPublished(page) {
  await page.evaluate(async () => {
    for (let waited = false; ;) {
      const { waiting, lastRound } = await window.house.call('sync:status')
      if (waiting === 0 && (waited || lastRound !== undefined)) return
      waited ||= waiting > 0
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })
}

/** Asks for rounds at once; resolves when one is over that began afterwards: the first to end may have been under way already. */
export async function oneRound(page) {
  await page.evaluate(async () => {
    const lastRound = async () => (await window.house.call('sync:status')).lastRound
    for (let turn = 0; turn < 2; turn++) {
      const before = await lastRound()
      await window.house.call('sync:now')
      while ((await lastRound()) === before) await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })
}

/** The person who joins takes the only chair; the roster's first rows are on screen afterwards. */
export async function takeChair(page, operator) {
  await page.getByRole('button', { name: operator, exact: true }).click()
  await page.locator('.ag-row').first().waitFor()
}
