// Own changes kept outside IndexedDB until they are on the share (sync-design.md §8.5): one new file per batch, so that an append
// is one exclusive, flushed create of the Folder port, no crash can tear what was acknowledged before, and every fault the port
// can have is tried on it.
import { FailureError } from '../../../shared/kernel/result'
import type { OwnEntry } from '../../../shared/ipc/replication'
import type { Stamp } from '../../../shared/oplog/operation'
import type { Folder } from '../folder/folder'
import { folderCode } from '../folder/folder-failure'
import { decodeFrames, encodeFrames } from './frames'
import { journalFileName, parseJournalFileName, type JournalFile } from './journal-file'

/** What a program that writes at most a few MiB at once can have written. */
const MAX_FILE_BYTES = 64 * 1024 * 1024
const BATCH_BYTES = 4 * 1024 * 1024
/** Files below this are gathered into one when there are `gatherAt` of them: a month without the share must not become 60,000 files. */
const SMALL_BYTES = 1024 * 1024
const GATHER_AT = 200
/** Read into memory at once while gathering. */
const GATHER_BYTES = 16 * 1024 * 1024
const TRIES = 3

export interface JournalContents {
  /** Oldest first, each once, even where it was written several times. */
  readonly entries: readonly OwnEntry[]
  /** Names of files that are not whole: what a crash tore before it was acknowledged, or rot. They stay until published. */
  readonly damaged: readonly string[]
}

export class Journal {
  private readonly files = new Map<string, JournalFile>()
  private nextSeq = 1
  private looked = false
  private line: Promise<unknown> = Promise.resolve()

  /** `folder` is local; `path` the journal's place in it, which need not be there yet. */
  constructor(
    private readonly folder: Folder,
    private readonly path: string,
    private readonly gatherAt = GATHER_AT,
  ) {}

  /** Everything kept, oldest first, each once. Throws the folder's failures where a file cannot be read now. */
  async entries(): Promise<readonly OwnEntry[]> {
    return (await this.contents()).entries
  }

  /** As `entries`, with the names of what is not whole. */
  contents(): Promise<JournalContents> {
    return this.inLine(async () => {
      const byStamp = new Map<Stamp, OwnEntry>()
      const damaged: string[] = []
      for (const name of [...this.files.keys()].sort()) {
        const found = await this.fileContents(name)
        for (const entry of found.entries) byStamp.set(entry.last, entry)
        if (!found.whole) damaged.push(name)
      }
      return { entries: [...byStamp.values()].sort((a, b) => (a.last < b.last ? -1 : 1)), damaged }
    })
  }

  /**
   * Settles when the entries, oldest first, are on the disk and were read back; until then they may or may not be there. Throws the
   * folder's failures, or `journal.unkept` where the disk says it kept them and did not.
   */
  append(entries: readonly OwnEntry[]): Promise<void> {
    return this.inLine(async () => {
      for (const batch of batches(entries)) await this.keep(batch)
      // What was asked for is kept by now. Tidying that fails loses nothing and is tried again with the next append.
      await this.gather().catch((error: unknown) => {
        if (!(error instanceof FailureError)) throw error
      })
    })
  }

  /** All own operations up to and with this stamp are safely on the share: files that hold nothing later are removed. */
  dropThrough(stamp: Stamp): Promise<void> {
    return this.inLine(async () => {
      for (const [name, { last }] of this.files) if (last <= stamp) await this.drop(name)
    })
  }

