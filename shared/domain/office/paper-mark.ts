// The mark that tells one PC's paper numbers from another's, so that no PC must ask another before it numbers a paper (decisions.md 19).
import { encodeBase32 } from '../../kernel/base32'
import { sha256 } from '../../kernel/digest'

/** Two characters of this installation's incarnation; should two ever agree, equal numbers show as an issue (paper-numbers.ts). */
export function markOf(incarnation: string): string {
  return encodeBase32(sha256(`certificate:${incarnation}`))
    .slice(0, 2)
    .toUpperCase()
}
