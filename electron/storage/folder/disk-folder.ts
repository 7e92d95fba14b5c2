// The folder port over a real folder: a local disk or a share. Made for a share at its worst: slow, gone, full, held by antivirus.
import { constants, type Dirent } from 'node:fs'
import * as nodeFiles from 'node:fs/promises'
import { join } from 'node:path'
import { encodeBase32 } from '../../../shared/kernel/base32'
import type { Random, Timer } from '../../../shared/kernel/ports'
import { FailureError } from '../../../shared/kernel/result'
import { fromSystem, fromSystemMakingNew, systemCode } from './error-codes'
import { readWhole, writeFlushed } from './file-content'
import type { Folder, Listed } from './folder'
import { folderCode, folderFailure } from './folder-failure'
import { patiently } from './patience'
import { fileParts, pathParts } from './path-names'
import { TimedCalls } from './timed-calls'

export type Files = Pick<typeof nodeFiles, 'lstat' | 'mkdir' | 'open' | 'readdir' | 'rename' | 'stat' | 'unlink'>
type Handle = nodeFiles.FileHandle

/** O_NOFOLLOW is 0 where there is none (Windows). */
const READ_ONLY = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)

export interface DiskFolderOptions {
  /** Absolute path of the folder. It is never made: a root that is not there is an absent share, not an empty one. */
  readonly root: string
  readonly timer: Timer
  readonly random: Random
  /** One call to the system is given up after that; 5 s. */
  readonly limitMs?: number
  /** Calls out at once; 4. */
  readonly atOnce?: number
  /** How long a rename is tried again while the file is held; 60 s. */
  readonly patienceMs?: number
  readonly files?: Files
}

export class DiskFolder implements Folder {
  private readonly calls: TimedCalls
  private readonly files: Files

  constructor(private readonly options: DiskFolderOptions) {
    this.calls = new TimedCalls({
      timer: options.timer,
      limitMs: options.limitMs ?? 5_000,
      atOnce: options.atOnce ?? 4,
    })
    this.files = options.files ?? nodeFiles
  }

  async list(path: string): Promise<readonly Listed[]> {
    const at = this.absolute(pathParts(path))
    return this.guarded(path, async () => {
      const entries = await this.calls.run(() => this.files.readdir(at, { withFileTypes: true }))
      const listed: Listed[] = []
      const waiting = entries.values()
      // As many as may be out at once, so that a long list does not queue for minutes before everybody else.
      const lanes = Array.from({ length: this.options.atOnce ?? 4 }, async () => {
        for (const entry of waiting) listed.push(...(await this.described(at, entry)))
      })
      await Promise.all(lanes)
      return listed
    })
  }

  async read(path: string, limit: number): Promise<Uint8Array> {
    const at = this.absolute(fileParts(path))
    return this.guarded(path, async () => {
      const file = await this.open(at, READ_ONLY)
      try {
        return await readWhole(this.calls, file, path, limit)
      } finally {
        abandon(file)
      }
    })
  }

  async create(path: string, bytes: Uint8Array): Promise<void> {
    const parts = fileParts(path)
    await this.guarded(path, async () => {
      await this.writeNew(parts, path, bytes)
      await this.syncFolder(parts.slice(0, -1))
    })
  }

  async rename(from: string, to: string): Promise<void> {
    const target = fileParts(to)
    const paths = [this.absolute(fileParts(from)), this.absolute(target)] as const
    await this.guarded(from, async () => {
      try {
        await this.renamed(...paths)
      } catch (error) {
        if (systemCode(error) !== 'ENOENT') throw error
        await this.makeParents(target, to)
        await this.renamed(...paths)
      }
      await this.syncFolder(target.slice(0, -1))
    })
  }

  async replace(path: string, bytes: Uint8Array): Promise<void> {
    const parts = fileParts(path)
    const temporary = `${path}.${encodeBase32(this.options.random.bytes(5))}.tmp`
    await this.guarded(path, async () => {
      await this.writeNew(fileParts(temporary), temporary, bytes)
      try {
        await this.renamed(this.absolute(fileParts(temporary)), this.absolute(parts))
      } catch (error) {
        await this.dropRemains(this.absolute(fileParts(temporary)), error)
        throw error
      }
      await this.syncFolder(parts.slice(0, -1))
    })
  }

  async remove(path: string): Promise<void> {
    const at = this.absolute(fileParts(path))
    try {
      await this.guarded(path, () => this.calls.run(() => this.files.unlink(at)))
    } catch (error) {
      if (folderCode(error) !== 'folder.missing') throw error
    }
  }

  private absolute(parts: readonly string[]): string {
    return join(this.options.root, ...parts)
  }

