// npm run dist: the Windows installer and zip, made on Windows (NSIS needs helper downloads that only run there).
// npm run dist:dir: the unpacked app on this machine with the runtime that is here, its contents and fuses asserted, then
// started once on a fresh profile.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { listPackage } from '@electron/asar'
import { build, Platform } from 'electron-builder'
import { electronRuntime } from './electron-runtime.mjs'
import { wrongFuses } from './fuses.mjs'
import { buildApp, rootArguments } from './start.mjs'

const repo = fileURLToPath(new URL('..', import.meta.url))
const START_LIMIT_MS = 60_000

try {
  if (!process.argv.includes('--no-build')) buildApp()
  await (process.argv.includes('--dir') ? unpacked() : installer())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function installer() {
  if (process.platform !== 'win32') {
    throw new Error(
      '安装包要在 Windows 上制作：在 Windows 电脑上运行 npm ci && npm run dist，或使用 GitHub Actions 的 release 工作流。\nThe installer is made on Windows (npm ci && npm run dist) or by the release workflow; here use npm run dist:dir.',
    )
  }
  await build({ projectDir: repo, targets: Platform.WINDOWS.createTarget(), publish: 'never' })
}

async function unpacked() {
  const runtime = await electronRuntime()
  rmSync(join(repo, 'release'), { recursive: true, force: true })
  await build({
    projectDir: repo,
    targets: Platform.current().createTarget('dir'),
    publish: 'never',
    config: {
      electronDist: runtime.dist,
      electronVersion: runtime.electron,
      afterPack: ({ appOutDir, packager }) => {
        // The development runtime's loader must not ride along.
        rmSync(join(appOutDir, 'resources/app'), { recursive: true, force: true })
        // It is older than this fuse, which the release, built with the current Electron, has.
        if (runtime.source === 'npm') delete packager.config.electronFuses.grantFileProtocolExtraPrivileges
      },
    },
  })
  const folder = unpackedFolder()
  assertContents(join(folder, 'resources/app.asar'))
  const executable = join(folder, process.platform === 'win32' ? 'model-workers-home.exe' : 'model-workers-home')
  const wrong = await wrongFuses(executable, { mayLack: runtime.source === 'npm' })
  if (wrong.length > 0) throw new Error(`fuses:\n${wrong.join('\n')}`)
  console.log('fuses are as wanted')
  await underDisplay(executable)
}

function unpackedFolder() {
  const found = ['linux-unpacked', 'linux-arm64-unpacked', 'win-unpacked']
    .map((name) => join(repo, 'release', name))
    .find(existsSync)
  if (found === undefined) throw new Error('dist:dir packs on Linux and Windows only.')
  return found
}

/** Sources, tests and libraries have no business in what is shipped. */
function assertContents(asar) {
  const foreign = listPackage(asar, { isPack: false })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path !== '/package.json' && path !== '/dist' && !path.startsWith('/dist/'))
  if (foreign.length > 0) throw new Error(`app.asar carries more than dist:\n${foreign.slice(0, 20).join('\n')}`)
  console.log('app.asar carries dist and package.json only')
}

/** The fuses forbid Node's inspector and with it Playwright, so the smoke test asks Chromium's own port and reads the log. */
async function underDisplay(executable) {
  const profile = mkdtempSync(join(tmpdir(), 'smoke-'))
  const port = await freePort()
  const words = [executable, ...rootArguments(), `--user-data-dir=${profile}`, `--remote-debugging-port=${port}`]
  const bare = process.platform === 'linux' && !process.env.DISPLAY
  const [program, ...args] = bare ? ['xvfb-run', '-a', '-s', '-screen 0 1366x768x24', ...words] : words
  const app = spawn(program, args, { stdio: 'ignore', detached: process.platform !== 'win32' })
  const exited = new Promise((resolve) => app.once('exit', resolve))
  try {
    await smoke(profile, port)
  } finally {
    if (app.exitCode === null) process.kill(process.platform === 'win32' ? app.pid : -app.pid)
    await exited
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Serves its page under its own scheme, paints it, and logs no error on the way. */
async function smoke(profile, port) {
  const until = Date.now() + START_LIMIT_MS
  for (;;) {
    const log = existsSync(logOf(profile)) ? readFileSync(logOf(profile), 'utf8') : ''
    if (/\[error\]/.test(log)) throw new Error(`the unpacked app reports an error:\n${log}`)
    if (log.includes('window shown') && (await pages(port)).some((url) => url.startsWith('app://house/index.html'))) {
      console.log(`the unpacked app starts: ${/start .*/.exec(log)?.[0]}`)
      return
    }
    if (Date.now() > until) throw new Error(`the unpacked app showed no window in ${START_LIMIT_MS / 1000} s:\n${log}`)
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
}

function logOf(profile) {
  return join(profile, 'logs/main.log')
}

async function pages(port) {
  try {
    const targets = await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()
    return targets.filter((target) => target.type === 'page').map((target) => target.url)
  } catch {
    return [] // not listening yet; smoke() has its own time limit
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
