// npm run bench [-- AREA …] [--json] [--size N] [--share DIR] [--profiles DIR] [--lists NAME,…]: what the app costs beside a bare baseline, in one run here.
// Ratios, not tests (decisions.md 34): a table for people, with --json one line per measure {area,name,value,unit,bound,ok}.
// --profiles keeps filled profiles there for the next run, and --size is the one size that `start` opens (filling 100,000 people takes minutes).
// --lists measures these tables only, of the many that `lists` walks (half a minute each).
// --size makes the areas of sync smaller than their bound asks: people for join, operations for sync, edits and frames, edits for
// latency. --share takes a share for join that `npx tsx test/bench/sync/make-share.ts DIR --people N` made: with 100,000 people a minute.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { areas } from '../test/bench/areas/index.mjs'
import { electronRuntime } from './electron-runtime.mjs'
import { buildApp } from './start.mjs'

const repo = fileURLToPath(new URL('..', import.meta.url))
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
    size: { type: 'string' },
    share: { type: 'string' },
    profiles: { type: 'string' },
    lists: { type: 'string' },
  },
})

/** Areas of pure code, which need neither a window nor the app built. */
const windowless = ['wire', 'merge', 'batch', 'suggest', 'idle']
const needsWindow = positionals.length === 0 || positionals.some((name) => !windowless.includes(name))

if (needsWindow && process.platform === 'linux' && !process.env.DISPLAY && !process.env.MWH_BENCH_INNER) {
  const args = ['-a', '-s', '-screen 0 1920x1200x24', process.execPath, ...process.argv.slice(1)]
  const run = spawnSync('xvfb-run', args, { stdio: 'inherit', env: { ...process.env, MWH_BENCH_INNER: '1' } })
  process.exit(run.status ?? 1)
}

const chosen = positionals.length > 0 ? positionals : Object.keys(areas)
const unknown = chosen.filter((name) => !(name in areas))
if (unknown.length > 0) {
  console.error(`No bench area ${unknown.join(', ')}; there are: ${Object.keys(areas).join(', ')}`)
  process.exit(2)
}
const built = existsSync(fileURLToPath(new URL('../dist/bench/bench.html', import.meta.url)))
if (needsWindow && (!values['no-build'] || !built)) {
  buildApp()
  const vite = fileURLToPath(new URL('../node_modules/vite/bin/vite.js', import.meta.url))
  const done = spawnSync(
    process.execPath,
    [vite, 'build', '--config', 'build/bench.vite.config.ts', '--logLevel', 'warn'],
    { cwd: repo, stdio: 'inherit' },
  )
  if (done.status !== 0) process.exit(1)
}

const executable = needsWindow ? (await electronRuntime()).executable : undefined
const size = values.size === undefined ? undefined : Number(values.size)
const { share, profiles, lists } = values
const measures = []
for (const area of chosen) {
  if (!values.json) console.log(`… ${area}`)
  for (const measure of await areas[area]({ executable, repo, size, share, profiles, lists })) {
    const line = { area, ...measure, ok: isWithin(measure) }
    measures.push(line)
    // Said as they come: filling 100,000 people takes minutes, and a run cut short must still have told what it knew.
    console.log(
      values.json ? JSON.stringify(line) : `  ${line.name}: ${Number(line.value.toPrecision(3))} ${line.unit}`,
    )
  }
}
if (!values.json) printTable(measures)

/** null where a measure is only reported. */
function isWithin({ value, bound }) {
  return bound === undefined ? null : value <= bound
}

function printTable(lines) {
  const cells = lines.map((line) => [
    line.area,
    line.name,
    `${Number(line.value.toPrecision(3))} ${line.unit}`,
    line.bound === undefined ? '' : `≤ ${line.bound}`,
    line.ok === null ? '' : line.ok ? 'ok' : 'OVER',
    line.detail ?? '',
  ])
  console.log('\n| area | measure | value | bound | | detail |\n|---|---|---|---|---|---|')
  for (const row of cells) console.log(`| ${row.join(' | ')} |`)
}
