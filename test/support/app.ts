// The real app under test: the built dist/ in a real Electron on a fresh profile. `test` gives each test its own window;
// `openApp` is for tests that close, kill and reopen.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { electronRuntime } from '../../build/electron-runtime.mjs'
import { rootArguments } from '../../build/start.mjs'
import { ownDisplay } from './display'

const repo = fileURLToPath(new URL('../..', import.meta.url))

/** A virtual screen has no graphics card: the process for one would do the window's drawing over again, a tenth of what a test costs. */
const WITHOUT_GRAPHICS = ['--disable-gpu', '--disable-software-rasterizer']

export interface OpenApp {
  readonly app: ElectronApplication
  readonly page: Page
  /** Give it to the next openApp to go on with the same data. */
  readonly profile: string
  /** Where saved files land instead of asking. */
  readonly saved: string
  /** Closes as a person does, so that the writer's queue empties first. */
  close(): Promise<void>
}

/** Starts the app; waits until the page has loaded. */
export async function openApp(
  options: { readonly profile?: string; readonly args?: readonly string[] } = {},
): Promise<OpenApp> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'profile-'))
  const saved = mkdtempSync(join(tmpdir(), 'saved-'))
  const { executable } = await electronRuntime()
  const display = await ownDisplay()
  const drawing = display === undefined ? [] : WITHOUT_GRAPHICS
  const app = await _electron.launch({
    executablePath: executable,
    args: [repo, ...rootArguments(), ...drawing, `--user-data-dir=${profile}`, ...(options.args ?? [])],
    env: { ...environment(), ...(display === undefined ? {} : { DISPLAY: display }), MWH_SAVE_DIR: saved },
  })
  const page = await app.firstWindow()
  await page.waitForLoadState('load')
  return { app, page, profile, saved, close: () => app.close() }
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
}

/** Playwright's test with the app as a fixture; everything it wrote is removed afterwards. */
export const test = base.extend<{ office: OpenApp }>({
  // Playwright reads the fixture's dependencies from this pattern, so it must be an object pattern even when empty.
  office: async ({}, use) => {
    const office = await openApp()
    await use(office)
    await office.close()
    for (const folder of [office.profile, office.saved]) rmSync(folder, { recursive: true, force: true })
  },
})

export { expect } from '@playwright/test'
