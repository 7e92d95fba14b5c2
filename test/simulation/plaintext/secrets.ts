// What must never lie readable on a share, and every way in which bytes could spell it: found if any of them occurs anywhere.
import { inflateRawSync } from 'node:zlib'
import { encodeBase32 } from '../../../shared/kernel/base32'
import { ByteWriter } from '../../../shared/kernel/bytes'

/** Digits and characters that occur nowhere else; each of them belongs to one person or PC of the life that is lived. */
export const SECRETS = {
  name: '闾丘鑫淼焱麟',
  idNumber: '330327197803149275',
  phone: '13857793046',
  bankAccount: '6228480402564890018',
  note: '因病住院由女婿代领慰问金',
  pcName: '谷雨潇的台式电脑',
  label: '修改 闾丘鑫淼焱麟 的手机号',
  officeName: '瓯海泽雅劳模之家',
  passphrase: '纸山-四连碓-1962',
  newPassphrase: '龙溪水碓-7391-旧纸坊',
  photo: 'EXIF 闾丘鑫淼焱麟 1978 泽雅',
} as const

export interface Leak {
  readonly secret: string
  readonly spelled: string
  readonly path: string
}

interface Needle {
  readonly secret: string
  readonly spelled: string
  readonly bytes: Buffer
}

/** Shorter than that, and chance would spell it. */
const SHORTEST_BYTES = 7
/** Magic, deflate, and no optional header: as zlib writes it. */
const GZIP = Buffer.from([0x1f, 0x8b, 0x08, 0x00])
const GZIP_HEADER_BYTES = 10
const UNPACKED = 64 * 1024 * 1024

/** Every spelling of each secret, whole and in halves, as needles to be searched for. */
export function needlesOf(secrets: Readonly<Record<string, string>>): readonly Needle[] {
  const found = new Map<string, Needle>()
  for (const [secret, text] of Object.entries(secrets))
    for (const part of [text, ...halves(text)])
      for (const [spelled, bytes] of spellings(part))
        if (bytes.length >= SHORTEST_BYTES) found.set(bytes.toString('latin1'), { secret, spelled, bytes })
  return [...found.values()]
}

/** The secrets that occur in what was written, gzip members in it looked into as well. */
export function leaksIn(written: Iterable<readonly [string, Uint8Array]>, needles: readonly Needle[]): readonly Leak[] {
  const byStart = new Map<number, Needle[]>()
  for (const needle of needles)
    byStart.set(startOf(needle.bytes, 0), [...(byStart.get(startOf(needle.bytes, 0)) ?? []), needle])
  const leaks: Leak[] = []
  for (const [path, bytes] of written)
    for (const content of [Buffer.from(path), Buffer.from(bytes), ...unpacked(Buffer.from(bytes))])
      for (const { secret, spelled } of foundIn(content, byStart)) leaks.push({ secret, spelled, path })
  return leaks
}

/** Goes through the bytes once, however many needles there are. */
function* foundIn(content: Buffer, byStart: ReadonlyMap<number, readonly Needle[]>): Generator<Needle> {
  const starts = new Uint8Array(1 << 16)
  for (const start of byStart.keys()) starts[start] = 1
  for (let at = 0; at + SHORTEST_BYTES <= content.length; at++) {
    const start = startOf(content, at)
    if (starts[start] === 0) continue
    for (const needle of byStart.get(start) ?? [])
      if (content.subarray(at, at + needle.bytes.length).equals(needle.bytes)) yield needle
  }
}

function startOf(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
}

function halves(text: string): readonly string[] {
  const middle = text.length >> 1
  return [text.slice(0, middle), text.slice(middle)]
}

function* spellings(text: string): Generator<readonly [string, Buffer]> {
  const utf16 = Buffer.from(text, 'utf16le')
  const plain: readonly (readonly [string, Buffer])[] = [
    ['UTF-8', Buffer.from(text)],
    ['UTF-16LE', utf16],
    ['UTF-16BE', Buffer.from(utf16).swap16()],
    ['slice', sliceSpelling(text)],
  ]
  for (const [name, bytes] of plain) {
    yield [name, bytes]
    yield [`${name} hex`, Buffer.from(bytes.toString('hex'))]
    yield [`${name} HEX`, Buffer.from(bytes.toString('hex').toUpperCase())]
    for (let shift = 0; shift < 3; shift++)
      yield [`${name} base64`, inner(bytes, shift, 3, 4, (b) => b.toString('base64'))]
    for (let shift = 0; shift < 5; shift++) yield [`${name} base32`, inner(bytes, shift, 5, 8, encodeBase32)]
  }
  yield [
    'JSON',
    Buffer.from(text.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)),
  ]
}

function sliceSpelling(text: string): Buffer {
  const writer = new ByteWriter()
  writer.units(text)
  return Buffer.from(writer.finish())
}

/** What of an encoding in groups stays the same whatever stands before and behind the text. */
function inner(
  bytes: Buffer,
  shift: number,
  group: number,
  letters: number,
  encode: (bytes: Buffer) => string,
): Buffer {
  const skip = (group - shift) % group
  const whole = Math.floor((bytes.length - skip) / group)
  if (whole <= 0) return Buffer.alloc(0)
  return Buffer.from(encode(bytes.subarray(skip, skip + whole * group)).slice(0, whole * letters))
}

/** What can be unpacked from anywhere inside: a body that is compressed and not sealed hides nothing. */
function* unpacked(bytes: Buffer): Generator<Buffer> {
  for (let at = bytes.indexOf(GZIP); at >= 0; at = bytes.indexOf(GZIP, at + 1)) {
    const content = inflated(bytes.subarray(at + GZIP_HEADER_BYTES))
    if (content) yield content
  }
}

/** The deflate stream of a gzip member; what lies behind it is no concern of its content. */
function inflated(bytes: Buffer): Buffer | undefined {
  try {
    return inflateRawSync(bytes, { maxOutputLength: UNPACKED })
  } catch {
    return undefined // three bytes that look like gzip by chance
  }
}
