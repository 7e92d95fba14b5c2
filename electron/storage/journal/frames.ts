// Own log records as bytes that prove themselves one by one, so that a torn or rotten file costs what is torn, never more.
// Pure. Form: "OFJ1", then per entry u32 length | first 8 bytes of SHA-256 of the payload | payload.
import { ByteReader, ByteWriter } from '../../../shared/kernel/bytes'
import { canonicalJson } from '../../../shared/kernel/canonical'
import { sha256 } from '../../../shared/kernel/digest'
import type { OwnEntry } from '../../../shared/ipc/replication'
import { readTxn } from '../../../shared/oplog/operation-schema'
import { isStamp } from '../../../shared/oplog/stamp'

const MAGIC = Uint8Array.of(0x4f, 0x46, 0x4a, 0x31)
const CHECK_BYTES = 8
const FRAME_HEAD = 4 + CHECK_BYTES

export interface Frames {
  readonly entries: readonly OwnEntry[]
  /** All bytes were frames; otherwise `entries` are those before the first that is not whole. */
  readonly whole: boolean
}

export function encodeFrames(entries: readonly OwnEntry[]): Uint8Array {
  const out = new ByteWriter()
  out.bytes(MAGIC)
  for (const entry of entries) {
    const payload = encodeEntry(entry)
    const length = new Uint8Array(4)
    new DataView(length.buffer).setUint32(0, payload.length)
    out.bytes(length)
    out.bytes(checkOf(payload))
    out.bytes(payload)
  }
  return out.finish()
}

/** Reads frames until the end or the first that is not whole. Never throws. */
export function decodeFrames(bytes: Uint8Array): Frames {
  const entries: OwnEntry[] = []
  if (!sameBytes(bytes.subarray(0, MAGIC.length), MAGIC)) return { entries, whole: false }
  let at = MAGIC.length
  while (at < bytes.length) {
    const entry = frameAt(bytes, at)
    if (entry === undefined) return { entries, whole: false }
    entries.push(entry.entry)
    at = entry.end
  }
  return { entries, whole: true }
}

function frameAt(bytes: Uint8Array, at: number): { entry: OwnEntry; end: number } | undefined {
  if (bytes.length - at < FRAME_HEAD) return undefined
  const length = new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0)
  const start = at + FRAME_HEAD
  if (length > bytes.length - start) return undefined
  const payload = bytes.subarray(start, start + length)
  if (!sameBytes(checkOf(payload), bytes.subarray(at + 4, start))) return undefined
  const entry = decodeEntry(payload)
  return entry && { entry, end: start + length }
}

function encodeEntry({ txn, body, count, first, last }: OwnEntry): Uint8Array {
  const out = new ByteWriter()
  out.text(canonicalJson(txn))
  out.text(first)
  out.text(last)
  out.uint(count)
  out.uint(body.length)
  out.bytes(body)
  return out.finish()
}

function decodeEntry(payload: Uint8Array): OwnEntry | undefined {
  try {
    const from = new ByteReader(payload)
    const txn = readTxn(JSON.parse(from.text()))
    const [first, last] = [from.text(), from.text()]
    const count = from.uint()
    const body = from.bytes(from.count()).slice()
    if (!txn.ok || !isStamp(first) || !isStamp(last) || first > last || from.left > 0) return undefined
    return { txn: txn.value, body, count, first, last }
  } catch {
    // The check was right and the content is not: written by a program that is not ours. Same as a torn frame.
    return undefined
  }
}

function checkOf(payload: Uint8Array): Uint8Array {
  return sha256(payload).subarray(0, CHECK_BYTES)
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}
