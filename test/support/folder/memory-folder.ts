// A Folder in memory: what a share or a local disk holds, with the times of a clock the test owns. Tests may also look at it and
// change it behind everybody's back.
import { folderFailure } from '../../../electron/storage/folder/folder-failure'
import type { Listed } from '../../../electron/storage/folder/folder'
import { fileParts, pathParts } from '../../../electron/storage/folder/path-names'
import type { Clock } from '../../../shared/kernel/ports'
import type { Inspected } from './inspected'

interface FileNode {
  readonly bytes: Uint8Array
  readonly modified: number
}
type FolderNode = Map<string, FileNode | FolderNode>

export class MemoryFolder implements Inspected {
  private root: FolderNode | undefined = new Map()
  room = Infinity

  constructor(private readonly clock: Pick<Clock, 'now'>) {}

  async list(path: string): Promise<readonly Listed[]> {
    const folder = this.nodeAt(pathParts(path))
    if (!(folder instanceof Map)) throw folderFailure('folder.missing', { path })
    return [...folder].map(([name, node]) =>
      node instanceof Map
        ? { name, kind: 'folder', size: 0, modified: 0 }
        : { name, kind: 'file', size: node.bytes.length, modified: node.modified },
    )
  }

  async read(path: string, limit: number): Promise<Uint8Array> {
    const file = this.fileAt(path)
    if (file.bytes.length > limit) throw folderFailure('folder.toolarge', { path, size: file.bytes.length })
    return file.bytes.slice()
  }

  async create(path: string, bytes: Uint8Array): Promise<void> {
    if (this.nodeAt(fileParts(path)) !== undefined) throw folderFailure('folder.exists', { path })
    this.write(path, bytes)
  }

  async rename(from: string, to: string): Promise<void> {
    const target = fileParts(to)
    const file = this.fileAt(from)
    if (this.nodeAt(target) instanceof Map) throw folderFailure('folder.exists', { path: to })
    this.parentOf(to, true).set(baseOf(to), file)
    if (from !== to) this.parentOf(from, false).delete(baseOf(from))
  }

  async replace(path: string, bytes: Uint8Array): Promise<void> {
    if (this.nodeAt(fileParts(path)) instanceof Map) throw folderFailure('folder.exists', { path })
    this.write(path, bytes)
  }

  async remove(path: string): Promise<void> {
    if (this.nodeAt(fileParts(path)) instanceof Map) throw folderFailure('folder.missing', { path })
    this.drop(path)
  }

  put(path: string, bytes: Uint8Array): void {
    this.parentOf(path, true).set(baseOf(path), { bytes: bytes.slice(), modified: this.clock.now() })
  }

  drop(path: string): void {
    const parts = path.split('/')
    const parent = this.nodeAt(parts.slice(0, -1))
    if (parent instanceof Map) parent.delete(baseOf(path))
  }

  files(): ReadonlyMap<string, Uint8Array> {
    const found: [string, Uint8Array][] = []
    if (this.root) collect(this.root, '', found)
    return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  copy(): MemoryFolder {
    const twin = new MemoryFolder(this.clock)
    twin.root = this.root && copyOf(this.root)
    return twin
  }

  /** Somebody emptied it. */
  empty(): void {
    this.root = new Map()
  }

  /** Somebody renamed or moved it: nothing is at its path any more. Calling what is returned brings it back as it was. */
  moveAway(): () => void {
    const before = this.root
    this.root = undefined
    return () => void (this.root = before)
  }

  private write(path: string, bytes: Uint8Array): void {
    if (bytes.length > this.room) throw folderFailure('folder.full', { path })
    this.room -= bytes.length
    this.put(path, bytes)
  }

  private fileAt(path: string): FileNode {
    const node = this.nodeAt(fileParts(path))
    if (node === undefined || node instanceof Map) throw folderFailure('folder.missing', { path })
    return node
  }

  private nodeAt(parts: readonly string[]): FileNode | FolderNode | undefined {
    if (this.root === undefined) throw folderFailure('folder.unreachable', { root: 'missing' })
    let node: FileNode | FolderNode | undefined = this.root
    for (const part of parts) node = node instanceof Map ? node.get(part) : undefined
    return node
  }

  private parentOf(path: string, make: boolean): FolderNode {
    if (this.root === undefined) throw folderFailure('folder.unreachable', { root: 'missing' })
    let folder = this.root
    for (const part of path.split('/').slice(0, -1)) {
      let next = folder.get(part)
      if (next === undefined && make) folder.set(part, (next = new Map()))
      if (!(next instanceof Map)) throw folderFailure('folder.missing', { path })
      folder = next
    }
    return folder
  }
}

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function collect(folder: FolderNode, at: string, found: [string, Uint8Array][]): void {
  for (const [name, node] of folder) {
    if (node instanceof Map) collect(node, `${at}${name}/`, found)
    else found.push([at + name, node.bytes])
  }
}

function copyOf(folder: FolderNode): FolderNode {
  return new Map([...folder].map(([name, node]) => [name, node instanceof Map ? copyOf(node) : node]))
}
