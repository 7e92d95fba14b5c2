// The operators' PIN: 4 to 8 digits, kept as a salted, slowed hash. It keeps colleagues from working under each other's name by
// mistake; it protects no data (decisions.md 16).
import { encodeBase32 } from '../../kernel/base32'
import { hexOf, sha256 } from '../../kernel/digest'
import type { Random } from '../../kernel/ports'

export const PIN_PATTERN = /^\d{4,8}$/
const SALT_BYTES = 10
/** Some 30 ms on an office PC: unnoticed at the keyboard, slow for a script that tries all. */
const ROUNDS = 5_000

/** What the log may hold of a PIN: `salt$hash`. */
export function hashPin(pin: string, random: Random): string {
  const salt = encodeBase32(random.bytes(SALT_BYTES))
  return `${salt}$${slowHash(salt, pin)}`
}

/** True where the PIN is the one that was kept. */
export function isPin(pin: string, kept: string): boolean {
  const [salt = '', hash] = kept.split('$')
  return hash !== undefined && slowHash(salt, pin) === hash
}

function slowHash(salt: string, pin: string): string {
  let hash = sha256(`${salt}:${pin}`)
  for (let round = 0; round < ROUNDS; round++) hash = sha256(hash)
  return hexOf(hash)
}
