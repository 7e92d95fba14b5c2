// AES-256-GCM under the vault's data key (sync-design.md §8.14). The key lives in this closure and in no message or log.
import { createCipheriv, createDecipheriv } from 'node:crypto'
import { encodeBase32 } from '../../shared/kernel/base32'
import { hmacSha256, sha256 } from '../../shared/kernel/digest'
import type { Sealing } from '../../shared/vault-format/ports'
import { plainBytes } from './plain-bytes'

export const KEY_BYTES = 32
const TAG_BYTES = 16
const CIPHER = 'aes-256-gcm'

/** The cipher of one data key (32 bytes). */
export function sealingWith(key: Uint8Array): Sealing {
  const own = Uint8Array.from(key)
  // A key of its own: what signs names never seals content.
  const marking = hmacSha256(own, 'key for marks')
  return {
    keyId: keyIdOf(own),
    seal(plain, nonce, header) {
      const cipher = createCipheriv(CIPHER, own, nonce, { authTagLength: TAG_BYTES })
      cipher.setAAD(header)
      return plainBytes(Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]))
    },
    open(sealed, nonce, header) {
      if (sealed.length < TAG_BYTES) return undefined
      const decipher = createDecipheriv(CIPHER, own, nonce, { authTagLength: TAG_BYTES })
      decipher.setAAD(header)
      decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES))
      const body = sealed.subarray(0, sealed.length - TAG_BYTES)
      try {
        return plainBytes(Buffer.concat([decipher.update(body), decipher.final()]))
      } catch {
        return undefined // the tag does not fit: not sealed with this key, nonce and header
      }
    },
    mark: (text) => hmacSha256(marking, text),
  }
}

/** 80 bits of a hash: enough to tell keys apart, useless for finding one. */
export function keyIdOf(key: Uint8Array): string {
  const salted = new Uint8Array([...KEY_ID_PREFIX, ...key])
  return encodeBase32(sha256(salted).subarray(0, 10))
}

const KEY_ID_PREFIX = Buffer.from('key id of a vault: ', 'ascii')
