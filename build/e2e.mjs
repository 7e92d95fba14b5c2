// npm run test:e2e [-- paths and playwright options]: the end-to-end tests in real Electron, on screens of their own when there is
// no display (test/support/display.ts). Builds first unless told `--no-build`.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { electronRuntime } from './electron-runtime.mjs'
import { buildApp } from './start.mjs'

const repo = fileURLToPath(new URL('..', import.meta.url))

/** Runs Playwright with the given words; answers its exit code. */
export async function runEndToEnd(words, options = {}) {
  await electronRuntime()
  if (options.build !== false) buildApp()
  const cli = fileURLToPath(new URL('../node_modules/@playwright/test/cli.js', import.meta.url))
  const command = [cli, 'test', '--config', 'test/e2e/playwright.config.ts', ...words]
  return spawnSync(process.execPath, command, { cwd: repo, stdio: 'inherit' }).status ?? 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const words = process.argv.slice(2)
  process.exitCode = await runEndToEnd(
    words.filter((word) => word !== '--no-build'),
    { build: !words.includes('--no-build') },
  )
}
