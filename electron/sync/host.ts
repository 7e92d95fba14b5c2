// What a person may ask of sync, answered: which folder this is, a new vault, joining, moving, leaving. Owns the one connection of
// this PC; the exchange itself is `Running` (running.ts). Questions are answered one after another.
import type { FromSync, SyncQuestion, SyncQuestions, SyncStart, Connection } from '../../shared/ipc/sync-messages'
import type { OfficeLog } from '../../shared/ipc/replication'
import { SYNC_OFF } from '../../shared/ipc/off'
import type { SyncStatus } from '../../shared/ipc/sync-status'
import { asFailure, FailureError, ok, orThrow, type Result } from '../../shared/kernel/result'
import type { Folder } from '../storage/folder/folder'
import { sealingWith } from '../vault/sealing'
import { zip } from '../vault/zip'
import { newRecoveryKey } from '../vault/recovery-key'
import type { Chance } from '../vault/slots'
import { addPassphrase, createVault, findVault, openVault, type OpenedVault } from '../vault/vault'
import { readNewPassphrase, typedSecret } from '../vault/secret'
import { cloudOf } from './cloud-folder'
import { whatIsIn } from './inspect'
import { previewJoin } from './preview'
import type { Running } from './running'
import { fillFolder } from './keep-keys'

export interface HostParts extends Chance {
  readonly log: OfficeLog
  readonly tell: (message: FromSync) => void
  /** The folder port over a path of this PC. */
  readonly folderAt: (path: string) => Folder
  /** The system's variables: OneDrive says there where it lies. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** This PC's copy of a vault. */
  readonly mirrorOf: (vault: string) => Folder
  /** Begins the exchange; `joining` where this PC came to an existing vault just now. */
  readonly run: (connected: Connected, joining: boolean, show: (status: SyncStatus) => void) => Promise<Running>
}

/** A connection with its key: what the exchange needs. */
export interface Connected extends Connection {
  readonly key: Uint8Array
}

interface Pending {
  readonly path: string
  readonly passphrase: string
  readonly recovery: string
  readonly name: string
}

type Answers = {
  readonly [Q in SyncQuestion]: (input: SyncQuestions[Q]['input']) => Promise<SyncQuestions[Q]['answer']>
}

