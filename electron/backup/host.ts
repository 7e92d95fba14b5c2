// What a person may ask of backups, answered. One thing at a time: a backup never runs beside a restore.
import type { BackupPlace, BackupQuestion, BackupQuestions } from '../../shared/ipc/backup-messages'
import type { Timer } from '../../shared/kernel/ports'
import { asFailure, ok, orThrow, type Result } from '../../shared/kernel/result'
import type { Folder } from '../storage/folder/folder'
import { newRecoveryKey } from '../vault/recovery-key'
import { sealingWith } from '../vault/sealing'
import { readNewPassphrase } from '../vault/secret'
import { createVault, type OpenedVault } from '../vault/vault'
import { zip } from '../vault/zip'
import { compare } from './compare'
import { backupFolderOf, makeFolder } from './disk'
import { Keeper, keyOf, refusal, type KeeperParts } from './keeper'
import { adoptOffice, inspect, openPlace, type OfficeKey } from './places'
import type { BackupKey } from './ports'
import { intoMirror, type Shared } from './publish'
import { readBackup } from './read'
import { rehearse } from './rehearse'
import { restore } from './restore'
import { inBackupWords } from './words'
import { generationsIn } from './write'

export interface BackupHostParts extends KeeperParts {
  readonly timer: Timer
  /** The share's key where this PC shares and has it. */
  readonly office: () => OfficeKey | undefined
  /** Does something while no exchange runs. */
  readonly paused: <T>(act: () => Promise<T>) => Promise<T>
  /** Takes a new name for this PC, outside and inside the database. */
  readonly renew: () => Promise<void>
}

/** So often it is looked whether a backup is due, in ms. */
const LOOK_EVERY = 60_000

/** A folder opened to restore from. */
interface Source {
  readonly path: string
  readonly opened: OpenedVault
}

type Answers = {
  readonly [Q in BackupQuestion]: (input: BackupQuestions[Q]['input']) => Promise<BackupQuestions[Q]['answer']>
}

export class BackupHost {
  private source: Source | undefined
  private pending: { readonly path: string; readonly passphrase: string; readonly recovery: string } | undefined
  private last: Promise<unknown> = Promise.resolve()
  private readonly keeper: Keeper

  constructor(
    private readonly parts: BackupHostParts,
    place: BackupPlace | undefined,
  ) {
    this.keeper = new Keeper(parts, place)
  }

  begin(): void {
    this.keeper.show()
    this.look()
  }

  /** Own changes were committed: people are at work. */
  committed(): void {
    this.keeper.committed()
  }

  /** Answers one question; never throws. */
  answer(question: BackupQuestion, input: unknown): Promise<Result<unknown>> {
    this.keeper.asked()
    return this.queued(() => (this.answers[question] as (input: unknown) => Promise<unknown>)(input))
  }

  private readonly answers: Answers = {
    backupInspect: ({ path }) => inspect(path, this.parts.folderAt, this.parts.office()),
    backupSetUp: async ({ path, passphrase }) => {
      orThrow(readNewPassphrase(passphrase))
      this.pending = { path: await backupFolderOf(path), passphrase, recovery: newRecoveryKey(this.parts.random) }
      return { recovery: this.pending.recovery }
    },
    backupConfirm: async ({ typed }) => {
      const { pending } = this
      if (!pending) throw refusal('backup.not-begun', '还没有开始设置，请从选择备份文件夹重新开始。')
      await makeFolder(pending.path)
      const opened = await createVault(
        this.parts.folderAt(pending.path),
        { passphrase: pending.passphrase, recovery: pending.recovery, typedBack: typed },
        this.parts,
      )
      this.pending = undefined
      this.keeper.use(pending.path, opened)
      return this.keeper.make()
    },
    backupUse: async ({ path: chosen, secret }) => {
      const path = await backupFolderOf(chosen)
      const { what } = await inspect(chosen, this.parts.folderAt, this.parts.office())
      const office = this.parts.office()
      if (what === 'empty' && office) {
        await makeFolder(path)
        await adoptOffice(this.parts.folderAt(path), office)
      }
      this.keeper.use(path, await openPlace(this.parts.folderAt(path), secret, office))
      return this.keeper.make()
    },
    backupUnlock: async ({ secret }) => {
      const place = this.keeper.chosen
      const opened = await openPlace(this.parts.folderAt(place.path), secret, undefined)
      if (opened.vault.vault !== place.vault)
        throw refusal('backup.other', '那里现在是另一份备份，没有继续。请用“换一个地方备份”重新选择。')
      this.keeper.unlock(opened.key)
      return null
    },
    backupNow: () => this.keeper.make(),
    backupLeave: async () => (this.keeper.leave(), null),
    backupLook: async ({ path, secret }) => {
      this.source = path === undefined ? this.ownSource() : await this.openSource(path, secret)
      const generations = await generationsIn(this.parts.folderAt(this.source.path))
      const listed = generations.map(({ id, day, time, writer }) => ({
        id,
        day,
        time,
        isMine: writer === this.keeper.writer,
      }))
      return { generations: listed }
    },
    backupPreview: async ({ id }) => {
      const { folder, key } = this.opened()
      return compare(await readBackup(folder, id, key), this.parts)
    },
    backupRehearse: ({ id }) => this.rehearse(id),
    backupRestore: ({ id }) => this.restore(id),
  }

