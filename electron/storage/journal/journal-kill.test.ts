// Real processes on a real disk, killed in the middle of writing: whatever they had said was kept is there.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { systemRandom, systemTimer } from '../../system-ports'
import { DiskFolder } from '../folder/disk-folder'
import { Journal } from './journal'

const WRITER = fileURLToPath(new URL('../../../test/support/journal-writer.ts', import.meta.url))

/** Starts a writer at change `first`, kills it after it acknowledged `enough` and some more; all it had acknowledged. */
function writeAndKill(root: string, first: number, enough: number): Promise<readonly number[]> {
  return new Promise((resolve, reject) => {
    const writer = spawn(process.execPath, ['--import', 'tsx', WRITER, root, String(first)])
    let [said, complaint, killed] = ['', '', false]
    writer.stderr.on('data', (text: Buffer) => void (complaint += text.toString()))
    writer.stdout.on('data', (text: Buffer) => {
      said += text.toString()
      if (killed || said.split('\n').length <= enough) return
      killed = true
      setTimeout(() => writer.kill('SIGKILL'), enough % 7)
    })
    writer.once('error', reject)
    // A last line without its end was not acknowledged.
    writer.once('close', () =>
      killed ? resolve(said.split('\n').slice(0, -1).map(Number)) : reject(new Error(complaint)),
    )
  })
}

it('loses nothing acknowledged when two processes that keep changes in one journal are killed again and again', async () => {
  const root = mkdtempSync(join(tmpdir(), 'journal-'))
  const acknowledged: number[] = []
  for (let round = 0; round < 3; round++) {
    const both = [0, 50].map((part) => writeAndKill(root, (round * 100 + part) * 1_000, 20 + round + part))
    acknowledged.push(...(await Promise.all(both)).flat())
  }
  const folder = new DiskFolder({ root, timer: systemTimer, random: systemRandom })
  const { entries } = await new Journal(folder, 'journal').contents()
  const found = new Set(entries.map(({ txn }) => Number(txn.id.slice(4))))
  console.info(`journal: 6 kills, ${acknowledged.length} changes acknowledged, ${found.size} found`)
  expect(acknowledged.length).toBeGreaterThan(6 * 20)
  expect(acknowledged.filter((n) => !found.has(n))).toEqual([])
  rmSync(root, { recursive: true })
})
