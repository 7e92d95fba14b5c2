// The backup folder in use: where it is, the backups made into it, by hand and by itself, and what is told of them.
import type { BackupPlace, FromBackup } from '../../shared/ipc/backup-messages'
import type { BackupStatus } from '../../shared/ipc/backup-status'
import { encodeBase32 } from '../../shared/kernel/base32'
import { asFailure, FailureError, type Failure } from '../../shared/kernel/result'
import type { Folder } from '../storage/folder/folder'
import { keyedName } from '../vault/keyed-name'
import { sealingWith } from '../vault/sealing'
import type { OpenedVault } from '../vault/vault'
import { zip } from '../vault/zip'
import { roomAt } from './disk'
import { isDue } from './due'
import type { BackupKey, BackupPorts, Progress } from './ports'
import type { Target } from './target'
import { inBackupWords } from './words'
import { backUp } from './write'

export interface KeeperParts extends BackupPorts {
  readonly tell: (message: FromBackup) => void
  readonly folderAt: (path: string) => Folder
}

const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000

export class Keeper {
  private doing: BackupStatus['doing']
  private problem: Failure | undefined
  private isAway = false
  private changed: number
  private failed: number | undefined

  constructor(
    private readonly parts: KeeperParts,
    private place: BackupPlace | undefined,
  ) {
    this.changed = parts.clock.now()
  }

  /** The place; Failure `backup.off` where none was chosen. */
  get chosen(): BackupPlace {
    if (this.place) return this.place
    throw refusal('backup.off', '还没有选备份文件夹，请先选择。')
  }

  get writer(): string | undefined {
    return this.place?.writer
  }

  /** Whether a backup can be made now: a place, its key, and its folder is there. */
  async isReady(): Promise<boolean> {
    return this.place?.key !== undefined && (await this.isThere())
  }

  /** Own changes were committed: people are at work. */
  committed(): void {
    this.changed = this.parts.clock.now()
  }

  /** One backup now. Throws why not, in the words of backups where they are shown. */
  async make(): Promise<null> {
    const place = this.chosen
    if (!place.key) throw refusal('backup.locked', '这台电脑没有记住备份口令，请先输入，再备份。')
    const { key } = place
    try {
      const made = await this.during('backup', (progress) =>
        backUp(this.target(place), keyOf(place.vault, key), this.parts, progress),
      )
      const { people, transactions } = made.summary
      this.failed = undefined
      this.problem = undefined
      this.isAway = false
      this.keep({ ...place, last: { at: this.parts.clock.now(), people, transactions, bytes: made.bytes } })
      return null
    } catch (error) {
      this.failed = this.parts.clock.now()
      this.problem = inBackupWords(asFailure(error))
      this.isAway = this.problem.code === 'folder.unreachable'
      this.show()
      throw error
    }
  }

  /** Whether the folder is there, and a backup made where one is due. */
  async look(): Promise<void> {
    const { place } = this
    if (!place?.key) return
    const wasAway = this.isAway
    this.isAway = !(await this.isThere())
    if (this.isAway !== wasAway) this.show()
    const { clock } = this.parts
    const last = place.last && dayOf(place.last.at)
    const failed = wasAway ? undefined : this.failed
    if (this.isAway || !isDue({ now: clock.now(), changed: this.changed, failed, today: clock.today(), last })) return
    // An office that has not been founded has nothing to back up, and must not push out what the folder holds.
    if ((await this.parts.log.readLog(0, 1)).entries.length > 0) await this.make()
  }

  private async isThere(): Promise<boolean> {
    const { place } = this
    if (!place) return false
    return this.parts
      .folderAt(place.path)
      .list('keys')
      .then(
        () => true,
        () => false,
      )
  }

  /** Shows what is being done while it is done. */
  async during<T>(
    what: NonNullable<BackupStatus['doing']>['what'],
    act: (progress: Progress) => Promise<T>,
  ): Promise<T> {
    const progress: Progress = (done, total) => {
      this.doing = { what, done, total }
      this.show()
    }
    progress(0, 0)
    try {
      return await act(progress)
    } finally {
      this.doing = undefined
      this.show()
    }
  }

  /** Backups go here from now on. */
  use(path: string, { vault, key }: OpenedVault): void {
    const { random, clock } = this.parts
    const known = this.place?.vault === vault.vault ? this.place : undefined
    const writer = known?.writer ?? encodeBase32(random.bytes(5))
    this.problem = undefined
    this.isAway = false
    const last = known?.last
    this.keep({
      path,
      vault: vault.vault,
      keyId: vault.keyId,
      writer,
      since: clock.now(),
      key,
      ...(last ? { last } : {}),
    })
  }

  /** The key was typed again. */
  unlock(key: Uint8Array): void {
    this.keep({ ...this.chosen, key })
  }

  leave(): void {
    this.problem = undefined
    this.isAway = false
    this.keep(undefined)
  }

  private keep(place: BackupPlace | undefined): void {
    this.place = place
    this.parts.tell({ kind: 'backup-place', place })
    this.show()
  }

  private target({ path, writer }: BackupPlace): Target {
    return { folder: this.parts.folderAt(path), writer, random: this.parts.random, room: () => roomAt(path) }
  }

  show(): void {
    const { place, doing, problem, isAway } = this
    const state = place ? (place.key ? 'ready' : 'locked') : 'off'
    this.parts.tell({
      kind: 'backup-status',
      status: {
        state,
        isAway,
        ...(place ? { folder: nameOf(place.path), since: place.since } : {}),
        ...(place?.last ? { last: place.last } : {}),
        ...(doing ? { doing } : {}),
        ...(problem ? { problem: { code: problem.code, message: problem.message } } : {}),
      },
    })
  }
}

export function keyOf(vault: string, key: Uint8Array): BackupKey {
  return { vault, sealing: sealingWith(key), zip, nameOf: (id) => keyedName(key, id) }
}

/** For people: the last two parts of the path, as the folder of ours is called the same everywhere. */
function nameOf(path: string): string {
  const parts = path.split(/[\\/]/u).filter((part) => part !== '')
  return parts.slice(-2).join(' › ')
}

function dayOf(at: number): string {
  return new Date(at + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10)
}

export function refusal(code: string, message: string): FailureError {
  return new FailureError({ code, message })
}
