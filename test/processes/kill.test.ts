// Four PCs as four processes on one folder, each killed with -9 again and again in the middle of whatever it does: what they had
// acknowledged is everywhere in the end, and all four hold the same. KILL_ROUNDS sets how often.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { vaultFile, writeFile } from '../../shared/vault-format/files'
import { portsWith } from '../support/vault-ports'

const KILLS = Number(process.env['KILL_ROUNDS'] ?? 24)
const NAMES = ['one', 'two', 'three', 'four'] as const
const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url))
const repo = fileURLToPath(new URL('../..', import.meta.url))
const built = join(repo, '.cache/processes')
/** As in worker.ts, which a test must not load. */
const VAULT = '0000000000000vt4'
const MOST_ROUNDS = 12

interface Report {
  readonly state: string
  readonly operations: number
  readonly lacking: readonly string[]
  readonly device: string
}

interface Running {
  readonly process: ChildProcess
  readonly lines: Interface
}

/** Starts one and waits until it works; what it complains of ends the test. */
async function start(root: string, name: string): Promise<Running> {
  const child = spawn(process.execPath, [join(built, 'worker.mjs'), root, name])
  const lines = createInterface({ input: child.stdout })
  let complaint = ''
  child.stderr.on('data', (text: Buffer) => void (complaint += text.toString()))
  await new Promise<void>((resolve, reject) => {
    lines.once('line', () => resolve())
    child.once('exit', (code, signal) => reject(new Error(`${name} ended by ${code ?? signal}: ${complaint}`)))
  })
  return { process: child, lines }
}

async function kill({ process: child }: Running): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  expect(child.exitCode, 'it ended by itself').toBeNull()
  child.kill('SIGKILL')
  await gone
}

function ask<T>({ process: child, lines }: Running, what: string): Promise<T> {
  return new Promise((resolve, reject) => {
    lines.once('line', (line) => resolve(JSON.parse(line) as T))
    child.once('exit', (code) => reject(new Error(`ended by ${code}`)))
    child.stdin?.write(`${what}\n`)
  })
}

const by = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Kills one after another by chance and starts it again, then lets all go quiet. */
async function liveAndKill(root: string): Promise<readonly Running[]> {
  const running = await Promise.all(NAMES.map((name) => start(root, name)))
  for (let n = 0; n < KILLS; n++) {
    await by(Math.random() * 120)
    const at = Math.floor(Math.random() * NAMES.length)
    await kill(running[at] as Running)
    running[at] = await start(root, NAMES[at] as string)
  }
  // Nobody may still be working when the rounds of the end are counted.
  await Promise.all(running.map(kill))
  return Promise.all(NAMES.map((name) => start(root, name)))
}

async function settled(running: readonly Running[]): Promise<readonly Report[]> {
  let reports: readonly Report[] = []
  for (const one of running) await ask(one, 'stop')
  for (let n = 0; n < MOST_ROUNDS; n++) {
    for (const one of running) await ask(one, 'round')
    reports = await Promise.all(running.map((one) => ask<Report>(one, 'report')))
    if (new Set(reports.map(({ state }) => state)).size === 1 && reports.every(({ lacking }) => lacking.length === 0))
      break
  }
  return reports
}

describe('four processes on one folder under kill -9', () => {
  const root = mkdtempSync(join(tmpdir(), 'processes-'))
  beforeAll(async () => {
    await build({
      configFile: false,
      root: repo,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: { ssr: WORKER, outDir: built, minify: false, rollupOptions: { output: { entryFileNames: 'worker.mjs' } } },
    })
    mkdirSync(join(root, 'share'))
    const { keyId } = portsWith(4).sealing
    const vault = { format: 1, vault: VAULT, cipher: 'aes-256-gcm', keyId, createdAt: 1 } as const
    writeFileSync(join(root, 'share/vault.json'), writeFile(vaultFile, vault))
  }, 120_000)
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it('lose nothing they acknowledged and end equal', { timeout: 3_600_000 }, async () => {
    const running = await liveAndKill(root)
    const reports = await settled(running)
    await Promise.all(running.map(kill))
    const acknowledged = NAMES.map(
      (name) => readFileSync(join(root, `acknowledged-${name}`), 'utf8').split('\n').length - 1,
    )
    const total = acknowledged.reduce((sum, count) => sum + count, 0)
    console.info(
      `processes: ${KILLS + NAMES.length} kills, ${total} operations acknowledged, ${reports[0]?.operations} held`,
    )
    expect(reports.map(({ lacking }) => lacking)).toEqual(NAMES.map(() => []))
    expect(new Set(reports.map(({ state }) => state)).size).toBe(1)
    expect(new Set(reports.map(({ operations }) => operations)).size).toBe(1)
    expect(new Set(reports.map(({ device }) => device)).size).toBe(NAMES.length)
    // Each of them did something in between.
    expect(Math.min(...acknowledged)).toBeGreaterThan(0)
    expect(reports[0]?.operations).toBeGreaterThanOrEqual(total)
  })
})
