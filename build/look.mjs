// Starts the built app on a fresh profile and takes pictures: what a person would see, for whoever works on a screen.
//   node build/look.mjs [--build] [--profile DIR] [--size 1366x768] [--dark] [--font 15|16|18] [--compact] [--zoom 1.25]
//                       [--out DIR] [step …]
// Steps run in order: `click:名册` (button, link, menu item or text), `fill:姓名=王建国` (a labelled field), `press:Control+K`,
// `wait:500` (ms), `go:#/roster`, `shot:name` (picture), `file:PATH` (answers the next file chooser), `eval:JS`.
// A last picture is always taken. Needs a display: xvfb-run is used by itself when there is none.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { _electron } from '@playwright/test'
import { electronRuntime } from './electron-runtime.mjs'
import { buildApp, rootArguments } from './start.mjs'

const repo = fileURLToPath(new URL('..', import.meta.url))
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    build: { type: 'boolean', default: false },
    dark: { type: 'boolean', default: false },
    font: { type: 'string', default: '15' },
    compact: { type: 'boolean', default: false },
    zoom: { type: 'string', default: '1' },
    profile: { type: 'string' },
    size: { type: 'string', default: '1366x768' },
    out: { type: 'string', default: join(tmpdir(), 'look') },
  },
})

if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.MWH_LOOK_INNER) {
  const args = ['-a', '-s', '-screen 0 1920x1200x24', process.execPath, ...process.argv.slice(1)]
  const run = spawnSync('xvfb-run', args, { stdio: 'inherit', env: { ...process.env, MWH_LOOK_INNER: '1' } })
  process.exit(run.status ?? 1)
}

if (values.build || !existsSync(join(repo, 'dist/main/main.cjs'))) buildApp()
const profile = values.profile ? resolve(values.profile) : mkdtempSync(join(tmpdir(), 'look-'))
const { executable } = await electronRuntime()
const app = await _electron.launch({
  executablePath: executable,
  args: [repo, ...rootArguments(), `--user-data-dir=${profile}`],
  env: { ...process.env, MWH_SAVE_DIR: values.out },
})
const page = await app.firstWindow()
page.on('console', (message) => message.type() === 'error' && console.log(`console error: ${message.text()}`))
page.on('pageerror', (error) => console.log(`page error: ${error.stack ?? error.message}`))
page.setDefaultTimeout(8000)
const [width = 1366, height = 768] = values.size.split('x').map(Number)
await app.evaluate(
  ({ BrowserWindow }, size) => {
    const window = BrowserWindow.getAllWindows()[0]
    window.unmaximize()
    window.setContentSize(size.width, size.height)
  },
  { width, height },
)
await page.waitForLoadState('load')
// The kept choice of the app decides its looks (Playwright answers prefers-color-scheme itself), so it is chosen the same
// way as under 设置 → 外观, and said anew for a profile that was dark before.
await page.evaluate((look) => window.house.call('settings:set', look), {
  theme: values.dark ? 'dark' : 'light',
  fontSize: Number(values.font),
  compact: values.compact,
})
await page.reload()
const zoom = Number(values.zoom)
await app.evaluate(
  ({ BrowserWindow }, factor) => BrowserWindow.getAllWindows()[0].webContents.setZoomFactor(factor),
  zoom,
)
await page.waitForTimeout(1200)
mkdirSync(values.out, { recursive: true })

const steps = {
  click: (name) =>
    page
      .getByRole('button', { name })
      .or(page.getByRole('link', { name }))
      .or(page.getByRole('menuitem', { name }))
      .or(page.getByRole('tab', { name }))
      .or(page.getByText(name, { exact: true }))
      .first()
      .click(),
  fill: (text) =>
    page
      .getByLabel(text.slice(0, text.indexOf('=')))
      .first()
      .fill(text.slice(text.indexOf('=') + 1)),
  press: (keys) => page.keyboard.press(keys),
  type: (text) => page.keyboard.type(text),
  wait: (ms) => page.waitForTimeout(Number(ms)),
  go: (hash) => page.evaluate((to) => (location.hash = to), hash),
  file: (path) => page.once('filechooser', (chooser) => chooser.setFiles(resolve(path))),
  eval: async (code) => console.log(await page.evaluate(code)),
  shot: picture,
}

async function picture(name) {
  await page.waitForTimeout(300)
  const path = join(values.out, `${name}.png`)
  await page.screenshot({ path })
  console.log(path)
}

let failed = false
for (const step of positionals) {
  const [verb, rest] = [step.slice(0, step.indexOf(':')), step.slice(step.indexOf(':') + 1)]
  try {
    await steps[verb](rest)
  } catch (error) {
    console.log(`step ${step}: ${error.message.split('\n')[0]}`)
    failed = true
    break
  }
}
await picture('last')
console.log(`profile ${profile}`)
await app.close()
process.exitCode = failed ? 1 : 0
