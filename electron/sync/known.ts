// The segments the log holds: loose ones by name, packed ones by their pack, so that the set does not grow for ever; and one short text
// that stands for all of them. A segment that is in no pack known here, a clone's late sibling too, is known by its own name or not at all.
import { BASE32_ALPHABET } from '../../shared/kernel/base32'
import { addSeen, addStretch, NOTHING_SEEN, type Frontier } from '../../shared/oplog/frontier'
import {
  packedName,
  packPath,
  parsePackedName,
  parseSegmentName,
  segmentName,
  type PackedName,
  type PackName,
  type SegmentName,
} from '../../shared/vault-format/names'
import type { Mirror } from './mirror'

const CHARACTERS = 26

/** What replaces what, in the log's own list. */
export interface Gathered {
  /** Takes the place of the names. */
  readonly pack: string
  readonly names: readonly string[]
}

export class Known {
  private readonly loose = new Set<string>()
  private readonly packs = new Map<string, PackedName>()

  /** `names`: as the log keeps them (LogState.known). */
  constructor(names: Iterable<string>) {
    for (const name of names) {
      const pack = parsePackedName(name)
      if (pack) this.packs.set(name, pack)
      else this.loose.add(name)
    }
  }

  /** Under its own name; what is in packs is told by `holds`. */
  has(name: string): boolean {
    return this.loose.has(name)
  }

  add(name: string): void {
    this.loose.add(name)
  }

  /** Exactly, as far as the mirror has the pack; where it has lost it, the segment is taken in once more, which changes nothing. */
  async holds(name: SegmentName, mirror: Mirror): Promise<boolean> {
    if (this.loose.has(segmentName(name))) return true
    for (const pack of this.packsOf(name.device))
      if (pack.from <= name.seq && name.seq <= pack.to && (await mirror.namesIn(pack)).has(segmentName(name)))
        return true
    return false
  }

  /** True where the segment's number lies in a pack known here whose names nobody can look up at present, since the mirror lost it. */
  mayHold({ device, seq }: SegmentName, mirror: Mirror): boolean {
    return this.packsOf(device).some((pack) => pack.from <= seq && seq <= pack.to && !mirror.has(packPath(pack)))
  }

  hasPack({ device, from, to, hash }: PackName): boolean {
    return this.packsOf(device).some((pack) => pack.hash === hash && pack.from === from && pack.to === to)
  }

  packsOf(device: string): readonly PackedName[] {
    return [...this.packs.values()].filter((pack) => pack.device === device)
  }

  /** Loose segments of a device. */
  looseOf(device: string): readonly SegmentName[] {
    return [...this.loose].flatMap((name) => {
      const segment = name.startsWith(`${device}/`) ? parseSegmentName(name) : undefined
      return segment ? [segment] : []
    })
  }

  /** Highest number known of a device; 0 where there is none. */
  highestOf(device: string): number {
    const ends = this.packsOf(device).map(({ to }) => to)
    return Math.max(0, ...ends, ...this.looseOf(device).map(({ seq }) => seq))
  }

  /** What of each PC's chain has been seen. */
  get frontier(): Frontier {
    let frontier = NOTHING_SEEN
    for (const { device, from, to } of [...this.packs.values()].sort((a, b) => a.from - b.from))
      frontier = addStretch(frontier, device, from, to)
    for (const name of [...this.loose].sort()) {
      const segment = parseSegmentName(name)
      if (segment) frontier = addSeen(frontier, segment.device, segment.seq)
    }
    return frontier
  }

  /** How many segments there are; a pack counts as its numbers say. */
  get size(): number {
    return [...this.packs.values()].reduce((sum, { from, to }) => sum + to - from + 1, this.loose.size)
  }

  /** How many names are kept for them. */
  get entries(): number {
    return this.loose.size + this.packs.size
  }

  /**
   * What a pack with these names inside would replace; undefined where not all of them are known. Smaller packs are recognised by the
   * sum of what they hold: it must be exactly what is left of this pack's.
   */
  gather(pack: PackName, inside: ReadonlySet<string>): Gathered | undefined {
    if (inside.size === 0) return undefined
    const loose = [...inside].filter((name) => this.loose.has(name))
    const smaller = [...this.packs].filter(
      ([, other]) => other.device === pack.device && pack.from <= other.from && other.to <= pack.to,
    )
    const sum = sumOf(inside)
    const held = new Sum()
    for (const name of loose) held.add(hashOf(name))
    for (const [, other] of smaller) held.add(other.sum)
    const packed = packedName({ ...pack, sum })
    if (held.toString() !== sum)
      return this.packs.has(packed) && loose.length > 0 ? { pack: packed, names: loose } : undefined
    const names = [...loose, ...smaller.map(([name]) => name)].filter((name) => name !== packed)
    return names.length === 0 ? undefined : { pack: packed, names }
  }

  /** After the log has done the same. */
  replace({ pack, names }: Gathered): void {
    const read = parsePackedName(pack)
    if (!read) return
    for (const name of names) {
      this.loose.delete(name)
      this.packs.delete(name)
    }
    this.packs.set(pack, read)
  }

  /** 26 base32 characters. What is no segment of the share (entries that came back from the journal) is not in it. */
  get digest(): string {
    const sum = new Sum()
    for (const name of this.loose) sum.add(hashOf(name))
    for (const pack of this.packs.values()) sum.add(pack.sum)
    return sum.toString()
  }
}

/** The sum of the name hashes of a set of segments, in any order: 130 bits of chance. */
export function sumOf(names: Iterable<string>): string {
  const sum = new Sum()
  for (const name of names) sum.add(hashOf(name))
  return sum.toString()
}

function hashOf(name: string): string {
  return parseSegmentName(name)?.hash ?? ''
}

/** Per character of a hash, the sum of its values. */
class Sum {
  private readonly sums = new Uint8Array(CHARACTERS)

  /** A hash, or another sum; '' adds nothing. */
  add(hash: string): void {
    for (let at = 0; at < hash.length; at++)
      this.sums[at] = ((this.sums[at] ?? 0) + BASE32_ALPHABET.indexOf(hash.charAt(at))) % BASE32_ALPHABET.length
  }

  toString(): string {
    return Array.from(this.sums, (sum) => BASE32_ALPHABET.charAt(sum)).join('')
  }
}
