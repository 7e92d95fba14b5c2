// npm test: prepares this machine, runs every check, goes on after a failure, and sums all runners in a last line
// `N passed, N failed, N skipped` (decisions.md 33). A runner that dies without a report counts as one failure.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runEndToEnd } from './e2e.mjs'
import { electronRuntime } from './electron-runtime.mjs'

const repo = fileURLToPath(new URL('..', import.meta.url))
const reports = fileURLToPath(new URL('../test-results/', import.meta.url))
const total = { passed: 0, failed: 0, skipped: 0 }
const failures = []

await main()

async function main() {
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  const checks = twoAtATime(['format:check', 'lint', 'build', 'types', 'imports', 'deadcode'])
  // Both wait for the network, and no check needs what they bring.
  await printedWhole('system packages', 'sh', ['build/system-packages.sh'])
  const runtime = await check('electron runtime', async () => void (await electronRuntime()))
  const passed = await checks
  await check('lock file names no host', () => command(process.execPath, ['build/lock-hosts.mjs']))
  unit('unit')
  // The office's days are Shanghai's, wherever the PC's clock stands (decisions.md 14). Of the laws only the clock's know of time.
  unit('unit-new-york', ['shared/kernel', 'shared/domain', 'test/properties/clock'], {
    TZ: 'America/New_York',
    PROPERTY_RUNS: process.env.PROPERTY_RUNS ?? '1000',
  })
  const built = passed.has('build')
  if (runtime && built) await endToEnd()
  else count('end-to-end', { passed: 0, failed: 1, skipped: 0 })
  if (built) await check('unpacked app', () => command(process.execPath, ['build/dist.mjs', '--dir', '--no-build']))
  finish()
}

/** Scripts of package.json that wait for nothing and keep one core busy each; answers those that passed. */
async function twoAtATime(scripts) {
  const waiting = [...scripts]
  const passed = new Set()
  const lane = async () => {
    for (let script = waiting.shift(); script !== undefined; script = waiting.shift()) {
      const words = ['run', '--silent', script, ...(script === 'build' ? ['--', '--logLevel', 'warn'] : [])]
      if (await printedWhole(script, 'npm', words)) passed.add(script)
    }
  }
  await Promise.all([lane(), lane()])
  return passed
}

/** One command beside others: what it says is printed when it has ended. */
async function printedWhole(name, program, words) {
  const started = Date.now()
  const run = spawn(program, words, { cwd: repo, shell: process.platform === 'win32' && program === 'npm' })
  const said = []
  for (const stream of [run.stdout, run.stderr]) stream.on('data', (chunk) => said.push(chunk))
  const status = await new Promise((resolve) => {
    run.once('error', (error) => resolve(error.message))
    run.once('close', (code, signal) => resolve(code ?? signal))
  })
  heading(name)
  process.stdout.write(Buffer.concat(said))
  if (status !== 0) console.error(`${program} ${words.join(' ')}: exit code ${status}`)
  count(name, { passed: Number(status === 0), failed: Number(status !== 0), skipped: 0 }, started)
  return status === 0
}

/** One yes-or-no check: passes unless it throws. */
async function check(name, run) {
  const started = heading(name)
  let passed = true
  try {
    await run()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    passed = false
  }
  count(name, { passed: Number(passed), failed: Number(!passed), skipped: 0 }, started)
  return passed
}

function unit(name, paths = [], env = {}) {
  const started = heading(name)
  const report = `${reports}${name}.json`
  const words = [
    'run',
    '--config',
    'build/vitest.config.ts',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  const status = node('vitest/vitest.mjs', [...words, ...paths], env)
  const sums = read(report, (all) => ({
    passed: all.numPassedTests,
    // A file that does not even load has no failed test of its own.
    failed:
      all.numFailedTests +
      all.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length,
    skipped: all.numPendingTests + all.numTodoTests,
  }))
  count(name, withStatus(sums, status), started)
}

async function endToEnd() {
  const started = heading('end-to-end')
  const status = await runEndToEnd([], { build: false })
  const sums = read(`${reports}e2e.json`, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }))
  const retried = existsSync(`${reports}e2e.json`) ? read(`${reports}e2e.json`, ({ stats }) => stats.flaky) : 0
  if (retried > 0) console.log(`   ${retried} of them only at the second try`)
  count('end-to-end', withStatus(sums, status), started)
}

/** A runner may fail without a failed test (an unhandled rejection, a crash): that is a failure too. */
function withStatus(sums, status) {
  return status !== 0 && sums.failed === 0 ? { ...sums, failed: 1 } : sums
}

function read(path, sumsOf) {
  if (!existsSync(path)) return { passed: 0, failed: 1, skipped: 0 }
  return sumsOf(JSON.parse(readFileSync(path, 'utf8')))
}

function command(program, words) {
  const run = spawnSync(program, words, {
    cwd: repo,
    stdio: 'inherit',
    shell: process.platform === 'win32' && program === 'npm',
  })
  if (run.status !== 0) throw new Error(`${program} ${words.join(' ')}: exit code ${run.status ?? run.signal}`)
}

function node(script, words, env) {
  const path = fileURLToPath(new URL(`../node_modules/${script}`, import.meta.url))
  return spawnSync(process.execPath, [path, ...words], { cwd: repo, stdio: 'inherit', env: { ...process.env, ...env } })
    .status
}

function heading(name) {
  console.log(`\n── ${name}`)
  return Date.now()
}

function count(name, sums, started = Date.now()) {
  for (const key of Object.keys(total)) total[key] += sums[key]
  if (sums.failed > 0) failures.push(name)
  console.log(
    `   ${name}: ${sums.passed} passed, ${sums.failed} failed (${((Date.now() - started) / 1000).toFixed(0)} s)`,
  )
}

function finish() {
  if (failures.length > 0) console.log(`\nfailed: ${failures.join(', ')}`)
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
  process.exitCode = total.failed > 0 ? 1 : 0
}