  /** The newest of this installation's own counts as the month's rehearsal; any other is only looked at. */
  private async rehearse(id: string): Promise<BackupQuestions['backupRehearse']['answer']> {
    const { folder, key } = this.opened()
    const newest = (await generationsIn(folder)).find(({ writer }) => writer === this.keeper.writer)
    if (newest?.id === id && this.source?.path === this.keeper.chosen.path) return this.keeper.rehearse(id)
    return this.keeper.during('rehearsal', async (progress) => {
      const { summary, lost } = await rehearse(folder, id, key, progress)
      const { people, transactions, attachments } = summary
      return { people, transactions, attachments: attachments.length, lost }
    })
  }

  /** A backup of what is here first, where there is a place for it; then the restore, with no exchange beside it. */
  private async restore(id: string): Promise<BackupQuestions['backupRestore']['answer']> {
    const { folder, key } = this.opened()
    const backup = await readBackup(folder, id, key)
    // Restoring takes nothing away, so a stick that is full must not stand in its way; the keeper shows what was wrong.
    if (await this.keeper.isReady()) await this.keeper.make().catch(() => null)
    const done = await this.keeper.during('restore', (progress) =>
      this.parts.paused(async () => {
        const shared = await this.shared()
        return restore(
          folder,
          backup,
          key,
          {
            ...this.parts,
            ...(shared ? { publish: (bundles) => intoMirror(bundles, shared, this.parts) } : {}),
            renew: this.parts.renew,
          },
          progress,
        )
      }),
    )
    if (this.keeper.writer === undefined && this.source) this.keeper.use(this.source.path, this.source.opened)
    return done
  }

  /** Where the others get what comes back from; undefined where this PC shares with nobody. */
  private async shared(): Promise<Shared | undefined> {
    const office = this.parts.office()
    const { vault } = await this.parts.log.state()
    if (!office || vault !== office.vault) return undefined
    return { vault, format: { sealing: sealingWith(office.key), zip }, mirror: office.slots }
  }

  /** Looks now and then whether a backup is due, and whether its folder is there. */
  private look(): void {
    this.parts.timer.after(LOOK_EVERY, () => {
      void this.queued(() => this.keeper.look()).finally(() => this.look())
    })
  }

  private queued(act: () => Promise<unknown>): Promise<Result<unknown>> {
    const run = (): Promise<Result<unknown>> =>
      act().then(ok, (error: unknown) => ({ ok: false, failure: inBackupWords(asFailure(error)) }))
    const answer = this.last.then(run, run)
    this.last = answer
    return answer
  }

  private ownSource(): Source {
    const { path, vault, keyId, key } = this.keeper.chosen
    if (!key) throw refusal('backup.locked', '请先输入备份口令。')
    return { path, opened: { vault: { format: 1, vault, keyId, cipher: 'aes-256-gcm', createdAt: 0 }, key } }
  }

  private async openSource(chosen: string, secret: string | undefined): Promise<Source> {
    const path = await backupFolderOf(chosen)
    return { path, opened: await openPlace(this.parts.folderAt(path), secret, this.parts.office()) }
  }

  private opened(): { readonly folder: Folder; readonly key: BackupKey } {
    const { source } = this
    if (!source) throw refusal('backup.not-open', '请先选择备份文件夹并打开它。')
    return {
      folder: this.parts.folderAt(source.path),
      key: keyOf(source.opened.vault.vault, source.opened.key),
    }
  }
}
