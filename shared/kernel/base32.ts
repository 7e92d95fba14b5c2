// Crockford base32 in lower case: identifiers that sort as text, are safe in Windows file names and have no i, l, o, u to misread.

export const BASE32_ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

const CODES = [...BASE32_ALPHABET].map((character) => character.charCodeAt(0))
const VALUE_OF = new Map([...BASE32_ALPHABET].map((character, value) => [character, value]))

/** Bytes that become exactly 64 characters: few enough to be arguments of one call. */
const GROUP = 40

/** Bytes → text of ceil(bits / 5) characters; the last character is filled with zero bits. Equal lengths sort like the bytes. */
export function encodeBase32(bytes: Uint8Array): string {
  if (bytes.length <= GROUP) return encodeGroup(bytes)
  let text = ''
  for (let from = 0; from < bytes.length; from += GROUP) text += encodeGroup(bytes.subarray(from, from + GROUP))
  return text
}

/** All characters at once: a text grown one by one is a chain of pieces, which every comparison has to join first. */
function encodeGroup(bytes: Uint8Array): string {
  const codes: number[] = []
  let buffer = 0
  let bits = 0
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xfff
    bits += 8
    while (bits >= 5) {
      bits -= 5
      codes.push(base32Code(buffer >> bits))
    }
  }
  if (bits > 0) codes.push(base32Code(buffer << (5 - bits)))
  return String.fromCharCode(...codes)
}

/** The character code that stands for the five lowest bits. */
export function base32Code(value: number): number {
  return CODES[value & 31] as number
}

/** Text → exactly `length` bytes, or undefined where the text is not the one spelling of such bytes (case, alphabet, filling bits). */
export function decodeBase32(text: string, length: number): Uint8Array | undefined {
  if (text.length !== Math.ceil((length * 8) / 5)) return undefined
  const bytes = new Uint8Array(length)
  let buffer = 0
  let bits = 0
  let at = 0
  for (const character of text) {
    const value = VALUE_OF.get(character)
    if (value === undefined) return undefined
    buffer = ((buffer << 5) | value) & 0xfff
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = (buffer >> bits) & 0xff
    }
  }
  return (buffer & ((1 << bits) - 1)) === 0 ? bytes : undefined
}

/** A whole number 0 ≤ n < 2^53 as exactly `width` characters, or the largest such text where it does not fit. */
export function numberToBase32(value: number, width: number): string {
  let rest = Math.floor(value)
  let text = ''
  for (let i = 0; i < width; i++) {
    text = BASE32_ALPHABET[rest % 32] + text
    rest = Math.floor(rest / 32)
  }
  return rest === 0 ? text : 'z'.repeat(width)
}
