// What backups called an attachment before they named it as the share does (shared/vault-format/blob.ts); kept so that those are found.
import { encodeBase32 } from '../../shared/kernel/base32'
import { hmacSha256 } from '../../shared/kernel/digest'

/** 52 base32 characters from an attachment's id and the vault's key (32 bytes). */
export function formerName(key: Uint8Array, id: string): string {
  return encodeBase32(hmacSha256(key, `name in a vault: ${id}`))
}