export class Host {
  private connection: Connection | undefined
  private running: Running | undefined
  private pending: Pending | undefined
  private status: SyncStatus = SYNC_OFF
  private last: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly parts: HostParts,
    start: SyncStart,
  ) {
    this.connection = start.connection
  }

  /** Goes on where the last run was: exchanging, waiting for the passphrase, or sharing with nobody. */
  async begin(): Promise<void> {
    const { connection } = this
    if (!connection) this.show(SYNC_OFF)
    else if (isOpen(connection)) await this.run(connection, false)
    else this.show({ ...this.idle(connection), state: 'locked' })
  }

  /** Answers one question; never throws. */
  answer(question: SyncQuestion, input: unknown): Promise<Result<unknown>> {
    const ask = (): Promise<Result<unknown>> =>
      (this.answers[question] as (input: unknown) => Promise<unknown>)(input).then(ok, (error: unknown) => ({
        ok: false,
        failure: asFailure(error),
      }))
    const answer = this.last.then(ask, ask)
    this.last = answer
    return answer
  }

  /** Own changes were committed. */
  committed(): void {
    this.running?.committed()
  }

  /** Somebody looks at an attachment that is not on this PC. */
  look(attachment: string): void {
    this.running?.look(attachment)
  }

  pace(pace: 'active' | 'idle'): void {
    this.running?.pace(pace)
  }

  async stop(atOnce = false): Promise<void> {
    await this.running?.stop(atOnce)
    this.running = undefined
  }

  /** The open connection: what this PC shares with, and its key. */
  get open(): Connected | undefined {
    return this.connection && isOpen(this.connection) ? this.connection : undefined
  }

  /** Does something while no exchange runs, and goes on afterwards; not beside a question. */
  paused<T>(act: () => Promise<T>): Promise<T> {
    const run = async (): Promise<T> => {
      await this.stop()
      try {
        return await act()
      } finally {
        if (this.open) await this.run(this.open, false)
      }
    }
    const done = this.last.then(run, run)
    this.last = done.catch(() => undefined)
    return done
  }

  private readonly answers: Answers = {
    inspect: async ({ path }) => {
      const { folderAt, environment } = this.parts
      const what = await whatIsIn(folderAt(path), this.connection?.vault)
      const cloud = await cloudOf(path, folderAt, environment)
      return { ...what, ...(cloud === undefined ? {} : { cloud }) }
    },
    create: async ({ path, passphrase, name }) => {
      orThrow(readNewPassphrase(passphrase))
      await this.refuseOther(undefined)
      this.pending = { path, passphrase, name, recovery: newRecoveryKey(this.parts.random) }
      return { recovery: this.pending.recovery }
    },
    confirmRecovery: async ({ typed }) => {
      const { pending } = this
      if (!pending) throw refusal('sync.not-begun', '还没有开始设置，请从选择共享文件夹重新开始。')
      const { path, name, passphrase, recovery } = pending
      const wanted = { passphrase, recovery, typedBack: typed }
      const opened = await createVault(this.parts.folderAt(path), wanted, this.parts)
      this.pending = undefined
      return this.connect(opened, path, name, false)
    },
    preview: async ({ path, secret }) => {
      const share = this.parts.folderAt(path)
      const opened = await openVault(share, typedSecret(secret))
      await this.refuseOther(opened.vault.vault)
      return previewJoin(share, { sealing: sealingWith(opened.key), zip }, this.parts.log)
    },
    join: async ({ path, secret, name }) => {
      const opened = await openVault(this.parts.folderAt(path), typedSecret(secret))
      await this.refuseOther(opened.vault.vault)
      return this.connect(opened, path, name, true)
    },
    now: async () => (this.running?.now(), null),
    move: async ({ path }) => {
      const connection = this.connected()
      const found = await findVault(this.parts.folderAt(path))
      if (found.vault !== connection.vault)
        throw refusal('vault.other', '这个文件夹里是另一份共享数据，没有切换。请选原来那个文件夹搬到的新位置。')
      return this.moveTo(connection, path)
    },
    seed: async ({ path }) => {
      const connection = this.connected()
      const to = path ?? connection.share
      const share = this.parts.folderAt(to)
      if ((await whatIsIn(share, connection.vault)).what !== 'empty')
        throw refusal('sync.not-empty', '这个文件夹不是空的，没有写入。请选一个空文件夹。')
      await fillFolder(this.parts.mirrorOf(connection.vault), share, this.parts.random)
      return this.moveTo(connection, to)
    },
    leave: async () => {
      await this.stop(true)
      this.keep(undefined)
      this.show(SYNC_OFF)
      return null
    },
    unlock: async ({ secret }) => {
      const { share, vault, name } = this.connected()
      const opened = await openVault(this.parts.folderAt(share), typedSecret(secret))
      if (opened.vault.vault !== vault)
        throw refusal('vault.other', '共享文件夹里现在是另一份数据，没有继续。请用“换共享文件夹”选回原来的文件夹。')
      return this.connect(opened, share, name, false)
    },
    addPassphrase: async ({ passphrase }) => {
      const connection = this.connected()
      if (!isOpen(connection)) throw refusal('sync.locked', '请先输入原来的口令，再添加新口令。')
      const share = this.parts.folderAt(connection.share)
      const vault = await findVault(share)
      await addPassphrase(share, { vault, key: connection.key }, passphrase, this.parts)
      return null
    },
    diagnostics: async () => {
      const details = await this.running?.diagnostics()
      return JSON.stringify({ status: withoutNames(this.status), ...details }, null, 2)
    },
  }

  private async connect({ vault, key }: OpenedVault, share: string, name: string, joining: boolean): Promise<null> {
    const connection = { share, vault: vault.vault, keyId: vault.keyId, name, key }
    await this.stop()
    await this.run(connection, joining)
    this.keep(connection)
    return null
  }

  private async moveTo(connection: Connection, path: string): Promise<null> {
    const moved = { ...connection, share: path }
    this.keep(moved)
    if (this.running) this.running.moveTo(this.parts.folderAt(path), folderName(path))
    else await this.begin()
    return null
  }

  private async run(connected: Connected, joining: boolean): Promise<void> {
    this.running = await this.parts.run(connected, joining, (status) => this.show(status))
  }

  /** A database that belongs to one vault never enters another, nor founds one: two offices' logs would mix. */
  private async refuseOther(vault: string | undefined): Promise<void> {
    const { vault: bound } = await this.parts.log.state()
    if (bound === undefined || bound === vault) return
    throw refusal(
      'vault.other',
      '本机的数据属于原来的共享，不能放进另一份共享。请选原来的共享文件夹（或它搬到的新位置）重新加入。',
    )
  }

  private connected(): Connection {
    if (this.connection) return this.connection
    throw refusal('sync.off', '这台电脑还没有设置数据同步，请先选择共享文件夹。')
  }

  private keep(connection: Connection | undefined): void {
    this.connection = connection
    this.parts.tell({ kind: 'connection', connection })
  }

  private show(status: SyncStatus): void {
    this.status = status
    this.parts.tell({ kind: 'status', status })
  }

  private idle({ vault, share }: Connection): SyncStatus {
    return { ...SYNC_OFF, vault, folder: folderName(share), since: this.parts.clock.now() }
  }
}

/** Name of a folder for people: the last part of its path, or the whole of a bare drive. */
export function folderName(path: string): string {
  return (
    path
      .split(/[\\/]/u)
      .filter((part) => part !== '')
      .at(-1) ?? path
  )
}

function isOpen(connection: Connection): connection is Connected {
  return connection.key !== undefined
}

/** What a PC is called may be a person's name, and a folder's name may say whose it is; sentences may hold either. */
function withoutNames({ folder: _folder, peers, problems, ...rest }: SyncStatus): object {
  return {
    ...rest,
    peers: peers.map(({ name: _name, ...peer }) => peer),
    problems: problems.map(({ code, since }) => ({ code, since })),
  }
}

function refusal(code: string, message: string): FailureError {
  return new FailureError({ code, message })
}
