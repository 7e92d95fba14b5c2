// How one PC sees the share: through its cable, which may be pulled; at a path, where another folder may lie; and through
// the cache of its SMB client, which shows lists up to 15 s old and goes on missing what has come since (sync-design.md §7.4).
import type { Folder, Listed } from '../../../electron/storage/folder/folder'
import { folderCode, folderFailure } from '../../../electron/storage/folder/folder-failure'
import { numberBelow, type Clock, type Random } from '../../../shared/kernel/ports'
import type { FaultTally } from './faults'

const LONGEST_LIST_MS = 15_000
const LONGEST_MISSING_MS = 5_000

/** A folder, or why there is none: cable out, path gone, server hanging. */
export type Mounted = Folder | 'away' | 'renamed' | 'hanging'

export interface ShareViewOptions {
  readonly clock: Pick<Clock, 'now'>
  readonly random: Random
  readonly tally: FaultTally
  /** false: always sees the truth, as on a local disk. */
  readonly caching?: boolean
}

export class ShareView implements Folder {
  private readonly lists = new Map<string, { until: number; entries: readonly Listed[] }>()
  private readonly missing = new Map<string, number>()

  constructor(
    private mounted: Mounted,
    private readonly options: ShareViewOptions,
  ) {}

  /** From now on this PC finds that at the path. */
  mount(mounted: Mounted): void {
    if (mounted !== this.mounted) this.options.tally.count(typeof mounted === 'string' ? mounted : 'mounted')
    this.mounted = mounted
    this.forget()
  }

  /** Time enough has passed for every cache to be empty. */
  forget(): void {
    this.lists.clear()
    this.missing.clear()
  }

  async list(path: string): Promise<readonly Listed[]> {
    const folder = this.folder()
    const cached = this.lists.get(path)
    if (cached && this.options.clock.now() < cached.until) {
      this.options.tally.count('stale-list')
      return cached.entries
    }
    const entries = await folder.list(path)
    const until = this.until(LONGEST_LIST_MS)
    if (until !== undefined) this.lists.set(path, { until, entries })
    return entries
  }

  async read(path: string, limit: number): Promise<Uint8Array> {
    const folder = this.folder()
    if (this.options.clock.now() < (this.missing.get(path) ?? 0)) {
      this.options.tally.count('stale-missing')
      throw folderFailure('folder.missing', { path })
    }
    try {
      return await folder.read(path, limit)
    } catch (error) {
      const until = folderCode(error) === 'folder.missing' ? this.until(LONGEST_MISSING_MS) : undefined
      if (until !== undefined) this.missing.set(path, until)
      throw error
    }
  }

  async create(path: string, bytes: Uint8Array): Promise<void> {
    await this.folder().create(path, bytes)
    this.wrote(path)
  }

  async rename(from: string, to: string): Promise<void> {
    await this.folder().rename(from, to)
    this.wrote(from)
    this.wrote(to)
  }

  async replace(path: string, bytes: Uint8Array): Promise<void> {
    await this.folder().replace(path, bytes)
    this.wrote(path)
  }

  async remove(path: string): Promise<void> {
    await this.folder().remove(path)
    this.wrote(path)
  }

  private folder(): Folder {
    const at = this.mounted
    if (at === 'away') throw folderFailure('folder.unreachable', {})
    if (at === 'renamed') throw folderFailure('folder.unreachable', { root: 'missing' })
    if (at === 'hanging') throw folderFailure('folder.timeout', {})
    return at
  }

  private until(longest: number): number | undefined {
    if (this.options.caching === false) return undefined
    return this.options.clock.now() + numberBelow(this.options.random, longest + 1)
  }

  /** A client knows what it did itself: the list of that folder and of those above it is asked for anew. */
  private wrote(path: string): void {
    this.missing.delete(path)
    const parts = path.split('/')
    for (let depth = 0; depth < parts.length; depth++) this.lists.delete(parts.slice(0, depth).join('/'))
  }
}
