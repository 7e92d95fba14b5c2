// The backup folder in use: where it is, the backups made into it, by hand and by itself, and what is told of them.
import type { BackupPlace, FromBackup } from '../../shared/ipc/backup-messages'
import type { BackupStatus, LastRehearsal } from '../../shared/ipc/backup-status'
import { encodeBase32 } from '../../shared/kernel/base32'
import { asFailure, FailureError, type Failure } from '../../shared/kernel/result'
import type { Folder } from '../storage/folder/folder'
import { formerName } from '../vault/former-name'
import { sealingWith } from '../vault/sealing'
import type { OpenedVault } from '../vault/vault'
import { zip } from '../vault/zip'
import { roomAt } from './disk'
import { isDue, isRehearsalDue } from './due'
import type { BackupKey, BackupPorts, Progress } from './ports'
import { rehearse } from './rehearse'
import type { Target } from './target'
import { inBackupWords } from './words'
import { backUp, generationsIn } from './write'

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
  /** Somebody asks for something: a rehearsal that runs by itself makes room. */
  private isAsked = false

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

  /** Somebody asks for something. */
  asked(): void {
    this.isAsked = true
  }

  /** Whether the folder is there; then a backup where one is due, else a rehearsal where one is. */
  async look(): Promise<void> {
    const { place } = this
    if (!place?.key) return
    const wasAway = this.isAway
    this.isAway = !(await this.isThere())
    if (this.isAway !== wasAway) this.show()
    if (this.isAway) return
    const { clock } = this.parts
    const { changed } = this
    const last = place.last && dayOf(place.last.at)
    const failed = wasAway ? undefined : this.failed
    const now = clock.now()
    // An office that has not been founded has nothing to back up, and must not push out what the folder holds.
    if (isDue({ now, changed, failed, today: clock.today(), last }) && (await this.isFounded()))
      return void (await this.make())
    const rehearsed = place.rehearsed && { at: place.rehearsed.at, isSound: isSound(place.rehearsed) }
    if (place.last && isRehearsalDue({ now, changed, made: place.last.at, rehearsed })) await this.rehearseNewest()
  }

  private async isFounded(): Promise<boolean> {
    return (await this.parts.log.readLog(0, 1)).entries.length > 0
  }

  /** Rehearses the newest backup of this installation and keeps what came of it; ends at once, keeping nothing, when somebody asks for something. */
  private async rehearseNewest(): Promise<void> {
    const { path, writer } = this.chosen
    const newest = (await generationsIn(this.parts.folderAt(path))).find((each) => each.writer === writer)
    this.isAsked = false
    const stop: Progress = () => {
      if (this.isAsked) throw refusal('rehearsal.put-off', '演练恢复让到以后再做。')
    }
    if (newest) await this.rehearse(newest.id, stop).catch(() => undefined) // kept and shown, or put off
  }

  /** One rehearsal in the folder in use; what came of it is kept where it is told of this installation's backups. */
  async rehearse(id: string, also: Progress = () => undefined): Promise<Omit<LastRehearsal, 'at' | 'problem'>> {
    const { path, vault, key } = this.chosen
    if (!key) throw refusal('backup.locked', '请先输入备份口令。')
    const at = this.parts.clock.now()
    try {
      const { summary, lost } = await this.during('rehearsal', (progress) =>
        rehearse(
          this.parts.folderAt(path),
          id,
          keyOf(vault, key),
          (done, total) => (also(done, total), progress(done, total)),
        ),
      )
      const { people, transactions, attachments } = summary
      const found = { people, transactions, attachments: attachments.length, lost }
      this.keep({ ...this.chosen, rehearsed: { at, ...found } })
      return found
    } catch (error) {
      const { code, message } = inBackupWords(asFailure(error))
      // Only what was found wrong with the backup itself counts against it, not a stick pulled out meanwhile.
      if (code.startsWith('backup.'))
        this.keep({
          ...this.chosen,
          rehearsed: { at, people: 0, transactions: 0, attachments: 0, lost: 0, problem: message },
        })
      throw error
    }
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
    const past = {
      ...(known?.last ? { last: known.last } : {}),
      ...(known?.rehearsed ? { rehearsed: known.rehearsed } : {}),
    }
    this.keep({
      path,
      vault: vault.vault,
      keyId: vault.keyId,
      writer,
      since: clock.now(),
      key,
      ...past,
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
        ...(place?.rehearsed ? { rehearsed: place.rehearsed } : {}),
        ...(doing ? { doing } : {}),
        ...(problem ? { problem: { code: problem.code, message: problem.message } } : {}),
      },
    })
  }
}

export function keyOf(vault: string, key: Uint8Array): BackupKey {
  return { vault, sealing: sealingWith(key), zip, formerNameOf: (id) => formerName(key, id) }
}

function isSound({ problem, lost }: LastRehearsal): boolean {
  return problem === undefined && lost === 0
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
