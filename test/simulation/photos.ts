// Photos in the simulation: added as main keeps them (on the disk before the change that names them), and where they still exist.
import type { Random } from '../../shared/kernel/ports'
import { sha256Hex } from '../../shared/kernel/digest'
import { blobName, openBlob } from '../../shared/vault-format/blob'
import { parsePath } from '../../shared/vault-format/names'
import { commitPhoto } from './edits'
import type { Pc } from './pc'
import type { Scene } from './script'

/** A clerk adds a photo of so many bytes: the file, then the change. Answers its id. */
export function addPhoto(pc: Pc, random: Random, size = 40): string {
  return addThis(pc, random, random.bytes(size))
}

/** The same with a photo that is known. */
export function addThis(pc: Pc, random: Random, bytes: Uint8Array): string {
  const id = sha256Hex(bytes)
  pc.disk.attachments.put(`${id.slice(0, 2)}/${id}`, bytes)
  pc.world.universe.photos.set(id, commitPhoto(pc, random, id).id)
  return id
}

/** Ids of the attachments that lie whole on a PC. */
export function photosOf({ disk }: Pick<Pc, 'disk'>): ReadonlySet<string> {
  const here = new Set<string>()
  for (const [path, bytes] of disk.attachments.files()) {
    const id = path.slice(3)
    if (sha256Hex(bytes) === id) here.add(id)
  }
  return here
}

/** Ids of all attachments that lie whole anywhere: on a PC, or on the share under the name they are looked for by. */
export function survivingPhotos({ pcs, world }: Scene): ReadonlySet<string> {
  const { sealing } = world.format
  const left = new Set(pcs.flatMap((pc) => [...photosOf(pc)]))
  const byName = new Map([...world.universe.photos.keys()].map((id) => [blobName(id, sealing), id]))
  for (const [path, bytes] of world.share.files()) {
    const place = parsePath(path)
    const id = place?.kind === 'blob' ? byName.get(place.id) : undefined
    if (id !== undefined && openBlob(bytes, id, world.vault, sealing).ok) left.add(id)
  }
  return left
}
