// npm start: builds the app and opens it with the runtime electron-runtime.mjs finds. Words after `--` go to the app
// (`npm start -- --user-data-dir=/tmp/second` opens a second office beside the first).
import { spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { electronRuntime } from './electron-runtime.mjs'

const repo = fileURLToPath(new URL('..', import.meta.url))

/** Builds main, preload and renderer into dist/; throws when the build fails. */
export function buildApp() {
  const cli = fileURLToPath(new URL('../node_modules/electron-vite/bin/electron-vite.js', import.meta.url))
  const run = spawnSync(
    process.execPath,
    [cli, 'build', '--config', 'build/electron.vite.config.ts', '--logLevel', 'warn'],
    {
      cwd: repo,
      stdio: 'inherit',
    },
  )
  if (run.status !== 0) throw new Error('The build failed; see above.')
}

/** Chromium refuses to start as root with its OS sandbox; only a developer's machine or CI runs it so. */
export function rootArguments() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

async function start() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Error(
      '没有图形界面，窗口打不开。请在桌面环境里运行，或用虚拟屏幕：xvfb-run -a npm start\nNo display: run this on a desktop, or on a virtual screen with: xvfb-run -a npm start',
    )
  }
  buildApp()
  const { executable, electron, source } = await electronRuntime()
  console.log(`Electron ${electron} (${source})`)
  const child = spawn(executable, [repo, ...rootArguments(), ...process.argv.slice(2)], { stdio: 'inherit' })
  child.on('exit', (code) => (process.exitCode = code ?? 1))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  start().catch((error) => {
    console.error(error.message)
    process.exitCode = 1
  })
}