  /** Turns every error into one of the port's. A missing file is only missing where the root is there; otherwise the folder is gone. */
  private async guarded<T>(path: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      const failure = error instanceof FailureError ? error : fromSystem(error, path)
      if (failure.failure.code === 'folder.missing') await this.requireRoot()
      throw failure
    }
  }

  private async requireRoot(): Promise<void> {
    let there = false
    try {
      there = (await this.calls.run(() => this.files.stat(this.options.root))).isDirectory()
    } catch (error) {
      if (error instanceof FailureError) throw error
      if (systemCode(error) !== 'ENOENT') throw fromSystem(error, '')
    }
    if (!there) throw folderFailure('folder.unreachable', { root: 'missing' })
  }

  /** Nothing for what is neither file nor folder, went away since, or is held so that nobody may look: absence proves nothing. */
  private async described(folder: string, entry: Dirent): Promise<readonly Listed[]> {
    const { name } = entry
    if (entry.isDirectory()) return [{ name, kind: 'folder', size: 0, modified: 0 }]
    try {
      const { size, mtimeMs, ...kind } = await this.calls.run(async () => {
        const seen = await this.files.lstat(join(folder, name))
        return { size: seen.size, mtimeMs: seen.mtimeMs, isFile: seen.isFile() }
      })
      return kind.isFile ? [{ name, kind: 'file', size, modified: Math.round(mtimeMs) }] : []
    } catch (error) {
      if (['ENOENT', 'EPERM', 'EACCES', 'EBUSY'].includes(systemCode(error))) return []
      throw error
    }
  }

  /** Writes a file that must not be there, flushed piece by piece; what could not be finished is taken away again. */
  private async writeNew(parts: readonly string[], path: string, bytes: Uint8Array): Promise<void> {
    const at = this.absolute(parts)
    const file = await this.openNew(at, parts, path)
    try {
      await writeFlushed(this.calls, file, bytes)
      // A server may refuse what it had accepted only here.
      await this.calls.run(() => file.close())
    } catch (error) {
      await this.dropRemains(at, error, file)
      throw error
    }
  }

  private async openNew(at: string, parts: readonly string[], path: string): Promise<Handle> {
    try {
      return await this.open(at, 'wx')
    } catch (error) {
      if (systemCode(error) !== 'ENOENT') throw newFailure(error, path)
    }
    await this.makeParents(parts, path)
    try {
      return await this.open(at, 'wx')
    } catch (error) {
      throw newFailure(error, path)
    }
  }

  /** Makes the folders above a file, one by one from the root, which itself is never made. */
  private async makeParents(parts: readonly string[], path: string): Promise<void> {
    for (let depth = 1; depth < parts.length; depth++) {
      try {
        await this.calls.run(() => this.files.mkdir(this.absolute(parts.slice(0, depth))))
        await this.syncFolder(parts.slice(0, depth - 1))
      } catch (error) {
        if (systemCode(error) !== 'EEXIST') throw newFailure(error, path)
      }
    }
  }

  private open(at: string, flags: string | number): Promise<Handle> {
    return this.calls.run(() => this.files.open(at, flags), abandon)
  }

  private renamed(from: string, to: string): Promise<void> {
    const { timer, random, patienceMs } = this.options
    const once = () => this.calls.run(() => this.files.rename(from, to))
    return patiently(once, { timer, random, upToMs: patienceMs ?? 60_000 })
  }

  /** Best effort: a remaining temporary file hurts nobody, and why the write failed matters more than why tidying did. */
  private async dropRemains(at: string, why: unknown, file?: Handle): Promise<void> {
    if (file) abandon(file)
    if (folderCode(why) === 'folder.timeout') return
    await this.calls.run(() => this.files.unlink(at)).catch(() => undefined)
  }

  /** On Linux and macOS a new name lasts only once its folder is flushed. Windows cannot open a folder; some servers refuse it. */
  private async syncFolder(parts: readonly string[]): Promise<void> {
    if (process.platform === 'win32') return
    const folder = await this.open(this.absolute(parts), constants.O_RDONLY)
    try {
      await this.calls.run(() => folder.sync())
    } catch (error) {
      if (!['EINVAL', 'ENOTSUP', 'ENOSYS', 'EISDIR', 'EBADF'].includes(systemCode(error))) throw error
    } finally {
      abandon(folder)
    }
  }
}

function newFailure(error: unknown, path: string): FailureError {
  return error instanceof FailureError ? error : fromSystemMakingNew(error, path)
}

/**
 * Closes a handle nobody waits for: its answer changes nothing, but left open it would keep the file from being renamed on Windows.
 * It takes no turn among the timed calls, since a hanging share has taken them all just when handles must be let go.
 */
function abandon(file: Handle): void {
  file.close().catch(() => undefined)
}