  /** One after another, whatever became of the one before. */
  private inLine<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.line.then(async () => {
      await this.look()
      return work()
    })
    this.line = turn.catch(() => undefined)
    return turn
  }

  /** What lies there from earlier runs, once. */
  private async look(): Promise<void> {
    if (this.looked) return
    for (const { name, size } of await listed(this.folder, this.path)) {
      const file = parseJournalFileName(name, size)
      if (!file) continue
      this.files.set(name, file)
      this.nextSeq = Math.max(this.nextSeq, file.seq + 1)
    }
    this.looked = true
  }

  private async keep(entries: readonly OwnEntry[]): Promise<void> {
    const bytes = encodeFrames(entries)
    const last = entries.reduce((latest, entry) => (entry.last > latest ? entry.last : latest), '')
    for (let tries = 1; tries <= TRIES; tries++) if (await this.kept(bytes, last)) return
    throw new FailureError({
      code: 'journal.unkept',
      message: '本机磁盘没有如实保存刚才的改动，改动仍在名册里。请备份后检查这块硬盘。',
      data: { tries: TRIES },
    })
  }

  /** One attempt under a name of its own: an earlier one may have left part of itself, or may still happen. */
  private async kept(bytes: Uint8Array, last: Stamp): Promise<boolean> {
    const seq = this.nextSeq++
    const name = journalFileName(seq, last)
    this.files.set(name, { seq, last, size: bytes.length })
    try {
      await this.folder.create(`${this.path}/${name}`, bytes)
      const found = await this.folder.read(`${this.path}/${name}`, MAX_FILE_BYTES)
      return Buffer.compare(found, bytes) === 0
    } catch (error) {
      // Another process took the name, or the disk did nothing and said it had: another name, another try.
      if (['folder.exists', 'folder.missing'].includes(folderCode(error) ?? '')) return false
      throw error
    }
  }

  /** Many small files become one; each is removed only when the new one was read back. Damaged ones stay as they are. */
  private async gather(): Promise<void> {
    const small = [...this.files].filter(([, { size }]) => size < SMALL_BYTES)
    if (small.length < this.gatherAt) return
    const entries = new Map<Stamp, OwnEntry>()
    const whole: string[] = []
    let read = 0
    for (const [name, { size }] of small) {
      if ((read += size) > GATHER_BYTES) break
      const found = await this.fileContents(name)
      if (!found.whole) continue
      whole.push(name)
      for (const entry of found.entries) entries.set(entry.last, entry)
    }
    const sorted = [...entries.values()].sort((a, b) => (a.last < b.last ? -1 : 1))
    for (const batch of batches(sorted)) await this.keep(batch)
    for (const name of whole) await this.drop(name)
  }

  private async drop(name: string): Promise<void> {
    await this.folder.remove(`${this.path}/${name}`)
    this.files.delete(name)
  }

  /** A file that does not prove itself is read a second time: the fault may have been on the way. */
  private async fileContents(name: string): Promise<{ entries: readonly OwnEntry[]; whole: boolean }> {
    const once = await this.contentsOnce(name)
    return once.whole ? once : this.contentsOnce(name)
  }

  private async contentsOnce(name: string): Promise<{ entries: readonly OwnEntry[]; whole: boolean }> {
    try {
      const frames = decodeFrames(await this.folder.read(`${this.path}/${name}`, MAX_FILE_BYTES))
      // A file cut exactly between two frames is not whole either: its name says how far it went.
      const complete = frames.entries.some((entry) => entry.last === this.files.get(name)?.last)
      return { entries: frames.entries, whole: frames.whole && complete }
    } catch (error) {
      // The name of an attempt that came to nothing.
      if (folderCode(error) === 'folder.missing') return { entries: [], whole: true }
      if (folderCode(error) === 'folder.toolarge') return { entries: [], whole: false }
      throw error
    }
  }
}

async function listed(folder: Folder, path: string): Promise<readonly { name: string; size: number }[]> {
  try {
    return await folder.list(path)
  } catch (error) {
    if (folderCode(error) === 'folder.missing') return []
    throw error
  }
}

/** In order, each of at least one entry and of not much more than BATCH_BYTES. */
function batches(entries: readonly OwnEntry[]): readonly (readonly OwnEntry[])[] {
  const all: OwnEntry[][] = []
  let size = Infinity
  for (const entry of entries) {
    if (size + entry.body.length > BATCH_BYTES) {
      all.push([])
      size = 0
    }
    all.at(-1)?.push(entry)
    size += entry.body.length
  }
  return all
}
