// Another passphrase in the middle of everything: a key slot is added to the share, and every PC keeps a copy to rebuild the share from.
import { encodeBase32 } from '../../shared/kernel/base32'
import type { Random } from '../../shared/kernel/ports'
import { NONCE_BYTES } from '../../shared/vault-format/fields'
import { keySlot, writeFile } from '../../shared/vault-format/files'
import { keyPath } from '../../shared/vault-format/names'
import type { Pc } from './pc'
import type { Scene } from './script'
import { Broken } from './universe'

/** Adds a slot as electron/vault does, written once and read back; what it wraps is left out, since nobody opens it here. */
export async function addPassphrase(pc: Pc, random: Random): Promise<void> {
  const { vault, format, universe, tally } = pc.world
  const slot = encodeBase32(random.bytes(5))
  const bytes = writeFile(keySlot, {
    format: 1,
    vault,
    slot,
    kind: 'passphrase',
    keyId: format.sealing.keyId,
    kdf: { name: 'scrypt', n: 131_072, r: 8, p: 1, salt: encodeBase32(random.bytes(16)) },
    nonce: encodeBase32(random.bytes(NONCE_BYTES)),
    wrapped: encodeBase32(random.bytes(48)),
    createdAt: Math.max(0, Math.floor(pc.clock.now())),
  })
  tally.count('passphrase')
  await pc.onShare(async (share) => {
    await share.create(keyPath(slot), bytes)
    const back = await share.read(keyPath(slot), bytes.length)
    // At the path may lie another folder.
    const isOurs = pc.world.share.files().has(keyPath(slot))
    if (isOurs && Buffer.compare(back, bytes) === 0) universe.slots.set(keyPath(slot), bytes)
  })
}

/** Every slot that was added lies on the share and on every PC as it was written; unless files rotted, which nobody can mend. */
export function judgeKeys({ pcs, world, damaged }: Scene): void {
  if (damaged) return
  for (const [path, bytes] of world.universe.slots)
    for (const folder of [world.share, ...pcs.map(({ disk }) => disk.mirror)])
      if (Buffer.compare(folder.files().get(path) ?? new Uint8Array(), bytes) !== 0)
        throw new Broken(`${path} is missing or not whole`)
}
