// The same scripts with every folder on a real disk, through the port that ships: what a fake folder forgives, a file system does not.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { RealFolder } from '../support/folder/real-folder'
import { runScripts, SIM_SEED } from './many'

const RUNS = Number(process.env['SIM_FILE_RUNS'] ?? 200)
/** Far from the seeds that run in memory. */
const FIRST = 5_000_000

describe('simulation on real files', () => {
  const root = mkdtempSync(join(tmpdir(), 'simulation-'))
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it('loses nothing and nobody differs', { timeout: 1_200_000 }, async () => {
    let folders = 0
    const fresh = (): string => join(root, String(folders++))
    const report = await runScripts(RUNS, FIRST + SIM_SEED, 1, 1, (clock) => new RealFolder(fresh(), clock, fresh))
    console.info(`on real files, ${folders} folders: ${report.text}`)
    expect(report.failures).toEqual([])
    expect(folders).toBeGreaterThan(RUNS * 7)
  })
})
