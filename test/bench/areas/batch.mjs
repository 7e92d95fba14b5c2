// What computing a batch with its reasons costs. Pure code on the machine's Node: no window is needed. Bundled as the app is: a loader
// that keeps the names of inner functions would count a fifth of its own work.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

export async function batch({ repo }) {
  const outDir = mkdtempSync(join(tmpdir(), 'bench-batch-'))
  try {
    await build({
      root: repo,
      configFile: false,
      logLevel: 'warn',
      ssr: { noExternal: true },
      build: {
        ssr: join(repo, 'test/bench/batch/measure.ts'),
        outDir,
        emptyOutDir: true,
        rolldownOptions: { output: { entryFileNames: 'measure.mjs' } },
      },
    })
    return JSON.parse(execFileSync(process.execPath, [join(outDir, 'measure.mjs')], { encoding: 'utf8' }))
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}
