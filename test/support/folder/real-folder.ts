// A folder on this machine's disk through the shipped port (disk-folder.ts), with the looks and changes of a test beside it.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DiskFolder } from '../../../electron/storage/folder/disk-folder'
import type { Listed } from '../../../electron/storage/folder/folder'
import { folderFailure } from '../../../electron/storage/folder/folder-failure'
import { systemRandom, systemTimer } from '../../../electron/system-ports'
import type { Clock } from '../../../shared/kernel/ports'
import type { Inspected } from './inspected'

export class RealFolder implements Inspected {
  room = Infinity
  private readonly disk: DiskFolder
  /** When each file was written by the clock of the test, which may be months ahead of the disk's. */
  private readonly modified = new Map<string, number>()

  /** `fresh` names a place for each copy. */
  constructor(
    private readonly root: string,
    private readonly clock: Pick<Clock, 'now'>,
    private readonly fresh: () => string,
  ) {
    mkdirSync(root, { recursive: true })
    this.disk = new DiskFolder({ root, timer: systemTimer, random: systemRandom })
  }

  async list(path: string): Promise<readonly Listed[]> {
    const listed = await this.disk.list(path)
    const at = (name: string): string => (path === '' ? name : `${path}/${name}`)
    // The disk answers in no order; a seed must mean the same again.
    return [...listed]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((file) => ({ ...file, modified: this.modified.get(at(file.name)) ?? file.modified }))
  }

  read(path: string, limit: number): Promise<Uint8Array> {
    return this.disk.read(path, limit)
  }

  async create(path: string, bytes: Uint8Array): Promise<void> {
    this.take(path, bytes)
    await this.disk.create(path, bytes)
    this.modified.set(path, this.clock.now())
  }

  async rename(from: string, to: string): Promise<void> {
    await this.disk.rename(from, to)
    const at = this.modified.get(from)
    if (at !== undefined) this.modified.set(to, at)
  }

  async replace(path: string, bytes: Uint8Array): Promise<void> {
    this.take(path, bytes)
    await this.disk.replace(path, bytes)
    this.modified.set(path, this.clock.now())
  }

  remove(path: string): Promise<void> {
    return this.disk.remove(path)
  }

  put(path: string, bytes: Uint8Array): void {
    const at = join(this.root, path)
    mkdirSync(dirname(at), { recursive: true })
    writeFileSync(at, bytes)
    this.modified.set(path, this.clock.now())
  }

  drop(path: string): void {
    rmSync(join(this.root, path), { recursive: true, force: true })
  }

  files(): ReadonlyMap<string, Uint8Array> {
    const found: [string, Uint8Array][] = []
    const collect = (folder: string): void => {
      for (const entry of readdirSync(join(this.root, folder), { withFileTypes: true })) {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`
        if (entry.isDirectory()) collect(path)
        else found.push([path, new Uint8Array(readFileSync(join(this.root, path)))])
      }
    }
    collect('')
    return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  copy(): RealFolder {
    const twin = new RealFolder(this.fresh(), this.clock, this.fresh)
    cpSync(this.root, twin.root, { recursive: true })
    for (const [path, at] of this.modified) twin.modified.set(path, at)
    return twin
  }

  private take(path: string, bytes: Uint8Array): void {
    if (bytes.length > this.room) throw folderFailure('folder.full', { path })
    this.room -= bytes.length
  }
}
