// The test of the tests (sync-design.md §9.4): every protection is taken out of a copy of the shipped code, and the laws must notice.
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { mutants as logMutants, type Mutant } from './mutants'
import { storageMutants } from './storage-mutants'

const root = fileURLToPath(new URL('../..', import.meta.url))
const den = join(root, '.cache/must-die')
const mutants = [...logMutants, ...storageMutants]
const RUNS = process.env['MUST_DIE_RUNS'] ?? '400'

interface Report {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly unknown[]
  }[]
}

const ROOMS = [
  'shared/kernel',
  'shared/oplog',
  'electron/storage/folder',
  'electron/storage/journal',
  'electron/system-ports.ts',
  'test/support',
]

/** Lays a copy of the rooms in question and the properties into its own folder and patches one file of it. */
function lay(at: number, tests: readonly string[], mutant?: Mutant): void {
  const home = join(den, String(at))
  for (const room of [...ROOMS, ...tests]) {
    mkdirSync(dirname(join(home, room)), { recursive: true })
    cpSync(join(root, room), join(home, room), {
      recursive: true,
      filter: (from) => tests.includes(room) || !from.endsWith('.test.ts'),
    })
  }
  if (!mutant) return
  const file = join(home, mutant.file)
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(mutant.find, () => mutant.replace),
  )
}

function runAll(): Promise<Report> {
  const report = join(den, 'report.json')
  const arguments_ = [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--root',
    den,
    '--config',
    join(root, 'test/must-die/vitest.config.ts'),
    '--reporter=json',
    `--outputFile=${report}`,
  ]
  // One seed for all: whether a mutant dies must not hang on the day.
  const env = { PROPERTY_SEED: '1', ...process.env, PROPERTY_RUNS: RUNS, PROPERTY_SHRINK: 'no' }
  // A failing run is what is wanted here; the report tells which copies failed.
  return new Promise((resolve) =>
    execFile(process.execPath, arguments_, { cwd: den, env }, () =>
      resolve(JSON.parse(readFileSync(report, 'utf8')) as Report),
    ),
  )
}

describe('must die', () => {
  let statuses: ReadonlyMap<string, string>

  beforeAll(async () => {
    rmSync(den, { recursive: true, force: true })
    lay(0, [...new Set(mutants.map((mutant) => mutant.killedBy))])
    mutants.forEach((mutant, at) => lay(at + 1, [mutant.killedBy], mutant))
    const { testResults } = await runAll()
    // Only a failed law counts as a kill: a copy that does not even load proves nothing.
    const status = (result: Report['testResults'][number]): string =>
      result.assertionResults.length === 0 ? 'not loaded' : result.status
    statuses = new Map(testResults.map((result) => [result.name.slice(den.length + 1), status(result)]))
  }, 600_000)

  it('the unchanged copy passes every law', () => {
    const control = [...statuses].filter(([name]) => name.startsWith('0/'))
    expect(control.length).toBe(new Set(mutants.map((mutant) => mutant.killedBy)).size)
    expect(control.filter(([, status]) => status !== 'passed')).toEqual([])
  })

  mutants.forEach((mutant, at) => {
    it(`dies without: ${mutant.name}`, () => {
      expect(readFileSync(join(root, mutant.file), 'utf8').split(mutant.find)).toHaveLength(2)
      expect(statuses.get(`${at + 1}/${mutant.killedBy}`)).toBe('failed')
    })
  })
})
