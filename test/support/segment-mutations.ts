// How the decoder fuzz damages a segment. Most damage is repaired at the outer layers (checksum, seal, slice checksum) again, so
// that the checks within are reached: a fault that only breaks the envelope proves nothing about what lies in it (sync-design.md §9.4).
import { gzipSync } from 'node:zlib'
import { sealingWith } from '../../electron/vault/sealing'
import { zip } from '../../electron/vault/zip'
import { decodeBase32 } from '../../shared/kernel/base32'
import { ByteReader, ByteWriter } from '../../shared/kernel/bytes'
import { sha256 } from '../../shared/kernel/digest'
import { unwrap, wrap } from '../../shared/vault-format/container'
import { jsonBytes, readJsonBytes } from '../../shared/vault-format/json-bytes'

/** A number 0 ≤ n < limit. */
export type Pick = (limit: number) => number

export interface Layers {
  readonly header: Record<string, unknown>
  /** Plain content: slice, after, transactions. */
  readonly content: Uint8Array
}

const sealing = sealingWith(new Uint8Array(32).fill(7))
/** Small tables: most of the time of packing a kilobyte is making them. */
const QUICK = { level: 1, memLevel: 1, windowBits: 9 }
const CHECK_BYTES = 8

/** Opens a segment sealed with the tests' key, believing everything. */
export function layersOf(bytes: Uint8Array): Layers {
  const envelope = unwrap(bytes)
  if (!envelope) throw new Error('not a segment')
  const header = readJsonBytes(envelope.header) as Record<string, unknown>
  const packed = sealing.open(envelope.body, nonceOf(header), envelope.header)
  const content = packed && zip.unpack(packed, 1e9)
  if (!content) throw new Error('not sealed with the tests’ key')
  return { header, content }
}

/** Closes layers again with checksum and seal as they must be. */
export function closed({ header, content }: Layers, pack = packedQuickly): Uint8Array {
  const head = jsonBytes(header)
  return wrap(head, sealing.seal(pack(content), nonceOf(header), head))
}

function packedQuickly(content: Uint8Array): Uint8Array {
  return gzipSync(content, QUICK)
}

/** Changes one to four bytes: a bit, a byte, a byte by one, two exchanged. */
export function disturbed(bytes: Uint8Array, pick: Pick): Uint8Array {
  const changed = bytes.slice()
  for (let left = 1 + pick(4); left > 0; left--) {
    const [at, other] = [pick(bytes.length), pick(bytes.length)]
    const [byte, way] = [changed[at] ?? 0, pick(4)]
    if (way === 0) changed[at] = byte ^ (1 << pick(8))
    else if (way === 1) changed[at] = pick(256)
    else if (way === 2) changed[at] = byte + (pick(2) === 0 ? 1 : -1)
    else [changed[at], changed[other]] = [changed[other] ?? 0, byte]
  }
  return changed
}

/** Cuts a piece out, doubles one, or cuts the end off. */
export function reshaped(bytes: Uint8Array, pick: Pick): Uint8Array {
  const from = pick(bytes.length)
  const to = Math.min(bytes.length, from + 1 + pick(40))
  const way = pick(3)
  if (way === 0) return bytes.slice(0, from)
  const middle = way === 1 ? new Uint8Array() : bytes.subarray(from, to)
  return new Uint8Array([...bytes.subarray(0, way === 1 ? from : to), ...middle, ...bytes.subarray(to)])
}

/** The content with its slice disturbed and the slice's own checksum made to fit again. */
export function withSlice(content: Uint8Array, change: (body: Uint8Array) => Uint8Array): Uint8Array {
  const reader = new ByteReader(content)
  const slice = reader.bytes(reader.count())
  const rest = reader.bytes(reader.left)
  const body = change(slice.slice(0, -CHECK_BYTES))
  const writer = new ByteWriter()
  writer.uint(body.length + CHECK_BYTES)
  for (const part of [body, sha256(body).subarray(0, CHECK_BYTES), rest]) writer.bytes(part)
  return writer.finish()
}

/** A header with one member changed, taken away or added. */
export function withHeader(header: Record<string, unknown>, pick: Pick): Record<string, unknown> {
  const names = Object.keys(header)
  const name = names[pick(names.length)] ?? ''
  const value = header[name]
  const values: readonly unknown[] = [
    typeof value === 'number' ? value + 1 : `${String(value)}0`,
    typeof value === 'number' ? -1 : '',
    null,
    2 ** 53,
    [value],
    { value },
  ]
  const way = pick(values.length + 2)
  if (way < values.length) return { ...header, [name]: values[way] }
  if (way > values.length) return { ...header, [`x${pick(100)}`]: value }
  return Object.fromEntries(Object.entries(header).filter(([other]) => other !== name))
}

function nonceOf(header: Record<string, unknown>): Uint8Array {
  const { nonce } = header
  return (typeof nonce === 'string' ? decodeBase32(nonce, 12) : undefined) ?? new Uint8Array(12)
}
