// The same edit history merged in memory by this log, by a plain last-writer map and by four programs made for merging, each in a
// process of its own, turn and turn about. Ratios are of processor time, which a busy machine spoils least; the wall's stands beside.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { median } from './windows.mjs'

const turns = 3
const ours = ['log', 'map']
const peers = ['loro', 'tinybase', 'yjs', 'automerge']
const sizes = [5_000, 100_000]
/** ms a peer may take to write the history down as its own updates: that is not what is measured, and the bench must end. */
const MAKING = 150_000

export async function merge({ repo }) {
  const bench = join(repo, 'test/bench')
  const rivals = installPeers(join(bench, 'peers')) ? peers : []
  const built = mkdtempSync(join(tmpdir(), 'bench-merge-built-'))
  try {
    await bundle(bench, built)
    return sizes.flatMap((rows) => mergeAt(bench, built, rivals, rows))
  } finally {
    rmSync(built, { recursive: true })
  }
}

/** Log and map as the app is built: run from their sources, every function would carry a name that the built app does not set. */
async function bundle(bench, outDir) {
  const input = Object.fromEntries(ours.map((name) => [name, join(bench, `merge/${name}.ts`)]))
  const rollupOptions = { input, output: { entryFileNames: '[name].mjs' } }
  const config = { configFile: false, logLevel: 'warn', ssr: { noExternal: true } }
  await build({ ...config, root: bench, build: { ssr: true, outDir, emptyOutDir: true, rollupOptions } })
}

/** The peers' own packages, with their own lock file; the app never sees them. */
function installPeers(folder) {
  if (existsSync(join(folder, 'node_modules'))) return true
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const done = spawnSync(npm, ['ci', '--ignore-scripts'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (done.status !== 0) console.error('the peers could not be installed: only the log and the plain map are compared')
  return done.status === 0
}

function mergeAt(bench, built, rivals, rows) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-merge-'))
  const run = (name, ...more) => {
    const module = ours.includes(name) ? join(built, `${name}.mjs`) : join(bench, `peers/${name}.mjs`)
    return node(join(bench, 'merge/run.mjs'), module, folder, name, ...more)
  }
  try {
    node(join(bench, 'merge/history.ts'), folder, String(rows))
    const names = [...ours, ...rivals.filter((name) => isMade(name, rows, () => run(name, 'make')))]
    const results = Object.fromEntries(names.map((name) => [name, []]))
    for (let turn = 0; turn < turns; turn++) for (const name of names) results[name].push(JSON.parse(run(name)))
    const told = names.map((name) => ({ name, ...summary(results[name]), bytes: packed(folder, name) }))
    return measuresOf(told, rows)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** False, and said, where a peer did not get the history written in time. */
function isMade(name, rows, make) {
  try {
    make()
    return true
  } catch (error) {
    if (error.code !== 'ETIMEDOUT') throw error
    console.error(`${name} did not write the history over ${rows} rows within ${MAKING / 1000} s: it is left out here`)
    return false
  }
}

/** One process at a time; only making a peer's updates takes longer than a few seconds. */
function node(...args) {
  const loader = createRequire(import.meta.url).resolve('tsx')
  const words = ['--import', pathToFileURL(loader).href, ...args]
  return execFileSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 2 ** 26, timeout: MAKING })
}

/** Medians of the turns; what came out is the same every time. */
function summary(results) {
  const of = (key) => median(results.map((result) => result[key]))
  const [{ rows, cells, kept }] = results
  return { cpu: of('cpu'), ms: of('ms'), peak: of('peak'), rows, cells, kept }
}

/** Bytes of a contender's updates packed, as they would lie on the share; the log's with its transactions. */
function packed(folder, name) {
  const ending = name === 'log' ? '.segment' : '.update'
  const files = readdirSync(folder).filter((file) => file.startsWith(`${name}-`) && file.endsWith(ending))
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0)
}

function measuresOf(told, rows) {
  const [log, map, ...rivals] = told
  const plain = `100,000 edits over ${rows} rows`
  const sides = (them) =>
    `${log.cpu.toFixed(0)} ms / ${them.cpu.toFixed(0)} ms, by the wall ${log.ms.toFixed(0)} / ${them.ms.toFixed(0)}`
  if (log.rows !== map.rows || log.cells !== map.cells) throw new Error('log and map do not show the same cells')
  return [
    { name: `${plain}: log / plain map`, value: log.cpu / map.cpu, unit: '×', bound: 2, detail: sides(map) },
    ...rivals.map((peer) => ({
      name: `${plain}: log / ${peer.name}`,
      value: log.cpu / peer.cpu,
      unit: '×',
      bound: 1,
      detail: sides(peer),
    })),
    ...told.map(({ name, peak, bytes, rows: shown, cells, kept }) => ({
      name: `${plain}: peak memory of ${name} over what the process held before`,
      value: peak,
      unit: 'MB',
      detail: `updates ${(bytes / 1e6).toFixed(2)} MB packed; ${shown} rows, ${cells} cells, ${kept} concurrent values kept`,
    })),
  ]
}
