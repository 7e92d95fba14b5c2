// The only door to hashing (decisions.md 26): SHA-256 and, for installers, SHA-512 by @noble/hashes, so that every process computes the same bytes.
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 as nobleSha256, sha512 as nobleSha512 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256 of bytes, or of a text in UTF-8; 32 bytes. */
export function sha256(input: Uint8Array | string): Uint8Array {
  return nobleSha256(typeof input === 'string' ? utf8ToBytes(input) : input)
}

/** HMAC-SHA-256 of a text in UTF-8 under a key; 32 bytes. Only electron/vault holds keys. */
export function hmacSha256(key: Uint8Array, text: string): Uint8Array {
  return hmac(nobleSha256, key, utf8ToBytes(text))
}

/** SHA-256 as 64 lower-case hexadecimal characters. */
export function sha256Hex(input: Uint8Array | string): string {
  return bytesToHex(sha256(input))
}

/** Lower-case hexadecimal of any bytes. */
export function hexOf(bytes: Uint8Array): string {
  return bytesToHex(bytes)
}

/** SHA-512 of what comes in pieces, for files too large to hold; `hex` once, at the end: 128 lower-case characters. */
export function sha512Stream(): { update(piece: Uint8Array): void; hex(): string } {
  const hash = nobleSha512.create()
  return { update: (piece) => void hash.update(piece), hex: () => bytesToHex(hash.digest()) }
}
