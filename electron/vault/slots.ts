// Key slots: the one data key of a vault, wrapped by a passphrase or the recovery key. A slot is written once and never changed.
import { decodeBase32, encodeBase32 } from '../../shared/kernel/base32'
import type { Clock, Random } from '../../shared/kernel/ports'
import { NONCE_BYTES } from '../../shared/vault-format/fields'
import type { KeySlot } from '../../shared/vault-format/files'
import { jsonBytes } from '../../shared/vault-format/json-bytes'
import { derive, KDF_COST, SALT_BYTES } from './derive'
import { KEY_BYTES, keyIdOf, sealingWith } from './sealing'
import type { Secret } from './secret'

const WRAPPED_BYTES = KEY_BYTES + 16
const SLOT_BYTES = 5

export interface Chance {
  readonly random: Random
  readonly clock: Clock
}

/** A slot that opens `key` with `secret`. */
export async function newSlot(vault: string, key: Uint8Array, secret: Secret, chance: Chance): Promise<KeySlot> {
  const salt = encodeBase32(chance.random.bytes(SALT_BYTES))
  const nonceBytes = chance.random.bytes(NONCE_BYTES)
  const open = {
    format: 1 as const,
    vault,
    slot: encodeBase32(chance.random.bytes(SLOT_BYTES)),
    kind: secret.kind,
    keyId: keyIdOf(key),
    kdf: { ...KDF_COST, salt },
    nonce: encodeBase32(nonceBytes),
    createdAt: chance.clock.now(),
  }
  const sealing = sealingWith(await derive(secret.bytes, open.kdf))
  return { ...open, wrapped: encodeBase32(sealing.seal(key, nonceBytes, boundTo(open))) }
}

/** The data key in a slot; undefined where the secret is not the slot's or the slot was tampered with. */
export async function openSlot(slot: KeySlot, secret: Secret): Promise<Uint8Array | undefined> {
  const [nonce, wrapped] = [decodeBase32(slot.nonce, NONCE_BYTES), decodeBase32(slot.wrapped, WRAPPED_BYTES)]
  if (!nonce || !wrapped || slot.kind !== secret.kind) return undefined
  const key = sealingWith(await derive(secret.bytes, slot.kdf)).open(wrapped, nonce, boundTo(slot))
  return key && keyIdOf(key) === slot.keyId ? key : undefined
}

/** A slot opens only as what it was made for: the vault, the kind and the key stand under the seal. */
function boundTo({ vault, slot, kind, keyId }: Pick<KeySlot, 'vault' | 'slot' | 'kind' | 'keyId'>): Uint8Array {
  return jsonBytes({ vault, slot, kind, keyId })
}
