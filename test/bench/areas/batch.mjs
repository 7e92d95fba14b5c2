// What computing a batch with its reasons costs. Pure code on the machine's Node: no window is needed.
import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'

export async function batch({ repo }) {
  const tsx = createRequire(import.meta.url).resolve('tsx/cli')
  const answer = execFileSync(process.execPath, [tsx, join(repo, 'test/bench/batch/measure.ts')], { encoding: 'utf8' })
  return JSON.parse(answer)
}
