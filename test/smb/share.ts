// A real Windows-style share on loopback: our own Samba server, seen through FUSE as a drive letter shows it. Stopping the server is a
// real disconnection. For unit tests and for end-to-end tests alike.
import type { ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answers, command, freeAddress, killProgram, signalProgram, startProgram, until } from './programs'

const DISK_BYTES = 64 * 1024 * 1024
const FILLER = 'somebody-elses-video.mp4'

export interface RealShare {
  /** The share as the first PC sees it. */
  readonly path: string
  /** The same folder on the server's own disk, for looking and for doing what people do to it. */
  readonly served: string
  /** Another PC's view of the share, with caches of its own. */
  anotherPc(): Promise<string>
  /** The server is gone at once, as when its plug is pulled. */
  stop(): Promise<void>
  /** It is back, and the first PC sees the share again. */
  start(): Promise<void>
  /** The server takes calls but answers none, until `wake`. */
  hang(): void
  wake(): void
  /** The server's disk keeps room for no more than `bytes`, until `makeRoom`. */
  fill(bytes: number): void
  makeRoom(): void
  /** Whether the share may be written; the server starts anew. */
  allowWriting(allowed: boolean): Promise<void>
}

/** Opens a share, does the work, and takes everything away again. */
export async function withShare<T>(work: (share: RealShare) => Promise<T>): Promise<T> {
  const share = await openShare()
  try {
    return await work(share)
  } finally {
    await share.close()
  }
}

/** As `withShare`, for tests that open in one place and close in another. */
export async function openShare(): Promise<RealShare & { close(): Promise<void> }> {
  const share = new Share(await freeAddress())
  try {
    await share.open()
    return share
  } catch (error) {
    const log = share.log()
    await share.close()
    throw new Error(`no share: ${log}`, { cause: error })
  }
}

class Share implements RealShare {
  private readonly place = mkdtempSync(join(tmpdir(), 'smb-'))
  readonly served = join(this.place, 'served')
  private server: ChildProcess | undefined
  private readonly clients: { readonly mount: string; readonly program: ChildProcess }[] = []

  constructor(private readonly address: string) {}

  get path(): string {
    return this.pathIn(this.clients[0]?.mount ?? '')
  }

  async open(): Promise<void> {
    for (const name of ['served', 'state', 'private', 'home/.smb'])
      mkdirSync(join(this.place, name), { recursive: true })
    command('mount', ['-t', 'tmpfs', '-o', `size=${DISK_BYTES}`, 'tmpfs', this.served])
    this.writeServerSettings(true)
    this.writeClientSettings()
    await this.startServer()
    await this.anotherPc()
  }

  async anotherPc(): Promise<string> {
    const mount = join(this.place, `pc-${this.clients.length + 1}`)
    mkdirSync(mount)
    const program = startProgram(['smbnetfs', mount, '-f'], this.logPath, join(this.place, 'home'))
    this.clients.push({ mount, program })
    await this.seen(mount)
    return this.pathIn(mount)
  }

  async stop(): Promise<void> {
    if (this.server) await killProgram(this.server)
    this.server = undefined
  }

  async start(): Promise<void> {
    await this.startServer()
    for (const { mount } of this.clients) await this.seen(mount)
  }

  hang(): void {
    if (this.server) signalProgram(this.server, 'SIGSTOP')
  }

  wake(): void {
    if (this.server) signalProgram(this.server, 'SIGCONT')
  }

  fill(bytes: number): void {
    const { bavail, bsize } = statfsSync(this.served)
    writeFileSync(join(this.served, FILLER), new Uint8Array(Math.max(0, bavail * bsize - bytes)))
  }

  makeRoom(): void {
    rmSync(join(this.served, FILLER), { force: true })
  }

  async allowWriting(allowed: boolean): Promise<void> {
    await this.stop()
    this.writeServerSettings(allowed)
    await this.start()
  }

  async close(): Promise<void> {
    for (const { mount, program } of this.clients) {
      // Lazily: whoever still has a file open there must not keep the rest from being tidied.
      command('fusermount3', ['-u', '-z', mount])
      await killProgram(program)
    }
    await this.stop()
    command('umount', ['-l', this.served])
    rmSync(this.place, { recursive: true, force: true, maxRetries: 3 })
  }

  /** What the programs said, for the failure that names them. */
  log(): string {
    return readFileSync(this.logPath, { encoding: 'utf8', flag: 'a+' }).slice(-2_000)
  }

  private get logPath(): string {
    return join(this.place, 'programs.log')
  }

  private pathIn(mount: string): string {
    return join(mount, this.address, 'share')
  }

  private async startServer(): Promise<void> {
    const words = ['smbd', '--foreground', '--no-process-group', `--configfile=${join(this.place, 'server.conf')}`]
    this.server = startProgram([...words, '--debug-stdout'], this.logPath, this.place)
    await until('the SMB server', () => answers(this.address))
  }

  private seen(mount: string): Promise<void> {
    return until('the mounted share', () =>
      readdir(this.pathIn(mount)).then(
        () => true,
        () => false,
      ),
    )
  }

  private writeServerSettings(writable: boolean): void {
    const state = (name: string) => join(this.place, name)
    const lines = [
      '[global]',
      'server role = standalone server',
      `interfaces = ${this.address}/8`,
      'bind interfaces only = yes',
      'smb ports = 445',
      'disable netbios = yes',
      'load printers = no',
      'printing = bsd',
      'printcap name = /dev/null',
      'disable spoolss = yes',
      'map to guest = Bad User',
      'guest account = root',
      'server min protocol = SMB2',
      ...['state', 'cache', 'lock', 'pid'].map((kind) => `${kind} directory = ${state('state')}`),
      `private dir = ${state('private')}`,
      `ncalrpc dir = ${state('state/ncalrpc')}`,
      `log file = ${state('smbd.log')}`,
      '[share]',
      `path = ${this.served}`,
      'guest ok = yes',
      `read only = ${writable ? 'no' : 'yes'}`,
      'force user = root',
    ]
    writeFileSync(state('server.conf'), `${lines.join('\n')}\n`)
  }

  private writeClientSettings(): void {
    const home = join(this.place, 'home/.smb')
    const samba = ['[global]', 'client min protocol = SMB2', 'name resolve order = host', `private dir = ${home}`]
    // Impatient, so that a stopped server is a failure within seconds; `neg_cache false` would hang the client at its start.
    const client = [
      'smb_query_browsers false',
      'use_libsecret false',
      'smb_timeout 3000',
      'reply_timeout 10',
      'max_retry_count 0',
      'neg_cache_timeout 1',
      `host ${this.address} visible=true`,
    ]
    writeFileSync(join(home, 'smb.conf'), `${samba.join('\n')}\n`, { mode: 0o600 })
    writeFileSync(join(home, 'smbnetfs.conf'), `${client.join('\n')}\n`, { mode: 0o600 })
  }
}
