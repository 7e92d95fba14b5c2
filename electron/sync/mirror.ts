// This PC's own copy of every verified file of the vault, byte for byte as on the share: what is delivered, healed and joined from.
import type { Folder } from '../storage/folder/folder'
import { folderCode } from '../storage/folder/folder-failure'
import { encodeBase32 } from '../../shared/kernel/base32'
import type { Random } from '../../shared/kernel/ports'
import { readPack } from '../../shared/vault-format/pack'
import {
  DEVICES,
  hashName,
  isDevice,
  packFolder,
  parsePath,
  segmentFolder,
  segmentName,
  segmentPath,
  packPath,
  type PackName,
  type SegmentName,
} from '../../shared/vault-format/names'
import { MAX_PACK_BYTES } from '../../shared/vault-format/pack'

/** A file of the mirror. */
interface Held {
  readonly path: string
  readonly size: number
}

export class Mirror {
  /** By path. */
  private readonly files = new Map<string, Held>()
  /** By device, then by segment name: segments that lie loose. */
  private readonly loose = new Map<string, Map<string, SegmentName>>()
  private readonly packs = new Map<string, Map<string, PackName>>()
  /** Names of the segments of a pack, once somebody had to look into it. */
  private readonly inside = new Map<string, ReadonlySet<string>>()
  private noted = 0

  private constructor(
    private readonly folder: Folder,
    private readonly random: Random,
  ) {}

  /** Lists what is there. Files are verified when they are used, not here: a start must not read a whole history. */
  static async open(folder: Folder, random: Random): Promise<Mirror> {
    const mirror = new Mirror(folder, random)
    for (const { name, kind } of await listOrNothing(folder, DEVICES)) {
      if (kind !== 'folder' || !isDevice(name)) continue
      for (const at of [segmentFolder(name), packFolder(name)])
        for (const file of await listOrNothing(folder, at)) mirror.note(`${at}/${file.name}`, file.size)
    }
    return mirror
  }

  /** Devices of which there is anything. */
  devices(): readonly string[] {
    return [...new Set([...this.loose.keys(), ...this.packs.keys()])].sort()
  }

  /** Grows with every file that comes in: whoever has looked through the mirror can tell whether to look again. */
  get filled(): number {
    return this.noted
  }

  has(path: string): boolean {
    return this.files.has(path)
  }

  /** Stored bytes of a file here; undefined where it is not here. */
  sizeOf(path: string): number | undefined {
    return this.files.get(path)?.size
  }

  /** Bytes of all segments, each counted once: packs and what lies loose beside them. */
  bytesInSegments(): number {
    return [...this.files.values()].reduce((sum, { size }) => sum + size, 0)
  }

  /** Every file, packs and loose segments, by path. */
  paths(): readonly string[] {
    return [...this.files.keys()]
  }

  /** Loose segments of a device by number. */
  looseOf(device: string): readonly SegmentName[] {
    return [...(this.loose.get(device)?.values() ?? [])].sort((a, b) => a.seq - b.seq || (a.hash < b.hash ? -1 : 1))
  }

  packsOf(device: string): readonly PackName[] {
    return [...(this.packs.get(device)?.values() ?? [])].sort((a, b) => a.from - b.from || b.to - a.to)
  }

  /** True where a segment lies here, loose or inside a pack. */
  async holds(name: SegmentName): Promise<boolean> {
    return this.files.has(segmentPath(name)) || (await this.packHolding(name)) !== undefined
  }

  /** A pack here that holds the segment. */
  async packHolding(name: SegmentName): Promise<PackName | undefined> {
    for (const pack of this.packsOf(name.device))
      if (pack.from <= name.seq && name.seq <= pack.to && (await this.namesIn(pack)).has(segmentName(name))) return pack
    return undefined
  }

  /** Names of the segments inside a pack; none where the pack has rotted here. */
  async namesIn(pack: PackName): Promise<ReadonlySet<string>> {
    const path = packPath(pack)
    const known = this.inside.get(path)
    if (known) return known
    const bytes = await this.read(path)
    const segments = bytes && readPack(bytes, pack)
    const names = new Set(segments?.ok ? segments.value.map(({ name }) => segmentName(name)) : [])
    if (names.size > 0) this.inside.set(path, names)
    return names
  }

  /** The bytes of a file if they are still those its name tells of. What has rotted here is dropped, so that it is fetched anew. */
  async read(path: string): Promise<Uint8Array | undefined> {
    const place = parsePath(path)
    if (!this.files.has(path) || (place?.kind !== 'segment' && place?.kind !== 'pack')) return undefined
    // A disk may misread once, and this may be the only copy there is: rotten is what is wrong twice.
    for (let reading = 0; reading < 2; reading++) {
      const bytes = await this.bytesOf(path)
      if (bytes && hashName(bytes) === place.hash) return bytes
    }
    await this.drop(path)
    return undefined
  }

  /** Keeps a verified file; it is whole under its name or not there at all, whenever the process ends. */
  async put(path: string, bytes: Uint8Array): Promise<void> {
    if (this.files.has(path)) return
    const temporary = `tmp/${encodeBase32(this.random.bytes(10))}.tmp`
    await this.folder.create(temporary, bytes)
    await this.folder.rename(temporary, path)
    this.note(path, bytes.length)
  }

  /** Takes a file out of the mirror: what is in a pack need not lie loose beside it, what has rotted need not lie at all. */
  async drop(path: string): Promise<void> {
    await this.folder.remove(path)
    this.files.delete(path)
    const place = parsePath(path)
    if (place?.kind === 'segment') this.loose.get(place.device)?.delete(path)
    if (place?.kind === 'pack') this.packs.get(place.device)?.delete(path)
  }

  private async bytesOf(path: string): Promise<Uint8Array | undefined> {
    try {
      return await this.folder.read(path, MAX_PACK_BYTES)
    } catch (error) {
      if (folderCode(error) === 'folder.missing' || folderCode(error) === 'folder.toolarge') return undefined
      throw error
    }
  }

  private note(path: string, size: number): void {
    const place = parsePath(path)
    if (place?.kind === 'segment') inner(this.loose, place.device).set(path, place)
    else if (place?.kind === 'pack') inner(this.packs, place.device).set(path, place)
    else return
    this.files.set(path, { path, size })
    this.noted++
  }
}

function inner<T>(outer: Map<string, Map<string, T>>, key: string): Map<string, T> {
  const found = outer.get(key) ?? new Map<string, T>()
  outer.set(key, found)
  return found
}

/** Entries of a folder that may not have been made yet. */
export async function listOrNothing(folder: Folder, path: string): ReturnType<Folder['list']> {
  try {
    return await folder.list(path)
  } catch (error) {
    if (folderCode(error) === 'folder.missing') return []
    throw error
  }
}
