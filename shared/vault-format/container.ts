// The envelope of a segment: lengths and a checksum around a readable header and a sealed body. It proves itself without any key.
import { sha256 } from '../kernel/digest'

/** Longest header and body a reader takes. A publisher aims far lower (SEGMENT_TARGET) and exceeds it only for one huge transaction. */
export const MAX_HEADER_BYTES = 4096
export const MAX_BODY_BYTES = 8 * 1024 * 1024

const MAGIC = new Uint8Array([0x4f, 0x46, 0x53, 0x31])
const LENGTH_BYTES = 4
const HASH_BYTES = 32
const FIXED = MAGIC.length + 2 * LENGTH_BYTES + HASH_BYTES

/** Stored bytes of the largest segment. */
export const MAX_SEGMENT_BYTES = FIXED + MAX_HEADER_BYTES + MAX_BODY_BYTES

/** Views into the stored bytes, nothing is copied. */
export interface Envelope {
  readonly header: Uint8Array
  readonly body: Uint8Array
  /** All of it, from the magic to the checksum. */
  readonly stored: Uint8Array
}

/** "OFS1" · u32 header length · header · u32 body length · body · SHA-256 of everything before; numbers little-endian. */
export function wrap(header: Uint8Array, body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(FIXED + header.length + body.length)
  const view = new DataView(bytes.buffer)
  bytes.set(MAGIC)
  view.setUint32(MAGIC.length, header.length, true)
  bytes.set(header, MAGIC.length + LENGTH_BYTES)
  const bodyAt = MAGIC.length + LENGTH_BYTES + header.length
  view.setUint32(bodyAt, body.length, true)
  bytes.set(body, bodyAt + LENGTH_BYTES)
  const end = bytes.length - HASH_BYTES
  bytes.set(sha256(bytes.subarray(0, end)), end)
  return bytes
}

/** Reads the envelope that begins at `from`, with whatever follows it left alone; undefined unless it is whole and its checksum holds. */
export function unwrap(bytes: Uint8Array, from = 0): Envelope | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const left = bytes.length - from
  if (left < FIXED || MAGIC.some((byte, at) => bytes[from + at] !== byte)) return undefined
  const headerAt = from + MAGIC.length + LENGTH_BYTES
  const headerLength = view.getUint32(headerAt - LENGTH_BYTES, true)
  if (headerLength > MAX_HEADER_BYTES || left < FIXED + headerLength) return undefined
  const bodyAt = headerAt + headerLength + LENGTH_BYTES
  const bodyLength = view.getUint32(bodyAt - LENGTH_BYTES, true)
  if (bodyLength > MAX_BODY_BYTES || left < FIXED + headerLength + bodyLength) return undefined
  const end = bodyAt + bodyLength
  const hash = sha256(bytes.subarray(from, end))
  if (hash.some((byte, at) => bytes[end + at] !== byte)) return undefined
  return {
    header: bytes.subarray(headerAt, headerAt + headerLength),
    body: bytes.subarray(bodyAt, end),
    stored: bytes.subarray(from, end + HASH_BYTES),
  }
}
