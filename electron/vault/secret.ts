// What a person may open a vault with, as the bytes that go into scrypt.
import { fail, ok, type Result } from '../../shared/kernel/result'
import { characterCount, halfWidth } from '../../shared/kernel/text'
import { readRecoveryKey } from './recovery-key'

/** What a person typed. */
export type Typed = { readonly passphrase: string } | { readonly recovery: string }

export interface Secret {
  readonly kind: 'passphrase' | 'recovery'
  readonly bytes: Uint8Array
}

const SHORTEST_PASSPHRASE = 8

/** Six groups of five, however they are divided: nobody chooses such a passphrase. */
const LIKE_RECOVERY = /^[0-9a-z]{5}(?:[\s\-–—_.·]+[0-9a-z]{5}){5}$/iu

/** One field takes both: what looks like a printed recovery key is read as one, so that a slip in it is named as such. */
export function typedSecret(text: string): Typed {
  const plain = halfWidth(text).trim()
  return LIKE_RECOVERY.test(plain) || readRecoveryKey(plain).ok ? { recovery: plain } : { passphrase: text }
}

/** Failures `vault.recovery`, and `vault.passphrase` for an empty one. */
export function readSecret(typed: Typed): Result<Secret> {
  if ('recovery' in typed) {
    const key = readRecoveryKey(typed.recovery)
    return key.ok ? ok({ kind: 'recovery', bytes: key.value }) : key
  }
  if (typed.passphrase === '') return fail('vault.passphrase', '请输入共享口令。')
  return ok({ kind: 'passphrase', bytes: passphraseBytes(typed.passphrase) })
}

/** A passphrase somebody is about to choose; Failure `vault.weak`. */
export function readNewPassphrase(passphrase: string): Result<Secret> {
  if (characterCount(normal(passphrase)) < SHORTEST_PASSPHRASE)
    return fail('vault.weak', `口令太短，至少要 ${SHORTEST_PASSPHRASE} 个字符。请用几个词组成的长口令。`)
  return ok({ kind: 'passphrase', bytes: passphraseBytes(passphrase) })
}

function passphraseBytes(passphrase: string): Uint8Array {
  return new TextEncoder().encode(normal(passphrase))
}

/** An input method left in full-width mode types other characters for the same keys. */
function normal(passphrase: string): string {
  return passphrase.normalize('NFKC').trim()
}
