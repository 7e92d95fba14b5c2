// What a real SMB share needs of the machine, and how its programs are started and ended: by their own process ids only.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { accessSync, constants, existsSync, openSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { randomInt } from 'node:crypto'

/** The client knows no other port; a loopback address of our own keeps clear of a server that already has it. */
export const SMB_PORT = 445
const PROGRAMS = ['smbd', 'smbnetfs', 'fusermount3', 'setpriv']

/** Why there can be no real share on this machine; undefined where there can. */
export async function whyNoShare(): Promise<string | undefined> {
  if (process.platform !== 'linux') return 'needs Linux'
  if (process.getuid?.() !== 0) return 'needs root (port 445, FUSE)'
  const missing = PROGRAMS.filter((name) => !onPath(name))
  if (missing.length > 0) return `${missing.join(', ')} not installed (build/system-packages.sh)`
  try {
    accessSync('/dev/fuse', constants.R_OK | constants.W_OK)
  } catch {
    return '/dev/fuse cannot be opened'
  }
  return freeAddress().then(
    () => undefined,
    (error: Error) => error.message,
  )
}

/** Continuous integration as root on Debian has everything: there a skip is a failure. */
export function mustHaveShare(): boolean {
  return Boolean(process.env['CI']) && process.getuid?.() === 0 && existsSync('/etc/debian_version')
}

function onPath(name: string): boolean {
  return ['/usr/sbin', '/usr/bin', '/sbin', '/bin'].some((folder) => existsSync(`${folder}/${name}`))
}

/** A loopback address whose SMB port is free. */
export async function freeAddress(): Promise<string> {
  let refused: unknown
  for (let tries = 0; tries < 20; tries++) {
    const address = `127.${randomInt(1, 255)}.${randomInt(1, 255)}.${randomInt(1, 255)}`
    try {
      await bindable(address)
      return address
    } catch (error) {
      refused = error
    }
  }
  throw new Error(`no loopback address has port ${SMB_PORT} free`, { cause: refused })
}

function bindable(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(SMB_PORT, address, () => server.close(() => resolve()))
  })
}

/** Starts a program in a process group of its own that ends with this process, its output in `log`. */
export function startProgram(words: readonly string[], log: string, home: string): ChildProcess {
  const out = openSync(log, 'a')
  const env = { ...process.env, HOME: home, LC_ALL: 'C.UTF-8' }
  return spawn('setpriv', ['--pdeathsig', 'KILL', ...words], { detached: true, stdio: ['ignore', out, out], env })
}

/** Ends a program and its children at once, as a pulled plug does, and waits until it is gone. */
export async function killProgram(program: ChildProcess): Promise<void> {
  const ended = new Promise<void>((resolve) => void program.once('exit', () => resolve()))
  if (program.pid === undefined || program.exitCode !== null || program.signalCode !== null) return
  signalProgram(program, 'SIGKILL')
  await ended
}

/** Signals the program and its children. */
export function signalProgram(program: ChildProcess, signal: NodeJS.Signals): void {
  if (program.pid !== undefined) process.kill(-program.pid, signal)
}

/** Runs a short command; what it complains of is printed, since the tests around it fail for that reason. */
export function command(program: string, words: readonly string[]): void {
  const run = spawnSync(program, words, { encoding: 'utf8' })
  if (run.status !== 0) console.warn(`${program} ${words.join(' ')}: ${run.stderr}`)
}

/** Whether somebody takes calls at the address. */
export function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(SMB_PORT, address)
    const end = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
  })
}

/** Waits until it is so; fails after ten seconds with what was waited for. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let end = Date.now() + 10_000; Date.now() < end;) {
    if (await isSo()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`waited in vain for ${what}`)
}
