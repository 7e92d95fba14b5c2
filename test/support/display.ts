// A screen of its own for each worker of the end-to-end tests: windows of two workers on one screen would share a clipboard.
import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'

/** Whether windows can be given screens of their own: on Linux with no display to show them on. */
export const hasOwnDisplays = process.platform === 'linux' && !process.env['DISPLAY']

let started: Promise<string> | undefined

/** DISPLAY for the windows of this process; undefined where they open on the desktop there is. Ends with the process. */
export function ownDisplay(): Promise<string | undefined> {
  if (!hasOwnDisplays) return Promise.resolve(undefined)
  return (started ??= startDisplay())
}

function startDisplay(): Promise<string> {
  const words = ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp']
  const server = spawn('Xvfb', words, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  process.once('exit', () => void server.kill())
  server.unref()
  const told = server.stdio[3] as Readable
  return new Promise((resolve, reject) => {
    // It chooses a number that is free and says it.
    told.once('data', (number: Buffer) => resolve(`:${number.toString().trim()}`))
    server.once('error', (cause) => reject(new Error('Xvfb cannot be started (build/system-packages.sh)', { cause })))
    server.once('exit', (code) => reject(new Error(`Xvfb ended by ${code} before it had a display`)))
  })
}
