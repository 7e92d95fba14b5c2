// 从共享更新, step by step: what the folder offers, its installer copied here and proven, and only what was proven is handed out to run.
import { join } from 'node:path'
import { FailureError, asFailure, fail, ok, type Result } from '../../shared/kernel/result'
import { copyMeasured, dropCopies, measureHere, smallFile, type Measured } from '../storage/update-files'
import { readRelease, RELEASE_FILE, SIGNATURE_FILE, type Release } from './release'

/** Ample for the notes of a release. */
const SMALL_BYTES = 64 * 1024

export interface UpdatesParts {
  /** Base64 of the Ed25519 public key (SPKI); '' where the build has none. */
  readonly publicKey: string
  /** Version of this program. */
  readonly current: string
  /** Folder on this PC where installers are kept until they run. */
  readonly keep: string
  readonly platform: NodeJS.Platform
  /** Makes a backup now and reads it back; why not, where that does not go. */
  readonly backUp: () => Promise<Result<unknown>>
}

export interface Progress {
  readonly done: number
  readonly total: number
}

export class Updates {
  private offered: { readonly release: Release; readonly folder: string } | undefined
  private copied: { readonly release: Release; readonly path: string } | undefined
  private cancelled = false
  progress: Progress | undefined

  constructor(private readonly parts: UpdatesParts) {}

  /** Looks into `<folder>/updates`, then into the folder itself. Nothing that is found counts before its signature. */
  async check(folder: string): Promise<Result<Release>> {
    this.offered = undefined
    return this.guarded(async () => {
      for (const place of ['updates/', '']) {
        const text = await smallFile(folder, place + RELEASE_FILE, SMALL_BYTES)
        if (!text) continue
        const signature = await smallFile(folder, place + SIGNATURE_FILE, SMALL_BYTES)
        const release = readRelease({ text, signature }, this.parts.publicKey, this.parts.current)
        if (release.ok) this.offered = { release: release.value, folder: join(folder, place) }
        return release
      }
      return fail(
        'update.none',
        '这个文件夹里没有更新：要有 updates 文件夹，里面放发布的 latest.yml、latest.yml.sig 和安装包。',
      )
    })
  }

  /** Copies the installer here, measures it on the way and once more as it lies here. */
  async fetch(): Promise<Result<{ version: string }>> {
    const { offered } = this
    if (!offered) return fail('update.not-checked', '请先检查更新，这一步没有做。')
    const { release, folder } = offered
    this.copied = undefined
    this.cancelled = false
    this.progress = { done: 0, total: release.size }
    const fetched = await this.guarded(async () => {
      await dropCopies(this.parts.keep)
      const path = join(this.parts.keep, release.file)
      // One byte more than it should have is enough to know that it is not the one.
      const seen = await copyMeasured(join(folder, release.file), path, release.size + 1, {
        progress: (done) => (this.progress = { done, total: release.size }),
        cancelled: () => this.cancelled,
      })
      const wrong = this.wrongThere(release, seen) ?? wrongHere(release, await measureHere(path))
      if (wrong) {
        await dropCopies(this.parts.keep)
        return wrong
      }
      this.copied = { release, path }
      return ok({ version: release.version })
    })
    this.progress = undefined
    return fetched
  }

  /** What lies here and waits to be installed: somebody may have gone to set backups up meanwhile. */
  get fetched(): Release | undefined {
    return this.copied?.release
  }

  cancel(): void {
    this.cancelled = true
  }

  /** The installer to run: only after a backup was made and read back, and proven at the very moment. */
  async ready(): Promise<Result<{ path: string; version: string }>> {
    if (!this.copied) return this.proven()
    const backup = await this.parts.backUp()
    if (!backup.ok)
      return fail('update.no-backup', `没有安装，因为安装前的备份没有做成：${backup.failure.message}`, {
        cause: backup.failure.code,
      })
    return this.proven()
  }

  private async proven(): Promise<Result<{ path: string; version: string }>> {
    const { copied } = this
    if (this.parts.platform !== 'win32')
      return fail('update.windows-only', '安装包用于 Windows，这台电脑不能用它更新。请在 Windows 电脑上更新。')
    if (!copied) return fail('update.not-fetched', '安装包还没有取到本机，这一步没有做。请先检查更新。')
    return this.guarded(async () => {
      const wrong = wrongHere(copied.release, await measureHere(copied.path))
      return wrong ?? ok({ path: copied.path, version: copied.release.version })
    })
  }

  private wrongThere(release: Release, seen: Measured | undefined): ReturnType<typeof fail> | undefined {
    if (this.cancelled) return fail('update.cancelled', '已取消取安装包，本机没有改动。')
    if (!seen)
      return fail(
        'update.installer-missing',
        `更新文件夹里没有安装包 ${release.file}，没有更新。请把发布的文件全部放进去。`,
      )
    if (seen.size < release.size)
      return fail(
        'update.incomplete',
        `安装包只有 ${seen.size} 字节，应有 ${release.size} 字节，多半还没有拷完，没有采用。请等拷完再试。`,
      )
    return isSame(release, seen) ? undefined : fail('update.altered', ALTERED)
  }

  private async guarded<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    try {
      return await work()
    } catch (error) {
      return { ok: false, failure: error instanceof FailureError ? error.failure : asFailure(error) }
    }
  }
}

const ALTERED = '安装包和发布的不一样（可能损坏或被改动），没有采用，也没有运行。请重新取得发布的安装包。'

function wrongHere(release: Release, here: Measured | undefined): ReturnType<typeof fail> | undefined {
  return here && isSame(release, here)
    ? undefined
    : fail(
        'update.changed-here',
        '取到本机的安装包不完整或被改动过，没有运行。请重新检查更新；仍不行请检查磁盘和杀毒软件。',
      )
}

function isSame(release: Release, { size, sha512 }: Measured): boolean {
  return size === release.size && sha512 === release.sha512
}
