// The segments of a device as the mirror holds them, loose or inside packs, each once, by number.
import { readPack } from '../../shared/vault-format/pack'
import { packPath, segmentName, segmentPath, type PackName, type SegmentName } from '../../shared/vault-format/names'
import type { Mirror } from './mirror'

export interface StoredSegment {
  readonly name: SegmentName
  readonly stored: Uint8Array
}

/** All of them; packs first. What has rotted in the mirror is left out. */
export async function* segmentsOf(mirror: Mirror, device: string): AsyncGenerator<StoredSegment> {
  const given = new Set<string>()
  for (const pack of mirror.packsOf(device))
    for (const segment of await segmentsIn(mirror, pack)) {
      if (given.has(segmentName(segment.name))) continue
      given.add(segmentName(segment.name))
      yield segment
    }
  for (const name of mirror.looseOf(device)) {
    if (given.has(segmentName(name))) continue
    const stored = await mirror.read(segmentPath(name))
    if (stored) yield { name, stored }
  }
}

/** The segments inside one pack. */
export async function segmentsIn(mirror: Mirror, pack: PackName): Promise<readonly StoredSegment[]> {
  const bytes = await mirror.read(packPath(pack))
  const segments = bytes && readPack(bytes, pack)
  return segments?.ok ? segments.value : []
}
