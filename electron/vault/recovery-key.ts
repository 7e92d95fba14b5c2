// The printed recovery key: 128 random bits that people copy from paper, so it forgives case, spaces and look-alike letters, and
// notices a slip before anything is tried with it.
import { decodeBase32, encodeBase32 } from '../../shared/kernel/base32'
import { sha256 } from '../../shared/kernel/digest'
import type { Random } from '../../shared/kernel/ports'
import { fail, ok, type Result } from '../../shared/kernel/result'
import { halfWidth, withoutSpaces } from '../../shared/kernel/text'

const SECRET_BYTES = 16
const SECRET_CHARACTERS = 26
/** 20 bits: one slip in a million goes unnoticed here, and opens nothing then. */
const CHECK_CHARACTERS = 4
const GROUP = 5

/** A new key as it is printed: six groups of five characters. */
export function newRecoveryKey(random: Random): string {
  const secret = random.bytes(SECRET_BYTES)
  return grouped(encodeBase32(secret) + checkOf(secret)).toUpperCase()
}

/**
 * The 16 bytes of a key as somebody typed it. Failure `vault.recovery`, with the number of characters where that is what is
 * wrong; never with what was typed.
 */
export function readRecoveryKey(typed: string): Result<Uint8Array> {
  const text = withoutSpaces(halfWidth(typed))
    .toLowerCase()
    .replace(/[-–—_.·]/gu, '')
    .replace(/[il]/gu, '1')
    .replaceAll('o', '0')
  const length = SECRET_CHARACTERS + CHECK_CHARACTERS
  if (text.length !== length)
    return fail(
      'vault.recovery',
      `恢复码应为 ${length} 个字符（6 组，每组 5 个），现有 ${text.length} 个。请对照纸上逐组核对。`,
    )
  const secret = decodeBase32(text.slice(0, SECRET_CHARACTERS), SECRET_BYTES)
  if (secret && checkOf(secret) === text.slice(SECRET_CHARACTERS)) return ok(secret)
  return fail('vault.recovery', '恢复码有字符抄错了。请对照纸上逐组核对后再输入。')
}

function checkOf(secret: Uint8Array): string {
  return encodeBase32(sha256(secret)).slice(0, CHECK_CHARACTERS)
}

function grouped(text: string): string {
  return (text.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-')
}
