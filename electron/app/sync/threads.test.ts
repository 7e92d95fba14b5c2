// A share that never answers must not keep own changes from reaching this PC's disk.
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { withThreads } from './threads'

const BESIDE_A_DEAD_SHARE = fileURLToPath(
  new URL('../../../test/support/journal-beside-dead-share.ts', import.meta.url),
)

/** What the process says within ten seconds of being asked to keep a change, and nothing where it stands still. */
function saysInTime(root: string, environment: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', BESIDE_A_DEAD_SHARE, root], { env: environment })
    let [said, complaint] = ['', '']
    const end = (): void => void child.kill('SIGKILL')
    let limit: NodeJS.Timeout | undefined
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString()
      if (said.includes('kept')) end()
      else limit ??= setTimeout(end, 10_000)
    })
    child.stderr.on('data', (text: Buffer) => void (complaint += text.toString()))
    child.once('close', () => {
      clearTimeout(limit)
      if (said === '') reject(new Error(complaint))
      else resolve(said)
    })
  })
}

it.runIf(process.platform !== 'win32')(
  'lets the journal go on while every call to the share hangs, and one that hung before it',
  { timeout: 60_000 },
  async () => {
    const root = mkdtempSync(join(tmpdir(), 'dead-share-'))
    for (let n = 0; n < 8; n++) execFileSync('mkfifo', [join(root, `hangs-${n}`)])
    expect(await saysInTime(root, withThreads(process.env))).toBe('hanging\nkept\n')
    rmSync(root, { recursive: true })
  },
)
