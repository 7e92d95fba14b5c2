// Names that say nothing to whoever lacks the key: the same attachment has the same name in one vault and another in every other.
import { encodeBase32 } from '../../shared/kernel/base32'
import { hmacSha256 } from '../../shared/kernel/digest'

/** 52 base32 characters from a text and the vault's key (32 bytes). */
export function keyedName(key: Uint8Array, text: string): string {
  return encodeBase32(hmacSha256(key, `name in a vault: ${text}`))
}
