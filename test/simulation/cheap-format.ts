// A cipher and a compression that cost nothing, so that twenty thousand scripts fit into minutes: the format, the checks and the
// engine around them are the shipped ones (decisions.md 24). That the real cipher hides everything is tested elsewhere.
import { sha256 } from '../../shared/kernel/digest'
import type { FormatPorts } from '../../shared/vault-format/ports'

const TAG = 8

/** FNV-1a over everything that is authenticated. */
function tagOf(...parts: readonly Uint8Array[]): Uint8Array {
  const tag = new Uint8Array(TAG)
  let hash = 0x811c9dc5
  let at = 0
  for (const part of parts)
    for (const byte of part) {
      hash = Math.imul(hash ^ byte, 0x01000193)
      tag[at++ % TAG] = hash & 0xff
    }
  return tag
}

export const cheapFormat: FormatPorts = {
  sealing: {
    keyId: '0000000000cheap0',
    seal(plain, nonce, header) {
      const sealed = new Uint8Array(plain.length + TAG)
      sealed.set(plain)
      sealed.set(tagOf(plain, nonce, header), plain.length)
      return sealed
    },
    open(sealed, nonce, header) {
      const plain = sealed.subarray(0, Math.max(0, sealed.length - TAG))
      const tag = tagOf(plain, nonce, header)
      return tag.every((byte, at) => byte === sealed[plain.length + at]) ? plain : undefined
    },
    mark: (text) => sha256(`cheap ${text}`),
  },
  zip: {
    pack: (bytes) => bytes,
    unpack: (bytes, limit) => (bytes.length <= limit ? bytes : undefined),
  },
}
