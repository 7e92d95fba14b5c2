// Text in the Chinese character sets that banks read. What a set lacks is answered, never written as “?”: a wrong name sends the money back.
import { fail, ok, type Result } from '../../../shared/kernel/result'

/** GBK has two bytes at most and is what banks take; GB 18030 has every character, some in four bytes. */
export type Charset = 'gbk' | 'gb18030'

export const charsets: readonly { readonly value: Charset; readonly label: string }[] = [
  { value: 'gbk', label: 'GBK（银行一般用这个）' },
  { value: 'gb18030', label: 'GB 18030（生僻字也能写，先问银行收不收）' },
]

type Codes = ReadonlyMap<string, number>

/** By character: the platform's own decoder read backwards, so that it can never differ from what reads it. Made when first asked for. */
let twoBytes: Codes | undefined
let fourBytes: Codes | undefined

/** Characters that GBK has no code for, each once, in order. */
export function lackingInGbk(text: string): readonly string[] {
  return [...new Set(text)].filter((char) => codeOf(char, 'gbk') === undefined)
}

/** Bytes of a text. Failure `bank.charset` names what cannot be written; half a surrogate can be written in neither. */
export function encodeChinese(text: string, charset: Charset): Result<Uint8Array> {
  const bytes: number[] = []
  for (const char of text) {
    const code = codeOf(char, charset)
    if (code === undefined)
      return fail('bank.charset', `“${char}”（${pointOf(char)}）在这个字符集里没有，没有写出。`, { char })
    for (let shift = code > 0xffff ? 24 : code > 0xff ? 8 : 0; shift >= 0; shift -= 8)
      bytes.push((code >>> shift) & 0xff)
  }
  return ok(Uint8Array.from(bytes))
}

/** U+3447 */
export function pointOf(char: string): string {
  return `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}

function codeOf(char: string, charset: Charset): number | undefined {
  const point = char.codePointAt(0)!
  if (point < 0x80) return point
  const pair = pairs().get(char)
  if (charset === 'gbk') return pair === undefined || afterWindows(pair) ? undefined : pair
  if (pair !== undefined) return pair
  return point >= 0x10000 ? linear(point - 0x10000, 0x90) : quads().get(char)
}

/** Two-byte codes that GB 18030 has and the Chinese code page of Windows (936) does not: there the bank would see an empty box. */
function afterWindows(code: number): boolean {
  const within = (from: number, to: number): boolean => code >= from && code <= to
  const single = [0xa2e3, 0xa6ec, 0xa6ed, 0xa6f3, 0xa8bc, 0xa8bf]
  return code >= 0xfe50 || within(0xa6d9, 0xa6df) || within(0xa989, 0xa995) || single.includes(code)
}

/** Characters beyond the basic plane lie in a row from 90308130. */
function linear(index: number, first: number): number {
  const [a, b, c, d] = [index / 12600, (index / 1260) % 10, (index / 10) % 126, index % 10].map(Math.floor)
  return (((first + a!) << 24) | ((0x30 + b!) << 16) | ((0x81 + c!) << 8) | (0x30 + d!)) >>> 0
}

function pairs(): Codes {
  if (twoBytes) return twoBytes
  const codes: number[] = []
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) codes.push((lead << 8) | trail)
  return (twoBytes = readBackwards(codes, 2))
}

/** The rest of the basic plane, which ends at 8431A439. */
function quads(): Codes {
  return (fourBytes ??= readBackwards(
    Array.from({ length: 39_420 }, (_, index) => linear(index, 0x81)),
    4,
  ))
}

/** A character of nobody's own (private use) shows as nothing on the bank's PC, so it counts as lacking. */
function readBackwards(codes: readonly number[], width: number): Codes {
  const bytes = new Uint8Array(codes.length * (width + 1))
  codes.forEach((code, at) => {
    for (let i = 0; i < width; i++) bytes[at * (width + 1) + i] = (code >>> (8 * (width - 1 - i))) & 0xff
    bytes[at * (width + 1) + width] = 0x0a
  })
  const found = new Map<string, number>()
  new TextDecoder('gb18030')
    .decode(bytes)
    .split('\n')
    .forEach((char, at) => {
      if ([...char].length !== 1 || char === '\ufffd' || /\p{Co}|\p{Cs}/u.test(char) || found.has(char)) return
      found.set(char, codes[at]!)
    })
  return found
}
