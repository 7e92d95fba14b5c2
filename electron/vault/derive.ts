// From what a person knows to the key that opens a slot: scrypt, slow on purpose (sync-design.md §8.14), beside the other work.
import { scrypt } from 'node:crypto'
import { decodeBase32 } from '../../shared/kernel/base32'
import type { Kdf } from '../../shared/vault-format/files'
import { plainBytes } from './plain-bytes'
import { KEY_BYTES } from './sealing'

/** New slots: about half a second and 128 MiB on an office PC. */
export const KDF_COST = { name: 'scrypt', n: 1 << 17, r: 8, p: 1 } as const
export const SALT_BYTES = 16

/** 32 bytes from a secret; the cost stands in the slot, within the bounds of its schema. */
export function derive(secret: Uint8Array, { n, r, p, salt }: Kdf): Promise<Uint8Array> {
  const saltBytes = decodeBase32(salt, SALT_BYTES) ?? new Uint8Array(SALT_BYTES)
  // Node refuses to take more memory than told; scrypt takes 128·N·r and a little.
  const options = { N: n, r, p, maxmem: 128 * n * r * 2 }
  return new Promise((resolve, reject) => {
    scrypt(secret, saltBytes, KEY_BYTES, options, (error, key) => (error ? reject(error) : resolve(plainBytes(key))))
  })
}
